"""One request from end to end: a citizen without account, e-mail or script, the desk, two units, PPID, the Atasan."""

import pytest
from django.utils import timezone
from django.utils.dateformat import format as tulis_tanggal
from playwright.sync_api import expect

from informasi.dikecualikan.status import Kesimpulan
from permohonan.jendela import batas
from permohonan.models import Keberatan, Permohonan
from tests.pabrik import SANDI
from tests.pabrik_dik import buat_ditetapkan
from tests.pabrik_perkara import buat_atasan, buat_petugas
from tests.perjalanan.test_keberatan import ambil_langkah, isi_dan_kirim
from tests.perjalanan.test_permohonan_warga import isi_formulir, muat_di_layar

RAB, REKENING = "Rencana anggaran saluran", "Nomor rekening penerima bantuan"
PDF = {"name": "rab.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.4 rencana anggaran\n%%EOF\n"}


@pytest.fixture
def kursi(buka, masuk):
    """A function kursi(siapa, ukuran): somebody's own browser, logged in."""

    def _kursi(siapa, ukuran="1280"):
        page = buka(ukuran)
        masuk(page, siapa)
        page.goto("/meja/")
        return page

    return _kursi


def test_dari_pengajuan_sampai_batas_ke_komisi_informasi(pemeran, buka, kursi):
    petugas, atasan = buat_petugas(pemeran), buat_atasan(pemeran)
    entri = buat_ditetapkan(pemeran, atasan=atasan, telaah={"kesimpulan": Kesimpulan.SELURUH}).entri
    warga = buka("360", skrip=False)
    nomor, kode = mengajukan(warga)
    meja = kursi(petugas)
    membagi(meja, nomor, {1: pemeran.dinkes, 2: pemeran.dpupr})
    mengonsep(kursi(pemeran.operator_lain, "360"), RAB, "Rencana anggarannya terlampir.", PDF)
    mengonsep(kursi(pemeran.operator, "360"), REKENING, "Rekening termasuk data pribadi.")
    memutuskan(kursi(pemeran.ppid), nomor, entri)
    membaca_jawaban(warga, nomor, kode)
    keberatan = berkeberatan(warga)
    meja.goto(keberatan.get_absolute_url())
    ambil_langkah(meja, "Daftarkan", pokok="Rekening penerima bantuan ditutup")
    ambil_langkah(meja, "Kirim telaah", nota="Nomor rekening termasuk data pribadi.")
    menanggapi(kursi(atasan, "360"), keberatan)
    membaca_tanggapan(warga, nomor, kode)


def mengajukan(page):
    """The citizen asks for two things on one page; returns the number and the code he reads."""
    page.goto("/layanan/permohonan/")
    isi_formulir(page)
    page.get_by_label("Butir 2").fill(REKENING)
    page.get_by_role("button", name="Kirim permohonan").click()
    nomor, kode = page.locator(".permohonan-besar").all_inner_texts()
    page.get_by_role("button", name="Tutup dari perangkat ini").click()
    return nomor, kode


def membagi(page, nomor, unit_butir):
    """The desk finds the request, saw the identity card, and hands each item to the unit that holds it."""
    page.locator("main").get_by_role("link", name="Buka").first.click()
    page.get_by_role("link", name=nomor).click()
    buka_langkah(page, "Nyatakan lengkap")
    page.get_by_label("KTP atau bukti identitas diperlihatkan").check()
    kirim_langkah(page, "Nyatakan lengkap")
    for butir, unit in unit_butir.items():
        kotak = buka_langkah(page, "Disposisi")
        for satu in kotak.get_by_label("Butir ", exact=False).all():
            satu.uncheck()
        kotak.get_by_label(f"Butir {butir}").check()
        kotak.get_by_label(unit.nama).check()
        kirim_langkah(page, "Disposisi")


def buka_langkah(page, label):
    """Open the box of a step; the box."""
    page.locator("summary").get_by_text(label, exact=True).click()
    return page.locator("details.langkah[open]")


def kirim_langkah(page, label):
    page.locator("details.langkah[open]").get_by_role("button", name=label).click()
    expect(page.locator(".kabar").get_by_text(f"{label}: tercatat.")).to_be_visible()


def mengonsep(page, uraian, konsep, berkas=None):
    """The unit writes what it has, on a phone."""
    kartu = page.locator(".kartu-tugas").filter(has_text=uraian)
    kartu.get_by_role("link", name="Jawab").click()
    page.get_by_label("Jawaban unit Anda").fill(konsep)
    if berkas:
        page.get_by_label("Berkas").set_input_files(berkas)
    page.get_by_role("button", name="Kirim konsep").click()
    expect(page.get_by_text("Konsep sudah terkirim")).to_be_visible()
    assert muat_di_layar(page)


