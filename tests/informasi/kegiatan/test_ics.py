"""The calendar file, read back by a parser and by its bytes."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.conf import settings
from icalendar import Calendar

from informasi.kegiatan.ics import kalender_ics
from informasi.kegiatan.kueri import kegiatan_publik
from informasi.kegiatan.waktu import susun_waktu
from kalender.hari import WIB
from tests.pabrik import SENIN
from tests.pabrik_kegiatan import MULAI, buat_kegiatan, perbarui, terbitkan

SEJAM = timedelta(hours=1)


@pytest.fixture
def terbit(pemeran):
    return terbitkan(buat_kegiatan(pemeran.dpupr, pemeran.operator), pemeran.verifikator)


def _berkas(waktu=SENIN + 2 * SEJAM):
    return kalender_ics(kegiatan_publik(waktu), "Kegiatan Kota Serang")


def _acara(waktu=SENIN + 2 * SEJAM):
    (acara,) = Calendar.from_ical(_berkas(waktu)).walk("VEVENT")
    return acara


def test_waktunya_dalam_utc(terbit):
    assert b"DTSTART:20261206T010000Z\r\n" in _berkas()


def test_selesainya_terbaca(terbit):
    assert _acara().decoded("dtend") == MULAI + 3 * SEJAM


def test_versi_pertama_berurutan_nol_dan_pasti(terbit):
    acara = _acara()
    assert (acara["sequence"], acara["status"]) == (0, "CONFIRMED")


def test_pengenalnya_memuat_nomor_halaman(terbit):
    assert _acara()["uid"].startswith(f"kegiatan-{terbit.konten_id}@")


def test_pengenal_tetap_ketika_judul_dan_tanggal_berubah(terbit, pemeran):
    lama = _acara()["uid"]
    perbarui(terbit, pemeran.operator, pemeran.verifikator, judul="Pasar murah pindah hari", mulai=MULAI + SEJAM)
    assert _acara()["uid"] == lama


def test_perubahan_menaikkan_urutan(terbit, pemeran):
    perbarui(terbit, pemeran.operator, pemeran.verifikator, mulai=MULAI + SEJAM)
    acara = _acara()
    assert (acara["sequence"], acara.decoded("dtstart")) == (1, MULAI + SEJAM)


def test_pembatalan_sampai_ke_kalender_warga(terbit, pemeran):
    perbarui(terbit, pemeran.operator, pemeran.verifikator, batal=True)
    acara = _acara()
    assert (acara["sequence"], acara["status"]) == (1, "CANCELLED")
    assert acara["summary"] == "BATAL: Pasar murah Alun-alun Barat"


def test_waktu_ubahnya_saat_versi_itu_tampil(terbit, pemeran):
    perbarui(terbit, pemeran.operator, pemeran.verifikator, waktu=SENIN + SEJAM, tempat="Stadion")
    assert {_acara().decoded(nama) for nama in ("dtstamp", "last-modified")} == {SENIN + SEJAM}


def test_sepanjang_hari_tanpa_jam_dan_berakhir_esoknya(pemeran):
    mulai, selesai, seharian = susun_waktu(date(2026, 12, 31))
    isian = {"mulai": mulai, "selesai": selesai, "seharian": seharian}
    terbitkan(buat_kegiatan(pemeran.dpupr, pemeran.operator, **isian), pemeran.verifikator)
    berkas = _berkas()
    assert b"DTSTART;VALUE=DATE:20261231\r\n" in berkas
    assert b"DTEND;VALUE=DATE:20270101\r\n" in berkas


def test_tengah_malam_wib_jatuh_pada_hari_yang_benar(pemeran):
    malam = datetime(2027, 1, 1, 0, 0, tzinfo=WIB)
    terbitkan(buat_kegiatan(pemeran.dpupr, pemeran.operator, mulai=malam, selesai=None), pemeran.verifikator)
    assert _acara().decoded("dtstart") == datetime(2026, 12, 31, 17, 0, tzinfo=UTC)


def test_koma_titik_koma_dan_baris_baru_lolos_pulang_pergi(pemeran):
    aneh = "Lomba; catur, dan \\ halma"
    terbitkan(buat_kegiatan(pemeran.dpupr, pemeran.operator, judul=aneh), pemeran.verifikator)
    assert _acara()["summary"] == aneh


def test_tanda_khusus_di_lolosi_menurut_rfc(pemeran):
    terbitkan(buat_kegiatan(pemeran.dpupr, pemeran.operator, judul="Lomba; catur, dan halma"), pemeran.verifikator)
    assert rb"SUMMARY:Lomba\; catur\, dan halma" in _berkas()


def test_judul_tidak_dapat_menyelipkan_baris(pemeran):
    judul = "Pasar murah\r\nATTENDEE:mailto:orang@contoh.id"
    terbitkan(buat_kegiatan(pemeran.dpupr, pemeran.operator, judul=judul), pemeran.verifikator)
    assert not any(baris.startswith(b"ATTENDEE") for baris in _berkas().splitlines())


def test_baris_paling_panjang_75_oktet(pemeran):
    terbitkan(buat_kegiatan(pemeran.dpupr, pemeran.operator, judul="Pelatihan " * 14), pemeran.verifikator)
    assert max(len(baris) for baris in _berkas().split(b"\r\n")) <= 75


def test_satu_kegiatan_diunduh_sebagai_kalender(terbit, client):
    jawaban = client.get(f"/kegiatan/{terbit.konten_id}/{terbit.slug}.ics")
    assert jawaban["Content-Type"] == "text/calendar; charset=utf-8"
    assert jawaban["Content-Disposition"] == f'attachment; filename="kegiatan-{terbit.konten_id}.ics"'


def test_alamat_kalender_lama_menuju_yang_baru(terbit, client):
    jawaban = client.get(f"/kegiatan/{terbit.konten_id}/judul-lama.ics")
    assert jawaban.url == f"/kegiatan/{terbit.konten_id}/{terbit.slug}.ics"


def test_langganan_hanya_unit_yang_diminta(terbit, pemeran, client):
    terbitkan(buat_kegiatan(pemeran.dinkes, pemeran.operator_lain, judul="Donor darah di aula"), pemeran.verifikator)
    kalender = Calendar.from_ical(client.get("/kegiatan/kegiatan.ics?unit=dinkes").content)
    assert [str(acara["summary"]) for acara in kalender.walk("VEVENT")] == ["Donor darah di aula"]


def test_draf_tidak_ikut_langganan(pemeran, client):
    buat_kegiatan(pemeran.dpupr, pemeran.operator)
    assert b"VEVENT" not in client.get("/kegiatan/kegiatan.ics").content


def test_alamat_di_kalender_adalah_alamat_situs(terbit):
    assert _acara()["url"] == f"{settings.PPID_SITUS}{terbit.terbitan.get_absolute_url()}"
