/* 复制一段现成的文字。没有脚本时，文字可以照常选中、复制。 */
(function () {
  "use strict";
  document.querySelectorAll("[data-copies]").forEach(function (button) {
    var source = document.getElementById(button.dataset.copies);
    var status = button.parentElement.querySelector("[role=status]");
    var label = button.querySelector("span");
    var asked = label.textContent;
    if (!source) return;
    button.parentElement.hidden = false;

    function select() {
      var range = document.createRange();
      range.selectNodeContents(source);
      var selection = window.getSelection();
      selection.removeAllRanges();
      selection.addRange(range);
    }

    function say() {
      status.textContent = label.textContent = button.dataset.done;
      setTimeout(function () { label.textContent = asked; }, 3000);
    }

    button.addEventListener("click", function () {
      status.textContent = "";
      if (navigator.clipboard && window.isSecureContext) {
        navigator.clipboard.writeText(button.dataset.text).then(say, select);
      } else {
        select();
        if (document.execCommand("copy")) say();
      }
    });
  });
})();
