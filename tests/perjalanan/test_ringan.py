"""What a citizen's phone transfers on a first visit to each public page, and how still the page stands (design 11)."""

import subprocess
import sys
import time
from urllib.parse import urlsplit

import pytest

from tests.pabrik import buat_pengguna, buat_terbit
from tests.pabrik_halaman import buat_halaman_terbit, buat_regulasi
from tests.pabrik_informasi import buat_informasi_terbit
from tests.pabrik_kegiatan import buat_kegiatan, buat_pengumuman, terbitkan
from tests.peladen import gunicorn, lingkungan

SEMUA, HTML = 120_000, 30_000
GESER_TERBESAR = 0.02
SERENTAK = 6  # visits at a time
DIHITUNG = {"Document", "Stylesheet", "Script", "Font"}
GESER = """() => new Promise(selesai => {
  let jumlah = 0;
  new PerformanceObserver(d => d.getEntries().forEach(e => { if (!e.hadRecentInput) jumlah += e.value; }))
    .observe({type: "layout-shift", buffered: true});
  setTimeout(() => selesai(jumlah), 300);
})"""
TETAP = (
    "/", "/cari/?q=saluran", "/informasi/", "/informasi/berkala/", "/informasi/dikecualikan/", "/berita/",
    "/pengumuman/", "/kegiatan/", "/kegiatan/?bulan=2026-12", "/unit/", "/unit/dpupr/", "/unit/dpupr/informasi/",
    "/unit/dpupr/berita/", "/unit/dpupr/layanan/", "/unit/dpupr/kontak/", "/layanan/", "/profil/", "/regulasi/",
    "/kontak/", "/data/", "/data/pada/", "/data/penetapan/", "/statistik/", "/peta-situs/", "/masuk/",
    "/alamat-yang-tidak-ada/",
)  # fmt: skip


@pytest.fixture(scope="module")
def pilihan(django_db_setup, tmp_path_factory):
    """The environment of a portal with static files as in produksi; they are gathered once."""
    folder = tmp_path_factory.mktemp("statis")
    pilihan = {"DJANGO_SETTINGS_MODULE": "tests.perjalanan.setelan_ringan", "PPID_UJI_STATIS": str(folder)}
    kumpul = [sys.executable, "manage.py", "collectstatic", "--noinput", "-v0", "--ignore=ckeditor*", "--ignore=admin*"]
    subprocess.run(kumpul, env=lingkungan(**pilihan), check=True)
    return pilihan


@pytest.fixture
def alamat(pemeran, pilihan):
    """A running portal with one of everything public."""
    with gunicorn(**pilihan) as alamat:
        yield alamat


@pytest.fixture
def halaman(pemeran):
    """The paths to look at: the lists, and one page of every kind."""
    unit, oleh, peninjau = pemeran.dpupr, pemeran.operator, pemeran.verifikator
    for n in range(13):
        berita = buat_terbit(unit, oleh, peninjau, judul=f"Saluran air nomor {n} dibersihkan")
    penulis_kota = buat_pengguna("operator_kominfo", "operator", pemeran.diskominfo)
    versi = (
        berita,
        buat_informasi_terbit(unit, oleh, peninjau),
        terbitkan(buat_kegiatan(unit, oleh), peninjau),
        terbitkan(buat_pengumuman(unit, oleh), peninjau),
        buat_halaman_terbit(pemeran.diskominfo, penulis_kota, peninjau),
        buat_regulasi(pemeran.diskominfo, penulis_kota, peninjau, judul="Keterbukaan Informasi Publik"),
    )
    satu = [v.terbitan.get_absolute_url() for v in versi]
    return [*TETAP, *satu, f"{satu[0]}riwayat/", f"{satu[1]}riwayat/"]


def test_huruf_yang_datang_terlambat_tidak_menggeser_halaman(alamat, halaman, peramban):
    jalur = ("/", "/cari/?q=saluran", "/informasi/", "/unit/dpupr/", "/layanan/", "/masuk/")
    geser = {satu: geser_huruf(peramban, alamat + satu) for satu in jalur}
    assert {satu: g for satu, g in geser.items() if g >= GESER_TERBESAR} == {}


def geser_huruf(peramban, alamat):
    """How far a page moves (sum of shifts) when its font comes half a second after the text."""
    konteks = peramban.new_context(viewport={"width": 360, "height": 740}, device_scale_factor=2)
    page = konteks.new_page()
    page.route("**/*.woff2", _terlambat)
    page.goto(alamat, wait_until="networkidle")
    geser = page.evaluate(GESER)
    assert page.evaluate("""document.fonts.check("16px 'Plus Jakarta Sans Variable'")""")
    konteks.close()
    return geser


def _terlambat(route):
    """Half a second after the page has been painted with what the device has."""
    time.sleep(0.5)
    route.continue_()


class Kunjungan:
    """A first visit at 360 px, begun; what it cost is asked for when the page has come to rest."""

    def __init__(self, peramban, alamat):
        self.konteks = peramban.new_context(viewport={"width": 360, "height": 740}, device_scale_factor=2)
        self.page = self.konteks.new_page()
        cdp = self.konteks.new_cdp_session(self.page)
        cdp.send("Network.enable")
        self.jenis, self.bita, self.asing = {}, {}, set()
        self.page.on("request", lambda r: self.asing.add(urlsplit(r.url).hostname))
        cdp.on("Network.responseReceived", lambda k: self.jenis.setdefault(k["requestId"], k["type"]))
        cdp.on("Network.loadingFinished", lambda k: self.bita.setdefault(k["requestId"], k["encodedDataLength"]))
        self.page.goto(alamat, wait_until="commit")

    def ukuran(self):
        """(bytes of all, bytes of HTML, foreign hosts, shift)."""
        self.page.wait_for_load_state("networkidle")
        geser = self.page.evaluate(GESER)
        self.konteks.close()
        semua = sum(b for nomor, b in self.bita.items() if self.jenis.get(nomor) in DIHITUNG)
        html = sum(b for nomor, b in self.bita.items() if self.jenis.get(nomor) == "Document")
        return semua, html, self.asing - {"127.0.0.1", None}, geser


def kunjungi(peramban, alamat, daftar):
    """{path: what its first visit cost}, some at a time: most of a visit is waiting for the page to come to rest."""
    ukuran = {}
    for awal in range(0, len(daftar), SERENTAK):
        kunjungan = {jalur: Kunjungan(peramban, alamat + jalur) for jalur in daftar[awal : awal + SERENTAK]}
        ukuran |= {jalur: satu.ukuran() for jalur, satu in kunjungan.items()}
    return ukuran


def test_kunjungan_pertama_ringan_diam_dan_tanpa_pihak_lain(alamat, halaman, peramban):
    ukuran = kunjungi(peramban, alamat, halaman)
    for jalur, (semua, html, asing, geser) in ukuran.items():
        print(f"{jalur} {semua} {html} {asing or '-'} {geser:.4f}")  # noqa: T201
    terlalu = {
        jalur: u
        for jalur, u in ukuran.items()
        if u[0] > SEMUA or u[1] > HTML or u[2] or u[3] >= GESER_TERBESAR or u[1] == 0
    }
    assert terlalu == {}
