// Pictures: made small on the device, sent one by one as soon as the draft has a number, described beside their preview.
// What cannot be sent now stays in the file field and goes with the form.
(function () {
  "use strict";
  var SISI = 2000, MUTU = 0.85, tulis = window.tulis, form = tulis.form;

  function kanvas(gambar, sisi) {
    var skala = Math.min(1, sisi / Math.max(gambar.width, gambar.height)), bidang = document.createElement("canvas");
    bidang.width = Math.max(1, Math.round(gambar.width * skala));
    bidang.height = Math.max(1, Math.round(gambar.height * skala));
    var kuas = bidang.getContext("2d");
    kuas.fillStyle = "#fff";  // JPEG knows no transparency
    kuas.fillRect(0, 0, bidang.width, bidang.height);
    kuas.drawImage(gambar, 0, 0, bidang.width, bidang.height);
    return bidang;
  }
  // {berkas, cuplikan}: a JPEG of at most SISI pixels and a preview; a file no browser can read goes as it is.
  function perkecil(berkas) {
    return createImageBitmap(berkas, { imageOrientation: "from-image" }).then(function (gambar) {
      var cuplikan = kanvas(gambar, 320).toDataURL("image/jpeg", 0.7), bidang = kanvas(gambar, SISI);
      return new Promise(function (selesai) {
        bidang.toBlob(function (hasil) {
          var kecil = hasil && (hasil.size < berkas.size || Math.max(gambar.width, gambar.height) > SISI);
          selesai({ cuplikan: cuplikan, berkas: kecil ? new File([hasil], berkas.name.replace(/\.\w+$/, "") + ".jpg", { type: "image/jpeg" }) : berkas });
        }, "image/jpeg", MUTU);
      });
    }).catch(function () { return { cuplikan: "", berkas: berkas }; });
  }
  tulis.perkecil = perkecil;

  var masukan = form && form.querySelector("input[name=foto]");
  if (!masukan || !window.DataTransfer || !window.createImageBitmap) return;
  var daftar = form.querySelector("[data-foto-daftar]"), kabar = form.querySelector("[data-foto-kabar]");
  var pola = document.querySelector("[data-foto-pola]"), polaMenunggu = document.querySelector("[data-foto-menunggu]");
  var tertahan = [];  // {berkas, butir}: goes with the form
  form.querySelector("[data-alt-polos]").remove();
  masukan.removeAttribute("name");  // only what is held back goes with the form, see `pasangTertahan`

  function pasangTertahan() {
    var wadah = new DataTransfer();
    tertahan.forEach(function (satu) { wadah.items.add(satu.berkas); });
    masukan.files = wadah.files;
    if (tertahan.length) masukan.name = "foto"; else masukan.removeAttribute("name");
  }
  function tahan(butir, berkas) {  // no connection: keep it, ask for its words now
    butir.querySelector("progress").hidden = true;
    butir.querySelector(".isian").hidden = false;
    tertahan.push({ berkas: berkas, butir: butir });
    tawarSingkirkan(butir);
    pasangTertahan();
  }
  function tolak(butir, pesan) {
    var galat = butir.querySelector(".isian-galat");
    butir.querySelector("progress").hidden = true;
    butir.querySelector(".isian").remove();
    galat.textContent = pesan;
    galat.hidden = false;
    tawarSingkirkan(butir);
  }
  function tawarSingkirkan(butir) {
    var tombol = butir.querySelector("[data-singkirkan]");
    tombol.hidden = false;
    tombol.onclick = function () {
      tertahan = tertahan.filter(function (satu) { return satu.butir !== butir; });
      butir.remove();
      pasangTertahan();
      masukan.focus();
    };
  }
  function muat(butir, alamat, berkas) {  // XMLHttpRequest, because fetch tells no progress
    return new Promise(function (selesai, gagal) {
      var kiriman = new XMLHttpRequest(), data = new FormData();
      data.append("foto", berkas);
      kiriman.open("POST", alamat);
      kiriman.setRequestHeader("X-CSRFToken", form.elements.csrfmiddlewaretoken.value);
      kiriman.setRequestHeader("X-Requested-With", "fetch");
      kiriman.upload.onprogress = function (kabarMaju) { butir.querySelector("progress").value = 100 * kabarMaju.loaded / kabarMaju.total; };
      kiriman.onload = function () {
        try { selesai({ status: kiriman.status, isi: JSON.parse(kiriman.responseText) }); } catch (galat) { gagal(galat); }
      };
      kiriman.onerror = kiriman.ontimeout = gagal;
      kiriman.send(data);
    });
  }
  function jadi(butir, jawab) {  // stored: the waiting item becomes a real one with its question
    var isi = document.createElement("template");
    isi.innerHTML = pola.innerHTML.replace(/foto-0-/g, "foto-" + jawab.lampiran + "-").replace('data-foto="0"', 'data-foto="' + jawab.lampiran + '"');
    var baru = isi.content.firstElementChild, gambar = baru.querySelector("img");
    if (daftar.querySelector('[data-foto="' + jawab.lampiran + '"]')) return butir.remove();  // the same picture hangs already
    gambar.src = jawab.url;
    gambar.alt = "";
    baru.querySelector("a").href = jawab.url;
    baru.querySelector("[name$=-urutan]").value = daftar.querySelectorAll("[data-foto]").length + 1;
    butir.replaceWith(baru);
    var tanya = baru.querySelector("[name$=-alt]");
    if (document.activeElement === masukan || document.activeElement === document.body) tanya.focus();
  }
  function terima(satu) {
    var butir = polaMenunggu.content.firstElementChild.cloneNode(true);
    butir.querySelector("[data-nama]").textContent = satu.name;
    daftar.append(butir);
    return perkecil(satu).then(function (hasil) {
      if (hasil.cuplikan) butir.querySelector("img").src = hasil.cuplikan; else butir.querySelector("img").remove();
      return tulis.simpan().catch(function () {}).then(function () {
        if (!form.dataset.versi) return tahan(butir, hasil.berkas);
        return tulis.antre(function () {
          return muat(butir, tulis.alamat("fotoKirim"), hasil.berkas).then(function (jawab) {
            if (jawab.status !== 201) return tolak(butir, jawab.isi.pesan);
            jadi(butir, jawab.isi);
            tulis.tersimpan(jawab.isi);
          }, function () { tahan(butir, hasil.berkas); });
        });
      });
    });
  }
  masukan.addEventListener("change", function () {
    var pilihan = Array.prototype.slice.call(masukan.files);
    pasangTertahan();
    kabar.textContent = "";
    pilihan.reduce(function (sebelum, satu) { return sebelum.then(function () { return terima(satu); }); }, Promise.resolve());
  });
})();
