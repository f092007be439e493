"""The daily manifest: whole, chained, immutable, and the witness of the trail."""

import hashlib
import json
from datetime import UTC, date, datetime, timedelta

import pytest
from django.core.management import CommandError, call_command
from django.db import IntegrityError, InternalError, transaction
from django.utils import timezone

from alur.mesin import jalankan
from alur.models import Segel
from informasi.manifes.simpan import buat_manifes
from informasi.manifes.susun import kanonik, kelompokkan, susun_bagian
from informasi.models import Manifes, PotonganManifes
from kalender.hari import WIB, tanggal
from tests.alur.jejak_uji import sebagai_pemilik, segelkan
from tests.pabrik import SENIN, buat_draf, buat_terbit
from tests.pabrik_informasi import buat_berkas_pdf, buat_informasi_terbit

SEHARI = timedelta(days=1)
HARI = tanggal(SENIN)
PRIBADI = {"alasan_tarik": "data_pribadi", "keterangan_tarik": "Memuat nomor telepon warga."}


def pukul(jam, menit=0, hari=HARI):
    return datetime(hari.year, hari.month, hari.day, jam, menit, tzinfo=WIB)


def terbit(pemeran, waktu=SENIN, **nilai):
    return buat_terbit(pemeran.dpupr, pemeran.operator, pemeran.verifikator, waktu=waktu, **nilai)


def baca(client, alamat="/data/manifes.json"):
    return json.loads(b"".join(client.get(alamat).streaming_content))


def entri(hari, waktu):
    return [json.loads(baris) for b in susun_bagian(hari, waktu) for baris in b.teks.split("\n")]


def buat_kini():
    """Today's manifest, made as if tomorrow noon had come: the trail of a test is recorded today."""
    segelkan()
    assert buat_manifes(timezone.now() + SEHARI)
    return Manifes.objects.first()


def unduh(client, tmp_path, manifes):
    berkas = tmp_path / "manifes.json"
    berkas.write_bytes(b"".join(client.get(f"/data/manifes/{manifes.hari}.json").streaming_content))
    return berkas


# ---- what it says


def test_manifes_menyebut_sidik_yang_disetujui_dan_berkasnya(pemeran):
    berkas = buat_berkas_pdf(pemeran.dpupr, pemeran.operator)
    versi = buat_informasi_terbit(pemeran.dpupr, pemeran.operator, pemeran.verifikator, berkas=berkas)
    assert entri(HARI, pukul(23)) == [
        {
            "id": versi.konten_id,
            "jenis": "informasi",
            "versi": 1,
            "sejak": SENIN.isoformat(),
            "sampai": "",
            "sidik": versi.ajuan_terakhir().sidik,
            "berkas": [berkas.sha256],
        }
    ]


def test_manifes_tidak_memuat_draf(pemeran):
    buat_draf(pemeran.dpupr, pemeran.operator)
    assert entri(HARI, pukul(23)) == []


def test_manifes_tidak_memuat_judul(pemeran):
    terbit(pemeran, judul="Kerja bakti Pamarican")
    assert "Pamarican" not in next(susun_bagian(HARI, pukul(23))).teks


def test_yang_ditarik_hari_itu_tercatat_sampai_kapan(pemeran):
    jalankan(terbit(pemeran), "tarik", pelaku=pemeran.operator, waktu=pukul(15), **PRIBADI)
    assert [satu["sampai"] for satu in entri(HARI, pukul(23))] == [pukul(15).isoformat()]


def test_yang_ditarik_besoknya_tidak_mengubah_manifes_hari_itu(pemeran):
    versi = terbit(pemeran)
    sebelum = entri(HARI, pukul(23))
    jalankan(versi, "tarik", pelaku=pemeran.operator, waktu=pukul(9) + SEHARI, **PRIBADI)
    assert entri(HARI, pukul(10) + SEHARI) == sebelum


