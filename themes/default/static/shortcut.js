// The key "/" leads to the search from every page, unless somebody is writing or has turned it off on the page of the search.
(() => {
  "use strict";
  const page = new URL("../search.html", document.currentScript.src).href;
  const KEY = "cuttings-slash";

  // Where a browser keeps nothing, the choice holds for the page.
  let isOff = false;
  try {
    isOff = localStorage.getItem(KEY) === "off";
  } catch (ignored) { /* The key works. */ }

  function turn(off) {
    isOff = off;
    try {
      if (off) localStorage.setItem(KEY, "off");
      else localStorage.removeItem(KEY);
    } catch (ignored) { /* It is turned here all the same. */ }
  }

  const choice = document.getElementById("search-slash");
  if (choice) {
    choice.checked = !isOff;
    choice.addEventListener("change", () => turn(!choice.checked));
  }

  document.addEventListener("keydown", (event) => {
    const isWriting = event.target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName);
    if (isOff || event.key !== "/" || isWriting || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const input = document.getElementById("search-words");
    if (!input) {
      location.href = page;
      return;
    }
    input.focus();
    input.select();
  });
})();
