// Reads the page aloud from its h1 on, with the device's own voice; nothing leaves the device.
(function () {
  "use strict";
  var MESIN = window.speechSynthesis, TUNGGU = 1500;  // ms until a device without voices has said so
  var BLOK = "h1, h2, h3, h4, p, li, dt, dd, th, td, caption, figcaption, summary, label, legend, blockquote, pre, div";
  var LEWAT = "nav, script, style, template, button, select, textarea, [aria-hidden='true'], .hanya-pembaca, .tidak-dicetak, .tampilan";
  var antrean = [], kini = null, terakhir = null, nanti = 0;

  function kabari(nama) {
    document.querySelectorAll("[data-baca-kabar]").forEach(function (tempat) { tempat.textContent = nama ? tempat.dataset[nama] : ""; });
  }
  function tombol(keadaan) {  // "henti", "baca" or "jeda": which of the buttons can be used now
    document.querySelectorAll("[data-baca]").forEach(function (satu) {
      satu.hidden = satu.dataset.saat.split(" ").indexOf(keadaan) < 0;
    });
  }
  function tandai(blok) {
    if (kini) kini.classList.remove("dibacakan");
    kini = blok;
    if (blok) blok.classList.add("dibacakan");
  }
  function terlihat(unsur) { return unsur.getClientRects().length > 0; }

  function kumpulkan() {  // [[block, its text]] in reading order, beginning with the h1
    var hasil = [], judul = document.querySelector("h1"), isi = document.getElementById("isi");
    if (judul && !isi.contains(judul)) hasil.push([judul, judul.textContent]);
    var jalan = document.createTreeWalker(isi, NodeFilter.SHOW_TEXT), mulai = !judul || !isi.contains(judul), simpul;
    while ((simpul = jalan.nextNode())) {
      var induk = simpul.parentElement, blok = induk.closest(BLOK) || isi;
      if (blok === judul) mulai = true;
      if (!mulai || !simpul.data.trim() || induk.closest(LEWAT) || !terlihat(induk)) continue;
      if (hasil.length && hasil[hasil.length - 1][0] === blok) hasil[hasil.length - 1][1] += simpul.data;
      else hasil.push([blok, simpul.data]);
    }
    return hasil;
  }
  function potong(teks) {  // short pieces: some engines fall silent in the middle of a long one
    return teks.replace(/\s+/g, " ").trim().match(/[^.!?;:]{1,220}[.!?;:]*|[.!?;:]+/g) || [];
  }
  function suara(bahasa) {
    var pola = bahasa === "id" ? /^(id|in)([-_]|$)/i : new RegExp("^" + bahasa + "([-_]|$)", "i");
    return MESIN.getVoices().filter(function (satu) { return pola.test(satu.lang); })[0];
  }
  function ucapkan() {
    var berikut = antrean[0];
    if (!berikut) { henti("selesai"); return; }
    var ucapan = terakhir = new SpeechSynthesisUtterance(berikut.teks);
    ucapan.voice = berikut.suara;
    ucapan.lang = berikut.suara.lang;
    ucapan.onend = function () { if (ucapan === terakhir) { antrean.shift(); ucapkan(); } };
    ucapan.onerror = function () { if (ucapan === terakhir) henti("gagal"); };
    tandai(berikut.blok);
    MESIN.speak(ucapan);
  }
  function diamkan() {  // cancel, not pause: many phones can not pause, so the piece is said again afterwards
    terakhir = null;
    clearTimeout(nanti);
    if (MESIN) MESIN.cancel();
  }
  function henti(kabar) {
    diamkan();
    antrean = [];
    tandai(null);
    tombol("henti");
    kabari(kabar);
  }
  function baca() {
    tombol("baca");
    kabari("membaca");
    ucapkan();
  }
  function mulai(dipakai) {
    antrean = [];
    kumpulkan().forEach(function (pasangan) {
      potong(pasangan[1]).forEach(function (teks) { antrean.push({ blok: pasangan[0], teks: teks, suara: dipakai }); });
    });
    baca();
  }
  function cariSuara(sisa) {  // the list of voices may come late
    var dipakai = suara(document.documentElement.lang.slice(0, 2));
    if (dipakai) mulai(dipakai);
    else if (sisa <= 0) kabari("tanpaSuara");
    else nanti = setTimeout(function () { cariSuara(sisa - 250); }, 250);
  }
  var kerja = {
    mulai: function () {
      if (!MESIN || !window.SpeechSynthesisUtterance) { kabari("tanpaSuara"); return; }
      diamkan();
      kabari("menyiapkan");
      cariSuara(TUNGGU);
    },
    jeda: function () { diamkan(); tombol("jeda"); kabari("dijeda"); },
    lanjut: baca,
    henti: function () { henti("dihentikan"); }
  };
  var pasangan = { mulai: "jeda", jeda: "lanjut", lanjut: "jeda", henti: "mulai" };
  document.addEventListener("click", function (peristiwa) {
    var ditekan = peristiwa.target.closest("[data-baca]");
    if (!ditekan) return;
    kerja[ditekan.dataset.baca]();
    if (!ditekan.hidden) return;  // the pressed button made room for its partner: the focus goes there
    var teman = ditekan.parentNode.querySelector("[data-baca='" + pasangan[ditekan.dataset.baca] + "']");
    if (teman && !teman.hidden) teman.focus();
  });
  window.addEventListener("pagehide", diamkan);
})();
