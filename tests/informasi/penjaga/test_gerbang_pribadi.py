"""The gate before publication: a personal number stops it, a second person may open it with a reason."""

import pytest

from alur.mesin import jalankan
from alur.transisi import TransisiDitolak
from informasi.models import Berkas, Versi
from informasi.penerbitan import setujui
from informasi.penjaga.letak import letak_pribadi
from informasi.serta_merta.layanan import umumkan_peringatan
from informasi.tinjau.periksa import petunjuk, siapkan
from tests.informasi.berkas import korpus as k
from tests.pabrik import SENIN, UJI, buat_ajuan, buat_draf
from tests.pabrik_informasi import buat_informasi

NIK = "3673010101900001"
ISI = f"<p>Warga menerima bantuan di kantor kelurahan pada Senin pagi.</p><p>Atas nama contoh, {NIK}.</p>"
ALASAN = "Perintah putusan pengadilan yang sudah tetap."


def putuskan(versi, oleh, **isian):
    return setujui(versi, pelaku=oleh, waktu=SENIN, sidik=versi.ajuan_terakhir().sidik, **isian)


@pytest.fixture
def ajuan(pemeran):
    return buat_ajuan(pemeran.dpupr, pemeran.operator, isi=ISI)


def test_kalimat_menyebut_tempat_bukan_nomornya(ajuan):
    assert letak_pribadi(ajuan) == ["NIK atau nomor KK di isi, paragraf 2"]


def test_persetujuan_tertahan_dan_kalimatnya_menyebut_tempat(ajuan, pemeran):
    with pytest.raises(TransisiDitolak, match="di isi, paragraf 2") as galat:
        putuskan(ajuan, pemeran.verifikator)
    assert NIK not in str(galat.value)


@pytest.mark.parametrize("medan", ["judul", "ringkasan"])
def test_judul_dan_ringkasan_ikut_diperiksa(medan, pemeran):
    versi = buat_ajuan(pemeran.dpupr, pemeran.operator, **{medan: f"Bantuan untuk NIK {NIK} di Kasemen"})
    with pytest.raises(TransisiDitolak, match=f"di {medan}"):
        putuskan(versi, pemeran.verifikator)


def test_rekening_di_isi_menahan(pemeran):
    isi = "<p>Sumbangan warga dikirim ke rekening BRI 0123-01-012345-53-4 milik panitia.</p>"
    versi = buat_ajuan(pemeran.dpupr, pemeran.operator, isi=isi)
    with pytest.raises(TransisiDitolak, match="nomor rekening di isi"):
        putuskan(versi, pemeran.verifikator)


def test_orang_kedua_membukanya_dengan_alasan_yang_tercatat(ajuan, pemeran):
    peristiwa = putuskan(ajuan, pemeran.verifikator, alasan_pribadi=ALASAN)
    assert ajuan.status == "terbit"
    assert peristiwa.rincian.isi == {
        "alasan_pribadi": ALASAN,
        "letak_pribadi": ["NIK atau nomor KK di isi, paragraf 2"],
    }


@pytest.mark.parametrize(
    ("alasan", "kalimat"), [("boleh", "paling sedikit 10 huruf"), (f"NIK {NIK} umum", "mengulang")]
)
def test_alasan_yang_pendek_atau_mengulang_nomor_ditolak(alasan, kalimat, ajuan, pemeran):
    with pytest.raises(TransisiDitolak, match=kalimat):
        putuskan(ajuan, pemeran.verifikator, alasan_pribadi=alasan)


def test_tanpa_nomor_pribadi_alasan_tidak_dicatat(pemeran):
    versi = buat_ajuan(pemeran.dpupr, pemeran.operator)
    peristiwa = putuskan(versi, pemeran.verifikator, alasan_pribadi=ALASAN)
    assert not hasattr(peristiwa, "rincian")


def test_baris_impor_bernomor_pribadi_tidak_terbit(pemeran):
    versi = buat_informasi(pemeran.dpupr, pemeran.operator, ringkasan=f"Penerima {NIK}")
    with pytest.raises(TransisiDitolak, match="NIK atau nomor KK di ringkasan"):
        jalankan(versi, "terbitkan_bersama", pelaku=UJI, waktu=SENIN, pengirim=pemeran.operator)


