// [data-salin]: puts an address on the clipboard and says so beside the button.
(function () {
  "use strict";
  document.querySelectorAll("[data-salin]").forEach(function (tombol) {
    if (!navigator.clipboard) { tombol.hidden = true; return; }
    tombol.addEventListener("click", function () {
      navigator.clipboard.writeText(tombol.dataset.salin).then(function () {
        tombol.nextElementSibling.textContent = tombol.dataset.tersalin;
      }, function () { tombol.hidden = true; });  // refused by the browser: the address bar still holds it
    });
  });
})();