def memutuskan(page, nomor, entri):
    """PPID utama grants the first item, refuses the second by an exemption in force, and sends the answer."""
    page.locator("main").get_by_role("link", name="Buka").first.click()
    page.get_by_role("link", name=nomor).click()
    putusan_butir(page, 1, "Diberikan", "Terlampir.")
    putusan_butir(page, 2, "Ditolak karena dikecualikan", "Rekening penerima adalah data pribadi.", entri)
    buka_langkah(page, "Putuskan dan kirim jawaban")
    page.locator("[name=sandi_ulang]").fill(SANDI)
    kirim_langkah(page, "Putuskan dan kirim jawaban")


def putusan_butir(page, butir, hasil, alasan, entri=None):
    kotak = page.locator(".perkara-butir").nth(butir - 1)
    kotak.locator("summary").filter(has_text="Siapkan putusan butir").click()
    kotak.get_by_role("radio", name=hasil, exact=True).check()
    if entri:
        kotak.get_by_label("Dasar pengecualian").select_option(str(entri.pk))
    kotak.get_by_label("Penjelasan untuk pemohon").fill(alasan)
    kotak.get_by_role("button", name="Simpan putusan butir").click()
    expect(page.get_by_text("Simpan putusan butir: tercatat.")).to_be_visible()


def masuk_status(page, nomor, kode):
    page.goto("/layanan/status/")
    page.get_by_label("Nomor pendaftaran").fill(nomor)
    page.get_by_label("Kode rahasia").fill(kode)
    page.get_by_role("button", name="Lihat status").click()


def membaca_jawaban(page, nomor, kode):
    """He reads both outcomes with the exemption, and saves the file and the letter of refusal."""
    masuk_status(page, nomor, kode)
    terbaca = page.inner_text("main")
    assert all(
        kata in terbaca for kata in ("Terlampir.", "Dasar pengecualian:", "penerima adalah data pribadi", "Diserahkan")
    )
    # What the portal itself hands out needs no step of the desk once it was decided.
    assert Permohonan.objects.get().status == "diserahkan" and muat_di_layar(page)
    assert unduh(page, page.get_by_role("link", name="Unduh rab.pdf")) == PDF["buffer"]
    surat = page.locator("[aria-labelledby=surat]").get_by_role("link")
    assert surat.count() >= 3  # receipt, notice, refusal
    for satu in surat.all():
        assert unduh(page, satu).startswith(b"%PDF")


def unduh(page, tautan):
    """What the link gives to the browser that reads the page (bytes)."""
    return page.context.request.get(tautan.get_attribute("href")).body()


def berkeberatan(page):
    """The refusal is objected to from the same page; his data are not asked again."""
    page.get_by_role("link", name="Ajukan keberatan").last.click()
    page.locator("input[value=a]").check()
    page.locator("[name=kasus_posisi]").fill("Yang saya minta jumlahnya, bukan rekeningnya.")
    page.get_by_role("button", name="Kirim keberatan").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Keberatan Anda diterima")
    keberatan = Keberatan.objects.get()
    assert page.locator(".keberatan-nomor").first.inner_text() == keberatan.nomor and muat_di_layar(page)
    return keberatan


def menanggapi(page, keberatan):
    """The Atasan PPID upholds the refusal, with the reason the law asks for."""
    page.click(f"a[href='{keberatan.get_absolute_url()}']")
    page.click("summary:has-text('Tanggapi keberatan')")
    page.check("input[value=ditolak]")
    jawaban = {f"jawaban_{a}": "Nomor rekening memang dikecualikan." for a in keberatan.alasan}
    isian = {**jawaban, "alasan": "Uji konsekuensinya berlaku.", "sandi": SANDI}
    isi_dan_kirim(page, "Tanggapi keberatan", isian)


def membaca_tanggapan(page, nomor, kode):
    """From another device: the answer, and the last day for the Komisi Informasi."""
    page.context.clear_cookies()
    masuk_status(page, nomor, kode)
    kotak = page.locator(".keberatan-satu")
    expect(kotak).to_contain_text("Nomor rekening memang dikecualikan.")
    akhir = batas("PENGAJUAN_SENGKETA", timezone.localdate())
    expect(kotak).to_contain_text(f"paling lambat {tulis_tanggal(akhir, 'j F Y')} (14 hari kerja)")
    assert muat_di_layar(page)
