// A citizen's request: one row for an item at a time, and what is published already while one is being written.
(function () {
  "use strict";
  var form = document.getElementById("permohonan");
  if (!form) return;
  var wadah = form.querySelector("[data-butir]"), tambah = form.querySelector("[data-butir-tambah]");
  var papan = form.querySelector("[data-cocok]"), jumlah = form.elements["butir-TOTAL_FORMS"], terakhir = "", tunggu;
  form.elements.dicek.value = "1";

  function baris() { return Array.from(wadah.querySelectorAll("[data-butir-satu]")); }
  function terisi(satu) { return satu.querySelector("textarea").value.trim() !== "" || satu.classList.contains("isian-salah"); }
  function barisBaru() {
    var html = wadah.querySelector("[data-butir-baru]").innerHTML;
    tambah.insertAdjacentHTML("beforebegin", html.replaceAll("__prefix__", jumlah.value).replaceAll("__nomor__", Number(jumlah.value) + 1));
    jumlah.value = Number(jumlah.value) + 1;
    return baris().pop();
  }
  baris().slice(1).forEach(function (satu) { satu.hidden = !terisi(satu); });
  tambah.addEventListener("click", function (peristiwa) {
    peristiwa.preventDefault();
    var satu = baris().find(function (b) { return b.hidden; }) || barisBaru();
    satu.hidden = false;
    satu.querySelector("textarea").focus();
    tambah.hidden = Number(jumlah.value) >= Number(form.elements["butir-MAX_NUM_FORMS"].value);
  });

  // Long numbers stay here: an address is written into logs.
  function cari(teks) {
    var kata = teks.replace(/\d[\d .-]{7,}/g, " ").trim().slice(0, 200);
    if (kata.length < 4 || kata === terakhir) return;
    terakhir = kata;
    fetch(form.dataset.cocokUrl + "?q=" + encodeURIComponent(kata)).then(function (jawaban) {
      return jawaban.ok ? jawaban.json() : { isi: "" };
    }).then(function (hasil) {
      if (kata !== terakhir) return;
      papan.innerHTML = hasil.isi;
      if (papan.querySelector("[data-cocok-ada]")) form.elements.cocok_tampil.value = "1";
    }, function () {});  // no connection: the form works without it
  }
  wadah.addEventListener("input", function (peristiwa) {
    clearTimeout(tunggu);
    tunggu = setTimeout(function () { cari(peristiwa.target.value); }, 600);
  });
})();
