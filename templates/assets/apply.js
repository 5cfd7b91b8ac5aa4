/* 依申请公开的两个计算器。没有脚本时，网页上有完整的标准、例子和最近几周的期限。 */
(function () {
  "use strict";

  function filled(text, parts) {
    return text.replace(/\{(\w+)\}/g, function (whole, name) { return name in parts ? parts[name] : whole; });
  }

  /* 信息处理费：超额累进，只有超过的部分按高一档的标准。 */
  var fees = document.querySelector("[data-fees]");

  function steps(count, rateAt) {
    var found = [];
    for (var number = 1; number <= count; number++) {
      var rate = rateAt(number);
      var last = found[found.length - 1];
      if (last && last.rate === rate) last.count++;
      else found.push({ rate: rate, count: 1 });
    }
    return found.filter(function (step) { return step.rate > 0; });
  }

  function byPiece(said) {
    var scale = said.pieces.split(" ").map(Number);
    return function (number) {
      if (number <= scale[0]) return 0;
      if (number <= scale[0] + scale[1]) return scale[3];
      return scale[3] * (2 + Math.floor((number - scale[0] - scale[1] - 1) / scale[2]));
    };
  }

  function byPage(said) {
    var scale = said.steps.split(" ").map(function (step) { return step.split(":").map(Number); });
    return function (number) {
      return scale.filter(function (step) { return number >= step[0]; }).pop()[1];
    };
  }

  function fee(said, written, rateAt) {
    if (!written) return "";
    if (!/^\d{1,4}$/.test(written)) return said.wrong;
    var shares = steps(Number(written), rateAt);
    if (!shares.length) return said.free;
    return filled(said.fee, {
      working: shares.map(function (share) { return filled(said.share, share); }).join(said.plus),
      amount: shares.reduce(function (sum, share) { return sum + share.rate * share.count; }, 0)
    });
  }

  if (fees) {
    [["pieces", byPiece], ["pages", byPage]].forEach(function (pair) {
      var input = document.getElementById(pair[0]);
      var output = document.getElementById(pair[0] + "-fee");
      var rateAt = pair[1](fees.dataset);
      input.addEventListener("input", function () {
        output.textContent = fee(fees.dataset, input.value.trim(), rateAt);
      });
    });
    fees.hidden = false;
  }

  /* 答复期限：按工作日，放假和调休取自数据文件。 */
  var time = document.querySelector("[data-time]");
  /* 从文件夹打开时，浏览器不许取数据。 */
  if (!time || location.protocol === "file:" || !window.fetch) return;
  var said = time.dataset;
  var form = time.querySelector("form");
  var list = time.querySelector("ul");
  var limits = said.limits.split(" ").map(Number);
  var calendar;

  function read() {
    if (!calendar) {
      calendar = fetch(said.time).then(function (response) {
        if (!response.ok) throw new Error(String(response.status));
        return response.json();
      });
    }
    return calendar;
  }

  function Unknown(year) { this.year = year; }

  function next(day) {
    var date = new Date(day + "T00:00:00Z");
    date.setUTCDate(date.getUTCDate() + 1);
    return date.toISOString().slice(0, 10);
  }

  function worked(years, day) {
    var year = years[day.slice(0, 4)];
    if (!year) throw new Unknown(day.slice(0, 4));
    var weekday = new Date(day + "T00:00:00Z").getUTCDay();
    if (weekday === 0 || weekday === 6) return year["上班"].indexOf(day) >= 0;
    return year["放假"].indexOf(day) < 0;
  }

  function after(years, day, count) {
    while (count > 0) {
      day = next(day);
      if (worked(years, day)) count--;
    }
    return day;
  }

  function between(years, first, last) {
    var count = 0;
    while (first < last) {
      first = next(first);
      if (worked(years, first)) count++;
    }
    return count;
  }

  function chinese(day) {
    var parts = day.split("-").map(Number);
    return parts[0] + "年" + parts[1] + "月" + parts[2] + "日";
  }

  function answers(years, given) {
    var begins = given.corrected || given.received;
    if (begins < given.received || (given.answered && given.answered < given.asked)) return [said.order];
    if ((given.asked && given.asked < begins) || (given.answered && !given.asked)) return [said.order];
    var found = [];
    if (!given.corrected && !given.asked) {
      found.push(filled(said.correction, { day: chinese(after(years, begins, limits[0])) }));
    }
    var answered = given.answered;
    if (given.asked && !answered) {
      answered = after(years, given.asked, limits[1]);
      found.push(filled(said.opinion, { day: chinese(answered) }));
    }
    var paused = given.asked ? between(years, given.asked, answered) : 0;
    var days = limits[2] + (given.extended ? limits[3] : 0) + paused;
    found.push(filled(given.extended ? said.extended : said.reply, { day: chinese(after(years, begins, days)) }));
    if (paused) found.push(filled(said.paused, { count: paused }));
    return found;
  }

  function show(texts) {
    list.textContent = "";
    texts.forEach(function (text) {
      list.appendChild(document.createElement("li")).textContent = text;
    });
    list.hidden = false;
  }

  form.addEventListener("submit", function (event) {
    event.preventDefault();
    var fields = form.elements;
    var given = {
      received: fields.received.value,
      corrected: fields.corrected.value,
      asked: fields.asked.value,
      answered: fields.answered.value,
      extended: fields.extended.checked
    };
    read().then(function (years) {
      show(answers(years, given));
    }).catch(function (error) {
      if (!(error instanceof Unknown)) calendar = undefined;
      show([error instanceof Unknown ? filled(said.unknown, { year: error.year }) : said.failed]);
    });
  });
  time.hidden = false;
})();
