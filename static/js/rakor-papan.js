// The wall of a meeting: asks for the tiles every few seconds and swaps them; at the end, or logged out, loads the page.
(function () {
  "use strict";
  var badan = document.querySelector("[data-papan-rakor]");
  if (!badan) return;
  var jeda = Number(badan.dataset.detik) * 1000;

  function segarkan() {
    fetch(badan.dataset.papanRakor, { headers: { Accept: "application/json" } }).then(function (jawaban) {
      if (jawaban.redirected) { location.reload(); return null; }
      return jawaban.ok ? jawaban.json() : Promise.reject();
    }).then(function (hasil) {
      if (!hasil) return;
      if (!hasil.berlangsung) { location.reload(); return; }
      var baru = new DOMParser().parseFromString(hasil.isi, "text/html").body;
      badan.replaceChildren.apply(badan, Array.from(baru.children));
      setTimeout(segarkan, jeda);
    }).catch(function () { setTimeout(segarkan, 2 * jeda); });
  }
  setTimeout(segarkan, jeda);
})();
