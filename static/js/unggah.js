// Uploading: the list narrows while one types, a chosen file is sent at once. Both work without this, with a button.
(function () {
  "use strict";
  var kotak = document.querySelector("[data-saring-butir]"), kirim = document.querySelector("form[data-kirim-sendiri]");

  function cocok(butir, kata) {
    return kata.every(function (satu) { return butir.dataset.cari.indexOf(satu) !== -1; });
  }
  function saring() {
    var kata = kotak.value.toLowerCase().split(/[^a-z0-9]+/).filter(Boolean), ada = false;
    document.querySelectorAll("[data-kelompok]").forEach(function (kelompok) {
      var isi = Array.prototype.slice.call(kelompok.querySelectorAll("[data-butir]"));
      isi.forEach(function (butir) { butir.hidden = !cocok(butir, kata); });
      kelompok.hidden = isi.every(function (butir) { return butir.hidden; });
      if (kata.length && !kelompok.hidden) kelompok.open = true;
      ada = ada || !kelompok.hidden;
    });
    document.querySelector("[data-saring-kosong]").hidden = ada;
  }
  if (kotak) {
    kotak.addEventListener("input", saring);
    if (kotak.form.elements.unit) kotak.form.elements.unit.addEventListener("change", function () { kotak.form.requestSubmit(); });
  }
  if (kirim) {
    kirim.elements.berkas.addEventListener("change", function () {
      if (kirim.elements.berkas.files.length) kirim.requestSubmit(kirim.querySelector("button[value=berkas]"));
    });
  }
})();
