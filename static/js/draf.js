// Nothing typed is ever lost: every few seconds a copy on this device, then the same text to the server.
(function () {
  "use strict";
  var TAB = Math.random().toString(36).slice(2), JEDA = 5000, UMUR = 14 * 24 * 3600 * 1000, AWALAN = "draf:", TERKIRIM = "draf-terkirim";
  var tulis = window.tulis, form = tulis.form, gudang;
  try { gudang = window.localStorage; gudang.getItem(AWALAN); } catch (galat) { gudang = { length: 0, getItem: function () {}, setItem: function () {}, removeItem: function () {}, key: function () {} }; }

  function baca(kunci) { try { return JSON.parse(gudang.getItem(kunci)); } catch (galat) { return null; } }
  function buangLama() {
    for (var i = gudang.length - 1; i >= 0; i -= 1) {
      var kunci = gudang.key(i), isi = kunci.indexOf(AWALAN) === 0 && baca(kunci);
      if (isi && !(Date.now() - isi.waktu < UMUR)) gudang.removeItem(kunci);
    }
  }
  function tandaTerkirim() { try { return JSON.parse(sessionStorage.getItem(TERKIRIM)); } catch (galat) { return null; } }
  // A page that shows what was sent clears its copy; a page that shows anything else leaves it alone.
  function bersihkanTerkirim(judul) {
    var tanda = tandaTerkirim();
    if (!tanda || tanda.judul !== judul || (form && tanda.kunci === kunci())) return;
    gudang.removeItem(tanda.kunci);
    sessionStorage.removeItem(TERKIRIM);
  }
  function huruf(html) { return new DOMParser().parseFromString(html || "", "text/html").body.textContent; }

  buangLama();
  var terkirim = document.querySelector("[data-draf-terkirim]");
  if (terkirim) bersihkanTerkirim(terkirim.dataset.drafTerkirim);
  if (!form) return;

  var tawaran = document.querySelector("[data-tawaran]"), LEWATI = ["csrfmiddlewaretoken", "nomor_sunting", "sidik", "foto", "aksi", "tempelan"];
  var dasar, tambahan = "", berhenti = false, ditolak = "", pergi = false;

  function kunci() {
    var unit = form.elements.unit ? form.elements.unit.value : "", jenis = form.elements.jenis && form.elements.jenis.value;
    if (jenis && jenis !== "berita") unit += ":" + jenis;
    var nama = form.dataset.usulan ? "usulan:" + form.dataset.usulan : form.dataset.versi ? "versi:" + form.dataset.versi : "baru:" + unit;
    return AWALAN + form.dataset.orang + ":" + nama;
  }
  // Two tabs without a signal must not write over each other's words: the second one keeps a place of its own.
  function letak() {
    var pokok = kunci() + tambahan, isi = baca(pokok);
    return isi && isi.tab !== TAB ? kunci() + "~" + TAB : pokok;
  }
  function salinanTab() {  // what other tabs left behind for this text
    var milik = [];
    for (var i = 0; i < gudang.length; i += 1) if (gudang.key(i).indexOf(kunci() + "~") === 0) milik.push(gudang.key(i).slice(kunci().length));
    return milik;
  }
  function potret() {  // what was typed, by field name
    var isi = {};
    new FormData(form).forEach(function (nilai, nama) {
      if (typeof nilai === "string" && LEWATI.indexOf(nama) === -1 && !/-hapus$/.test(nama)) isi[nama] = nilai.replace(/\r\n/g, "\n");
    });
    return isi;
  }
  function sama(satu, dua) { return JSON.stringify(satu) === JSON.stringify(dua); }
  function kotor() { return !sama(potret(), dasar); }
  function simpanLokal() {
    try { gudang.setItem(letak(), JSON.stringify({ waktu: Date.now(), tab: TAB, isi: potret() })); } catch (galat) { /* full: the server has it within seconds */ }
  }
  function muatan(isi) {  // text always; words of a picture only when they were changed here
    var data = new URLSearchParams();
    Object.keys(isi).forEach(function (nama) {
      if (!/^foto/.test(nama) || isi[nama] !== dasar[nama]) data.append(nama, isi[nama]);
    });
    data.append("nomor_sunting", form.elements.nomor_sunting.value);
    if (form.elements.tempelan) data.append("tempelan", form.elements.tempelan.value);
    return data;
  }
  function lahir(jawab) {  // the first save gave the draft its number: from now on this is its page
    gudang.removeItem(letak());
    form.dataset.versi = jawab.versi;
    if (form.elements.unit && form.elements.unit.tagName === "SELECT") form.elements.unit.disabled = true;
    form.action = tulis.alamat("sunting");
    history.replaceState(null, "", tulis.alamat("sunting"));
  }
  function dijawab(isi, jawaban) {
    var status = jawaban.status;
    if (status === 200 || status === 201) {
      if (!form.dataset.versi) lahir(jawaban.isi);
      tersimpan(jawaban.isi, isi);
    } else if (status === 401) { berhenti = true; tulis.keadaan("keluar"); }
    else if (status === 409) { berhenti = true; tulis.keadaan("bentrok"); }
    else if (status >= 500 || !jawaban.isi.pesan) tulis.keadaan("putus");
    else { ditolak = JSON.stringify(isi); tulis.keadaan("tolak", jawaban.isi); }
  }
  function tersimpan(jawab, isi) {
    form.elements.nomor_sunting.value = jawab.nomor_sunting;
    if (isi) dasar = isi;
    if (jawab.penjaga) dibuang(jawab);
    if (form.dataset.versi && "unit" in dasar && !("unit" in potret())) delete dasar.unit;
    if (kotor()) return tulis.keadaan("belum", jawab);
    gudang.removeItem(letak());
    tulis.keadaan("tersimpan", jawab);
  }
  // The guard took something out: say what, and show the text as it stands now, unless more was typed meanwhile.
  function dibuang(jawab) {
    var kotak = form.querySelector("[data-penjaga]");
    kotak.querySelector("[data-penjaga-kata]").textContent = jawab.penjaga.join(" ");
    kotak.hidden = false;
    if (kotor()) return;
    ["judul", "ringkasan"].forEach(function (nama) { if (form.elements[nama]) form.elements[nama].value = jawab.kini[nama]; });
    if (tulis.editor) tulis.editor.setData(jawab.kini.isi);
    else if (form.elements.isi) form.elements.isi.value = form.elements.isi_bentuk.value === "html" ? jawab.kini.isi : jawab.kini.polos;
    if (form.elements.tempelan) form.elements.tempelan.value = "";
    dasar = potret();
  }
  function simpan() {
    return tulis.antre(function () {
      var isi = potret(), baru = !form.dataset.versi;
      if (berhenti || (!baru && sama(isi, dasar))) return null;
      tulis.keadaan("menyimpan");
      return tulis.kirim(tulis.alamat("simpan"), muatan(isi)).then(dijawab.bind(null, isi), function () { tulis.keadaan("putus"); });
    });
  }
  function detak() {
    if (pergi || !kotor()) return;
    simpanLokal();
    if (form.dataset.usulan) return tulis.keadaan("perangkat");
    if (!berhenti && !tulis.sibuk() && JSON.stringify(potret()) !== ditolak) simpan();
  }

  // --- the copy on this device, offered when it says more than the page ---------------------------------
  function setara(salinan, kini) {  // the server tidies HTML: after a save the letters decide
    var tanda = tandaTerkirim(), nomor = form.elements.nomor_sunting;
    var sampai = tanda && nomor && tanda.kunci === kunci() && Number(nomor.value) > tanda.nomor;
    return Object.keys(salinan).every(function (nama) {
      if (nama === "isi_bentuk" || nama === "unit" || salinan[nama].trim() === (kini[nama] || "").trim()) return true;
      return sampai && nama === "isi" && huruf(salinan.isi).replace(/\s/g, "") === huruf(kini.isi).replace(/\s/g, "");
    });
  }
  function tawarkan() {
    ["", "+"].concat(salinanTab()).some(function (akhiran) {
      var salinan = baca(kunci() + akhiran);
      if (!salinan) return false;
      if (setara(salinan.isi, potret())) {
        if (!("kotor" in form.dataset)) gudang.removeItem(kunci() + akhiran);
        return false;
      }
      tambahan = akhiran ? "" : "+";  // until decided, new words are kept beside the old copy
      tampilkan(salinan, kunci() + akhiran);
      return true;
    });
  }
  function tampilkan(salinan, letak) {
    var waktu = new Date(salinan.waktu), polos = huruf(salinan.isi.isi);
    tawaran.querySelector("[data-tawaran-waktu]").textContent = waktu.toLocaleString("id-ID", { day: "numeric", month: "long", hour: "2-digit", minute: "2-digit" });
    tawaran.querySelector("[data-tawaran-petikan]").textContent = (salinan.isi.judul || polos).trim().slice(0, 120);
    tawaran.hidden = false;
    tawaran.querySelector("[data-pakai]").onclick = function () { tutupTawaran(letak); pakai(salinan.isi); };
    tawaran.querySelector("[data-buang]").onclick = function () { tutupTawaran(letak); tawarkan(); };
  }
  function tutupTawaran(letak) { gudang.removeItem(letak); tambahan = ""; tawaran.hidden = true; form.elements.judul.focus(); }
  function pakai(isi) {
    var bentuk = form.elements.isi_bentuk, beda = Boolean(bentuk) && isi.isi_bentuk !== bentuk.value;
    Object.keys(isi).forEach(function (nama) {
      var medan = form.elements[nama];
      if (medan && medan.type === "checkbox") medan.checked = true;
      else if (medan && nama !== "unit" && (nama !== "isi" || !tulis.editor || beda)) medan.value = isi[nama];
    });
    if (tulis.editor && !beda) tulis.editor.setData(isi.isi);
    simpanLokal();
    // Written in the other shape (phone or editor): the server turns one into the other.
    if (form.dataset.usulan) { if (beda) form.requestSubmit(); return; }
    simpan().then(function () { if (beda && !berhenti) { pergi = true; location.reload(); } });
  }

  // --- life of the page ----------------------------------------------------------------------------------
  form.addEventListener("input", function () { if (!berhenti) tulis.keadaan(kotor() ? "belum" : form.dataset.versi ? "tersimpan" : "kosong"); });
  form.addEventListener("submit", function (peristiwa) {
    if (kotor()) simpanLokal();
    if (tulis.sibuk()) {  // what is on its way arrives first, so that the edit number fits
      peristiwa.preventDefault();
      peristiwa.stopPropagation();
      return tulis.tunggu().then(function () { form.requestSubmit(peristiwa.submitter); });
    }
    pergi = true;
    var nomor = form.elements.nomor_sunting ? Number(form.elements.nomor_sunting.value) : 0;
    try { sessionStorage.setItem(TERKIRIM, JSON.stringify({ kunci: letak(), judul: form.elements.judul.value.trim(), nomor: nomor })); } catch (galat) { /* private mode */ }
  });
  window.addEventListener("pageshow", function (peristiwa) { if (peristiwa.persisted) pergi = false; });
  window.addEventListener("online", detak);
  window.addEventListener("offline", function () { if (kotor()) tulis.keadaan("putus"); });
  ["pagehide", "visibilitychange"].forEach(function (nama) { window.addEventListener(nama, function () { if (!pergi && kotor()) simpanLokal(); }); });
  form.querySelectorAll("[data-masuk]").forEach(function (tautan) {
    tautan.addEventListener("click", function () { simpanLokal(); tautan.href = form.dataset.masuk + "?next=" + encodeURIComponent(location.pathname); });
  });

  tulis.simpan = simpan;
  tulis.tersimpan = tersimpan;
  tulis.mulai = function () {  // called once the text stands in its final shape: after the editor, or at once
    if (dasar) return;
    dasar = "kotor" in form.dataset ? {} : potret();
    bersihkanTerkirim(form.elements.judul.value.trim());
    tawarkan();
    setInterval(detak, JEDA);
  };
})();
