"""Days off and deadlines for programs: the same count as the desk's, and refusals in words."""

import pytest

from kalender.api import CONTOH_TAHUN, CONTOH_TENGGAT, BentukHari, BentukHariLibur, BentukTahun, BentukTenggat
from kalender.impor import impor_libur
from tests.pabrik import SENIN, UJI


@pytest.fixture
def api(client, db):
    """Asks an address below /api/v1/, with 2026 and 2027 imported; returns (status, JSON)."""
    for tahun in (2026, 2027):
        impor_libur(tahun, pelaku=UJI, waktu=SENIN)

    def tanya(jalur):
        jawaban = client.get(f"/api/v1/{jalur}")
        return jawaban.status_code, jawaban.json()

    return tanya


def test_tenggat_menyebut_tiap_hari_dan_dasarnya(api):
    assert api("tenggat/?aturan=KONFIRMASI_SERTA_MERTA&mulai=2026-11-06") == (200, CONTOH_TENGGAT)


@pytest.mark.parametrize(("perpanjang", "jatuh_tempo"), [("tidak", "2026-03-31"), ("ya", "2026-04-10")])
def test_tenggat_dapat_dihitung_dengan_perpanjangan(perpanjang, jatuh_tempo, api):
    _, isi = api(f"tenggat/?aturan=JAWABAN&mulai=2026-03-10&perpanjang={perpanjang}")
    assert isi["jatuh_tempo"] == jatuh_tempo


def test_tenggat_menyebut_hari_yang_masih_perkiraan(api):
    _, isi = api("tenggat/?aturan=JAWABAN&mulai=2027-03-01")
    assert isi["belum_pasti"] == ["2027-03-10", "2027-03-11"]


@pytest.mark.parametrize(
    ("parameter", "kalimat"),
    [
        ("", "Parameter “aturan” tidak dapat dipakai. Pilih salah satu: KETIDAKLENGKAPAN,"),
        ("aturan=JAWABAN", "Parameter “mulai” tidak dapat dipakai. Tulis tanggal"),
        ("aturan=JAWAB&mulai=2026-03-10", "Parameter “aturan” tidak dapat dipakai. Pilih salah satu:"),
        ("aturan=JAWABAN&mulai=10-03-2026", "Parameter “mulai” tidak dapat dipakai. Tulis tanggal yang benar"),
        ("aturan=JAWABAN&mulai=2026-03-10&perpanjang=mungkin", "Parameter “perpanjang” tidak dapat dipakai. Pilih ya"),
        ("aturan=GUGATAN&mulai=2026-03-10&perpanjang=ya", "GUGATAN tidak dapat diperpanjang"),
        ("aturan=JAWABAN&mulai=2027-12-30", "Kalender tahun 2028 belum lengkap"),
        ("aturan=JAWABAN&mulai=9999-12-31", "Kalender tahun 9999 belum lengkap"),
        ("aturan=BUKA_DIK&mulai=0001-01-01", "Kalender tahun 1 belum lengkap"),
        ("aturan=JAWABAN&mulai=2026-03-10&mulai=2026-03-11", "disebut lebih dari satu kali"),
        ("aturan=JAWABAN&mulai=2026-03-10&hari=5", "Parameter “hari” tidak dikenal."),
    ],
)
def test_pertanyaan_tenggat_yang_keliru_ditolak_dengan_kalimat(parameter, kalimat, api):
    status, isi = api(f"tenggat/?{parameter}")
    assert status == 400
    assert kalimat in isi["galat"]


def test_hari_libur_setahun_dalam_satu_jawaban(api):
    status, isi = api("hari-libur/?tahun=2026")
    assert (status, isi["lengkap"], len(isi["hasil"])) == (200, True, 25)
    assert isi["hasil"][-1] == CONTOH_TAHUN["hasil"][0]


def test_hari_libur_perkiraan_ditandai(api):
    _, isi = api("hari-libur/?tahun=2027")
    assert [h["tanggal"] for h in isi["hasil"] if h["perkiraan"]] == ["2027-03-10", "2027-03-11", "2027-05-17"]


def test_tahun_tanpa_hari_libur_tidak_lengkap(api):
    assert api("hari-libur/?tahun=2030") == (200, {"tahun": 2030, "lengkap": False, "dasar": "", "hasil": []})


def test_tanpa_tahun_dijawab_tahun_ini(api, monkeypatch):
    monkeypatch.setattr("ppid_portal.api.views.pintu.timezone.now", lambda: SENIN)
    assert api("hari-libur/")[1]["tahun"] == 2026


@pytest.mark.parametrize("tahun", ["2007", "2101", "dua", "9" * 400, "2026.5", "-1", ""])
def test_tahun_yang_keliru_ditolak(tahun, api):
    status, isi = api(f"hari-libur/?tahun={tahun}")
    assert status == 400
    assert isi["galat"] == "Parameter “tahun” tidak dapat dipakai. Tulis tahun dari 2008 sampai 2100, misalnya 2026."


@pytest.mark.parametrize(
    ("bentuk", "contoh"),
    [
        (BentukTahun, CONTOH_TAHUN),
        (BentukHariLibur, CONTOH_TAHUN["hasil"][0]),
        (BentukTenggat, CONTOH_TENGGAT),
        (BentukHari, CONTOH_TENGGAT["hari"][0]),
    ],
)
def test_contoh_jawaban_memuat_tepat_medannya(bentuk, contoh):
    assert list(contoh) == list(bentuk().fields)
