// The key "/" leads to the search from every page, unless somebody is writing.
(() => {
  "use strict";
  const page = new URL("../search.html", document.currentScript.src).href;

  document.addEventListener("keydown", (event) => {
    const isWriting = event.target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName);
    if (event.key !== "/" || isWriting || event.ctrlKey || event.metaKey || event.altKey) return;
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
