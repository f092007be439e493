"""From each status exactly these steps: every other one is refused and leaves the status as it was."""

from datetime import date

import pytest

from alur.mesin import jalankan
from alur.transisi import TransisiDitolak
from informasi.dikecualikan.status import StatusUji
from informasi.models import UjiKonsekuensi
from tests.pabrik import SENIN, UJI
from tests.pabrik_dik import (
    buat_disetujui,
    buat_ditetapkan,
    buat_diusulkan,
    buat_pertimbangan,
    buat_usulan,
    langkah,
)

pytestmark = pytest.mark.django_db
LANGKAH = {
    "draf": {"ubah", "ajukan", "buang"},
    "diusulkan": {"ubah", "kembalikan", "bahas", "tolak"},
    "pertimbangan": {
        "ubah",
        "kembalikan",
        "tolak",
        "atur_peserta",
        "tandatangani",
        "catat_lembar",
        "benarkan_lembar",
        "setujui",
        "catat_persetujuan",
        "benarkan_persetujuan",
    },
    "disetujui_atasan": {"tetapkan", "catat_sk", "benarkan_sk"},
    "ditetapkan": {
        "catat_sk",
        "benarkan_sk",
        "ingatkan",
        "akhiri",
        "tinjau_syarat",
        "akhiri_syarat",
        "ganti",
        "buka_putusan",
    },
    "berakhir": set(),
    "ditolak": set(),
    "diubah": set(),
    "dibatalkan_putusan": set(),
    "dibuang": set(),
}


def uji_berstatus(status, pemeran):
    """A test that came to `status` by its own steps."""
    buat = {
        "draf": buat_usulan,
        "diusulkan": buat_diusulkan,
        "pertimbangan": buat_pertimbangan,
        "disetujui_atasan": buat_disetujui,
        "ditetapkan": buat_ditetapkan,
    }
    if status in buat:
        return buat[status](pemeran)
    if status == "dibuang":
        uji = buat_usulan(pemeran)
        langkah(uji, "buang", pemeran.operator)
    elif status == "ditolak":
        uji = buat_diusulkan(pemeran)
        langkah(uji, "tolak", pemeran.ppid, catatan="Tetap terbuka.")
    else:
        uji = buat_ditetapkan(pemeran)
        _akhiri(uji, status, pemeran)
    return uji


def _akhiri(uji, status, pemeran):
    if status == "dibatalkan_putusan":
        langkah(uji, "buka_putusan", pemeran.ppid, putusan="KI Banten 026/2026", tanggal=date(2026, 11, 2))
    elif status == "diubah":
        jalankan(uji, "ganti", pelaku=UJI, waktu=SENIN, sejak=date(2026, 11, 2))
    else:
        jalankan(uji, "akhiri", pelaku=UJI, waktu=SENIN.replace(year=2028, month=12))


def test_tiap_status_punya_daftar_langkah():
    assert LANGKAH.keys() == set(StatusUji.values)


@pytest.mark.parametrize("status", LANGKAH)
def test_tabel_menyebut_langkah_yang_terdaftar(status):
    assert {t.nama for t in UjiKonsekuensi.ALUR.values() if status in t.dari} == LANGKAH[status]


@pytest.mark.parametrize("status", LANGKAH)
def test_langkah_lain_ditolak_dan_status_tetap(status, pemeran):
    uji = uji_berstatus(status, pemeran)
    assert uji.status == status
    orang = (pemeran.operator, pemeran.verifikator, pemeran.ppid, UJI)
    for nama in UjiKonsekuensi.ALUR.keys() - LANGKAH[status] - {"setujui", "tandatangani"}:
        boleh = UjiKonsekuensi.ALUR[nama].boleh
        pelaku = next(p for p in orang if boleh(p, uji, SENIN))
        with pytest.raises(TransisiDitolak, match="berstatus"):
            jalankan(uji, nama, pelaku=pelaku, waktu=SENIN, nomor_sunting=uji.nomor_sunting)
    uji.refresh_from_db()
    assert uji.status == status


def test_atasan_dan_peserta_hanya_bertindak_saat_dipertimbangkan(pemeran):
    dari = {UjiKonsekuensi.ALUR[n].dari for n in ("setujui", "tandatangani")}
    assert dari == {(StatusUji.PERTIMBANGAN,)}
