// What the editor puts into the text through dialogs of our own page: links, tables, pictures. CKEditor's own dialogs
// need frames with script addresses, which the content policy forbids, and speak half English.
(function () {
  "use strict";
  var tulis = window.tulis, form = tulis.form, TAUTAN = /^(?:https?:\/\/|mailto:|tel:|\/(?!\/)|#)/i;

  // A dialog by name: opening keeps the selection of the text, closing gives it back.
  function Dialog(nama, editor, sisipkan) {
    var unsur = document.querySelector('[data-sisip="' + nama + '"]'), galat = unsur.querySelector("[data-galat]"), tanda = [], selesai = false;
    function pulihkan() { editor.focus(); editor.getSelection(true).selectBookmarks(tanda); }
    this.unsur = unsur;
    this.kata = galat.dataset;
    this.galat = function (pesan) { galat.textContent = pesan; galat.hidden = !pesan; };
    this.buka = function () { this.galat(""); selesai = false; tanda = editor.getSelection(true).createBookmarks2(true); unsur.showModal(); };
    this.selesai = function (kerja) { selesai = true; unsur.close(); pulihkan(); kerja(); };
    unsur.querySelector("[data-sisipkan]").addEventListener("click", sisipkan);
    unsur.addEventListener("keydown", function (peristiwa) {
      if (peristiwa.key === "Enter" && peristiwa.target.matches("input")) { peristiwa.preventDefault(); sisipkan(); }
    });
    unsur.addEventListener("close", function () { if (!selesai) pulihkan(); });
  }

  function tautan(editor) {
    var lama = null, dialog = new Dialog("tautan", editor, pasang), cari = function (id) { return dialog.unsur.querySelector(id); };
    function buka() {
      var pilihan = editor.getSelection(true);
      lama = new CKEDITOR.dom.elementPath(pilihan.getStartElement(), editor.editable()).contains("a");
      var kosong = !lama && pilihan.getRanges()[0].collapsed;
      cari("[data-tautan-kata]").hidden = !kosong;
      cari("[data-lepas]").hidden = !lama;
      cari("#tautan-kata").value = "";
      cari("#tautan-alamat").value = lama ? lama.getAttribute("href") : "";
      dialog.buka();
    }
    function alamat(teks) {  // "serangkota.go.id" and "a@b.id" are what people type
      var utuh = TAUTAN.test(teks) ? teks : (/^[^/\s]+@[^/\s]+$/.test(teks) ? "mailto:" : "https://") + teks;
      try { new URL(utuh, location.href); } catch (salah) { return ""; }
      return /\s/.test(utuh) || (/^https/i.test(utuh) && !/^https?:\/\/[^/]+\.[^/]/i.test(utuh)) ? "" : utuh;
    }
    function pasang() {
      var kata = cari("#tautan-kata").value.trim(), teks = cari("#tautan-alamat").value.trim(), utuh = alamat(teks);
      if (!teks || (!cari("[data-tautan-kata]").hidden && !kata)) return dialog.galat(dialog.kata.kosong);
      if (!utuh) return dialog.galat(dialog.kata.keliru);
      dialog.selesai(function () { tulisTautan(kata, { href: utuh, "data-cke-saved-href": utuh }); });
    }
    function tulisTautan(kata, atribut) {
      editor.fire("saveSnapshot");
      if (lama) lama.setAttributes(atribut);
      else {
        var jangkauan = editor.getSelection(true).getRanges()[0];
        if (jangkauan.collapsed) {
          var simpul = new CKEDITOR.dom.text(kata, editor.document);
          jangkauan.insertNode(simpul);
          jangkauan.selectNodeContents(simpul);
        }
        var gaya = new CKEDITOR.style({ element: "a", attributes: atribut });
        gaya.type = CKEDITOR.STYLE_INLINE;
        gaya.applyToRange(jangkauan, editor);
        jangkauan.select();
        jangkauan.collapse(false);
        jangkauan.select();
      }
      editor.fire("saveSnapshot");
    }
    cari("[data-lepas]").addEventListener("click", function () {
      dialog.selesai(function () {
        editor.fire("saveSnapshot");
        lama.remove(true);
        editor.fire("saveSnapshot");
      });
    });
    return buka;
  }

  function tabel(editor) {
    var dialog = new Dialog("tabel", editor, pasang);
    function bilangan(id) { var isian = dialog.unsur.querySelector(id); return isian.checkValidity() && isian.value ? Number(isian.value) : 0; }
    function pasang() {
      var kolom = bilangan("#tabel-kolom"), baris = bilangan("#tabel-baris");
      if (!kolom || !baris) return dialog.galat(dialog.kata.keliru);
      var kepala = '<th scope="col">&nbsp;</th>'.repeat(kolom), isi = ("<tr>" + "<td>&nbsp;</td>".repeat(kolom) + "</tr>").repeat(baris);
      dialog.selesai(function () {
        editor.insertHtml("<table><thead><tr>" + kepala + "</tr></thead><tbody>" + isi + "</tbody></table><p></p>");
      });
    }
    return function () { dialog.buka(); };
  }

  function gambar(editor) {
    var diubah = null, dialog = new Dialog("gambar", editor, pasang), cari = function (id) { return dialog.unsur.querySelector(id); };
    function buka(unsur) {
      diubah = unsur;
      cari("[data-gambar-berkas]").hidden = Boolean(unsur);
      cari("#gambar-berkas").value = "";
      cari("#gambar-alt").value = unsur ? unsur.getAttribute("alt") || "" : "";
      dialog.buka();
    }
    function pasang() {
      var berkas = cari("#gambar-berkas").files[0], alt = cari("#gambar-alt").value.trim();
      if (!alt || !(berkas || diubah)) return dialog.galat(dialog.kata.kosong);
      if (diubah) return dialog.selesai(function () { diubah.setAttribute("alt", alt); editor.fire("saveSnapshot"); });
      unggah(berkas).then(function (jawab) {
        if (jawab.status !== 201) return dialog.galat(jawab.isi.pesan || dialog.kata.putus);
        dialog.selesai(function () {
          editor.insertElement(editor.document.createElement("img", { attributes: { src: jawab.isi.url, alt: alt } }));
        });
      }, function () { dialog.galat(dialog.kata.putus); });
    }
    editor.on("doubleclick", function (peristiwa) { if (peristiwa.data.element.is("img")) buka(peristiwa.data.element); });
    return function () { buka(null); };
  }
  function unggah(berkas) {  // a picture needs a draft to belong to
    return tulis.perkecil(berkas).then(function (hasil) {
      return tulis.simpan().then(function () {
        if (!form.dataset.versi) throw new Error("draf belum tersimpan");
        var data = new FormData();
        data.append("foto", hasil.berkas);
        data.append("untuk", "isi");
        return tulis.antre(function () { return tulis.kirim(tulis.alamat("fotoKirim"), data); });
      });
    });
  }

  // Adds the buttons Link, Table and, where pictures are allowed, TeksGambar; `label` holds their words.
  tulis.pasangSisipan = function (editor, label) {
    var daftar = [["tautan", "Link", label.labelTautan, tautan], ["tabel", "Table", label.labelTabel, tabel]];
    if (label.labelGambar) daftar.push(["gambar", "TeksGambar", label.labelGambar, gambar]);
    daftar.forEach(function (satu) {
      var buka = satu[3](editor);
      editor.addCommand(satu[0], { async: true, exec: function () { buka(); } });
      editor.ui.addButton(satu[1], { label: satu[2], command: satu[0], toolbar: "" });
    });
    editor.setKeystroke(CKEDITOR.CTRL + 75, "tautan");
  };
})();
