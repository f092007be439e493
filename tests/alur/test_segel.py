"""The trail only grows, each event is sealed, and Python proves what the database sealed."""

from datetime import UTC, datetime, timedelta

import pytest
from django.core.management import call_command
from django.db import connection, transaction
from django.db.utils import IntegrityError
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from alur.mesin import jalankan, jalankan_bersama
from alur.models import AnggotaPeristiwa, Peristiwa, PeristiwaRincian, Segel
from alur.rantai import EPOCH, jaring, mikrodetik, verifikasi
from opd.models import Unit
from tests.alur.jejak_uji import perbarui, segelkan
from tests.alur.serentak import serentak
from tests.pabrik import SENIN, UJI, buat_unit

TEKS = st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), max_size=60)
BATAS = datetime(1900, 1, 1), datetime(2300, 1, 1)  # noqa: DTZ001, the generator wants them so
BEBAS = settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


# --- The chain --------------------------------------------------------------------------------------


def test_rantai_utuh_dan_setiap_peristiwa_bersegel(jejak):
    assert (verifikasi().rusak, verifikasi().jumlah) == ("", Peristiwa.objects.count())


def test_rantai_dibuktikan_sepotong_demi_sepotong(jejak):
    assert verifikasi(ukuran=2) == verifikasi()


def test_kepala_rantai_adalah_segel_terakhir(jejak):
    assert verifikasi().kepala == bytes(Segel.objects.last().hash).hex()


def test_tiap_segel_menyambung_segel_sebelumnya(jejak):
    segel = list(Segel.objects.all())
    assert [bytes(s.sebelum) for s in segel[1:]] == [bytes(s.hash) for s in segel[:-1]]


def test_jejak_kosong_utuh(db):
    assert (verifikasi().jumlah, verifikasi().rusak) == (0, "")


def test_perintah_menyebut_jumlah_dan_kepala(jejak, capsys):
    call_command("verifikasi_jejak")
    assert (
        f"Jejak utuh: {Peristiwa.objects.count()} peristiwa, kepala {verifikasi().kepala}." in capsys.readouterr().out
    )


def test_anggota_berlabel_panjang_tetap_terbukti(db, monkeypatch):
    monkeypatch.setattr(Unit, "__str__", lambda unit: "panjang " * 40)
    jalankan_bersama([buat_unit("a"), buat_unit("b")], "tata", pelaku=UJI, waktu=SENIN, nilai={})
    segelkan()
    assert verifikasi().rusak == ""


# --- Only growing -----------------------------------------------------------------------------------


@pytest.mark.parametrize("model", [Peristiwa, AnggotaPeristiwa, Segel])
@pytest.mark.parametrize("perintah", ["UPDATE {0} SET {1} = {1}", "DELETE FROM {0}"])
def test_basis_data_menolak_ubah_dan_hapus(jejak, model, perintah):
    tabel, kolom = model._meta.db_table, model._meta.pk.column
    with pytest.raises(IntegrityError, match="hanya boleh bertambah"), transaction.atomic(), connection.cursor() as k:
        k.execute(perintah.format(tabel, kolom))


def test_rincian_tidak_dapat_diubah(jejak):
    with pytest.raises(IntegrityError, match="hanya boleh bertambah"), transaction.atomic():
        PeristiwaRincian.objects.update(isi={})


def test_rincian_dapat_dihapus_dan_rantai_tetap_utuh(jejak):
    PeristiwaRincian.objects.all().delete()
    assert (PeristiwaRincian.objects.count(), verifikasi().rusak) == (0, "")


def test_langkah_yang_batal_tidak_meninggalkan_lubang_di_rantai(jejak):
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        perbarui()
        raise ZeroDivisionError
    perbarui()
    assert (verifikasi().rusak, verifikasi().jumlah) == ("", Peristiwa.objects.count())


# --- Python and SQL write the same text ---------------------------------------------------------------


def sql(ungkapan, nilai):
    with connection.cursor() as kursor:
        kursor.execute(f"SELECT {ungkapan}", [nilai])
        return kursor.fetchone()[0]


@given(TEKS)
@example("")
@example("😀 é\nbaris\r\n\x1f\x7f'\"\\,5:abc,")
@BEBAS
def test_jaring_python_dan_sql_sama(db, nilai):
    assert bytes(sql("alur_jaring(%s)", nilai)) == jaring(nilai)


def test_jaring_membedakan_kosong_dari_tidak_ada(db):
    assert [bytes(sql("alur_jaring(%s)", n)) for n in ("", None)] == [jaring(""), jaring(None)] == [b"0:,", b"-,"]


def test_jaring_tidak_dapat_digeser_antar_kolom():
    assert jaring("ab") + jaring("c") != jaring("a") + jaring("bc")


@given(st.datetimes(*BATAS, timezones=st.just(UTC)))
@example(EPOCH)
@example(EPOCH - timedelta(microseconds=1))
@BEBAS
def test_mikrodetik_python_dan_sql_sama(db, waktu):
    assert sql("alur_mikrodetik(%s)", waktu) == str(mikrodetik(waktu))


@given(TEKS, TEKS, st.dictionaries(TEKS, TEKS | st.integers() | st.booleans() | st.none(), max_size=4))
@BEBAS
def test_peristiwa_berteks_aneh_terbukti(db, catatan, alasan, rincian):
    perbarui(catatan=catatan, rincian=rincian | {"alasan": alasan})
    assert verifikasi().rusak == ""


# --- Many at once -------------------------------------------------------------------------------------


@pytest.mark.django_db(transaction=True)
def test_delapan_penulis_serentak_tanpa_cabang_celah_atau_macet():
    units = [buat_unit(f"unit-{i}") for i in range(4)]
    awal = Peristiwa.objects.count()

    def tulis(penulis):
        for putaran in range(25):
            dua = [units[i] for i in sorted({penulis % 4, (penulis + putaran % 3 + 1) % 4})]
            with transaction.atomic():
                for unit in dua:
                    jalankan(unit, "tata", pelaku=UJI, waktu=SENIN, nilai={}, rincian={"unit": unit.kode})
                jalankan_bersama(dua, "tata", pelaku=UJI, waktu=SENIN, nilai={})

    serentak(tulis, range(8))
    hasil = verifikasi()
    assert (hasil.rusak, hasil.jumlah) == ("", awal + 8 * 25 * 3)
