/* 每页都有的脚本：没有它，网页照样能读、能筛选。 */
(function () {
  "use strict";
  var root = document.documentElement;
  var wide = window.matchMedia("(min-width: 62em)");
  var folds = document.querySelectorAll("details.wide-open");

  /* 宽屏打开，窄屏收起。样式本来就让宽屏看得到，这里让读屏软件也知道。 */
  function arrange() {
    folds.forEach(function (fold) { fold.open = wide.matches; });
    root.setAttribute("data-script", "");
    reveal();
  }

  /* 地址指到收起的部分时，把它打开。 */
  function reveal() {
    var target = location.hash.length > 1 && document.getElementById(location.hash.slice(1));
    if (!target) return;
    var next = target.nextElementSibling;
    if (next && next.matches("details.part")) next.open = true;
    for (var node = target; node; node = node.parentElement) {
      if (node.matches("details")) node.open = true;
    }
    target.scrollIntoView();
  }

  function copy(text) {
    if (navigator.clipboard && window.isSecureContext) return navigator.clipboard.writeText(text);
    var before = document.activeElement;
    var box = document.createElement("textarea");
    box.value = text;
    document.body.appendChild(box);
    box.select();
    var done = document.execCommand("copy");
    box.remove();
    if (before) before.focus({ preventScroll: true });
    return done ? Promise.resolve() : Promise.reject(new Error("copy"));
  }

  /* 第一次用到搜索框时，才去取联想词的脚本。从文件夹打开时浏览器不许取。 */
  function suggest() {
    var form = document.activeElement && document.activeElement.closest("form[data-suggest]");
    if (!form || location.protocol === "file:") return;
    document.removeEventListener("focusin", suggest);
    var script = document.createElement("script");
    script.type = "module";
    script.src = form.dataset.suggest;
    document.head.appendChild(script);
  }

  var acts = {
    print: function () { window.print(); },
    copy: function (button) {
      var label = button.querySelector("span");
      var said = label.textContent;
      copy(location.href.split("#")[0]).then(function () {
        label.textContent = button.dataset.done;
        button.parentElement.querySelector("[role=status]").textContent = button.dataset.done;
        setTimeout(function () { label.textContent = said; }, 3000);
      }, function () { window.prompt(said, location.href); });
    }
  };

  /* 条款旁边的链接：照常跳到这一条，同时把它的地址复制下来；在新窗口打开的不复制。 */
  function copyClause(event) {
    var link = event.target.closest && event.target.closest("a.anchor");
    var page = document.querySelector("[data-act=copy]");
    if (!link || !page || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    copy(link.href).then(function () {
      var said = document.createElement("span");
      said.className = "copied";
      said.setAttribute("aria-hidden", "true");
      said.textContent = page.dataset.done;
      link.insertAdjacentElement("afterend", said);
      page.parentElement.querySelector("[role=status]").textContent = link.getAttribute("aria-label") + "：" + page.dataset.done;
      setTimeout(function () { said.remove(); }, 3000);
    }, function () { /* 复制不了时，地址栏里已经是这一条的地址 */ });
  }

  arrange();
  suggest();
  document.addEventListener("click", copyClause);
  document.addEventListener("focusin", suggest);
  wide.addEventListener("change", arrange);
  window.addEventListener("hashchange", reveal);
  document.querySelectorAll("[data-act]").forEach(function (button) {
    var kept = button.closest("[hidden]");
    if (kept) kept.hidden = false;
    button.addEventListener("click", function () { acts[button.dataset.act](button); });
  });
})();
