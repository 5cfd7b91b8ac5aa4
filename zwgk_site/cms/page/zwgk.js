// 登记每一类内容的读写方式，启动编辑程序。
import { read, write } from './original.js';
import shapes from './shapes.js';

for (const { format, extension, shape } of Object.values(shapes)) {
  window.CMS.registerCustomFormat(format, extension, {
    fromFile: (text) => read(text, shape, extension),
    toFile: (data) => write(data, shape, extension),
  });
}
window.CMS.init();
