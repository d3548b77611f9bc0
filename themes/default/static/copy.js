// A button to copy what bears `data-copy`, the button's word. Only where the browser lets a page write to the clipboard; without
// that, and without scripts, the text is there to be marked by hand.
(function () {
  "use strict";
  if (!navigator.clipboard || !navigator.clipboard.writeText) return;

  function add(text) {
    var button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    button.textContent = text.dataset.copy;
    // The word that it has worked is read out too.
    button.setAttribute("aria-live", "polite");
    button.addEventListener("click", function () {
      navigator.clipboard.writeText(text.textContent.trim()).then(function () {
        button.textContent = text.dataset.copied;
        setTimeout(function () {
          button.textContent = text.dataset.copy;
        }, 2000);
      }, function () {
        button.remove();
      });
    });
    text.after(button);
  }

  document.querySelectorAll("[data-copy]").forEach(add);
})();
