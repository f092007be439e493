"""No personal data readable in the database, the file store, the trail or the outbox (design 10; UU 27/2022)."""

from io import StringIO
from pathlib import Path

import pytest
from django.conf import settings
from django.core import mail
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import CommandError, call_command
from django.db import connection

from alur.mesin import jalankan
from alur.models import Peristiwa
from alur.pengiriman import kirim_satu
from alur.transisi import TransisiDitolak
from permohonan.gudang import baca, terima
from permohonan.identitas import simpan
from permohonan.identitas.cari import identitas_bernama
from permohonan.identitas.kode import cocok, kode_dari
from permohonan.identitas.kunci import KunciSalah, buka_data, kunci_data
from permohonan.identitas.pembukaan import SEJAM, TERBANYAK
from permohonan.layanan import lihat_identitas
from permohonan.models import Identitas
from permohonan.status import PeranBerkas
from tests.pabrik import SENIN
from tests.pabrik_perkara import (
    DATA_DIRI,
    buat_atasan,
    buat_dijawab,
    buat_ditelaah,
    buat_keberatan,
    buat_permohonan,
    buat_petugas,
)

KUNCI_LAMA, KUNCI_BARU = "a" * 43 + "=", "b" * 43 + "="
KTP = f"%PDF-1.4 KTP {DATA_DIRI['nik']} {DATA_DIRI['nama']}\n%%EOF\n".encode()
TANGGAPAN = {"d": "Rincian biaya diberikan."}


def isi_basis():
    """Every row of every table as text, with the name of its table."""
    with connection.cursor() as kursor:
        for tabel in connection.introspection.table_names(kursor):
            kursor.execute(f'SELECT t::text FROM "{tabel}" t')
            yield from ((tabel, baris) for (baris,) in kursor.fetchall())


def terbaca(teks):
    """Which personal data stand in `teks`, plain or as the hexadecimal of a byte column."""
    return [m for m, nilai in DATA_DIRI.items() if nilai in teks or nilai.encode().hex() in teks]


@pytest.fixture
def perkara(pemeran, settings, tmp_path):
    """The whole chain, with a card that was uploaded, an answer, an objection and its answer."""
    settings.STORAGES = {
        **settings.STORAGES,
        "rahasia": {
            "BACKEND": "django.core.files.storage.FileSystemStorage",
            "OPTIONS": {"location": tmp_path / "rahasia"},
        },
    }
    petugas, atasan = buat_petugas(pemeran), buat_atasan(pemeran)
    permohonan = buat_dijawab(petugas, pemeran.ppid)
    kartu = SimpleUploadedFile("ktp.pdf", KTP, "application/pdf")
    terima(kartu, perkara=permohonan, peran=PeranBerkas.IDENTITAS, pelaku=None, waktu=SENIN)
    keberatan = buat_ditelaah(petugas, buat_keberatan(permohonan))
    isian = {"hasil": "dikabulkan", "tanggapan": TANGGAPAN, "perintah": "Berikan rinciannya.", "batas": SENIN.date()}
    jalankan(keberatan, "tanggapi", pelaku=atasan, waktu=SENIN, **isian)
    lihat_identitas(permohonan, alasan="Mencocokkan KTP", pelaku=petugas, waktu=SENIN)
    return permohonan


def test_tidak_ada_data_pribadi_terbaca_di_basis_data(perkara):
    bocor = {(tabel, medan) for tabel, baris in isi_basis() for medan in terbaca(baris)}
    assert not bocor


def test_pencari_kebocoran_memang_menemukan_yang_terbuka(perkara):
    Identitas.objects.update(terkunci=DATA_DIRI["nik"].encode(), sebab_hapus=DATA_DIRI["nama"])
    bocor = {(tabel, medan) for tabel, baris in isi_basis() for medan in terbaca(baris)}
    assert bocor == {("permohonan_identitas", "nik"), ("permohonan_identitas", "nama")}


def test_berkas_identitas_tersimpan_terkunci(perkara):
    berkas = perkara.berkas.get(peran=PeranBerkas.IDENTITAS)
    letak = Path(settings.STORAGES["rahasia"]["OPTIONS"]["location"])
    tersimpan = b"".join(p.read_bytes() for p in letak.rglob("*") if p.is_file())
    assert tersimpan
    assert DATA_DIRI["nik"].encode() not in tersimpan
    assert baca(berkas) == KTP


def test_surel_pemohon_terkirim_tanpa_tersimpan_di_kotak_keluar(perkara):
    while kirim_satu(SENIN):
        pass
    (penerima,) = {tuple(s.to) for s in mail.outbox if "Permohonan diterima" in s.subject}
    assert penerima == (DATA_DIRI["surel"],)
    surat = " ".join(s.subject + s.body for s in mail.outbox)
    assert not [m for m in ("nama", "nik", "alamat", "telepon") if DATA_DIRI[m] in surat]