def test_hari_berganti_pada_tengah_malam_wib(pemeran):
    terbit(pemeran, waktu=pukul(0) + SEHARI - timedelta(seconds=1), judul="Sedetik sebelum tengah malam")
    terbit(pemeran, waktu=pukul(0) + SEHARI, judul="Tepat tengah malam di Serang")
    besok = pukul(12) + SEHARI
    assert [len(entri(HARI, besok)), len(entri(HARI + SEHARI, besok))] == [1, 2]


# ---- kept once a day


def test_pekerja_menyimpan_manifes_kemarin_sekali_saja(pemeran):
    lewat = pukul(0, 5) + SEHARI
    assert [buat_manifes(lewat), buat_manifes(lewat)] == [True, False]
    assert Manifes.objects.get().hari == HARI


def test_pekerja_menunggu_lima_menit_sesudah_tengah_malam(pemeran):
    buat_manifes(pukul(12))
    assert not buat_manifes(pukul(0, 4) + SEHARI)


def test_hari_yang_terlewat_disusulkan_satu_per_satu(pemeran):
    buat_manifes(SENIN)
    while buat_manifes(SENIN + 3 * SEHARI):
        pass
    assert list(Manifes.objects.order_by("hari").values_list("hari", flat=True)) == [
        date(2026, 11, 1) + n * SEHARI for n in range(4)
    ]


def test_manifes_menyebut_sidik_manifes_kemarin(pemeran):
    buat_manifes(SENIN)
    buat_manifes(SENIN + SEHARI)
    kini, kemarin = Manifes.objects.all()
    assert json.loads(kini.isi)["sebelum"] == {"hari": "2026-11-01", "sidik": kemarin.sidik}


def test_hari_tanpa_perubahan_tidak_menambah_potongan(pemeran):
    terbit(pemeran)
    for hari in (1, 2, 3):
        buat_manifes(SENIN + hari * SEHARI)
    assert (Manifes.objects.count(), PotonganManifes.objects.count()) == (3, 1)


def test_daftar_dipotong_menurut_ribuan_nomor():
    bagian = kelompokkan({"id": nomor} for nomor in (1, 999, 1_000, 1_001, 5_000))
    assert [(b.nomor, b.jumlah) for b in bagian] == [(0, 2), (1, 2), (5, 1)]


@pytest.mark.parametrize("model", [Manifes, PotonganManifes])
@pytest.mark.parametrize("cara", ["update", "delete"])
def test_basis_data_menolak_mengubah_dan_menghapus_manifes(model, cara, pemeran):
    terbit(pemeran)
    buat_manifes(SENIN + SEHARI)
    with pytest.raises((InternalError, IntegrityError), match="hanya boleh bertambah"), transaction.atomic():
        model.objects.update(isi="x") if cara == "update" else model.objects.all()._raw_delete("default")


# ---- as a file


def test_manifes_hari_ini_bertanda_sementara(pemeran, client):
    terbit(pemeran)
    ringkas = baca(client)["ringkas"]
    assert (ringkas["sementara"], ringkas["hari"]) == (True, str(tanggal(timezone.now())))


def test_sidik_berkas_dapat_dihitung_siapa_saja(pemeran, client):
    terbit(pemeran)
    isi = baca(client)
    baris = "\n".join(kanonik(satu) for satu in isi["isi"])
    assert isi["ringkas"]["bagian"][0]["sidik"] == hashlib.sha256(baris.encode()).hexdigest()
    assert isi["sidik"] == hashlib.sha256(kanonik(isi["ringkas"]).encode()).hexdigest()


def test_manifes_tersimpan_terunduh_seperti_disimpan(pemeran, client):
    terbit(pemeran)
    manifes = buat_kini()
    isi = baca(client, f"/data/manifes/{manifes.hari}.json")
    assert (kanonik(isi["ringkas"]), isi["sidik"], len(isi["isi"])) == (manifes.isi, manifes.sidik, 1)


def test_manifes_hari_kosong_tetap_json(pemeran, client):
    assert baca(client)["isi"] == []


