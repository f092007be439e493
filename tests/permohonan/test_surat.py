"""The letters: the right words, tagged, printed once, shown to whom they belong, verified by anybody."""

import hashlib
import io

import pikepdf
import pypdfium2
import pytest

from alur.mesin import jalankan
from informasi.dikecualikan.status import Kesimpulan
from permohonan.identitas.kunci import buka_data
from permohonan.layanan import putuskan
from permohonan.status import HasilButir, JenisSurat, StatusKeberatan
from permohonan.surat import cetak as pencetak
from permohonan.surat.cetak import kode_kata, pdf
from tests.pabrik import SENIN, buat_pemeran
from tests.pabrik_dik import buat_ditetapkan
from tests.pabrik_perkara import (
    DATA_DIRI,
    NIK,
    buat_atasan,
    buat_ditelaah,
    buat_keberatan,
    buat_permohonan,
    buat_petugas,
    buat_terdaftar,
    hari_lagi,
)

pytestmark = pytest.mark.django_db
BUTIR = [{"uraian": f"Rincian saluran air {n}"} for n in ("pertama", "kedua", "ketiga", "keempat")]


def teks(isi):
    """All words of a PDF, on one line."""
    return " ".join(" ".join(h.get_textpage().get_text_range() for h in pypdfium2.PdfDocument(isi)).split())


def isi_surat(pemeran):
    """A case with every kind of letter; {kind: Surat}."""
    petugas, waktu, atasan = buat_petugas(pemeran), SENIN, buat_atasan(pemeran)
    entri = buat_ditetapkan(pemeran, atasan=atasan, telaah={"kesimpulan": Kesimpulan.SELURUH}).entri
    satu = buat_terdaftar(petugas, butir=BUTIR)
    jalankan(satu, "perpanjang", pelaku=pemeran.ppid, waktu=waktu, catatan="Berkas tersebar di tiga gudang.")
    hasil = [
        {"hasil": HasilButir.DIBERIKAN, "alasan": "Kami sampaikan seluruhnya.", "unit_penguasa": entri.unit},
        {
            "hasil": HasilButir.DITOLAK,
            "entri_dik": entri,
            "unit_penguasa": entri.unit,
            "alasan": "Dapat disalahgunakan.",
        },
        {"hasil": HasilButir.TIDAK_DIKUASAI, "pemegang": "Provinsi Banten", "alasan": "Jalan provinsi."},
        {"hasil": HasilButir.BELUM_DIDOKUMENTASIKAN, "tersedia_pada": hari_lagi(30).date(), "alasan": "Sedang diukur."},
    ]
    for butir, nilai in zip(satu.butir.all(), hasil, strict=True):
        jalankan(satu, "simpan_butir", pelaku=petugas, waktu=waktu, butir=butir, nilai=nilai)
    biaya = {"biaya_salin": 12500, "biaya_kirim": 9000, "cara_bayar": "Tunai di loket"}
    jalankan(satu, "simpan_jawaban", pelaku=petugas, waktu=waktu, nilai=biaya)
    putuskan(satu, pelaku=pemeran.ppid, waktu=waktu)
    serah = {"cara_serah": "Diambil di loket", "dibayar_pada": waktu.date()}
    jalankan(satu, "serahkan", pelaku=petugas, waktu=waktu, **serah)
    dua = buat_permohonan()
    jalankan(dua, "minta_lengkapi", pelaku=petugas, waktu=waktu, kurang="Unggah foto KTP yang terbaca.")
    keberatan = buat_ditelaah(petugas, buat_keberatan(satu, alasan=("a", "d")))
    tanggapan = {
        "hasil": StatusKeberatan.DIKABULKAN_SEBAGIAN,
        "tanggapan": {"a": "Pengecualian tetap berlaku.", "d": "Rincian harus dilengkapi."},
        "alasan": "Nomor rekening tetap dirahasiakan.",
        "perintah": "Berikan rincian tanpa nomor rekening.",
        "batas": hari_lagi(10).date(),
    }
    jalankan(keberatan, "tanggapi", pelaku=atasan, waktu=waktu, **tanggapan)
    semua = [*satu.surat.all(), *dua.surat.exclude(jenis=JenisSurat.TANDA_BUKTI), *keberatan.surat.all()]
    return {s.jenis: s for s in semua}


