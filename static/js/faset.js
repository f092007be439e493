// A field that shortens a long facet to the names holding what was typed; what is chosen always stays in view.
(function () {
  "use strict";
  document.querySelectorAll("[data-faset-cari]").forEach(function (isian) {
    var faset = isian.closest("[data-faset]");
    var lipatan = faset.querySelector("details");
    isian.addEventListener("input", function () {
      var kata = isian.value.trim().toLowerCase();
      faset.querySelectorAll(".faset-pilihan").forEach(function (pilihan) {
        var cocok = pilihan.textContent.toLowerCase().indexOf(kata) >= 0;
        pilihan.hidden = !cocok && !pilihan.querySelector("input").checked;
      });
      lipatan.open = kata !== "";
    });
    isian.addEventListener("keydown", function (peristiwa) {  // Enter belongs to the field, not to the form
      if (peristiwa.key === "Enter") peristiwa.preventDefault();
    });
  });
})();