def test_kepala_rantai_pada_manifes_ialah_segel_terakhir(pemeran, client):
    terbit(pemeran)
    segelkan()
    akhir = Segel.objects.last()
    assert baca(client)["ringkas"]["kepala"] == {"nomor": akhir.nomor, "hash": bytes(akhir.hash).hex()}


def test_kepala_rantai_hari_lampau_berhenti_pada_hari_itu(pemeran):
    segelkan()
    buat_manifes(SENIN - 30 * SEHARI)
    assert json.loads(Manifes.objects.get().isi)["kepala"]["nomor"] == 0


@pytest.mark.parametrize("hari", ["2026-11-03", "20261102", "2026-W45-1", "2026-13-01", "kemarin", "9" * 40])
def test_hari_tanpa_manifes_tidak_ditemukan(hari, pemeran, client):
    buat_manifes(SENIN + SEHARI)
    assert client.get(f"/data/manifes/{hari}.json").status_code == 404


def test_manifes_yang_sama_tidak_dikirim_ulang(pemeran, client):
    terbit(pemeran)
    segelkan()
    tanda = client.get("/data/manifes.json").headers["ETag"]
    assert client.get("/data/manifes.json", headers={"If-None-Match": tanda}).status_code == 304


def test_manifes_hari_ini_berganti_tanda_setelah_penarikan(pemeran, client):
    versi = terbit(pemeran)
    tanda = client.get("/data/manifes.json").headers["ETag"]
    jalankan(versi, "tarik", pelaku=pemeran.operator, waktu=timezone.now(), **PRIBADI)
    assert client.get("/data/manifes.json", headers={"If-None-Match": tanda}).status_code == 200


# ---- witness of the trail


def test_jejak_utuh_menyebut_manifes(pemeran, capsys):
    terbit(pemeran)
    buat_kini()
    call_command("verifikasi_jejak")
    assert "Manifes utuh: 1 hari" in capsys.readouterr().out


def potong_ekor():
    """Remove the last event with its seal, so that what is left is a whole chain."""
    segel = Segel.objects.last()
    sebagai_pemilik("alur_pemberitahuan", "DELETE FROM alur_pemberitahuan WHERE peristiwa_id = %s", segel.peristiwa_id)
    sebagai_pemilik("alur_peristiwarincian", "DELETE FROM alur_peristiwarincian")
    sebagai_pemilik("alur_segel", "DELETE FROM alur_segel WHERE nomor = %s", segel.nomor)
    sebagai_pemilik("alur_peristiwa", "DELETE FROM alur_peristiwa WHERE id = %s", segel.peristiwa_id)
    return segel.nomor


def test_ekor_jejak_yang_dipotong_terlihat(pemeran):
    terbit(pemeran)
    buat_kini()
    nomor = potong_ekor()
    with pytest.raises(CommandError, match=f"Segel {nomor}, kepala rantai .* ekor jejak dipotong"):
        call_command("verifikasi_jejak")


def test_jejak_yang_ditulis_ulang_setelah_manifes_terlihat(pemeran):
    terbit(pemeran)
    buat_kini()
    potong_ekor()
    buat_draf(pemeran.dpupr, pemeran.operator, judul="Peristiwa pengganti")
    segelkan()
    with pytest.raises(CommandError, match="jejak ditulis ulang"):
        call_command("verifikasi_jejak")


@pytest.mark.parametrize(
    ("perintah", "kalimat"),
    [
        ("UPDATE informasi_manifes SET isi = isi || ' ' WHERE hari = '2026-11-02'", "2026-11-02 berubah setelah"),
        ("DELETE FROM informasi_manifes WHERE hari = '2026-11-02'", "2026-11-02 hilang"),
        ("DELETE FROM informasi_manifes WHERE hari = '2026-11-01'", "2026-11-02 tidak bersambung"),
    ],
)
def test_manifes_yang_diubah_pemilik_basis_data_terlihat(perintah, kalimat, pemeran):
    for hari in range(3):
        buat_manifes(SENIN + hari * SEHARI)
    sebagai_pemilik("informasi_manifes", perintah)
    with pytest.raises(CommandError, match=kalimat):
        call_command("verifikasi_jejak")


