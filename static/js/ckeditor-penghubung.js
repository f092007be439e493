// CKEditor 4 writes its event handlers as attributes, which script-src 'self' never runs. They all have one shape:
// CKEDITOR.tools.callFunction(number, this|event…) with an optional `return`. That shape is read here and called;
// anything else, an injected onerror included, stays dead text.
(function () {
  "use strict";
  var RUMAH = ".cke, .cke_dialog, .cke_dialog_container, .cke_panel, .cke_screen_reader_only";
  var BENTUK = /^\s*(?:return\s+)?CKEDITOR\.tools\.callFunction\(\s*(\d{1,6})\s*(?:,\s*(this|event)\s*)?(?:,\s*(this|event)\s*)?\)\s*;?\s*(return\s+false\s*;?)?\s*$/;
  var PERISTIWA = ["click", "mousedown", "mouseup", "mouseover", "mouseout", "keydown", "keypress", "focus", "blur", "dragstart"];

  function nilai(nama, unsur, peristiwa) { return nama === "this" ? unsur : nama === "event" ? peristiwa : undefined; }

  // True when this element answered the event.
  function jalankan(unsur, peristiwa) {
    var teks = unsur.getAttribute("data-on-" + peristiwa.type) || unsur.getAttribute("on" + peristiwa.type);
    if (!teks) return false;
    if (/^\s*return false;?\s*$/.test(teks)) { peristiwa.preventDefault(); return true; }
    var cocok = BENTUK.exec(teks);
    if (!cocok) return false;
    var jawab = window.CKEDITOR.tools.callFunction(Number(cocok[1]), nilai(cocok[2], unsur, peristiwa), nilai(cocok[3], unsur, peristiwa));
    if (jawab === false || cocok[4]) peristiwa.preventDefault();
    return true;
  }
  function teruskan(peristiwa) {
    var unsur = peristiwa.target;
    if (!window.CKEDITOR || !unsur.closest || !unsur.closest(RUMAH)) return;
    // What a person writes is never a handler of ours.
    if (unsur.closest(".cke_editable")) return;
    if (peristiwa.type === "click" && unsur.closest('a[href^="javascript:"]')) peristiwa.preventDefault();
    for (; unsur && unsur.closest && unsur.closest(RUMAH); unsur = unsur.parentElement) {
      if (jalankan(unsur, peristiwa)) return;
    }
  }
  // The editor's own templates are renamed before they are drawn, so that the browser has nothing to complain about.
  window.PPID_HUBUNGKAN = function (CK) {
    var keluar = CK.template.prototype.output;
    CK.template.prototype.output = function (data, wadah) {
      var teks = keluar.call(this, data).replace(/\son([a-z]+)=(?=["'])/g, " data-on-$1=");
      return wadah ? wadah.push(teks) : teks;
    };
  };
  PERISTIWA.forEach(function (nama) { document.addEventListener(nama, teruskan, true); });
})();
