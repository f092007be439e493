"""A citizen objects without an account, without e-mail and without JavaScript, on a phone; the Atasan PPID answers."""

from datetime import timedelta

from django.utils import timezone

from permohonan.identitas.kode import kode_dari
from permohonan.models import Keberatan
from tests.pabrik import SANDI
from tests.pabrik_perkara import DATA_DIRI, buat_atasan, buat_permohonan, buat_petugas


def test_keberatan_dari_halaman_status_sampai_tanggapan_terbaca(buka, masuk, pemeran):
    petugas, atasan, kini = buat_petugas(pemeran), buat_atasan(pemeran), timezone.now()
    permohonan = buat_permohonan(waktu=kini - timedelta(days=40), data_diri={**DATA_DIRI, "surel": ""})
    warga = buka("360", skrip=False)
    warga.goto("/layanan/keberatan/")
    warga.fill("[name=nomor]", permohonan.nomor)
    warga.fill("[name=kode]", kode_dari(permohonan.token))
    warga.click("main button:has-text('Buka permohonan saya')")
    warga.click("main a.tombol:has-text('Ajukan keberatan')")
    assert warga.locator("input[value=c]").is_checked()
    warga.fill("[name=kasus_posisi]", "Sudah lewat batas, belum ada jawaban.")
    warga.click("main button:has-text('Kirim keberatan')")
    keberatan = Keberatan.objects.get()
    assert keberatan.nomor in warga.inner_text("main")

    meja = buka("1280")
    masuk(meja, petugas)
    meja.goto(keberatan.get_absolute_url())
    ambil_langkah(meja, "Daftarkan", pokok="Permohonan saluran air tidak dijawab")
    ambil_langkah(meja, "Kirim telaah", nota="Permohonan memang belum dijawab.")

    pimpinan = buka("360")
    masuk(pimpinan, atasan)
    pimpinan.goto("/meja/")
    pimpinan.click(f"a[href='{keberatan.get_absolute_url()}']")
    pimpinan.click("summary:has-text('Tanggapi keberatan')")
    pimpinan.check("input[value=dikabulkan]")
    batas = (timezone.localdate(kini) + timedelta(days=7)).isoformat()
    isian = {"jawaban_c": "Benar, belum dijawab.", "perintah": "Jawab permohonannya.", "batas": batas, "sandi": SANDI}
    isi_dan_kirim(pimpinan, "Tanggapi keberatan", isian)

    warga.goto("/layanan/status/perkara/")
    terbaca = warga.inner_text("main")
    assert "Benar, belum dijawab." in terbaca
    assert "Komisi Informasi Provinsi Banten" in terbaca


def ambil_langkah(page, label, **isian):
    """Open a step of an objection, fill it (by field names), send it."""
    page.click(f"summary:has-text('{label}')")
    isi_dan_kirim(page, label, isian)


def isi_dan_kirim(page, label, isian):
    """Send the step that is open."""
    kotak = page.locator("details[open].dik-langkah")
    for nama, nilai in isian.items():
        kotak.locator(f"[name={nama}]").fill(nilai)
    kotak.locator("button[type=submit]").click()
    page.wait_for_selector(f".kabar:has-text('{label}: tercatat.')")
