// What the parts of the writing page share: its form, one queue for everything sent, the line that tells the state.
(function () {
  "use strict";
  var form = document.querySelector("form[data-draf]"), antrean = Promise.resolve(), menunggu = 0;
  var garis = form && form.querySelector("[data-keadaan]");

  // One thing after the other: each answer carries the edit number the next one must name.
  function antre(kerja) {
    menunggu += 1;
    var hasil = antrean.then(kerja).finally(function () { menunggu -= 1; });
    antrean = hasil.catch(function () {});
    return hasil;
  }
  function keadaan(nama, isi) {
    if (!garis) return;
    garis.querySelectorAll("[data-untuk]").forEach(function (satu) { satu.hidden = satu.dataset.untuk !== nama; });
    garis.dataset.kini = nama;
    if (isi && isi.jam) garis.querySelector("[data-jam]").textContent = isi.jam;
    if (isi && isi.pesan) garis.querySelector("[data-pesan]").textContent = isi.pesan;
  }
  // {status, isi}: the JSON of an answer; a log-in page or an error page counts as a refusal without words.
  function kirim(alamat, data) {
    var kepala = { "X-Requested-With": "fetch", "X-CSRFToken": form.elements.csrfmiddlewaretoken.value };
    return fetch(alamat, { method: "POST", body: data, headers: kepala, credentials: "same-origin" }).then(function (jawaban) {
      var json = (jawaban.headers.get("Content-Type") || "").indexOf("json") !== -1;
      if (!json) return { status: jawaban.redirected ? 401 : jawaban.status, isi: {} };
      return jawaban.json().then(function (isi) { return { status: jawaban.status, isi: isi }; });
    });
  }
  function alamat(nama) {  // an address of this draft, or of the first save of a new one
    if (!form.dataset.versi) return form.dataset.simpanBaru || "";
    return (form.dataset[nama] || "").replace("/0/", "/" + form.dataset.versi + "/");
  }
  window.tulis = {
    form: form, antre: antre, keadaan: keadaan, kirim: kirim, alamat: alamat,
    sibuk: function () { return menunggu > 0; }, tunggu: function () { return antrean; }
  };
})();
