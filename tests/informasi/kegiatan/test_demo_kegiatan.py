"""The demo's kegiatan and pengumuman: past and coming, one cancelled, one moved; nobody's name or number."""

import json
import re
from pathlib import Path

import pytest

from informasi.demo_kegiatan import muat_kegiatan
from informasi.kegiatan.kueri import akan_datang, berlaku, kegiatan_publik, pengumuman_publik, sudah_lewat
from opd.demo import muat as muat_unit
from tests.pabrik import SENIN

TEKS = (Path(__file__).parents[3] / "informasi/data/demo_kegiatan.json").read_text(encoding="utf-8")


@pytest.fixture
def contoh(db):
    muat_unit(SENIN)
    muat_kegiatan(SENIN)


def test_teks_contoh_tanpa_nomor_panjang():
    assert re.findall(r"(?:\d[ .-]?){8}", TEKS) == []


def test_judul_pengumuman_muat_di_daftar():
    assert [baris[3] for baris in json.loads(TEKS)["pengumuman"] if len(baris[3]) > 90] == []


def test_contoh_memuat_yang_lewat_yang_datang_yang_batal_dan_yang_pindah(contoh):
    jumlah = [sudah_lewat(SENIN).count(), akan_datang(SENIN).count()]
    semua = kegiatan_publik(SENIN)
    pindah = semua.filter(versi__nomor=2, batal=False)
    assert (jumlah, semua.filter(batal=True).count(), pindah.count()) == ([14, 26], 1, 1)
    pengumuman = pengumuman_publik(SENIN)
    assert (pengumuman.count(), berlaku(pengumuman, SENIN).count()) == (12, 9)