@pytest.fixture(scope="module")
def tercetak(basis_modul):
    """{kind: (Surat, PDF bytes)}: each kind printed once."""
    return {jenis: (surat, pdf(surat)) for jenis, surat in isi_surat(buat_pemeran()).items()}


KATA = {
    JenisSurat.TANDA_BUKTI: ("2 November 2026", "WIB", "Portal PPID (otomatis)", "10 hari kerja", "Hak pemohon"),
    JenisSurat.KETIDAKLENGKAPAN: ("Unggah foto KTP yang terbaca.", "3 hari kerja", "bukan penolakan"),
    JenisSurat.PERPANJANGAN: ("Berkas tersebar di tiga gudang.", "Batas waktu semula", "Pasal 22 ayat (8)"),
    JenisSurat.PEMBERITAHUAN: (
        "A. Informasi dapat diberikan",
        "B. Informasi tidak dapat diberikan",
        "Rp21.500",
        "Provinsi Banten",
        "Akan tersedia",
        "Pasal 17 huruf h",
    ),
    JenisSurat.PENOLAKAN: ("Pasal 17 huruf h", "Akibat bila dibuka", "30 hari kerja", "555/9-PPID/2026"),
    JenisSurat.PENYERAHAN: ("Diambil di loket", "Tanda tangan penerima"),
    JenisSurat.TANDA_TERIMA_KEBERATAN: ("30 hari kerja", "pengecualian", "rincian biaya"),
    JenisSurat.TANGGAPAN: ("Dikabulkan sebagian", "Berikan rincian tanpa nomor rekening.", "Komisi Informasi"),
}


def test_tiap_jenis_surat_memuat_kata_yang_diminta_hukum(tercetak):
    assert tercetak.keys() == set(JenisSurat)
    for jenis, kata in KATA.items():
        surat, isi = tercetak[jenis]
        dibaca = teks(isi)
        umum = (
            surat.nomor,
            kode_kata(surat.kode),
            DATA_DIRI["nama"],
            pencetak.BELUM_TTE,
            surat.get_jenis_display().upper(),
        )
        assert [k for k in (*kata, *umum) if k not in dibaca] == [], jenis


def test_tiap_surat_bertanda_struktur_dan_tanpa_nik(tercetak):
    for jenis, (_surat, isi) in tercetak.items():
        berkas = pikepdf.open(io.BytesIO(isi))
        assert berkas.Root.MarkInfo.Marked and "/StructTreeRoot" in berkas.Root and str(berkas.Root.Lang) == "id", jenis
        assert NIK not in teks(isi), jenis


def test_surat_dicetak_sekali_dan_tersimpan_terkunci(tercetak, monkeypatch):
    surat, isi = tercetak[JenisSurat.TANDA_BUKTI]
    monkeypatch.setattr(pencetak, "cetak", None)
    surat.refresh_from_db()
    assert pdf(surat) == isi and surat.sha256 == hashlib.sha256(isi).hexdigest()
    with pencetak.rahasia().open(surat.jalur) as tersimpan:
        assert not tersimpan.read().startswith(b"%PDF")


def test_kata_surat_lama_tanpa_medan_baru_tetap_tercetak(tercetak):
    surat = tercetak[JenisSurat.TANDA_BUKTI][0]
    data = buka_data(surat.terkunci)
    for baru in ("tempat", "dicatat", "petugas", "cara_memperoleh", "cara_salinan"):
        del data[baru]
    assert pencetak.data_cetak(surat, data)["blok"][1][0] == "paragraf"
