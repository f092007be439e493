"""Disputes through the desk's pages, each road to its end: what the officers press, and what they cannot press."""

from datetime import timedelta

import pytest
from django.utils import timezone

from informasi.dikecualikan.status import StatusUji
from kalender.hari import tanggal
from opd.peran import Peran
from sengketa.models import Sengketa
from sengketa.status import Hadir
from tests.pabrik import SENIN, buat_pengguna
from tests.pabrik_dik import buat_ditetapkan
from tests.pabrik_sengketa import NOMOR, SAMPAI_AWAL, buat_sengketa, maju

LALU = timedelta(days=500)


class Meja:
    """An officer at the page of one case; stages follow each other ten days apart."""

    def __init__(self, page, sengketa):
        self.page, self.sengketa = page, sengketa
        self.buka()

    def buka(self):
        self.page.goto(self.sengketa.get_absolute_url())

    def hari(self, jeda=10):
        """The day `jeda` days after the present stage began, as the device's calendar gives it."""
        self.sengketa.refresh_from_db()
        return (self.sengketa.sejak + timedelta(days=jeda)).isoformat()

    def langkah(self, label, berhasil=True, **isian):
        """Open the drawer and the box of a step, fill it and send it."""
        kotak = self.page.locator("details.dik-langkah", has=self.page.locator(f"summary:has-text('{label}')"))
        if not kotak.first.is_visible():
            self.page.locator("details.sengketa-laci", has=kotak).locator("> summary").click()
        kotak.first.locator("> summary").click()
        for nama, nilai in isian.items():
            satu = kotak.first.locator(f"[name={nama}]")
            satu.select_option(nilai) if satu.evaluate("e => e.tagName") == "SELECT" else satu.fill(nilai)
        kotak.first.locator("button[type=submit]").click()
        self.page.wait_for_selector(
            f".kabar:has-text('{label}: tercatat.')" if berhasil else ".kabar-galat, .ringkasan"
        )

    def tahap(self, *kode, jeda=10, **isian):
        for satu in kode:
            self.langkah("Lanjut ke tahap berikutnya", tahap=satu, mulai=self.hari(jeda), **isian)

    def putusan(self, kode, amar, jeda=10):
        hari = self.hari(jeda)
        isian = {"tahap": kode, "amar": amar, "nomor": f"PUT/{kode}", "mulai": hari, "diterima": hari}
        self.langkah("Catat putusan atau akta", **isian)

    def pilihan(self, label="Lanjut ke tahap berikutnya"):
        """The stages the officer can choose from in the box of `label`."""
        kotak = self.page.locator("details.dik-langkah", has=self.page.locator(f"summary:has-text('{label}')"))
        return [p.get_attribute("value") for p in kotak.locator("[name=tahap] option").all()]

    def status(self):
        self.sengketa.refresh_from_db()
        return self.sengketa.status


@pytest.fixture
def hukum(pemeran):
    return buat_pengguna("hukum", Peran.BAGIAN_HUKUM, pemeran.diskominfo)


@pytest.fixture
def meja(buka, masuk, pemeran):
    """An open case of `alasan`, registered long ago, at the desk of the verifikator or of `siapa`."""

    def duduk(*alasan, siapa=None, lebar="1280", sampai=(), mulai=None):
        hari = mulai or timezone.localdate() - LALU
        sengketa = buat_sengketa(pemeran, alasan=alasan, mulai=hari)
        maju(sengketa, *sampai, oleh=pemeran.verifikator)
        page = buka(lebar)
        masuk(page, siapa or pemeran.verifikator)
        return Meja(page, sengketa)

    return duduk


