// What a link leads to, beside the link, while the mouse or the keyboard's focus rests on it. Escape closes it, a finger never opens
// it, and everything in it is also on the page that the link leads to.
(function () {
  "use strict";
  var me = document.currentScript;
  var parts = Number(me.dataset.parts);
  var main = document.querySelector("main");
  if (!parts || !main) return;
  var root = new URL(me.dataset.root || "./", document.baseURI).href;
  var known = {};
  var loading = {};
  var box = null;
  var owner = null;
  var timer = 0;

  // The same arithmetic as where the scripts are written.
  function part(address) {
    var hash = 0x811c9dc5;
    for (var at = 0; at < address.length; at += 1) hash = Math.imul(hash ^ address.charCodeAt(at), 0x01000193) >>> 0;
    return hash % parts;
  }

  window.cuttingsPreviews = function (found) {
    Object.assign(known, found);
    if (owner) show(owner);
  };

  /** Where a link leads, in full. One in a drawing has no plain address of its own. */
  function target(link) {
    return new URL(link.getAttribute("href"), document.baseURI).href;
  }

  /** The address of the page that a link leads to, from the top folder; nothing for what has no preview. */
  function address(link) {
    var to = target(link).split("#")[0];
    if (!link.closest("main") || to === location.href.split("#")[0] || !to.startsWith(root)) return "";
    var rest = to.slice(root.length);
    return /^(people|organisations|places|events|articles)\/[^/?]+\.html$/.test(rest) ? rest : "";
  }

  function line(kind, text) {
    var paragraph = document.createElement("p");
    paragraph.className = kind;
    paragraph.textContent = text;
    box.append(paragraph);
    return paragraph;
  }

  function show(link) {
    var to = address(link);
    var found = known[to];
    if (!found) {
      var number = part(to);
      if (loading[number]) return;
      loading[number] = true;
      var script = document.createElement("script");
      script.src = root + "assets/previews/" + number + ".js";
      document.head.append(script);
      return;
    }
    close();
    owner = link;
    box = document.createElement("div");
    box.className = "preview";
    box.id = "preview";
    box.setAttribute("role", "tooltip");
    line("preview-title", found.t);
    if (found.m) line("preview-mark", found.m);
    (found.l || []).forEach(line.bind(null, "preview-line"));
    var passage = /#p(\d+)$/.exec(target(link));
    var quote = passage && found.q && found.q[passage[1]];
    if (quote) {
      var words = line("preview-quote", quote);
      words.dir = "auto";
      if (found.g) words.lang = found.g;
    }
    main.append(box);
    link.setAttribute("aria-describedby", "preview");
    place(link);
    box.addEventListener("mouseenter", stay);
    box.addEventListener("mouseleave", leave);
  }

  /** Below the link where there is room, else above it; never beyond the window. */
  function place(link) {
    var rects = link.getClientRects();
    var at = rects[0] || link.getBoundingClientRect();
    var below = at.bottom + box.offsetHeight + 12 < innerHeight || at.top < box.offsetHeight + 12;
    var left = Math.max(8, Math.min(at.left, document.documentElement.clientWidth - box.offsetWidth - 8));
    box.style.left = left + scrollX + "px";
    box.style.top = (below ? at.bottom + 6 : at.top - box.offsetHeight - 6) + scrollY + "px";
  }

  function close() {
    clearTimeout(timer);
    if (box) box.remove();
    if (owner) owner.removeAttribute("aria-describedby");
    box = owner = null;
  }

  function stay() {
    clearTimeout(timer);
  }

  function leave() {
    clearTimeout(timer);
    timer = setTimeout(close, 180);
  }

  function rest(link, after) {
    if (link === owner) return stay();
    clearTimeout(timer);
    timer = setTimeout(function () {
      close();
      owner = link;
      show(link);
    }, after);
  }

  function linkOf(event) {
    var link = event.target.closest && event.target.closest("a[href]");
    return link && address(link) ? link : null;
  }

  document.addEventListener("pointerover", function (event) {
    if (event.pointerType !== "mouse") return;
    var link = linkOf(event);
    if (link) rest(link, 350);
  });
  document.addEventListener("pointerout", function (event) {
    if (linkOf(event)) leave();
  });
  document.addEventListener("focusin", function (event) {
    var link = linkOf(event);
    if (link && link.matches(":focus-visible")) rest(link, 350);
  });
  document.addEventListener("focusout", leave);
  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape" && owner) close();
  });
  document.addEventListener("pointerdown", close);
})();
