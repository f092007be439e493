// The worker's progress on the bundle: ask for the page again every two seconds and swap that part alone, so that
// nothing typed elsewhere on the page is lost. Ends when the bundle is there.
(function () {
  "use strict";
  var JEDA = 2000;

  function segarkan() {
    var bagian = document.querySelector("[data-bundel]");
    fetch(location.href, { headers: { "X-Requested-With": "fetch" } }).then(function (jawaban) {
      return jawaban.ok ? jawaban.text() : Promise.reject();
    }).then(function (html) {
      var baru = new DOMParser().parseFromString(html, "text/html").querySelector("[data-bundel]");
      if (!baru) return;
      bagian.replaceWith(document.importNode(baru, true));
      if (baru.dataset.bundel === "disusun") setTimeout(segarkan, JEDA);
    }).catch(function () { setTimeout(segarkan, 5 * JEDA); });
  }
  if (document.querySelector("[data-bundel=disusun]")) setTimeout(segarkan, JEDA);
})();
