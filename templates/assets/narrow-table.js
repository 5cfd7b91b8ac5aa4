// A table narrowed to the rows that contain what is typed. Without script the whole table stands.
(function () {
  "use strict";
  Array.prototype.forEach.call(document.querySelectorAll("form[data-narrow]"), function (form) {
    var table = document.getElementById(form.getAttribute("data-narrow"));
    var said = form.querySelector("[role=status]");
    var input = form.querySelector("input");
    if (!table) return;
    form.hidden = false;
    // A cell over several rows would leave with the first of them: each row gets its own before any is hidden.
    function apart() {
      Array.prototype.forEach.call(table.querySelectorAll("tbody th[rowspan]"), function (cell) {
        var row = cell.parentNode;
        var place = Array.prototype.indexOf.call(row.children, cell);
        var more = cell.rowSpan - 1;
        cell.removeAttribute("rowspan");
        cell.setAttribute("scope", "row");
        while (more-- > 0 && (row = row.nextElementSibling)) {
          row.insertBefore(cell.cloneNode(true), row.children[place]);
        }
      });
    }
    form.addEventListener("submit", function (event) { event.preventDefault(); });
    input.addEventListener("input", function () {
      var wanted = input.value.replace(/\s+/g, "").toLowerCase();
      var shown = 0;
      apart();
      Array.prototype.forEach.call(table.querySelectorAll("tbody tr"), function (row) {
        var has = row.textContent.replace(/\s+/g, "").toLowerCase().indexOf(wanted) >= 0;
        row.hidden = !has;
        if (has) shown += 1;
      });
      said.textContent = wanted ? form.getAttribute("data-said").replace("{count}", shown) : "";
    });
  });
})();
