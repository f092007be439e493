// Files of a draft: sent one by one without leaving the page, asked about while they are inspected, arranged.
(function () {
  "use strict";
  var JEDA = [1000, 2000, 3000, 5000], PALING_LAMA = 5 * 60 * 1000, BATAS = 50 * 1024 * 1024;
  var wadah = document.querySelector("[data-dokumen]"), borang = document.getElementById("tulis");
  if (!wadah || !borang) return;
  var isi = wadah.querySelector("[data-dokumen-isi]"), kabar = wadah.querySelector("[data-dokumen-kabar]");
  var mulai = 0, putaran = 0, jadwal;

  function kalimat(nama) { return wadah.querySelector('template[data-kalimat="' + nama + '"]').content.textContent; }
  function katakan(teks, galat) {
    kabar.textContent = teks || "";
    kabar.toggleAttribute("data-galat", Boolean(galat));
  }
  function penanda(tombol) { return tombol && tombol.name ? tombol.name + "=" + tombol.value : ""; }
  function cari(tanda) {
    return Array.prototype.find.call(isi.querySelectorAll("button"), function (satu) { return penanda(satu) === tanda; });
  }
  function tampilkan(jawab) {  // rows as the server draws them; the focus stays where it was, or nearby
    if (jawab.html === undefined || isi.dataset.kini === jawab.html) return;
    var tanda = isi.contains(document.activeElement) ? penanda(document.activeElement) : "";
    isi.dataset.kini = jawab.html;
    isi.innerHTML = jawab.html;
    if (tanda) (cari(tanda) || cari(tanda.replace(/^naik/, "turun")) || cari(tanda.replace(/^turun/, "naik")) || isi.querySelector("button") || wadah.querySelector("input[type=file]")).focus();
    document.dispatchEvent(new CustomEvent("dokumen:berubah", { detail: jawab }));
  }
  function terima(jawab) {
    tampilkan(jawab);
    if (jawab.menunggu) pantau(); else window.clearTimeout(jadwal);
  }
  function pantau() {
    window.clearTimeout(jadwal);
    if (!mulai) mulai = Date.now();
    if (Date.now() - mulai > PALING_LAMA) return katakan(kalimat("lama"));
    jadwal = window.setTimeout(tanya, JEDA[Math.min(putaran, JEDA.length - 1)]);
    putaran += 1;
  }
  function tanya() {
    return fetch(wadah.dataset.keadaan, { credentials: "same-origin", headers: { "X-Requested-With": "fetch" } }).then(function (jawaban) {
      return jawaban.ok ? jawaban.json().then(terima) : undefined;
    }, pantau);
  }
  function kirim(alamat, data) {
    return fetch(alamat, {
      method: "POST", body: data, credentials: "same-origin",
      headers: { "X-Requested-With": "fetch", "X-CSRFToken": borang.elements.csrfmiddlewaretoken.value }
    }).then(function (jawaban) {
      return jawaban.json().then(function (hasil) {
        katakan(hasil.pesan, !jawaban.ok);
        if (!jawaban.ok) return tanya();
        mulai = putaran = 0;
        terima(hasil);
        if (window.tulis && window.tulis.tersimpan) window.tulis.tersimpan({ nomor_sunting: hasil.nomor_sunting, jam: hasil.jam });
      });
    }).catch(function () { katakan(kalimat("putus"), true); });
  }
  // The writing page saves by itself meanwhile: one queue, or the edit numbers would cross.
  function antre(kerja) { return window.tulis && window.tulis.antre ? window.tulis.antre(kerja) : kerja(); }
  function kirimBerkas(masukan, alamat) {
    var berkas = Array.prototype.slice.call(masukan.files);
    masukan.value = "";
    return berkas.reduce(function (sebelum, satu) {
      return sebelum.then(function () {
        if (satu.size > BATAS) return katakan(satu.name + ": " + kalimat("besar"), true);
        var kecil = masukan.name === "foto" && window.tulis && window.tulis.perkecil;
        return (kecil ? window.tulis.perkecil(satu) : Promise.resolve({ berkas: satu })).then(function (hasil) {
          var data = new FormData();
          data.append(masukan.name, hasil.berkas);
          katakan(kalimat("kirim"));
          return antre(function () { return kirim(alamat, data); });
        });
      });
    }, Promise.resolve());
  }

  wadah.querySelectorAll("input[type=file]").forEach(function (masukan) {
    var tombol = masukan.parentNode.querySelector("button");
    tombol.hidden = true;  // choosing is sending
    masukan.addEventListener("change", function () { kirimBerkas(masukan, tombol.formAction); });
  });
  isi.addEventListener("click", function (kejadian) {
    var tombol = kejadian.target.closest("button");
    if (!tombol) return;
    kejadian.preventDefault();  // without script the button sends the whole form
    var data = new FormData();
    data.append(tombol.name, tombol.value);
    antre(function () { return kirim(tombol.formAction, data); });
  });
  if (wadah.dataset.menunggu) pantau();
})();
