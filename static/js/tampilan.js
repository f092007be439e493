// Theme, text size, underlined links and wider lines: kept on this device only, as attributes of <html>.
(function () {
  "use strict";
  var akar = document.documentElement, BATAS = 3, kunci = { tema: "bsTheme", teks: "teks", garis: "garis", longgar: "longgar" };
  akar.dataset.skrip = "";

  function baca(nama) { try { return localStorage.getItem("rupa-" + nama) || ""; } catch (galat) { return ""; } }
  function simpan(nama, nilai) {
    try { if (nilai) localStorage.setItem("rupa-" + nama, nilai); else localStorage.removeItem("rupa-" + nama); } catch (galat) { /* private mode: the choice holds for this page only */ }
    pasang(nama, nilai);
  }
  function pasang(nama, nilai) {
    if (nilai) akar.dataset[kunci[nama]] = nilai; else delete akar.dataset[kunci[nama]];
  }
  Object.keys(kunci).forEach(function (nama) { pasang(nama, baca(nama)); });

  function tandai() {
    var tema = akar.dataset.bsTheme || "", teks = Number(akar.dataset.teks || 0);
    document.querySelectorAll("[data-tema]").forEach(function (tombol) { tombol.setAttribute("aria-pressed", String(tombol.dataset.tema === tema)); });
    document.querySelectorAll("[data-ukuran]").forEach(function (tombol) {
      tombol.setAttribute("aria-disabled", String(tombol.dataset.ukuran < 0 ? teks === 0 : teks === BATAS));
    });
    document.querySelectorAll("[data-sakelar]").forEach(function (kotak) { kotak.checked = Boolean(akar.dataset[kotak.dataset.sakelar]); });
  }
  document.addEventListener("DOMContentLoaded", tandai);
  document.addEventListener("click", function (peristiwa) {
    var tombol = peristiwa.target.closest("[data-tema], [data-ukuran]");
    if (!tombol) return;
    if ("tema" in tombol.dataset) simpan("tema", tombol.dataset.tema);
    else {
      var teks = Math.min(BATAS, Math.max(0, Number(akar.dataset.teks || 0) + Number(tombol.dataset.ukuran)));
      simpan("teks", teks ? String(teks) : "");
    }
    tandai();
  });
  document.addEventListener("change", function (peristiwa) {
    var nama = peristiwa.target.dataset && peristiwa.target.dataset.sakelar;
    if (nama) { simpan(nama, peristiwa.target.checked ? "1" : ""); tandai(); }
  });
})();
