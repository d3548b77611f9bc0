// Hides events of the timeline by what their cards say in data attributes: the day on which they were known, a person,
// a source, a kind, whether accounts differ. The address keeps the choice. Without this script every event is shown.
(function () {
  "use strict";
  var form, status, cards;
  var lists = { person: "people", source: "sources" };

  function chosen() {
    var query = new URLSearchParams();
    new FormData(form).forEach(function (value, name) {
      if (value && (name !== "by" || form.elements.known.value)) query.set(name, value);
    });
    return query;
  }

  // Whether a day lies before the first on which a card's event can have been known.
  function isLater(card, known, by) {
    var from = by === "added" ? card.dataset.added : (card.dataset.reported || "").split("/")[0];
    return Boolean(from) && from > known;
  }

  function fits(card, query) {
    return Array.from(query).every(function (pair) {
      var name = pair[0], value = pair[1];
      if (lists[name]) return card.dataset[lists[name]].split(" ").indexOf(value) >= 0;
      if (name === "kind") return card.dataset.kind === value;
      if (name === "differs") return Boolean(card.dataset.differs);
      return true;
    });
  }

  function say(phrase, values) {
    return status.dataset[phrase].replace(/\{(\w+)\}/g, function (all, name) { return values[name]; });
  }

  function show() {
    var query = chosen();
    var known = query.get("known"), by = query.get("by");
    var shown = 0;
    var count = { older: 0, perhaps: 0, unknown: 0, unadded: 0 };
    cards.forEach(function (card) {
      var others = fits(card, query);
      var later = known && isLater(card, known, by);
      card.hidden = !others || Boolean(later);
      if (!card.hidden) shown += 1;
      if (!known || !others) return;
      if (by === "added") {
        if (!card.dataset.added) count.unadded += 1;
      } else if (later) {
        if (card.dataset.undated) count.older += 1;
      } else if (!card.dataset.reported) {
        count.unknown += 1;
      } else {
        var until = card.dataset.reported.split("/")[1];
        if (!until || until > known) count.perhaps += 1;
      }
    });
    // From the inside out: a month without events, then a year without months.
    [".events", ".month", ".ledger"].forEach(function (group) {
      document.querySelectorAll(".timeline " + group).forEach(function (part) {
        part.hidden = !part.querySelector(".event:not([hidden])");
      });
    });
    var said = [];
    if (query.toString()) {
      said.push(say("shown", { shown: shown, all: cards.length }));
      Object.keys(count).forEach(function (phrase) {
        if (count[phrase]) said.push(say(phrase, { count: count[phrase] }));
      });
    }
    status.textContent = said.join(" ");
    carry(query.toString());
  }

  // The other pages of the timeline take the choice along; the address of this one keeps it.
  function carry(query) {
    document.querySelectorAll(".slices a").forEach(function (link) {
      var parts = link.getAttribute("href").split("#")[0].split("?");
      link.setAttribute("href", parts[0] + (query ? "?" + query : ""));
    });
    try {
      history.replaceState(null, "", (query ? "?" + query : location.pathname) + location.hash);
    } catch (ignored) { /* The filters work without it. */ }
  }

  // A person or source of a link that this page does not have gets an entry, so that the choice is seen and can be undone.
  function read() {
    new URLSearchParams(location.search).forEach(function (value, name) {
      var field = form.elements[name];
      if (!field || field.type === "reset") return;
      if (field.type === "checkbox") {
        field.checked = value === field.value;
        return;
      }
      if (field.tagName === "SELECT" && value && !Array.from(field.options).some(function (option) { return option.value === value; })) {
        field.add(new Option(value + " (0)", value));
      }
      if (field.type !== "hidden") field.value = value;
    });
  }

  function reset() {
    form.reset();
  }

  // A link to an event that the filters hide shows it.
  function follow() {
    var target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target || !target.closest("[hidden]")) return;
    reset();
    target.scrollIntoView();
  }

  function start() {
    form = document.getElementById("timeline-filters");
    status = document.getElementById("filter-status");
    if (!form || !status) return;
    cards = Array.from(document.querySelectorAll(".timeline .event"));
    form.hidden = false;
    read();
    form.addEventListener("input", show);
    form.addEventListener("submit", function (event) { event.preventDefault(); });
    form.addEventListener("reset", function () {
      // The fields are empty only after this event.
      setTimeout(show, 0);
    });
    document.addEventListener("keydown", function (event) {
      if (event.key === "Escape" && chosen().toString()) reset();
    });
    window.addEventListener("hashchange", follow);
    show();
  }

  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
})();
