// The reader's own choices (theme, text, spacing, contrast ...): kept on this device only, as attributes of <html>.
(function () {
  "use strict";
  var akar = document.documentElement, UKURAN = [100, 112.5, 125, 150, 200];  // per cent: html[data-teks] in css/aksesibilitas.css
  var kunci = { tema: "bsTheme", teks: "teks", garis: "garis", longgar: "longgar", renggang: "renggang", kontras: "kontras", abu: "abu", tenang: "tenang" };
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

  function semua(pilih, kerjakan) { Array.prototype.forEach.call(document.querySelectorAll(pilih), kerjakan); }
  function tandai() {
    var tema = akar.dataset.bsTheme || "", teks = Number(akar.dataset.teks || 0);
    semua("[data-tema]", function (tombol) { tombol.setAttribute("aria-pressed", String(tombol.dataset.tema === tema)); });
    semua("[data-ukuran]", function (tombol) {
      tombol.setAttribute("aria-disabled", String(tombol.dataset.ukuran < 0 ? teks === 0 : teks === UKURAN.length - 1));
    });
    semua("[data-ukuran-kini]", function (tempat) { tempat.textContent = String(UKURAN[teks]).replace(".", ",") + "%"; });
    semua("[data-sakelar]", function (kotak) { kotak.checked = Boolean(akar.dataset[kotak.dataset.sakelar]); });
  }
  function aturUlang(tombol) {
    Object.keys(kunci).forEach(function (nama) { simpan(nama, ""); });
    tombol.parentNode.querySelector("[role=status]").textContent = tombol.dataset.aturUlang;
  }
  document.addEventListener("DOMContentLoaded", tandai);
  window.addEventListener("pageshow", function (peristiwa) {  // back to a page that was kept: the choice may be newer
    if (peristiwa.persisted) { Object.keys(kunci).forEach(function (nama) { pasang(nama, baca(nama)); }); tandai(); }
  });
  document.addEventListener("click", function (peristiwa) {
    var tombol = peristiwa.target.closest("[data-tema], [data-ukuran], [data-atur-ulang]");
    if (!tombol) return;
    if ("tema" in tombol.dataset) simpan("tema", tombol.dataset.tema);
    else if ("aturUlang" in tombol.dataset) aturUlang(tombol);
    else {
      var teks = Math.min(UKURAN.length - 1, Math.max(0, Number(akar.dataset.teks || 0) + Number(tombol.dataset.ukuran)));
      simpan("teks", teks ? String(teks) : "");
    }
    tandai();
  });
  document.addEventListener("change", function (peristiwa) {
    var nama = peristiwa.target.dataset && peristiwa.target.dataset.sakelar;
    if (nama) { simpan(nama, peristiwa.target.checked ? "1" : ""); tandai(); }
  });
})();
