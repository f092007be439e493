// Published documents for an answer, found while typing. Without script the button searches and shows the page again.
document.querySelectorAll("[data-cari-terbit]").forEach((kotak) => {
  const ketikan = kotak.querySelector("input[name=terbit]"), temuan = kotak.querySelector("[data-terbit-temuan]");
  let terakhir = "", tunggu;

  function tampilkan(isi) {
    const dipilih = temuan.querySelector("input:checked");
    const tetap = dipilih && dipilih.value ? dipilih.closest(".pilih-terbit-satu") : null;
    temuan.innerHTML = isi;
    if (!tetap) return;
    const kembar = temuan.querySelector(`input[value="${dipilih.value}"]`);
    if (kembar) kembar.checked = true;
    else { temuan.prepend(tetap); dipilih.checked = true; }
  }

  // Long numbers stay here: an address is written into logs.
  function cari() {
    const kata = ketikan.value.replace(/\d[\d .-]{9,}/g, " ").trim().slice(0, 300);
    if (!kata || kata === terakhir) return;
    terakhir = kata;
    fetch(`${kotak.dataset.cariTerbit}?q=${encodeURIComponent(kata)}&unit=${kotak.dataset.unit}`).then((jawaban) => (
      jawaban.ok ? jawaban.json() : Promise.reject(jawaban.status)
    )).then((hasil) => { if (kata === terakhir) tampilkan(hasil.isi); }, () => { terakhir = ""; });
  }

  ketikan.addEventListener("input", () => { clearTimeout(tunggu); tunggu = setTimeout(cari, 400); });
  ketikan.addEventListener("keydown", (peristiwa) => { if (peristiwa.key === "Enter") { peristiwa.preventDefault(); cari(); } });
  kotak.querySelector("button[name=cari_terbit]").addEventListener("click", (peristiwa) => { peristiwa.preventDefault(); cari(); });
});
