// The preview's own pages: the frame of paper has the width of its sheet and the height of what stands on it.
"use strict";
const MILLIMETRE = 96 / 25.4;
const SIZES = { A3: [297, 420], A4: [210, 297], A5: [148, 210] };

for (const frame of document.querySelectorAll("iframe.paper")) {
  const fit = () => {
    const inside = frame.contentDocument;
    if (!inside || !inside.body) return;
    let size = "A4", margin = "20mm", wide = false;
    for (const sheet of inside.styleSheets)
      for (const rule of sheet.cssRules)
        if (rule instanceof frame.contentWindow.CSSPageRule && !rule.selectorText) {
          size = /A[345]/.exec(rule.style.size || "")?.[0] || size;
          wide = /landscape/.test(rule.style.size || "");
          margin = rule.style.margin || margin;
        }
    const width = SIZES[size][wide ? 1 : 0];
    const around = Number.parseFloat(margin.split(" ")[1] || margin) || 20;
    frame.style.padding = margin;
    frame.style.width = `${(width - 2 * around) * MILLIMETRE}px`;
    frame.style.height = "100px";
    frame.style.height = `${inside.documentElement.scrollHeight + 2}px`;
  };
  frame.addEventListener("load", fit);
  fit();
}
document.querySelector("#print")?.addEventListener("click", () => {
  document.querySelector("iframe.paper").contentWindow.print();
});