@pytest.mark.parametrize(
    ("perintah", "kalimat"),
    [
        ("UPDATE informasi_potonganmanifes SET isi = isi || ' '", "Potongan manifes .* berubah"),
        ("DELETE FROM informasi_potonganmanifes", r"Potongan \d+ dari manifes 2026-11-02 hilang"),
    ],
)
def test_daftar_yang_diubah_pemilik_basis_data_terlihat(perintah, kalimat, pemeran):
    terbit(pemeran)
    buat_manifes(SENIN + SEHARI)
    sebagai_pemilik("informasi_potonganmanifes", perintah)
    with pytest.raises(CommandError, match=kalimat):
        call_command("verifikasi_jejak")


# ---- a downloaded one


def test_manifes_terunduh_cocok_dengan_portal(pemeran, client, tmp_path, capsys):
    terbit(pemeran)
    call_command("verifikasi_manifes", str(unduh(client, tmp_path, buat_kini())))
    assert "cocok dengan portal: 1 entri" in capsys.readouterr().out


def test_manifes_sementara_utuh(pemeran, client, tmp_path, capsys):
    terbit(pemeran)
    segelkan()
    berkas = tmp_path / "kini.json"
    berkas.write_bytes(b"".join(client.get("/data/manifes.json").streaming_content))
    call_command("verifikasi_manifes", str(berkas))
    assert "sementara, utuh: 1 entri" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("ubah", "kalimat"),
    [
        (lambda isi: isi["isi"][0].update(sidik="0" * 64), "Daftar di dalam berkas ini diubah"),
        (lambda isi: isi["ringkas"].update(jumlah=9), "Ringkasan di dalam berkas ini diubah"),
        (lambda isi: isi.update(sidik="0" * 64), "Portal menyimpan manifes .* yang lain"),
        (lambda isi: isi["ringkas"].update(hari="2020-01-01"), "Portal tidak menyimpan manifes 2020-01-01"),
        (lambda isi: isi["ringkas"]["kepala"].update(nomor=10**30), "ekor jejak dipotong"),
        (lambda isi: isi["isi"].append({}), "tidak lengkap"),
    ],
)
def test_manifes_terunduh_yang_diubah_ditolak(ubah, kalimat, pemeran, client, tmp_path):
    terbit(pemeran)
    berkas = unduh(client, tmp_path, buat_kini())
    isi = json.loads(berkas.read_text())
    ubah(isi)
    berkas.write_text(json.dumps(isi))
    with pytest.raises(CommandError, match=kalimat):
        call_command("verifikasi_manifes", str(berkas))


def test_masa_publik_yang_diubah_sesudahnya_terlihat(pemeran, client, tmp_path):
    versi = terbit(pemeran)
    berkas = unduh(client, tmp_path, buat_kini())
    versi.masa_publik.update(sejak=datetime(2020, 1, 1, tzinfo=UTC))
    with pytest.raises(CommandError, match=f"mulai konten nomor {versi.konten_id}"):
        call_command("verifikasi_manifes", str(berkas))


@pytest.mark.parametrize(
    "isi", [b"", b"[]", b"{}", b"\xff\xfe", b'{"ringkas": 1}', b'{"isi": [], "ringkas": {"hari": 3}}']
)
def test_berkas_lain_bukan_manifes(isi, db, tmp_path):
    (tmp_path / "x").write_bytes(isi)
    with pytest.raises(CommandError, match="bukan manifes"):
        call_command("verifikasi_manifes", str(tmp_path / "x"))


def test_berkas_manifes_yang_tidak_ada_disebut(db, tmp_path):
    with pytest.raises(CommandError, match="tidak-ada"):
        call_command("verifikasi_manifes", str(tmp_path / "tidak-ada"))