def test_dicatat_dari_halaman_lalu_ajudikasi_ptun_kasasi_eksekusi(buka, masuk, hukum, pemeran):
    """(a) Ground a, from the blank form to the end."""
    page, awal = buka("360"), timezone.localdate() - LALU
    masuk(page, hukum)
    page.goto("/meja/sengketa/baru/")
    page.select_option("[name=unit]", str(pemeran.dpupr.pk))
    page.fill("[name=pokok]", "Rencana anggaran biaya saluran air")
    page.check("[name=alasan][value=a]")
    page.fill("[name=diajukan]", awal.isoformat())
    page.fill("[name=mulai]", awal.isoformat())
    page.fill("[name=nomor]", NOMOR)
    page.click("button:has-text('Catat sengketa')")
    assert "Tulis nama pemohonnya." in page.inner_text("main")
    page.fill("[name=pemohon_1]", "Pemohon Contoh")
    page.click("button:has-text('Catat sengketa')")
    page.wait_for_selector(".kabar:has-text('Sengketa tercatat')")
    meja = Meja(page, Sengketa.objects.get())
    assert NOMOR in page.inner_text("main") and "Pemohon Contoh" not in page.inner_text("main")
    meja.tahap(*SAMPAI_AWAL)
    assert meja.pilihan() == ["ajudikasi"]
    meja.tahap("ajudikasi", "pembuktian", "kesimpulan", "musyawarah_majelis")
    meja.putusan("putusan_ki", "ditolak_seluruhnya")
    meja.tahap("keberatan_pengadilan", nomor="9/G/KI/PTUN.SRG", pengadilan="ptun")
    meja.putusan("putusan_pengadilan", "membatalkan")
    meja.tahap("kasasi")
    meja.putusan("putusan_kasasi", "kasasi_ditolak")
    meja.tahap("inkracht", "eksekusi", "pelaksanaan_putusan")
    meja.langkah("Selesaikan perkara", mulai=meja.hari())
    assert meja.status() == "selesai"


def test_mediasi_dengan_kesepakatan_final(meja):
    """(b) Ground c."""
    meja = meja("c")
    meja.tahap(*SAMPAI_AWAL)
    assert meja.pilihan() == ["mediasi"]
    meja.tahap("mediasi")
    meja.putusan("putusan_mediasi", "putusan_mediasi")
    assert "final dan mengikat" in meja.page.inner_text("main")
    assert meja.pilihan() == ["pelaksanaan_putusan"]
    meja.tahap("pelaksanaan_putusan")
    meja.langkah("Selesaikan perkara", mulai=meja.hari())
    assert meja.status() == "selesai"


def test_mediasi_gagal_dikabulkan_sebagian_lalu_dibuka(meja, pemeran):
    """(c) A mixed case whose ruling opens an entry of the DIK."""
    uji = buat_ditetapkan(pemeran)
    meja = meja("a", "c", siapa=pemeran.ppid, mulai=tanggal(SENIN))
    meja.langkah("Pilih jalur penyelesaian", jalur="mediasi", catatan="Bagian laporan dapat disepakati.")
    jalan = (*SAMPAI_AWAL, "mediasi", "mediasi_gagal", "ajudikasi", "pembuktian", "musyawarah_majelis")
    meja.tahap(*jalan, jeda=1)
    meja.putusan("putusan_ki", "dikabulkan_sebagian", jeda=1)
    meja.langkah("Buka informasi atas putusan", uji=str(uji.pk))
    assert "Terbitkan di Daftar Informasi Publik" in meja.page.inner_text("main")
    uji.refresh_from_db()
    assert uji.status == StatusUji.DIBATALKAN_PUTUSAN


def test_gugur_dan_badan_publik_tak_hadir(meja):
    """(d) Nobody came, twice; then the case lapses and cannot be moved any more."""
    meja = meja("a", sampai=SAMPAI_AWAL)
    for n in (1, 2):
        jadwal = f"{meja.hari(n)}T09:00"
        meja.langkah("Jadwalkan sidang", jadwal=jadwal, ruang="Ruang sidang 1", agenda=f"Pemeriksaan awal {n}")
        sidang = str(meja.sengketa.sidang.last().pk)
        hadir = {"pemohon_hadir": Hadir.TIDAK, "termohon_hadir": Hadir.TIDAK, "hasil": "Ditunda."}
        meja.langkah("Catat hasil sidang", sidang=sidang, **hadir)
    isi = meja.page.inner_text("main")
    assert "Majelis dapat menyatakan permohonannya gugur" in isi and "Sidang tetap berjalan tanpa kita" in isi
    meja.putusan("gugur", "putusan_gugur")
    assert not meja.page.locator("summary:has-text('Lanjut ke tahap berikutnya')").count()


def test_menyerahkan_rab_tidak_menutup_perkara(meja, pemeran):
    """(e) The operator of DPUPR on a phone: the hand-over is noted, the case goes on."""
    meja = meja("a", siapa=pemeran.operator, lebar="360", sampai=(*SAMPAI_AWAL, "ajudikasi"))
    serah = {"tanggal": meja.hari(3), "catatan": "RAB diserahkan di sidang, 12 halaman."}
    meja.langkah("Catat penyerahan dokumen", **serah)
    assert "RAB diserahkan di sidang" in meja.page.inner_text("main")
    assert meja.status() == "ajudikasi"
    for label in ("Selesaikan perkara", "Catat putusan", "Lanjut ke tahap"):
        assert not meja.page.locator(f"summary:has-text('{label}')").count()