def test_peringatan_serta_merta_tidak_pernah_tertahan(pemeran):
    isian = {
        "bahaya": "banjir",
        "tempat": "Kelurahan Banten",
        "saat": SENIN,
        "tindakan": "Pindah ke balai desa.",
        "strip": "Banjir di Kelurahan Banten",
        "kontak": f"Posko, NIK {NIK}",
    }
    versi = umumkan_peringatan(
        pemeran.dpupr, pelaku=pemeran.penanggung_jawab, waktu=SENIN, isian=isian, sandi_diulang=True
    )
    assert versi.status == "terbit"


def test_nik_di_halaman_berkas_disebut_dengan_halamannya(pemeran):
    versi = buat_informasi(pemeran.dpupr, pemeran.operator)
    berkas = _berkas(versi, pemeran, {2: f"Penerima {NIK}", 3: "Nomor 3673011234560001"})
    assert letak_pribadi(versi) == [f"NIK atau nomor KK di {berkas}, halaman 2"]


def _berkas(versi, pemeran, halaman):
    """A document whose pages say this, as the parser would leave it."""
    lampiran = versi.lampiran.create(berkas=_baris_berkas(pemeran), peran="dokumen")
    for nomor, teks in halaman.items():
        lampiran.berkas.potongan.create(urutan=nomor, halaman=nomor, teks=teks, kata="")
    lampiran.berkas.halaman_pribadi = list(halaman)
    lampiran.berkas.save()
    return lampiran.berkas


def _baris_berkas(pemeran):
    return Berkas.objects.create(
        acak="a" * 20, sha256="0" * 64, nama="daftar.pdf", jenis="application/pdf", ukuran=len(k.pdf(["a"])),
        jalur="x", unit=pemeran.dpupr, pengunggah=pemeran.operator, dibuat=SENIN,
    )  # fmt: skip


def test_kontak_unit_dan_go_id_diam_yang_lain_disebut(pemeran):
    type(pemeran.dinkes).objects.filter(pk=pemeran.dinkes.pk).update(wa="0812 0000 1042")
    isi = "<p>Hubungi 0812-0000-1042, ppid@serangkota.go.id, atau Pak RT di 0813-1111-2222.</p>"
    versi = buat_ajuan(pemeran.dpupr, pemeran.operator, isi=isi)
    (kalimat,) = [k for k in petunjuk(versi, siapkan([versi], SENIN)[versi.pk]) if "telepon" in k]
    assert "0813-1111-2222" in kalimat and "0812" not in kalimat


def kirim(client, versi, aksi):
    isian = {"judul": versi.judul, "isi": f"Bantuan warga tersalur.\n\nAtas nama {NIK}.", "isi_bentuk": "polos"}
    return client.post(
        f"/meja/konten/{versi.pk}/sunting/", {**isian, "nomor_sunting": versi.nomor_sunting, "aksi": aksi}
    )


def test_operator_diingatkan_dahulu_lalu_tetap_dapat_mengajukan(client, pemeran):
    versi = buat_draf(pemeran.dpupr, pemeran.operator)
    client.force_login(pemeran.operator)
    jawaban = kirim(client, versi, "ajukan")
    assert "Ada NIK atau nomor KK di isi, paragraf 2." in jawaban.content.decode()
    versi.refresh_from_db()
    assert versi.status == "draf"
    kirim(client, versi, "ajukan_tetap")
    versi.refresh_from_db()
    assert versi.status == "diajukan"


def test_verifikator_membuka_lewat_halamannya(client, ajuan, pemeran):
    client.force_login(pemeran.verifikator)
    isi = client.get(f"/meja/tinjau/{ajuan.pk}/").content.decode()
    assert "Mengapa nomor itu boleh diumumkan?" in isi
    alamat, sidik = f"/meja/tinjau/{ajuan.pk}/setujui/", ajuan.ajuan_terakhir().sidik
    assert client.post(alamat, {"sidik": sidik}).status_code == 422
    assert client.post(alamat, {"sidik": sidik, "alasan_pribadi": ALASAN}).status_code == 302
    assert Versi.objects.get(pk=ajuan.pk).status == "terbit"
