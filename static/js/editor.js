// The rich editor on wide screens (768 px and more). Under that, or when it does not load, the plain field stays.
// What it may hold is listed here for comfort; the server cleans again whatever arrives (informasi/teks/bersih.py).
(function () {
  "use strict";
  var tulis = window.tulis, form = tulis.form, kotak = form && form.querySelector("[data-editor]");
  if (!form) return;
  if (!kotak || !window.matchMedia("(min-width: 768px)").matches) return tulis.mulai();

  var ISI = "p h2 h3 h4 strong em u s ul ol li blockquote hr table thead tbody tr caption; th td[colspan,rowspan,scope]; a[!href]; img[!src,alt,width,height]";
  var BUANG = "exportpdf,link,table,iframe,iframedialog,flash,forms,embed,embedsemantic,embedbase,autoembed,smiley,scayt,wsc,about,codesnippet,codesnippetgeshi,docprops,preview,templates,print,save,newpage,sourcearea,elementspath,uploadimage,uploadwidget,image,image2,filebrowser,stylescombo,font,colorbutton,colordialog,div,bidi,justify,pagebreak,language,maximize,find,showblocks,specialchar,selectall,copyformatting,dialogadvtab,contextmenu,tabletools,tableselection,liststyle,magicline,wysiwygarea,floatingspace,format,editorplaceholder,resize,indentblock";
  var TERLAMA = 15000, PASANG = { h2: "labelJudul", h3: "labelSubjudul" };

  function pengaturan() {
    return {
      customConfig: "", stylesSet: false, contentsCss: [], language: "id", defaultLanguage: "id", title: form.querySelector('label[for="' + kotak.id + '"]').textContent,
      versionCheck: false, extraPlugins: "divarea", removePlugins: BUANG,
      allowedContent: ISI, disallowedContent: "script; iframe; object; embed; form; *[on*]; *{*}; *(*)",
      forcePasteAsPlainText: true,
      entities: false, basicEntities: true, disableNativeSpellChecker: false, height: "20rem", resize_enabled: false, tabSpaces: 0,
      toolbar: [["TeksJudul", "TeksSubjudul"], ["Bold", "Italic"], ["BulletedList", "NumberedList", "Blockquote"], ["Link"], ["TeksGambar", "Table"], ["Undo", "Redo"]]
    };
  }
  // The paste as it came, without its pictures: the server looks in it for what was hidden from the eye.
  function catatTempelan(data) {
    var mentah = (data.dataTransfer && data.dataTransfer.getData("text/html")) || data.dataValue || "", isian = form.elements.tempelan;
    if (isian && mentah.indexOf("<") !== -1) isian.value = (isian.value + mentah.replace(/<!--[\s\S]*?-->|<img[^>]*>/gi, "")).slice(-200000);
  }
  function tombol(editor, nama, label, perintah) {
    editor.ui.addButton(nama, { label: label, command: perintah, toolbar: "" });
  }
  function tombolJudul(editor) {
    Object.keys(PASANG).forEach(function (tag) {
      var gaya = new CKEDITOR.style({ element: tag }), perintah = "jadikan-" + tag;
      editor.addCommand(perintah, new CKEDITOR.styleCommand(gaya, { contextSensitive: 1 }));
      editor.attachStyleStateChange(gaya, function (keadaan) { editor.getCommand(perintah).setState(keadaan); });
      tombol(editor, tag === "h2" ? "TeksJudul" : "TeksSubjudul", kotak.dataset[PASANG[tag]], perintah);
    });
  }

  // --- start ---------------------------------------------------------------------------------------------
  function pasang() {
    var CK = window.CKEDITOR, polos = kotak.value;
    if (!CK || !CK.env.isCompatible) return tulis.mulai();
    CK.disableAutoInline = true;  // else it makes a second editor, with default settings, of its own editing area
    window.PPID_HUBUNGKAN(CK);
    kotak.value = form.querySelector("[data-isi-html]").value;
    form.elements.isi_bentuk.value = "html";
    var editor = CK.replace(kotak, pengaturan());
    if (!editor) { kotak.value = polos; form.elements.isi_bentuk.value = "polos"; return tulis.mulai(); }
    editor.on("pluginsLoaded", function () { tombolJudul(editor); tulis.pasangSisipan(editor, kotak.dataset); });
    editor.on("paste", function (peristiwa) { catatTempelan(peristiwa.data); }, null, null, 1);  // before the editor strips it
    editor.on("paste", function (peristiwa) { if (/<img/i.test(peristiwa.data.dataValue)) peristiwa.data.dataValue = peristiwa.data.dataValue.replace(/<img[^>]*>/gi, ""); });
    editor.on("instanceReady", function () {
      editor.editable().addClass("prosa");
      editor.editable().setAttribute("aria-describedby", kotak.getAttribute("aria-describedby"));
      kotak.value = editor.getData();
      tulis.editor = editor;
      tulis.mulai();
      editor.on("change", function () { kotak.value = editor.getData(); kotak.dispatchEvent(new Event("input", { bubbles: true })); });
    });
    form.addEventListener("submit", function () { kotak.value = editor.getData(); }, true);
    form.querySelector('label[for="' + kotak.id + '"]').addEventListener("click", function (peristiwa) { peristiwa.preventDefault(); editor.focus(); });
  }
  var gaya = document.createElement("link"), skrip = document.createElement("script");
  gaya.rel = "stylesheet";
  gaya.href = kotak.dataset.editorGaya;
  window.CKEDITOR_BASEPATH = kotak.dataset.editorDasar;
  skrip.src = kotak.dataset.editor;
  skrip.onload = pasang;
  skrip.onerror = function () { tulis.mulai(); };
  setTimeout(tulis.mulai, TERLAMA);  // saving never waits for an editor that hangs
  document.head.append(gaya, skrip);
})();
