// 编辑程序等文件的读写方式登记好了再启动，见 zwgk.js。
window.CMS_MANUAL_INIT = true;

// Sveltia 的界面用语本来到外面去取，改取旁边 locales 文件夹里的；没有放就用英文。
const asked = window.fetch.bind(window);
const words = /\/@sveltia\/cms@[^/]+\/locales\/([\w-]+\.json)$/;
window.fetch = (what, options) => {
  const found = words.exec(String(what?.url ?? what));
  return asked(found ? `locales/${found[1]}` : what, options);
};
