// Review: hold the text one reads, and four keys that can be switched off. Nothing decides without the page's own forms.
(function () {
  "use strict";
  var halaman = document.querySelector("[data-tinjau]"), sakelar = document.querySelector("[data-pintasan]"), KUNCI = "tinjau-pintasan";
  if (!halaman) return;
  var kembali = document.getElementById("kembalikan"), galat = kembali.querySelector("[data-kembali-galat]");

  function pegang() {
    var token = kembali.elements.csrfmiddlewaretoken.value;
    fetch(halaman.dataset.pegang, { method: "POST", headers: { "X-Requested-With": "fetch", "X-CSRFToken": token }, credentials: "same-origin" }).then(function (jawaban) {
      if (jawaban.status === 204) halaman.querySelector("[data-dipegang]").hidden = false;
    }, function () { /* held by nobody: the decision itself is still checked */ });
  }
  function beralasan() { return Boolean(kembali.querySelector("input[name=alasan]:checked") || kembali.elements.catatan.value.trim()); }
  function setujui() { var form = halaman.querySelector("[data-setujui]"); if (form) form.requestSubmit(form.querySelector("button")); }
  function kembalikan() { kembali.requestSubmit(halaman.querySelector("[data-kembalikan]")); }
  function buka(nama) { var tautan = halaman.querySelector("[data-" + nama + "]"); if (tautan) location.assign(tautan.href); }
  var TOMBOL = { a: setujui, r: kembalikan, j: function () { buka("berikut"); }, k: function () { buka("sebelum"); } };

  if (halaman.dataset.pegang) pegang();
  kembali.addEventListener("submit", function (peristiwa) {
    galat.hidden = beralasan();
    if (!galat.hidden) { peristiwa.preventDefault(); kembali.querySelector("input[name=alasan]").focus(); }
  });
  kembali.addEventListener("change", function () { if (beralasan()) galat.hidden = true; });

  try { sakelar.checked = localStorage.getItem(KUNCI) !== "mati"; } catch (larangan) { /* private mode: on for this page */ }
  function tandai() { document.documentElement.toggleAttribute("data-tanpa-pintasan", !sakelar.checked); }
  tandai();
  sakelar.addEventListener("change", function () {
    try { localStorage.setItem(KUNCI, sakelar.checked ? "hidup" : "mati"); } catch (larangan) { /* holds for this page */ }
    tandai();
  });
  document.addEventListener("keydown", function (peristiwa) {
    var jalan = TOMBOL[peristiwa.key];
    if (!jalan || !sakelar.checked || peristiwa.repeat || peristiwa.ctrlKey || peristiwa.metaKey || peristiwa.altKey) return;
    if (peristiwa.target.closest("input:not([type=checkbox]), textarea, select, [contenteditable], dialog")) return;
    peristiwa.preventDefault();
    jalan();
  });
  var kini = halaman.querySelector(".antrean [aria-current]");
  if (kini) kini.closest(".antrean").scrollTop = kini.offsetTop - 80;
})();
