// The preview's part of a page: reloads it after each good build, lays the problems of a bad one over it, and
// shows staff where the page comes from. All of it lives in a shadow tree beside the body: the page is not changed.
"use strict";
(() => {
  const FOLDER = "/__preview/";
  const own = document.currentScript.dataset;
  const framed = window.top !== window;

  // ── a page looked at in another way ──────────────────────────────────────────────────────────
  const way = new URLSearchParams(location.search).get("preview");

  const seenAs = (text) =>
    way === "print"
      ? text.split(",").map((part) => (/\bscreen\b/.test(part) ? "not all" : part.replace(/\bprint\b/, "all"))).join(",")
      : text
          .replace(/\(prefers-color-scheme:\s*dark\)/g, "(min-width: 0px)")
          .replace(/\(prefers-color-scheme:\s*light\)/g, "(max-width: 0px)");

  const turned = (rules) => {
    for (const rule of rules) {
      if (rule.media) rule.media.mediaText = seenAs(rule.media.mediaText);
      if (rule.cssRules) turned(rule.cssRules);
    }
  };

  const turn = () => {
    for (const link of document.querySelectorAll("link[rel=stylesheet][media]")) link.media = seenAs(link.media);
    for (const sheet of document.styleSheets) turned(sheet.cssRules);
  };

  if (framed) {
    if (way === "print" || way === "dark") turn();
    return;
  }

  // ── news ─────────────────────────────────────────────────────────────────────────────────────
  let moment = own.moment;
  let news = null;

  const heard = ({ data }) => {
    if (data === moment) return;
    if (own.own || data.split(".")[1] !== moment.split(".")[1]) location.reload();
    else show((moment = data));
  };

  // A browser keeps six connections to one server: pages that nobody looks at must not hold one.
  const listen = () => {
    news?.close();
    news = null;
    if (document.hidden) return;
    news = new EventSource(FOLDER + "events");
    news.onmessage = heard;
  };
  document.addEventListener("visibilitychange", listen);
  addEventListener("pagehide", () => news?.close());
  addEventListener("pageshow", (event) => event.persisted && listen());
  listen();
  if (own.own) return;

  // ── making things ────────────────────────────────────────────────────────────────────────────
  const make = (name, attributes = {}, ...inside) => {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes))
      key.startsWith("on") ? made.addEventListener(key.slice(2), value) : made.setAttribute(key, value);
    made.append(...inside.filter((part) => part !== null && part !== ""));
    return made;
  };

  const host = document.createElement("zwgk-preview");
  const root = host.attachShadow({ mode: "open" });
  const all = make("div", { class: "all", lang: "zh-CN" });
  const said = make("p", { class: "said", role: "status" });
  root.append(all);
  const kept = (name) => localStorage.getItem("zwgk-preview-" + name) === "yes";
  const keep = (name, value) => localStorage.setItem("zwgk-preview-" + name, value ? "yes" : "no");

  const problem = (one) =>
    make("li", {},
      make("p", { class: "soft" },
        one.link ? make("a", { href: one.link }, make("code", {}, one.place)) : make("code", {}, one.place),
        ` [${one.code}]`),
      make("h3", {}, one.what),
      one.before + one.marked + one.after
        ? make("pre", {}, one.before, one.marked ? make("mark", {}, one.marked) : "", one.after)
        : "",
      make("p", {}, one.help));

  const pairs = (rows) =>
    make("dl", {}, ...rows.flatMap(([name, text]) => [make("dt", {}, name), make("dd", {}, text)]));

  // ── problems over the page ───────────────────────────────────────────────────────────────────
  let closed = "";
  let opener = null;

  const veil = (told, asked) => {
    const key = JSON.stringify(told.errors);
    const one = make("section", { class: "veil", role: "dialog", "aria-labelledby": "wrong", tabindex: "-1" },
      make("div", { class: "top" },
        make("h2", { id: "wrong" }, `内容有 ${told.errors.length} 处错误`),
        make("button", { type: "button", onclick: shut }, "先关上（Esc）")),
      make("p", {}, "网页停在上一次没有错误的样子。改好并保存，这里会自动消失。"),
      make("ol", {}, ...told.errors.map(problem)));
    one.addEventListener("keydown", (event) => event.key === "Escape" && shut());
    all.append(one);
    if (asked || document.activeElement === document.body) one.focus({ preventScroll: true });
    function shut() {
      closed = key;
      one.remove();
      (opener?.isConnected ? opener : all.querySelector(".alert"))?.focus();
    }
  };

  // ── the bar ──────────────────────────────────────────────────────────────────────────────────
  const copied = async (path, button) => {
    await navigator.clipboard.writeText(path);
    button.textContent = "已复制";
    said.textContent = "已复制文件的路径";
  };

  const search = (page) => {
    const answer = make("span", { role: "status" });
    const word = make("input", { "aria-label": "试一个词", type: "text", name: "q" });
    const form = make("form", {}, "试一个词：", word, make("button", { type: "submit" }, "找得到吗"), answer);
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      const asked = new URLSearchParams({ file: own.file, q: word.value });
      const { found } = await (await fetch(`${FOLDER}finds.json?${asked}`)).json();
      answer.textContent = found ? `“${word.value}”找得到这一页` : `“${word.value}”找不到这一页`;
    });
    return make("section", { "aria-label": "在搜索里的样子" },
      make("h3", {}, "在搜索里的样子"),
      ...(page.looks.length
        ? page.looks.map((look) =>
            make("div", { class: "hit" },
              make("strong", {}, look.title),
              make("p", {}, look.excerpt),
              make("p", { class: "soft" }, look.facets.map(([name, text]) => `${name}：${text}`).join("　")),
              pairs(look.finds)))
        : [make("p", {}, "这一页不进搜索：栏目、清单和说明由它们列出的内容代表。")]),
      page.more ? make("p", { class: "soft" }, `还有 ${page.more} 条通到这一页。`) : "",
      page.looks.length ? form : "");
  };

  const aboutPage = (page) =>
    make("div", { class: "more", id: "more", hidden: "" },
      make("section", { "aria-label": "这一页" },
        make("h3", {}, "这一页"),
        pairs(page.facts),
        ...(page.warnings.length
          ? [make("h3", {}, `提醒：${page.warnings.length} 处`), make("ol", {}, ...page.warnings.map(problem))]
          : [make("p", { class: "soft" }, "没有提醒。")])),
      search(page));

  const bar = (told) => {
    const page = told.page;
    const wrong = told.errors.length;
    const counts = wrong
      ? make("button", { type: "button", class: "alert", onclick: (event) => { opener = event.target; all.querySelector(".veil")?.remove(); veil(told, true); } }, `${wrong} 处错误`)
      : make("span", {}, "没有错误");
    const more = page ? aboutPage(page) : null;
    const reveal = page
      ? make("button", { type: "button", "aria-expanded": "false", "aria-controls": "more", onclick: () => unfold(more.hidden) },
          page.warnings.length ? `这一页（${page.warnings.length} 处提醒）` : "这一页")
      : null;
    const unfold = (open) => {
      more.hidden = !open;
      reveal.setAttribute("aria-expanded", String(open));
      keep("open", open);
    };
    const line = make("div", { class: "line" },
      page ? (page.link ? make("a", { href: page.link, title: "在 VS Code 里打开" }, make("code", {}, page.source)) : make("code", {}, page.source)) : make("span", {}, "不是网站的网页"),
      page?.path ? make("button", { type: "button", onclick: (event) => copied(page.path, event.target) }, "复制路径") : "",
      counts,
      reveal,
      make("span", { class: "views" },
        ...(page ? page.views.map(([name, href]) => make("a", { href }, name)) : []),
        make("a", { href: FOLDER }, told.warnings ? `全部问题（${told.warnings} 处提醒）和网页` : "全部网页"),
        make("button", { type: "button", onclick: () => small(true, true) }, "收起")));
    const whole = make("aside", { class: wrong ? "bar wrong" : "bar", "aria-label": "编辑栏（只在预览里）" }, more, line);
    const tab = make("div", { class: wrong ? "tab wrong" : "tab" },
      make("button", { type: "button", onclick: () => small(false, true) }, wrong ? `编辑栏（${wrong} 处错误）` : "编辑栏"));
    const small = (fold, asked) => {
      whole.hidden = fold;
      tab.hidden = !fold;
      keep("folded", fold);
      if (asked) (fold ? tab : line).querySelector("button").focus();
    };
    all.append(whole, tab);
    small(kept("folded"), false);
    if (page && kept("open")) unfold(true);
  };

  // ── all of it, after each build ──────────────────────────────────────────────────────────────
  async function show() {
    const told = await (await fetch(`${FOLDER}told.json?file=${encodeURIComponent(own.file)}`)).json();
    all.replaceChildren(said);
    bar(told);
    said.textContent = told.errors.length ? `内容有 ${told.errors.length} 处错误，网页没有更新` : "";
    if (told.errors.length && JSON.stringify(told.errors) !== closed) veil(told, false);
    host.dataset.moment = moment;
  }

  (async () => {
    const style = new CSSStyleSheet();
    style.replaceSync(await (await fetch(FOLDER + "bar.css")).text());
    root.adoptedStyleSheets = [style];
    document.documentElement.append(host);
    await show();
  })();
})();
