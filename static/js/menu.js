// Comfort on top of <details>: Escape and a click outside close, the open sheet keeps the focus inside.
// Also: error summary takes the focus, [data-cetak] prints, a form is sent once.
(function () {
  "use strict";
  var LEPAS = "details[data-lembar], details[data-tutup-luar]";

  function tutup(rincian) {
    rincian.open = false;
    rincian.querySelector("summary").focus();
  }
  function luar(lembar) {  // everything that is neither the sheet nor one of its ancestors
    var unsur = [], simpul = lembar;
    while (simpul !== document.body) {
      Array.prototype.forEach.call(simpul.parentNode.children, function (saudara) { if (saudara !== simpul) unsur.push(saudara); });
      simpul = simpul.parentNode;
    }
    return unsur;
  }
  document.querySelectorAll("details[data-lembar]").forEach(function (lembar) {
    lembar.addEventListener("toggle", function () {
      luar(lembar).forEach(function (unsur) { unsur.inert = lembar.open; });
    });
  });
  document.addEventListener("keydown", function (peristiwa) {
    if (peristiwa.key !== "Escape") return;
    document.querySelectorAll(LEPAS).forEach(function (rincian) { if (rincian.open) tutup(rincian); });
  });
  document.addEventListener("click", function (peristiwa) {
    document.querySelectorAll("details[data-tutup-luar][open]").forEach(function (rincian) {
      if (!rincian.contains(peristiwa.target)) rincian.open = false;
    });
    if (peristiwa.target.closest("[data-cetak]")) window.print();
  });
  document.addEventListener("focusin", function (peristiwa) {  // browsers leave what is half in view of a sideways row where it is
    if (peristiwa.target.closest(".tab, .chip-baris")) peristiwa.target.scrollIntoView({ block: "nearest", inline: "nearest" });
  });
  window.matchMedia("(min-width: 1024px)").addEventListener("change", function () {
    document.querySelectorAll("details[data-lembar][open]").forEach(function (lembar) { lembar.open = false; });
  });
  if (!window.matchMedia("(min-width: 640px)").matches) {
    document.querySelectorAll("details[data-lipat-telepon]").forEach(function (rincian) { rincian.open = false; });
  }
  var ringkasan = document.querySelector("[data-ringkasan-galat]");
  if (ringkasan) ringkasan.focus();

  document.addEventListener("submit", function (peristiwa) {
    var tombol = peristiwa.submitter;
    if (!tombol || !tombol.dataset.bekerja) return;
    if (tombol.getAttribute("aria-disabled") === "true") { peristiwa.preventDefault(); return; }
    tombol.setAttribute("aria-disabled", "true");  // not `disabled`: the button's own value must still be sent
    tombol.textContent = tombol.dataset.bekerja;
  });
  window.addEventListener("pageshow", function (peristiwa) {  // came back with the browser's button: fresh buttons
    if (peristiwa.persisted && document.querySelector("[data-bekerja][aria-disabled]")) location.reload();
  });
})();