def test_melihat_identitas_tercatat_dengan_alasan(perkara):
    catatan = Peristiwa.objects.get(nama="lihat_identitas")
    assert (catatan.catatan, catatan.pelaku_nama) == ("Mencocokkan KTP", "Petugas")


def test_register_dicari_dengan_kata_nama_tanpa_membacanya(pemeran):
    permohonan = buat_permohonan()
    lain = {**DATA_DIRI, "nama": "Budi Contoh Lain", "nik": "3673011508900099"}
    buat_permohonan(data_diri=lain)
    assert [i["identitas"] for i in identitas_bernama("siti CONTOH")] == [permohonan.identitas_id]


def test_pencarian_tanpa_kata_tidak_menemukan_siapa_pun(pemeran):
    buat_permohonan()
    assert not identitas_bernama(" - ").exists()


def test_kunci_baru_tetap_membuka_yang_lama_sampai_dikunci_ulang(db, settings):
    settings.PPID_KUNCI_IDENTITAS = [KUNCI_LAMA]
    identitas = simpan.simpan(DATA_DIRI, versi_persetujuan="1", waktu=SENIN)
    settings.PPID_KUNCI_IDENTITAS = [KUNCI_BARU, KUNCI_LAMA]
    simpan.kunci_ulang(identitas)
    settings.PPID_KUNCI_IDENTITAS = [KUNCI_BARU]
    assert simpan.isi(identitas)["nik"] == DATA_DIRI["nik"]


def test_kunci_lama_boleh_dibuang_setelah_semua_dikunci_ulang(perkara, settings, django_capture_on_commit_callbacks):
    settings.PPID_KUNCI_IDENTITAS = [KUNCI_BARU, *settings.PPID_KUNCI_IDENTITAS]
    with django_capture_on_commit_callbacks(execute=True):
        call_command("kunci_ulang", stdout=StringIO())
    settings.PPID_KUNCI_IDENTITAS = [KUNCI_BARU]
    perkara.refresh_from_db()
    assert simpan.isi(perkara.identitas)["nama"] == DATA_DIRI["nama"]
    assert baca(perkara.berkas.get(peran=PeranBerkas.IDENTITAS)) == KTP
    assert {buka_data(s.terkunci)["perkara"] for s in perkara.surat.all()} == {perkara.nomor}


def test_kunci_ulang_tanpa_kunci_lama_berkata_apa_yang_kurang(perkara, settings):
    settings.PPID_KUNCI_IDENTITAS = [KUNCI_BARU]
    with pytest.raises(CommandError, match="Tambahkan kunci lamanya"):
        call_command("kunci_ulang", stdout=StringIO())


def test_tanpa_kuncinya_data_tidak_terbuka(settings):
    settings.PPID_KUNCI_IDENTITAS = [KUNCI_LAMA]
    terkunci = kunci_data(DATA_DIRI)
    settings.PPID_KUNCI_IDENTITAS = [KUNCI_BARU]
    with pytest.raises(KunciSalah, match="PPID_KUNCI_IDENTITAS"):
        buka_data(terkunci)


def test_data_yang_dihapus_tidak_dapat_dicari_lagi(pemeran):
    permohonan = buat_permohonan()
    simpan.hapus(permohonan.identitas, waktu=SENIN, sebab="permintaan subjek data")
    assert simpan.isi(permohonan.identitas) == {}
    assert not identitas_bernama("Siti").exists()


def test_kode_rahasia_tidak_peduli_huruf_kecil_dan_tanda_hubung(pemeran):
    permohonan = buat_permohonan()
    kode = kode_dari(permohonan.token)
    assert cocok(kode.lower().replace("-", " "), permohonan.sidik_kode)
    assert not cocok(kode[:-1], permohonan.sidik_kode)


def test_lima_puluh_pembukaan_sejam_dihentikan_dan_ppid_diberi_tahu(pemeran):
    petugas, permohonan = buat_petugas(pemeran), buat_permohonan()
    for _ in range(TERBANYAK):
        lihat_identitas(permohonan, alasan="Rekap", pelaku=petugas, waktu=SENIN)
    with pytest.raises(TransisiDitolak, match="50 data pemohon"):
        lihat_identitas(permohonan, alasan="Rekap", pelaku=petugas, waktu=SENIN)
    assert pemeran.ppid.kabar.filter(judul="Banyak data pemohon dibuka").count() == 2
    lihat_identitas(permohonan, alasan="Rekap", pelaku=petugas, waktu=SENIN + SEJAM)
