// A long list of choices, narrowed while typing. Without script the whole list stands there.
document.querySelectorAll("[data-saring-pilihan]").forEach((kotak) => {
  const daftar = document.getElementById(kotak.dataset.saringPilihan);
  kotak.addEventListener("input", () => {
    const kata = kotak.value.trim().toLowerCase();
    daftar.querySelectorAll("label").forEach((baris) => {
      const dipilih = baris.querySelector("input").checked;
      baris.hidden = Boolean(kata) && !dipilih && !baris.textContent.toLowerCase().includes(kata);
    });
  });
});
