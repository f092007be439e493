// The preview follows the colours while they are typed; without script it shows what was sent.
(function () {
  "use strict";
  document.querySelectorAll("[data-warna]").forEach(function (isian) {
    isian.addEventListener("input", function () {
      if (!/^#[0-9a-f]{6}$/i.test(isian.value)) return;
      document.querySelectorAll('[data-isi="' + isian.dataset.warna + '"]').forEach(function (bidang) { bidang.setAttribute("fill", isian.value); });
    });
  });
})();
