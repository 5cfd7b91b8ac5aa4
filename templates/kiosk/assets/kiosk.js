/* 触摸屏：屏幕键盘、返回、没有人用时回到首页并清除一切。 */
(function () {
  "use strict";
  var low = document.querySelector("[data-kiosk]");
  var keys = low.querySelector(".k-keys");
  var dialog = low.querySelector("dialog");
  var left = dialog.querySelector(".k-left");
  var finder = document.querySelector("form[data-bundle] input[name=q]");
  var boxes = document.querySelectorAll("form[data-bundle] input[name=q], main input[type=text]");
  var box = finder;
  var home = new URL(low.dataset.home, location.href).href;
  var idle = Number(low.dataset.idle) * 1000;
  var COUNTDOWN = 10;
  var KEY = "zwgk-kiosk";

  /* 浏览器可能不让保存；那时没有什么要清除的，“返回”照常。 */
  function stored(task) {
    try {
      return task(sessionStorage, localStorage);
    } catch (error) {
      if (error instanceof DOMException) return null;
      throw error;
    }
  }

  /* 每个人用一个记号。上一个人的网页带着别的记号，“返回”到那里就回首页。 */
  function visit() {
    return stored(function (session) {
      var known = session.getItem(KEY);
      if (known) return known;
      var made = String(Date.now());
      session.setItem(KEY, made);
      return made;
    });
  }

  var mine = visit();

  function mark() {
    if (!history.state || history.state.kiosk !== mine) history.replaceState({ kiosk: mine }, "");
  }

  function goHome() {
    location.replace(home);
  }

  function forget() {
    boxes.forEach(function (each) { each.value = ""; });
    stored(function (session, local) {
      session.clear();
      local.clear();
    });
    scrollTo(0, 0);
    goHome();
  }

  /* ── 返回 ── */
  var push = history.pushState;
  history.pushState = function (state, title, address) {
    push.call(history, { kiosk: mine }, title, address);
  };
  window.addEventListener("hashchange", mark);
  window.addEventListener("pageshow", function (event) {
    var now = visit();
    var entry = performance.getEntriesByType("navigation")[0];
    var returned = event.persisted || (entry && entry.type === "back_forward");
    var other = event.persisted ? now !== mine : !history.state || history.state.kiosk !== mine;
    if (returned && other) goHome();
    else mark();
  });

  /* ── 屏幕键盘 ── */
  function changed() {
    box.dispatchEvent(new Event("input", { bubbles: true }));
  }

  function put(text) {
    box.setRangeText(text, box.selectionStart, box.selectionEnd, "end");
    changed();
  }

  function suggest(form) {
    if (form.hasAttribute("data-suggested")) return;
    form.setAttribute("data-suggested", "");
    var script = document.createElement("script");
    script.type = "module";
    script.src = form.dataset.suggest;
    document.head.appendChild(script);
  }

  function finds(input) {
    return Boolean(input.form && input.form.dataset.bundle);
  }

  function show(shown) {
    keys.hidden = !shown;
    if (shown) keys.querySelector("[data-do=go]").hidden = !finds(box);
    document.documentElement.classList.toggle("k-typing", shown);
  }

  var acts = {
    back: function () { if (history.length > 1) history.back(); else goHome(); },
    stay: function () { dialog.close(); },
    leave: forget,
    hide: function () { box.blur(); },
    clear: function () { box.value = ""; changed(); },
    erase: function () {
      if (box.selectionStart === box.selectionEnd && box.selectionStart > 0) {
        box.setSelectionRange(box.selectionStart - 1, box.selectionEnd);
      }
      put("");
    },
    go: function () { box.form.querySelector("button").click(); },
    search: function (event) {
      if (!finder) return;
      event.preventDefault();
      finder.focus();
      finder.scrollIntoView({ block: "center" });
    }
  };

  boxes.forEach(function (each) {
    each.setAttribute("inputmode", "none");
    each.addEventListener("focus", function () {
      box = each;
      if (finds(each)) suggest(each.form);
      show(true);
    });
    each.addEventListener("blur", function (event) {
      if (!keys.contains(event.relatedTarget)) show(false);
    });
  });
  keys.addEventListener("focusout", function (event) {
    if (event.relatedTarget !== box && !keys.contains(event.relatedTarget)) show(false);
  });
  /* 按键时光标留在搜索框里，建议才不会收起。 */
  keys.addEventListener("mousedown", function (event) { event.preventDefault(); });
  low.addEventListener("click", function (event) {
    var pressed = event.target.closest("[data-key], [data-do]");
    if (!pressed) return;
    if (keys.contains(pressed) && pressed.dataset.do !== "hide") box.focus();
    if (pressed.dataset.do) acts[pressed.dataset.do](event);
    else put(pressed.dataset.key);
  });

  /* ── 没有人用 ── */
  var used = location.href.split("#")[0] !== home;
  var timer = 0;

  function count(seconds) {
    left.textContent = low.dataset.left.replace("{count}", seconds);
    timer = setTimeout(seconds > 1 ? function () { count(seconds - 1); } : forget, 1000);
  }

  function ask() {
    dialog.showModal();
    count(COUNTDOWN);
  }

  function wait() {
    clearTimeout(timer);
    if (used) timer = setTimeout(ask, idle);
  }

  function touched() {
    used = true;
    if (!dialog.open) wait();
  }

  ["pointerdown", "keydown", "wheel", "input"].forEach(function (name) {
    document.addEventListener(name, touched, { capture: true, passive: true });
  });
  window.addEventListener("scroll", function () { if (!dialog.open && used) wait(); }, { passive: true });
  /* 碰到对话框外面也算还在用。 */
  dialog.addEventListener("click", function (event) { if (event.target === dialog) dialog.close(); });
  dialog.addEventListener("close", wait);

  /* ── 通不出去 ── */
  document.addEventListener("contextmenu", function (event) { event.preventDefault(); });
  document.addEventListener("dragstart", function (event) { event.preventDefault(); });
  document.addEventListener("click", function (event) {
    var link = event.target.closest && event.target.closest("a[href]");
    if (link && (link.protocol !== location.protocol || link.host !== location.host)) event.preventDefault();
  }, true);

  var page = document.querySelector("[data-search]");
  if (page && finder && !new URLSearchParams(location.search).get("q")) finder.focus();
  wait();
})();
