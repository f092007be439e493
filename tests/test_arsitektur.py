"""The house rules a machine can check, and proof that each check catches what it is for."""

import ast
import re
from textwrap import dedent

import pytest

from tests.aturan_rumah import (
    PANAH,
    RUANG,
    berkas_kode,
    bertanya_jam,
    impor_dalam_fungsi,
    impor_ke_atas,
    kelas_model,
    nama_samar,
    salah_tempat,
    tulisan_status,
)

PENULIS_STATUS = {"alur/mesin.py"}
# Time comes in at the door: pages and what surrounds them, commands, middleware; by default at the performer.
PINTU = re.compile(
    r"/views(/|\.py$)|/management/|/admin\.py$|/(perantara|konteks)[^/]*\.py$|/postgres_\w+\.py$|^/alur/mesin\.py$"
)


def pelanggaran(periksa, *folder, migrasi=False, kecuali=()):
    """ "file:line fault" for everything `periksa(path, tree)` finds in `folder`."""
    return [
        f"{letak}:{baris} {salah}"
        for letak, pohon in berkas_kode(*folder, migrasi=migrasi)
        if letak not in kecuali
        for baris, salah in periksa(letak, pohon)
    ]


def uraikan(potongan):
    return ast.parse(dedent(potongan))


def test_ruang_hanya_mengimpor_ke_bawah():
    assert not pelanggaran(lambda letak, p: impor_ke_atas(letak.split("/")[0], p), *RUANG, migrasi=True)


def test_tidak_ada_impor_di_dalam_fungsi():
    assert not pelanggaran(lambda _, p: impor_dalam_fungsi(p), *PANAH, "script")


def test_status_hanya_ditulis_mesin():
    model = kelas_model()
    assert not pelanggaran(lambda _, p: tulisan_status(p, model), *PANAH, kecuali=PENULIS_STATUS)


def test_mesin_memang_menulis_status():
    (pohon,) = (p for letak, p in berkas_kode("alur") if letak in PENULIS_STATUS)
    assert list(tulisan_status(pohon, set()))


def test_waktu_diserahkan_dari_pintu():
    assert not pelanggaran(lambda letak, p: () if PINTU.search(f"/{letak}") else bertanya_jam(p), *PANAH)


def test_tiap_ruang_memakai_nama_berkas_yang_sama():
    assert not pelanggaran(salah_tempat, *RUANG)


def test_tidak_ada_modul_bernama_samar():
    assert not [letak for letak, _ in berkas_kode(*PANAH, "script", "tests") if nama_samar(letak)]


def test_model_versi_dan_pengguna_dikenali_sebagai_model():
    assert {"Versi", "Pengguna", "Peristiwa"} <= kelas_model()


@pytest.mark.parametrize(
    ("ruang", "potongan"),
    [
        ("alur", "import opd"),
        ("alur", "from opd.models import Pengguna"),
        ("kalender", "import opd.models as m"),
        ("opd", "from informasi import layanan"),
        ("informasi", "from laporan.hitung import jumlah"),
        ("opd", "def f():\n    from sengketa import models"),
        ("opd", "from ppid_portal.settings import BASE_DIR"),
        ("opd", 'import_string("permohonan.layanan.ajukan")'),
        ("opd", 'ForeignKey("informasi.Versi")'),
    ],
)
def test_impor_ke_atas_tertangkap(ruang, potongan):
    assert list(impor_ke_atas(ruang, uraikan(potongan)))


@pytest.mark.parametrize(
    ("ruang", "potongan"),
    [
        ("laporan", "from alur.mesin import jalankan"),
        ("opd", "from opd.models import Pengguna"),
        ("opd", "from . import kueri"),
        ("opd", 'TabelAlur("opd.alur.ALUR_UNIT")'),
        ("opd", 'reverse("informasi:konten")'),
        ("ppid_portal", "from laporan import meja"),
    ],
)
def test_impor_ke_bawah_diterima(ruang, potongan):
    assert not list(impor_ke_atas(ruang, uraikan(potongan)))


@pytest.mark.parametrize(
    "potongan",
    [
        "def f():\n    import json",
        "async def f():\n    from opd import models",
        "def f():\n    if x:\n        import json",
        "class A:\n    def f(self):\n        import json",
        "def f():\n    return importlib.import_module(x)",
        "f = lambda: __import__('json')",
    ],
)
def test_impor_dalam_fungsi_tertangkap(potongan):
    assert list(impor_dalam_fungsi(uraikan(potongan)))


@pytest.mark.parametrize("potongan", ["import json", "if x:\n    import json", "try:\n    import a\nexcept E:\n    b"])
def test_impor_di_muka_diterima(potongan):
    assert not list(impor_dalam_fungsi(uraikan(potongan)))


