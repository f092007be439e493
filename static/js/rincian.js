// The columns of an informasi publik: a butir brings its class and retention, a file that was read brings its title.
(function () {
  "use strict";
  var tulis = window.tulis, form = tulis && tulis.form;
  if (!form || !form.elements.butir) return;
  var butir = form.elements.butir, judul = form.elements.judul, saran = judul.dataset.saran, siap = form.querySelector("[data-siap]");

  function pakaiButir() {
    var dipilih = butir.selectedOptions[0];
    if (!dipilih.dataset.klasifikasi) return;
    form.elements.klasifikasi.value = dipilih.dataset.klasifikasi;
    form.elements.retensi.value = dipilih.dataset.retensi;
    form.dispatchEvent(new Event("input", { bubbles: true }));
  }
  // Only a suggestion nobody has touched gives way to the title found in the file.
  function pakaiJudul(lampiran) {
    var terbaca = lampiran.map(function (satu) { return satu.judul_terbaca; }).filter(Boolean)[0];
    if (!terbaca || saran === undefined || judul.value !== saran) return;
    saran = judul.value = terbaca.slice(0, judul.maxLength);
  }
  function berkasBerubah(peristiwa) {
    var lampiran = peristiwa.detail.lampiran || [];
    pakaiJudul(lampiran);
    siap.hidden = peristiwa.detail.menunggu || !lampiran.length || lampiran.some(function (satu) { return satu.pemeriksaan !== "layak"; });
  }
  butir.addEventListener("change", pakaiButir);
  document.addEventListener("dokumen:berubah", berkasBerubah);
  tulis.mulai();
})();
