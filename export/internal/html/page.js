// Filters records by activity and findings by activity, demand and severity, and rule.
// The page is whole without it.
(function () {
  "use strict";
  var form = document.getElementById("filter");
  if (!form) return;
  var fields = ["activity", "severity", "rule"];
  function all(selector, within) {
    return Array.prototype.slice.call((within || document).querySelectorAll(selector));
  }
  function chosen(field) {
    var select = form.elements.namedItem(field);
    return select ? select.value : "";
  }
  function isHidden(element) {
    return element.hidden;
  }
  function apply() {
    var activity = chosen("activity"), severity = chosen("severity"), rule = chosen("rule");
    all("[data-record]").forEach(function (element) {
      element.hidden = activity ? element.dataset.record !== activity : false;
    });
    all("[data-of]").forEach(function (element) {
      var of = element.dataset.of.split(" ");
      element.hidden = activity ? of.indexOf(activity) === -1 ? of[0] !== "*" : false : false;
    });
    all("[data-rule]").forEach(function (element) {
      var group = element.closest("[data-severity]");
      element.hidden = [
        rule === "" || element.dataset.rule === rule,
        severity === "" || (group ? group.dataset.severity === severity : false),
        activity === "" || !all("[data-of]", element).every(isHidden)
      ].indexOf(false) !== -1;
    });
    var groups = all("[data-severity]");
    groups.forEach(function (element) {
      element.hidden = all("[data-rule]", element).every(isHidden);
    });
    var nothing = document.getElementById("nothing");
    if (nothing) nothing.hidden = groups.length === 0 || !groups.every(isHidden);
  }
  // A link to what the filter hides shows everything again.
  function reveal() {
    var target = document.getElementById(location.hash.slice(1));
    if (!target || !target.closest("[hidden]")) return;
    form.reset();
    apply();
    target.scrollIntoView();
  }
  new URLSearchParams(location.search).forEach(function (value, field) {
    if (fields.indexOf(field) === -1 || !form.elements.namedItem(field)) return;
    var select = form.elements.namedItem(field);
    select.value = value;
    if (select.value !== value) select.value = "";
  });
  form.hidden = false;
  form.addEventListener("change", apply);
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  form.addEventListener("reset", function () { setTimeout(apply); });
  addEventListener("hashchange", reveal);
  apply();
  reveal();
})();
