"""Whoever changes the trail behind the triggers is found, and the first broken row is named."""

from datetime import timedelta

import pytest
from django.core.management import CommandError, call_command

from alur.models import AnggotaPeristiwa, Segel
from alur.rantai import verifikasi
from tests.alur.jejak_uji import sebagai_pemilik, segelkan
from tests.pabrik import SENIN, buat_pengguna


@pytest.mark.parametrize(
    ("kolom", "nilai"),
    [
        ("label", "Lain"),
        ("label_objek", "Lain"),
        ("nama", "lain"),
        ("dari", "draf"),
        ("ke", "terbit"),
        ("catatan", "Lain"),
        ("pelaku_nama", "Orang lain"),
        ("pelaku_jabatan", "Kepala"),
        ("pelaku_unit", "SETDA"),
        ("umum", False),
        ("waktu", SENIN + timedelta(microseconds=1)),
        ("dicatat", SENIN),
        ("id_objek", 987),
        ("sidik_rincian", "0" * 64),
    ],
)
def test_kolom_yang_diubah_pemilik_ditemukan(jejak, kolom, nilai):
    nomor = jejak[0].pk
    sebagai_pemilik("alur_peristiwa", f"UPDATE alur_peristiwa SET {kolom} = %s WHERE id = %s", nilai, nomor)
    with pytest.raises(CommandError, match=rf"Peristiwa {nomor} \(segel \d+\) berubah setelah disegel"):
        call_command("verifikasi_jejak")


def test_perintah_berakhir_dengan_kode_satu_bila_rusak(jejak):
    sebagai_pemilik("alur_peristiwa", "UPDATE alur_peristiwa SET label = 'x'")
    with pytest.raises(CommandError) as galat:
        call_command("verifikasi_jejak")
    assert galat.value.returncode == 1


def test_baris_rusak_pertama_yang_disebut(jejak):
    sebagai_pemilik("alur_peristiwa", "UPDATE alur_peristiwa SET label = 'x' WHERE id >= %s", jejak[1].pk)
    assert f"Peristiwa {jejak[1].pk} " in verifikasi().rusak


def test_pelaku_yang_ditukar_ditemukan(jejak):
    orang = buat_pengguna("orang")
    segelkan()
    sebagai_pemilik("alur_peristiwa", "UPDATE alur_peristiwa SET pelaku_id = %s WHERE id = %s", orang.pk, jejak[2].pk)
    assert f"Peristiwa {jejak[2].pk} " in verifikasi().rusak


@pytest.mark.parametrize(
    "perintah",
    [
        """UPDATE alur_peristiwarincian SET isi = '{"lama": "Jl. C", "baru": "Jl. B"}'""",
        "UPDATE alur_peristiwarincian SET garam = 'x'",
        "UPDATE alur_peristiwarincian SET peristiwa_id = (SELECT min(id) FROM alur_peristiwa)",
    ],
)
def test_rincian_yang_diubah_pemilik_ditemukan(jejak, perintah):
    sebagai_pemilik("alur_peristiwarincian", perintah)
    assert verifikasi().rusak.startswith("Rincian Peristiwa ")


@pytest.mark.parametrize(
    "perintah",
    [
        "UPDATE alur_anggotaperistiwa SET label_objek = 'Lain'",
        "UPDATE alur_anggotaperistiwa SET id_objek = id_objek + 1",
        "UPDATE alur_anggotaperistiwa SET ke = 'terbit'",
        "DELETE FROM alur_anggotaperistiwa",
        "DELETE FROM alur_anggotaperistiwa WHERE label_objek = 'B'",
    ],
)
def test_daftar_yang_diubah_pemilik_ditemukan(jejak, perintah):
    sebagai_pemilik("alur_anggotaperistiwa", perintah)
    assert verifikasi().rusak.startswith(f"Daftar Peristiwa {jejak[1].pk} ")


def test_anggota_yang_ditambahkan_kemudian_ditemukan(jejak):
    AnggotaPeristiwa.objects.create(peristiwa=jejak[2], id_objek=1, label_objek="Susulan")
    assert verifikasi().rusak.startswith(f"Daftar Peristiwa {jejak[2].pk} ")


def test_segel_yang_dibuang_di_tengah_ditemukan(jejak):
    nomor = jejak[1].segel.nomor
    sebagai_pemilik("alur_segel", "DELETE FROM alur_segel WHERE nomor = %s", nomor)
    assert verifikasi().rusak == f"Segel {nomor} hilang."


def test_segel_terakhir_yang_dibuang_ditemukan(jejak):
    sebagai_pemilik("alur_segel", "DELETE FROM alur_segel WHERE peristiwa_id = %s", jejak[2].pk)
    assert verifikasi().rusak == f"Peristiwa {jejak[2].pk} tidak bersegel."


def test_segel_dan_peristiwa_yang_dibuang_bersama_ditemukan(jejak):
    nomor = jejak[1].segel.nomor - 1
    pk = Segel.objects.get(nomor=nomor).peristiwa_id
    sebagai_pemilik("alur_segel", "DELETE FROM alur_segel WHERE nomor = %s", nomor)
    sebagai_pemilik("alur_peristiwa", "DELETE FROM alur_peristiwa WHERE id = %s", pk)
    assert verifikasi().rusak == f"Segel {nomor} hilang."


def test_segel_yang_bertukar_peristiwa_ditemukan(jejak):
    satu, dua = jejak[0].segel, jejak[1].segel
    tukar = "UPDATE alur_segel SET peristiwa_id = %s WHERE nomor = %s"
    sebagai_pemilik("alur_segel", "DELETE FROM alur_segel WHERE nomor = %s", dua.nomor)
    sebagai_pemilik("alur_segel", tukar, dua.peristiwa_id, satu.nomor)
    Segel.objects.create(nomor=dua.nomor, peristiwa=jejak[0], sebelum=dua.sebelum, hash=dua.hash)
    assert f"(segel {satu.nomor}) berubah" in verifikasi().rusak


def test_peristiwa_yang_bertukar_isi_ditemukan(jejak):
    a, b = jejak[0].pk, jejak[2].pk
    sebagai_pemilik(
        "alur_peristiwa",
        "UPDATE alur_peristiwa p SET (catatan, sidik_rincian) = (SELECT catatan, sidik_rincian FROM alur_peristiwa q "
        "WHERE q.id = %s - p.id) WHERE id IN (%s, %s)",
        a + b, a, b,
    )  # fmt: skip
    assert f"Peristiwa {a} " in verifikasi().rusak
