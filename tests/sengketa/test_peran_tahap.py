"""Role × stage: who can carry a dispute on in which stage. What the stages ask for besides: test_jalan.py."""

import pytest

from opd.peran import Peran
from sengketa.models import Sengketa
from sengketa.status import BERAKHIR, Tahap
from tests.pabrik import SENIN, buat_pengguna
from tests.pabrik_perkara import buat_atasan
from tests.pabrik_sengketa import buat_hukum

# Every step that changes the stage, and the two that only some stages know.
DILIHAT = {
    "pindah_tahap", "catat_putusan", "selesaikan", "betulkan_tahap", "perpanjang_mediasi", "serahkan_dokumen",
    "tulis_memo",
}  # fmt: skip
DAPAT_SELESAI = {Tahap.PELAKSANAAN_PUTUSAN, Tahap.INKRACHT}


def harapan(peran, tahap):
    """What this role can press in this stage, out of DILIHAT."""
    terbuka = tahap not in BERAKHIR
    langkah = {"betulkan_tahap"} if peran == "ppid" else set()
    if not terbuka:
        return langkah
    if peran in ("ppid", "verifikator", "hukum"):
        langkah |= {"pindah_tahap", "catat_putusan", "serahkan_dokumen", "tulis_memo"}
        langkah |= {"selesaikan"} if tahap in DAPAT_SELESAI else set()
        return langkah | ({"perpanjang_mediasi"} if tahap == Tahap.MEDIASI else set())
    if peran in ("operator", "penanggung_jawab"):
        langkah |= {"serahkan_dokumen"} | ({"tulis_memo"} if peran == "penanggung_jawab" else set())
    return langkah | ({"tulis_memo"} if peran == "atasan" else set())


@pytest.fixture
def orang(pemeran):
    """The people of each column; the petugas of the desk, auditors and pimpinan have no part in a dispute."""
    return {
        "hukum": buat_hukum(pemeran),
        "atasan": buat_atasan(pemeran),
        "petugas": buat_pengguna("petugas", Peran.PETUGAS_LAYANAN, pemeran.diskominfo),
        "pimpinan": buat_pengguna("pimpinan", Peran.PIMPINAN, pemeran.diskominfo),
        **{
            nama: getattr(pemeran, nama)
            for nama in ("ppid", "verifikator", "operator", "penanggung_jawab", "operator_lain", "auditor", "camat")
        },
    }


def test_peran_kali_tahap(pemeran, orang):
    salah = []
    for tahap in Tahap:
        sengketa = Sengketa(termohon=pemeran.dpupr, unit=pemeran.dpupr, versi=1)
        sengketa.__dict__["status"] = tahap
        for peran, siapa in orang.items():
            ada = {t.nama for t in sengketa.ALUR.tersedia(sengketa, siapa, SENIN)} & DILIHAT
            if ada != harapan(peran, tahap):
                salah.append((tahap.value, peran, ada ^ harapan(peran, tahap)))
    assert salah == []
