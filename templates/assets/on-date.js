/* 某一天有效的文件：从数据里挑出那一天有效的，列在表的上方。没有脚本时，表里写着每件文件的起止。 */
(function () {
  "use strict";
  var form = document.querySelector("form[data-on-date]");
  /* 从文件夹打开时，浏览器不许取数据。 */
  if (!form || location.protocol === "file:" || !window.fetch) return;
  var said = form.dataset;
  var answer = document.querySelector("[data-answer]");
  var whole = document.querySelector("[data-whole]");
  var heading = answer.querySelector("h2");
  var list = answer.querySelector("ol");
  var line = document.querySelector("[data-line]").content;
  var all = form.querySelector("[type=reset]");
  var documents;

  function read() {
    if (!documents) {
      documents = fetch(said.onDate).then(function (response) {
        if (!response.ok) throw new Error(String(response.status));
        return response.json();
      });
    }
    return documents;
  }

  function chinese(day) {
    var parts = day.split("-").map(Number);
    return parts[0] + "年" + parts[1] + "月" + parts[2] + "日";
  }

  function held(document, day) {
    return document["有效时间"].filter(function (period) {
      return period["自"] <= day && (!period["至"] || day <= period["至"]);
    })[0];
  }

  function row(document, period) {
    var item = line.cloneNode(true);
    var link = item.querySelector("a");
    var about = item.querySelectorAll(".about > span");
    link.textContent = document["标题"];
    link.href = said.root + document["网页"];
    if (!document["示例"]) item.querySelector(".sample").remove();
    about[0].textContent = document["发文机关"];
    about[1].textContent = document["发文字号"] || "";
    about[2].firstChild.textContent = period["状态"];
    about[3].textContent = period["至"] ? said.until.replace("{day}", period["至"]) : "";
    return item;
  }

  function show(day) {
    return read().then(function (found) {
      list.textContent = "";
      found.forEach(function (document) {
        var period = held(document, day);
        if (period) list.appendChild(row(document, period));
      });
      heading.textContent = said.found.replace("{day}", chinese(day)).replace("{count}", list.children.length);
      toggle(true);
    }, function () {
      documents = undefined;
      heading.textContent = said.failed;
      list.textContent = "";
      answer.hidden = false;
    });
  }

  function toggle(one) {
    answer.hidden = !one;
    whole.hidden = one;
    all.hidden = !one;
  }

  form.hidden = false;
  form.addEventListener("submit", function (event) {
    event.preventDefault();
    var day = form.elements.day.value;
    history.replaceState(null, "", "?day=" + day);
    show(day).then(function () { heading.focus(); });
  });
  form.addEventListener("reset", function () {
    history.replaceState(null, "", location.pathname);
    toggle(false);
  });
  var asked = /[?&]day=(\d{4}-\d{2}-\d{2})(?:&|$)/.exec(location.search);
  if (asked) {
    form.elements.day.value = asked[1];
    show(asked[1]);
  }
})();