@pytest.mark.parametrize(
    "potongan",
    [
        'versi.status = "terbit"',
        'versi.status += "x"',
        'versi.status: str = "terbit"',
        'a, versi.status = 1, "terbit"',
        'a = versi.status = "terbit"',
        '[(a, versi.status)] = [(1, "terbit")]',
        "for versi.status in daftar: pass",
        "with buka() as versi.status: pass",
        "del versi.status",
        'Versi.objects.filter(pk=1).update(status="terbit")',
        'Versi.objects.update(**{"status": "terbit"})',
        'Versi.objects.update(**{"judul": "x", **{"status": "terbit"}})',
        'Versi.objects.create(status="terbit")',
        'konten.versi.get_or_create(nomor=1, status="terbit")',
        'konten.versi.get_or_create(nomor=1, defaults={"status": "terbit"})',
        'konten.versi.update_or_create(nomor=1, defaults=dict(status="terbit"))',
        'konten.versi.update_or_create(nomor=1, create_defaults={"status": "terbit"})',
        'Versi(status="terbit")',
        'models.Versi(nomor=1, status="terbit")',
        'Versi(**{"status": "terbit"})',
        'type(versi)(status="terbit")',
        'versi.__class__(status="terbit")',
        'cls(status="terbit")',
        'self.model(status="terbit")',
        'Versi.objects.bulk_create([Versi(status="terbit")])',
        'Versi.objects.bulk_update(daftar, ["status"])',
        'Versi.objects.bulk_update(daftar, fields=["judul", "status"])',
        'setattr(versi, "status", "terbit")',
        'object.__setattr__(versi, "status", "terbit")',
        'versi.save(update_fields=["judul", "status"])',
        'versi.__dict__["status"] = "terbit"',
        'vars(versi)["status"] = "terbit"',
        "cursor.execute(\"UPDATE informasi_versi SET status = 'terbit'\")",
    ],
)
def test_tulisan_status_tertangkap(potongan):
    assert list(tulisan_status(uraikan(potongan), {"Versi"}))


@pytest.mark.parametrize(
    "potongan",
    [
        "return_ = versi.status",
        'Versi.objects.filter(status="terbit").exclude(status="draf")',
        'Q(status="terbit") | Q(status__in=TERBUKA)',
        'get_object_or_404(Versi, status="terbit")',
        'render(request, "x.html", {"status": 1}, status=422)',
        "HttpResponse(status=409)",
        'JsonResponse({"status": "ok"}, status=503)',
        'isi = {"status": "ok"}; isi["status"] = "rusak"',
        'versi.save(update_fields=["judul"])',
        'setattr(versi, "judul", "x")',
        'Versi.objects.create(judul="x", defaults={"judul": "status"})',
        'getattr(versi, "status", "")',
        "cursor.execute(\"SELECT 1 FROM informasi_versi WHERE status = 'terbit'\")",
    ],
)
def test_bacaan_status_diterima(potongan):
    assert not list(tulisan_status(uraikan(potongan), {"Versi"}))


@pytest.mark.parametrize(
    "potongan",
    [
        "timezone.now()",
        "now()",
        "datetime.now(WIB)",
        "datetime.utcnow()",
        "date.today()",
        "DateTimeField(default=timezone.now)",
        "timezone.localdate()",
        "time.time()",
        "import time as jam; jam.time()",
        "zona.localdate()",
    ],
)
def test_pertanyaan_jam_tertangkap(potongan):
    assert list(bertanya_jam(uraikan(potongan)))


@pytest.mark.parametrize(
    "potongan", ["tanggal(waktu)", "timezone.localdate(waktu)", "Now()", "waktu.time", "waktu.time()", "x = 'now'"]
)
def test_waktu_yang_diserahkan_diterima(potongan):
    assert not list(bertanya_jam(uraikan(potongan)))


@pytest.mark.parametrize(
    ("letak", "potongan"),
    [
        ("opd/layanan.py", "class Unit(models.Model): pass"),
        ("opd/unit.py", "class Unit(ObjekResmi): pass"),
        ("opd/models.py", "class KueriUnit(models.QuerySet): pass"),
        ("opd/views.py", "class FormUnit(forms.Form): pass"),
        ("opd/layanan.py", 'T = Alur(Transisi(nama="x"))'),
    ],
)
def test_salah_tempat_tertangkap(letak, potongan):
    assert list(salah_tempat(letak, uraikan(potongan)))


@pytest.mark.parametrize("letak", ["opd/utils.py", "opd/core/unit.py", "alur/helpers.py", "opd/common.py", "x/util.py"])
def test_nama_samar_tertangkap(letak):
    assert nama_samar(letak)


def test_nama_yang_berkata_sesuatu_diterima():
    assert not nama_samar("informasi/score_commonwealth.py")
