// The worker's progress on the page: ask for the page again every two seconds, swap the part; load it whole at the end.
(function () {
  "use strict";
  var JEDA = 2000;

  function segarkan() {
    var bagian = document.querySelector("[data-kemajuan]");
    if (!bagian) return;
    fetch(location.href, { headers: { "X-Requested-With": "fetch" } }).then(function (jawaban) {
      return jawaban.ok ? jawaban.text() : Promise.reject();
    }).then(function (html) {
      var baru = new DOMParser().parseFromString(html, "text/html").querySelector("[data-kemajuan]");
      if (!baru || baru.dataset.kemajuan !== bagian.dataset.kemajuan) return location.reload();
      bagian.replaceWith(document.importNode(baru, true));
      setTimeout(segarkan, JEDA);
    }).catch(function () { setTimeout(segarkan, 5 * JEDA); });
  }
  if (document.querySelector("[data-kemajuan]")) setTimeout(segarkan, JEDA);
})();
