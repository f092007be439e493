// Tabs wider than the phone: bring the present one into view, a piece of the one before it still showing.
(function () {
  "use strict";
  document.querySelectorAll(".tab [aria-current]").forEach(function (kini) {
    kini.parentElement.scrollLeft = kini.offsetLeft - kini.parentElement.offsetLeft - 40;
  });
})();
