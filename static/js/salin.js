// [data-salin]: puts an address on the clipboard and says so on the button itself.
(function () {
  "use strict";
  document.querySelectorAll("[data-salin]").forEach(function (tombol) {
    if (!navigator.clipboard) { tombol.hidden = true; return; }
    tombol.addEventListener("click", function () {
      navigator.clipboard.writeText(tombol.dataset.salin).then(function () {
        tombol.querySelector("[role=status]").textContent = tombol.dataset.tersalin;
      }, function () { tombol.hidden = true; });  // refused by the browser: the address bar still holds it
    });
  });
})();
