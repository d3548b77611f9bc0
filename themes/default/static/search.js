// The search page. The index comes as scripts that call cuttingsSearch({pages: [{u, t, k, s}], more: ["address"]}):
// u is an address, t a title, k a kind, s the text; more names further scripts, which are loaded one after the other.
// A script can be loaded from a folder as well as from a host, which a fetched file cannot.
(function () {
  "use strict";
  var pages = [];
  var waiting = [];
  var loading = false;
  var form, input, status, results;

  // Letters without their marks, in lower case: "Élysée" is found by "elysee".
  function fold(text) {
    return text.normalize("NFKD").replace(/[\u0300-\u036f\u00ad]/g, "").replace(/[\u2018\u2019]/g, "'").toLowerCase();
  }

  function words(text) {
    return fold(text).match(/[\p{L}\p{N}']+/gu) || [];
  }

  window.cuttingsSearch = function (part) {
    (part.pages || []).forEach(function (page) {
      pages.push({ url: page.u, title: page.t, kind: page.k, text: page.s || "", heading: fold(page.t), body: fold(page.s || "") });
    });
    waiting = waiting.concat(part.more || []);
    loadNext();
    show();
  };

  function loadNext() {
    if (loading || !waiting.length) return;
    loading = true;
    var script = document.createElement("script");
    script.src = waiting.shift();
    script.onload = script.onerror = function () {
      loading = false;
      loadNext();
      show();
    };
    document.head.appendChild(script);
  }

  // Where a word of the text begins with these letters; -1 if nowhere.
  function find(text, word) {
    var at = text.indexOf(word);
    while (at > 0 && /[\p{L}\p{N}]/u.test(text[at - 1])) at = text.indexOf(word, at + 1);
    return at;
  }

  function score(page, query) {
    var sum = 0;
    for (var i = 0; i < query.length; i += 1) {
      var title = find(page.heading, query[i]);
      var body = title < 0 ? find(page.body, query[i]) : -1;
      if (title < 0 && body < 0) return 0;
      sum += title === 0 ? 12 : title > 0 ? 8 : 1;
    }
    return sum;
  }

  // Appends the text with every word that begins like a word of the query marked.
  function appendMarked(parent, text, query) {
    text.split(/([\p{L}\p{M}\p{N}]+)/u).forEach(function (piece) {
      var folded = fold(piece);
      var hit = folded && query.some(function (word) { return folded.indexOf(word) === 0; });
      var node = document.createTextNode(piece);
      if (hit) {
        var mark = document.createElement("mark");
        mark.appendChild(node);
        node = mark;
      }
      parent.appendChild(node);
    });
  }

  // The sentence that has most words of the query.
  function sentence(text, query) {
    var best = "";
    var most = 0;
    (text.match(/[^.!?\n]+[.!?\n]*["”’»)]*\s*/g) || []).forEach(function (candidate) {
      var folded = fold(candidate);
      var count = query.filter(function (word) { return find(folded, word) >= 0; }).length;
      if (count > most) {
        best = candidate.trim();
        most = count;
      }
    });
    return best.length > 320 ? best.slice(0, 320).replace(/\s\S*$/, "") + " …" : best;
  }

  function item(page, query) {
    var li = document.createElement("li");
    var link = document.createElement("a");
    link.href = page.url;
    appendMarked(link, page.title, query);
    li.appendChild(link);
    var found = sentence(page.text, query);
    if (found) {
      var div = document.createElement("div");
      appendMarked(div, found, query);
      li.appendChild(div);
    }
    return li;
  }

  function show() {
    if (!form) return;
    var query = words(input.value);
    results.textContent = "";
    if (!query.length) {
      status.textContent = "";
      return;
    }
    var hits = [];
    pages.forEach(function (page, index) {
      var value = score(page, query);
      if (value) hits.push({ page: page, value: value, index: index });
    });
    hits.sort(function (a, b) { return b.value - a.value || a.index - b.index; });
    var kinds = [];
    hits.slice(0, 100).forEach(function (hit) {
      var group = kinds.find(function (kind) { return kind.name === hit.page.kind; });
      if (!group) kinds.push(group = { name: hit.page.kind, hits: [] });
      group.hits.push(hit.page);
    });
    kinds.forEach(function (kind) {
      var heading = document.createElement("h2");
      heading.textContent = kind.name;
      var list = document.createElement("ol");
      kind.hits.forEach(function (page) { list.appendChild(item(page, query)); });
      results.append(heading, list);
    });
    var count = hits.length === 1 ? "1 page" : hits.length + " pages";
    status.textContent = (hits.length ? count : "Nothing found") + (loading ? ", still reading the index" : "") +
      (hits.length > 100 ? "; the first 100 are shown" : "");
  }

  // The address keeps the words, so that a search can be linked to. A browser may forbid it from a folder.
  function remember() {
    try {
      var words = input.value.trim();
      history.replaceState(null, "", words ? "?q=" + encodeURIComponent(words) : location.pathname);
    } catch (ignored) { /* The search works without it. */ }
  }

  function step(by) {
    var stops = [input].concat(Array.from(results.querySelectorAll("a")));
    var at = stops.indexOf(document.activeElement);
    var next = at < 0 ? null : stops[at + by];
    if (next) next.focus();
    return Boolean(next);
  }

  function onKey(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    var typing = /^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement.tagName);
    if (event.key === "/" && !typing) {
      input.focus();
      input.select();
      event.preventDefault();
    } else if ((event.key === "ArrowDown" && step(1)) || (event.key === "ArrowUp" && step(-1))) {
      event.preventDefault();
    } else if (event.key === "Escape" && document.activeElement !== input) {
      input.focus();
    }
  }

  function start() {
    form = document.getElementById("search-form");
    input = document.getElementById("search-words");
    status = document.getElementById("search-status");
    results = document.getElementById("search-results");
    if (!form || !input || !status || !results) return;
    var without = document.getElementById("search-without");
    if (without) without.hidden = true;
    form.hidden = false;
    input.value = new URLSearchParams(location.search).get("q") || "";
    input.addEventListener("input", function () { show(); remember(); });
    form.addEventListener("submit", function (event) { event.preventDefault(); show(); remember(); });
    document.addEventListener("keydown", onKey);
    input.focus();
    show();
  }

  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
})();
