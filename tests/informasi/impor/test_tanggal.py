from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from informasi.impor.nilai import tanggal
from informasi.impor.sel import NilaiDitolak
from informasi.impor.tanggal import HARI_NOL_EXCEL, tanggal_dan_ketelitian
from tests.informasi.impor.lembar_uji import BULAN

HARI = st.dates(min_value=date(1945, 1, 1), max_value=date(2099, 12, 31))
NOTASI = {
    "ISO": lambda h: h.isoformat(),
    "garis datar": lambda h: f"{h.day:02}-{h.month:02}-{h.year}",
    "garis miring": lambda h: f"{h.day}/{h.month}/{h.year}",
    "nama bulan": lambda h: f"{h.day} {BULAN[h.month - 1]} {h.year}",
    "singkatan bulan": lambda h: f"{h.day:02}-{BULAN[h.month - 1][:3]}-{h.year}",
    "nomor seri": lambda h: str((h - HARI_NOL_EXCEL).days),
}


@pytest.mark.parametrize("notasi", NOTASI)
@given(hari=HARI)
def test_tanggal_yang_ditulis_terbaca_kembali(notasi, hari):
    assert tanggal(NOTASI[notasi](hari)) == hari


@given(hari=st.dates(min_value=date(1970, 1, 1), max_value=date(2069, 12, 31)))
def test_tahun_dua_angka_terbaca_kembali(hari):
    assert tanggal(f"{hari.day}/{hari.month}/{hari.year % 100:02}") == hari


@given(teks=st.text(max_size=30))
def test_teks_apa_pun_menjadi_tanggal_atau_kalimat(teks):
    try:
        assert tanggal(teks) is None or 1945 <= tanggal(teks).year <= 2099
    except NilaiDitolak as e:
        assert str(e).endswith(".")


@pytest.mark.parametrize(
    ("tertulis", "hari"),
    [
        ("14 Agustus 2022", date(2022, 8, 14)),
        ("Minggu, 14 Agustus 2022", date(2022, 8, 14)),
        ("tgl. 14 Agt 2022", date(2022, 8, 14)),
        ("14 NOPEMBER 2022", date(2022, 11, 14)),
        ("14/8/22", date(2022, 8, 14)),
        ("14.08.2022", date(2022, 8, 14)),
        ("03/04/2022", date(2022, 4, 3)),
        ("2022-08-14T09:30:00", date(2022, 8, 14)),
        ("44787.5", date(2022, 8, 14)),
        (44787, date(2022, 8, 14)),
        (datetime.fromisoformat("2022-08-14T09:30"), date(2022, 8, 14)),
        (" 14\u00a0Agustus  2022 ", date(2022, 8, 14)),
    ],
)
def test_cara_menulis_tanggal(tertulis, hari):
    assert tanggal(tertulis) == hari


@pytest.mark.parametrize(
    ("tertulis", "hasil"),
    [
        ("Agustus 2022", (date(2022, 8, 1), "bulan")),
        ("08/2022", (date(2022, 8, 1), "bulan")),
        ("2022", (date(2022, 1, 1), "tahun")),
        ("Tahun 2022", (date(2022, 1, 1), "tahun")),
        (2022.0, (date(2022, 1, 1), "tahun")),
        ("14-08-2022", (date(2022, 8, 14), "hari")),
        ("-", (None, "")),
        (None, (None, "")),
    ],
)
def test_bulan_dan_tahun_saja_dikenali(tertulis, hasil):
    assert tanggal_dan_ketelitian(tertulis) == hasil


@pytest.mark.parametrize(
    ("tertulis", "kalimat"),
    [
        ("31 Februari 2022", "tidak ada di kalender"),
        ("29-02-2023", "tidak ada di kalender"),
        ("08/14/2022", "Urutannya hari, bulan, tahun"),
        ("14 Agustos 2022", "Nama bulan"),
        ("segera", "tidak terbaca"),
        ("Semester I 2023", "tidak terbaca"),
        ("14 Agustus 1022", "tidak masuk akal"),
        ("99999", "tidak masuk akal"),
    ],
)
def test_tanggal_yang_mustahil_ditolak_dengan_kalimat(tertulis, kalimat):
    with pytest.raises(NilaiDitolak, match=kalimat):
        tanggal(tertulis)
