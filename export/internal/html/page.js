// Sorts, searches and filters the entries, opens what a link leads to, and
// names both sides of what a pointer or the focus rests on. The page is whole
// without it. What it needs to know is gathered once, when it is first asked.
// Of many entries, it works on some and lets the browser go on in between, and
// of their rows lays out those that are soon to be seen.
(function () {
  "use strict";
  var form = document.getElementById("filter");
  var table = document.getElementById("glance");
  function all(selector, within) {
    return Array.prototype.slice.call((within || document).querySelectorAll(selector));
  }

  // Entries: their rows at a glance, if that is there, their sections, what the
  // search reads.
  var body = table ? table.tBodies[0] : null;
  var entries = (body ? all("tr:not(.band)", body) : all(".entry")).map(function (element, i) {
    var link = body ? element.querySelector("a[href]") : null;
    var section = body ? link ? document.getElementById(link.getAttribute("href").slice(1)) : null : element;
    return { row: body ? element : null, section: section, at: i, has: (element.dataset.f || "").split(" "), text: null, keys: [], shown: true, later: false };
  });
  var bands = body ? all("tr.band", body) : [];
  var findings = all("[data-findings] section[data-f]").map(function (section) {
    return { section: section, has: section.dataset.f.split(" ") };
  });
  var groups = all("[data-findings] > section");
  var nothing = document.getElementById("nothing");
  var count = document.getElementById("count");
  function fold(text) {
    return text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase();
  }
  var number = new Intl.NumberFormat(document.documentElement.lang).format;
  function show(element, shown) {
    if (element.hidden === shown) element.hidden = !shown;
  }
  function read(e) {
    if (e.text === null) e.text = fold((e.row ? e.row.textContent : "") + " " + (e.section ? e.section.textContent : ""));
    return e.text;
  }
  // Does something with each entry, for so many milliseconds at a time.
  var slice = 24;
  function eachEntry(ongoing, work, done) {
    var i = 0;
    (function some() {
      if (!ongoing()) return;
      for (var until = performance.now() + slice; i !== entries.length; i++) {
        work(entries[i]);
        if (performance.now() > until) {
          i++;
          setTimeout(some);
          return;
        }
      }
      done();
    })();
  }
  // Rows at a glance that are laid out, of those that are shown: more with each
  // look at their end.
  var each = 100, laid = each, sorted = entries.slice(), more = null;
  function lay() {
    if (!body) return;
    var n = 0;
    sorted.forEach(function (e) {
      if (e.shown) n++;
      var later = e.shown ? n > laid : e.later;
      if (e.later !== later) e.row.classList.toggle("later", e.later = later);
    });
    bands.forEach(function (band) {
      var first = band.nextElementSibling;
      band.classList.toggle("later", first ? first.classList.contains("later") : false);
    });
    if (more) show(more, n > laid);
  }
  var run = 0;
  function apply() {
    var words = fold(form.elements.namedItem("q").value).split(/\s+/).filter(Boolean);
    var chosen = all("select", form).map(function (select) { return select.value; }).filter(Boolean);
    var own = ++run, found = [];
    eachEntry(function () { return own === run; }, function (e) {
      var shown = chosen.every(function (value) { return e.has.indexOf(value) !== -1; });
      if (shown) shown = words.every(function (word) { return read(e).indexOf(word) !== -1; });
      found.push(shown);
    }, function () { filter(found, chosen); });
  }
  function filter(found, chosen) {
    var n = 0;
    laid = each;
    entries.forEach(function (e, i) {
      var shown = found[i];
      if (shown) n++;
      if (e.shown === shown) return;
      e.shown = shown;
      if (e.row) show(e.row, shown);
      if (e.section) show(e.section, shown);
    });
    bands.forEach(function (band) { show(band, n === entries.length); });
    lay();

    var left = 0;
    findings.forEach(function (f) {
      var shown = chosen.every(function (value) { return f.kinds.indexOf(value.split(".")[0]) === -1 ? true : f.has.indexOf(value) !== -1; });
      show(f.section, shown);
      if (shown) left++;
    });
    groups.forEach(function (group) {
      var within = all("section[data-f]", group);
      show(group, within.length === 0 ? true : within.some(function (section) { return !section.hidden; }));
    });
    if (nothing) show(nothing, findings.length !== 0 ? left === 0 : false);
    count.textContent = count.dataset.text.replace("{n}", number(n)).replace("{all}", number(entries.length));
  }

  // A link to what is folded or hidden shows it.
  function reveal() {
    var target = document.getElementById(location.hash.slice(1));
    if (!target) return;
    if (form) {
      if (target.closest("[hidden]")) {
        form.reset();
        run++;
        filter(entries.map(function () { return true; }), []);
      }
    }
    var fold = target.querySelector(":scope > details");
    if (fold) fold.open = true;
    for (var up = target.closest("details"); up; up = up.parentElement.closest("details")) up.open = true;
    target.scrollIntoView();
  }

  // Sorting, by the heading that is pressed: what is blank comes last, and where
  // a column is put in order by what it does not show, what is no part of that.
  var compare = new Intl.Collator(document.documentElement.lang, { numeric: true }).compare;
  var timed = {};
  (body ? all("td[data-v]", body) : []).forEach(function (cell) { timed[cell.cellIndex] = true; });
  function key(e, column) {
    var cell = e.row.cells[column];
    if (e.keys[column] === undefined) e.keys[column] = !cell ? "" : timed[column] ? cell.dataset.v || "" : cell.textContent;
    return e.keys[column];
  }
  function sort(head) {
    var down = head.getAttribute("aria-sort") === "ascending";
    all("th", head.parentElement).forEach(function (th) { th.removeAttribute("aria-sort"); });
    head.setAttribute("aria-sort", down ? "descending" : "ascending");
    var keyed = entries.map(function (e) { return { e: e, key: key(e, head.cellIndex) }; });
    keyed.sort(function (x, y) {
      if (x.key === "" || y.key === "") return x.key === y.key ? x.e.at - y.e.at : x.key === "" ? 1 : -1;
      return (down ? compare(y.key, x.key) : compare(x.key, y.key)) || x.e.at - y.e.at;
    });
    sorted = keyed.map(function (k) { return k.e; });
    laid = each;
    lay();
    put(sorted);
  }
  // Puts the rows in an order; the bands stand in that of the register alone.
  var whole = body ? all("tr", body) : [];
  function put(list) {
    var rows = document.createDocumentFragment();
    var own = list.every(function (e, i) { return e.at === i; });
    bands.forEach(function (band) { band.remove(); });
    (own ? whole : list.map(function (e) { return e.row; })).forEach(function (row) { rows.appendChild(row); });
    body.appendChild(rows);
  }

  if (table) {
    if (entries.length > each) {
      more = document.createElement("button");
      more.type = "button";
      more.className = "more";
      more.textContent = count.dataset.more;
      more.addEventListener("click", function () {
        laid = entries.length;
        lay();
      });
      table.parentNode.insertBefore(more, table.nextSibling);
      new IntersectionObserver(function (seen) {
        if (!seen[seen.length - 1].isIntersecting) return;
        laid += each;
        lay();
      }, { rootMargin: "600px" }).observe(more);
    }
    all("thead th", table).forEach(function (th) {
      var button = document.createElement("button");
      button.type = "button";
      while (th.firstChild) button.appendChild(th.firstChild);
      th.appendChild(button);
    });
    table.tHead.addEventListener("click", function (event) {
      var head = event.target.closest("th");
      if (head) sort(head);
    });
  }
  if (form) {
    findings.forEach(function (f) { f.kinds = f.has.map(function (value) { return value.split(".")[0]; }); });
    new URLSearchParams(location.search).forEach(function (value, field) {
      var control = form.elements.namedItem(field);
      if (!control || control.type === undefined) return;
      control.value = value;
      if (control.value !== value) control.value = "";
    });
    form.hidden = false;
    var waiting = 0;
    form.addEventListener("input", function () {
      cancelAnimationFrame(waiting);
      waiting = requestAnimationFrame(apply);
    });
    form.addEventListener("submit", function (event) { event.preventDefault(); });
    form.addEventListener("reset", function () { setTimeout(apply); });
    form.addEventListener("focusin", function () { // what the search reads, before it is asked
      setTimeout(function () { eachEntry(function () { return true; }, read, function () {}); });
    }, { once: true });
    apply();
  }

  // What a pointer or the focus rests on in a matrix, a chart or a flow is lit,
  // with what it stands between, and both sides are named.
  var sides = document.getElementById("sides");
  var lit = [], rested = null;
  function rest(target) {
    var cell = target.closest ? target.closest(".matrix td, .timeline tr:not(.scale), [data-n]") : null;
    if (cell === rested) return;
    rested = cell;
    lit.forEach(function (element) { element.classList.remove("lit"); });
    lit = [];
    sides.textContent = "";
    if (cell) (cell.dataset.n ? flow : cell.tagName === "TR" ? limit : crossing)(cell).forEach(say);
    lit.forEach(function (element) { element.classList.add("lit"); });
  }
  // Says elements, as the next side or as more of one, each in its language.
  function say(elements) {
    elements.filter(label).forEach(function (element, i) {
      var name = document.createElement("span");
      name.lang = (element.querySelector("[lang]") || element.closest("[lang]")).lang;
      name.textContent = label(element);
      sides.append(i !== 0 ? element.tagName === "TH" ? " " : ", " : sides.firstChild ? " \u2013 " : "", name);
    });
  }
  function label(element) {
    var lines = element.dataset.n ? all("text:not(.note)", element) : [element];
    return element.getAttribute("aria-label") || lines.map(function (line) { return line.textContent; }).join(" ").trim().replace(/\s+/g, " ");
  }
  function crossing(cell) {
    var row = cell.parentElement, of = cell.closest("table");
    var head = of.tHead ? of.tHead.rows[of.tHead.rows.length - 1].cells[cell.cellIndex] : null;
    lit = [row, cell].concat(head || []);
    return [all("th", row), head ? [head] : [], [cell.querySelector("[aria-label]") || cell]];
  }
  function limit(row) {
    lit = [row];
    return [[row.cells[0]], [row.cells[2]]];
  }
  function flow(node) {
    var of = node.closest("svg"), ends = [];
    all("path[data-l]", of).forEach(function (line) {
      var at = line.dataset.l.split(" "), i = at.indexOf(node.dataset.n);
      if (i === -1) return;
      lit.push(line);
      ends.push(at[1 - i]);
    });
    var others = all("[data-n]", of).filter(function (other) { return ends.indexOf(other.dataset.n) !== -1; });
    lit = lit.concat(node, others);
    return [[node], others];
  }
  // Arrows move the focus in a matrix and in a chart, of which one place can be
  // reached by tab.
  all(".matrix, .timeline table").forEach(function (of) {
    var first = of.tBodies[0].querySelector(of.matches(".matrix") ? "td" : "tr");
    if (first) first.tabIndex = 0;
  });
  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape") rest(document);
    var from = event.target.closest ? event.target.closest(".matrix td, .timeline tr") : null;
    var by = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] }[event.key];
    if (!from || !by) return;
    var line = from.tagName === "TR", row = from.closest("tr"), rows = row.parentElement.rows;
    for (var at = row.sectionRowIndex + by[0], next = null; at in rows; at += by[0] || rows.length) {
      next = line ? rows[at] : rows[at].cells[from.cellIndex + by[1]];
      if (next ? line ? !next.classList.contains("scale") : next.tagName === "TD" : false) break;
      next = null;
    }
    event.preventDefault();
    if (!next) return;
    from.tabIndex = -1;
    next.tabIndex = 0;
    next.focus();
  });
  document.addEventListener("pointerover", function (event) { rest(event.target); });
  document.addEventListener("focusin", function (event) { rest(event.target); });

  addEventListener("hashchange", reveal);
  // Print is that of the register: all entries, in its order, opened.
  addEventListener("beforeprint", function () {
    all(".entry > details").forEach(function (details) { details.dataset.was = details.open ? "open" : ""; details.open = true; });
    if (body) put(entries);
  });
  addEventListener("afterprint", function () {
    all("details[data-was]").forEach(function (details) { details.open = details.dataset.was === "open"; });
    if (body) put(sorted);
  });
  reveal();
})();
