"""What becomes of a row, and the sentence that says why."""

import pytest

from alur.mesin import jalankan
from informasi.models import Konten
from informasi.status import HasilBaris
from opd.peran import Peran
from tests.informasi.berkas.korpus import pdf, zip_dari
from tests.informasi.impor.kiriman_uji import ajukan, baris, setujui_kiriman, siap, terbitkan
from tests.informasi.impor.lembar_uji import dip_resmi, tulis_excel
from tests.pabrik import SENIN, buat_pengguna, setujui
from tests.pabrik_informasi import buat_informasi, buat_informasi_ajuan, buat_informasi_terbit

JUDUL = "Rencana kerja dinas 2025"
GALAT = {
    "judul kosong": ({"judul": ""}, "Judul kosong"),
    "judul pendek": ({"judul": "Renja"}, "Judul terlalu pendek"),
    "klasifikasi kosong": ({"klasifikasi": ""}, "Klasifikasi kosong"),
    "dikecualikan": ({"klasifikasi": "Dikecualikan"}, "tidak masuk DIP"),
    "tanggal": ({"waktu_dibuat": "31 Februari 2024"}, "tidak ada di kalender"),
    "tahun": ({"tahun": ""}, "Tahun kosong"),
    "tahun tua": ({"tahun": "1901"}, "terlalu tua"),
    "retensi": ({"retensi": ""}, "Jangka waktu penyimpanan kosong"),
    "rekening": ({"ringkasan": "Kirim ke rekening BRI 0123-01-012345-53-4"}, "nomor rekening"),
    "nik": ({"ringkasan": "Atas nama 3673 0112 3456 7890"}, "NIK"),
    "contoh": ({"judul": "Contoh: Rencana Kerja (Renja) Tahun 2026"}, "Ini baris contoh"),
    "tanpa zip": ({"berkas": "renja.pdf"}, "tidak ikut terkirim"),
    "keluar zip": ({"berkas": "../renja.pdf"}, "tidak dapat dipakai"),
}
INGAT = {
    "http": ({"berkas": "http://dpupr.serangkota.go.id/a.pdf"}, "http:// tidak aman"),
    "luar": ({"berkas": "https://drive.example.org/a"}, "Tautan ke luar go.id: drive.example.org."),
    "butir": ({"butir": "Sesuatu yang lain"}, "tidak dikenal"),
    "bulan": ({"waktu_dibuat": "Agustus 2024"}, "hanya menyebut bulan"),
}


@pytest.mark.parametrize("kasus", GALAT)
def test_baris_keliru_ditinggalkan_dengan_kalimatnya(kasus, pemeran):
    isi, kalimat = GALAT[kasus]
    kiriman = siap(pemeran.dpupr, pemeran.operator, {**baris(JUDUL), **isi}, baris("Baris lain yang benar"))
    satu, lain = kiriman.baris.all()
    assert (satu.hasil, lain.hasil) == (HasilBaris.GALAT, HasilBaris.BARU)
    assert kalimat in satu.pesan


@pytest.mark.parametrize("kasus", INGAT)
def test_baris_meragukan_diambil_dengan_peringatan(kasus, pemeran):
    isi, kalimat = INGAT[kasus]
    satu = siap(pemeran.dpupr, pemeran.operator, {**baris(JUDUL), **isi}).baris.get()
    assert satu.hasil == HasilBaris.BARU
    assert kalimat in satu.pesan


def test_alamat_https_menjadi_tautan(pemeran):
    alamat = "https://dpupr.serangkota.go.id/renja.pdf"
    kiriman = terbitkan(pemeran.dpupr, pemeran.operator, pemeran.verifikator, baris(JUDUL, berkas=alamat))
    assert kiriman.baris.get().versi.rincian.tautan == alamat


def test_alamat_http_tidak_ikut_terbit(pemeran):
    alamat = "http://dpupr.serangkota.go.id/renja.pdf"
    kiriman = terbitkan(pemeran.dpupr, pemeran.operator, pemeran.verifikator, baris(JUDUL, berkas=alamat))
    assert kiriman.baris.get().versi.rincian.tautan == ""


def test_tulisan_tangan_yang_sama_dikenali(pemeran):
    buat_informasi_terbit(pemeran.dpupr, pemeran.operator, pemeran.verifikator, judul=JUDUL, butir="")
    satu = siap(pemeran.dpupr, pemeran.operator, baris("RENCANA KERJA, dinas  2025", klasifikasi="setiap saat"))
    assert (satu.baris.get().hasil, satu.jumlah) == (HasilBaris.BERUBAH, 1)


def test_tulisan_tangan_mendapat_kunci_ketika_diperbarui(pemeran):
    buat_informasi_terbit(pemeran.dpupr, pemeran.operator, pemeran.verifikator, judul=JUDUL, butir="")
    terbitkan(pemeran.dpupr, pemeran.operator, pemeran.verifikator, baris(JUDUL, kode="R-1"))
    assert Konten.objects.get().kunci_impor == "kode:R-1"


def test_informasi_yang_masih_dikerjakan_tidak_ditimpa(pemeran):
    buat_informasi(pemeran.dpupr, pemeran.operator, judul=JUDUL, butir="")
    satu = siap(pemeran.dpupr, pemeran.operator, baris(JUDUL)).baris.get()
    assert satu.hasil == HasilBaris.GALAT
    assert "masih dikerjakan di meja (draf)" in satu.pesan


def test_informasi_yang_diajukan_sesudah_tabel_dibaca_tidak_digandakan(pemeran):
    kiriman = siap(pemeran.dpupr, pemeran.operator, baris(JUDUL))
    setujui(buat_informasi_ajuan(pemeran.dpupr, pemeran.operator, judul=JUDUL, butir=""), pemeran.verifikator)
    terbit = setujui_kiriman(ajukan(kiriman), pemeran.verifikator)
    assert "sudah ada sejak tabel dibaca" in terbit.baris.get().dilewati
    assert Konten.objects.count() == 1


def test_perubahan_lewat_meja_sesudah_tabel_dibaca_tidak_ditimpa(pemeran):
    terbitkan(pemeran.dpupr, pemeran.operator, pemeran.verifikator, baris(JUDUL))
    satu = siap(pemeran.dpupr, pemeran.operator, baris(JUDUL, ringkasan="Dari tabel pertama"))
    terbitkan(pemeran.dpupr, pemeran.operator, pemeran.verifikator, baris(JUDUL, ringkasan="Dari tabel kedua"))
    terbit = setujui_kiriman(ajukan(satu), pemeran.verifikator)
    assert "berubah sejak tabel dibaca" in terbit.baris.get().dilewati


def test_informasi_yang_ditarik_tidak_terbit_lagi_lewat_tabel(pemeran):
    versi = buat_informasi_terbit(pemeran.dpupr, pemeran.operator, pemeran.verifikator, judul=JUDUL, butir="")
    alasan = {"alasan_tarik": "keliru", "keterangan_tarik": "Angkanya keliru seluruhnya."}
    jalankan(versi, "tarik", pelaku=pemeran.verifikator, waktu=SENIN, **alasan)
    satu = siap(pemeran.dpupr, pemeran.operator, baris(JUDUL)).baris.get()
    assert "sudah ditarik dari publik" in satu.pesan


def test_judul_sama_dengan_butir_lain_diingatkan(pemeran):
    buat_informasi_terbit(pemeran.dpupr, pemeran.operator, pemeran.verifikator, judul=JUDUL, butir="kinerja")
    satu = siap(pemeran.dpupr, pemeran.operator, baris(JUDUL)).baris.get()
    assert "butir lain" in satu.pesan


def test_dua_baris_untuk_satu_informasi_hanya_diambil_satu(pemeran):
    terbitkan(pemeran.dpupr, pemeran.operator, pemeran.verifikator, baris(JUDUL, kode="R-1"))
    ganti = baris(JUDUL, kode="R-1", ringkasan="Satu"), baris(JUDUL, kode="", ringkasan="Dua")
    hasil = siap(pemeran.dpupr, pemeran.operator, *ganti).baris.values_list("hasil", flat=True)
    assert list(hasil) == [HasilBaris.BERUBAH, HasilBaris.GALAT]


def test_tabel_resmi_yang_berantakan_terbaca_38_baris(pemeran, tmp_path):
    operator = buat_pengguna("operator_kominfo", Peran.OPERATOR, pemeran.diskominfo)
    isi = dip_resmi(tmp_path / "dip.xlsx").read_bytes()
    kiriman = siap(pemeran.diskominfo, operator, isi=isi, nama="DIP 2025.xlsx")
    assert (kiriman.status, kiriman.jumlah) == ("siap", 38)


def test_kata_sehari_hari_diterima(pemeran, tmp_path):
    lembar = tulis_excel(
        tmp_path / "a.xlsx",
        ["DAFTAR INFORMASI PUBLIK"],
        [],
        ["No", "Judul", "Kategori", "Waktu Pembuatan", "Retensi"],
        ["1", "Rencana kerja dinas", "Informasi Wajib Tersedia Setiap Saat", "14 Agustus 2024", "5 (lima) tahun"],
        [],
        ["No", "Judul", "Kategori", "Waktu Pembuatan", "Retensi"],
        ["2", "Pengumuman gangguan air", "SERTA MERTA", "Kamis, 15-08-2024", "selama berlaku"],
    )
    daftar = siap(pemeran.dpupr, pemeran.operator, isi=lembar.read_bytes(), nama="a.xlsx").baris.all()
    assert [(b.isi["klasifikasi"], b.isi["waktu_dibuat"]) for b in daftar] == [
        ("setiap_saat", "2024-08-14"),
        ("serta_merta", "2024-08-15"),
    ]


def test_berkas_zip_ikut_terbit_dan_dapat_dicari(pemeran):
    zip_ = zip_dari({"dip/renja.pdf": pdf(["Realisasi drainase Kasemen"])})
    isi = baris(JUDUL, berkas="renja.pdf")
    kiriman = terbitkan(pemeran.dpupr, pemeran.operator, pemeran.verifikator, isi, zip_=zip_)
    versi = kiriman.baris.get().versi
    assert [x.berkas.nama for x in versi.lampiran.all()] == ["renja.pdf"]
    assert versi.lampiran.get().berkas.di_umum
    assert versi.terbitan.teks_berkas.count() == 1


def test_berkas_yang_ditolak_pemeriksa_menjadi_galat_barisnya(pemeran):
    zip_ = zip_dari({"a.pdf": b"%PDF-1.7 bukan pdf", "b.pdf": pdf()})
    daftar = baris(JUDUL, berkas="a.pdf"), baris("Laporan kinerja dinas 2025", berkas="b.pdf")
    rusak, baik = siap(pemeran.dpupr, pemeran.operator, *daftar, zip_=zip_).baris.all()
    assert (rusak.hasil, baik.hasil) == (HasilBaris.GALAT, HasilBaris.BARU)
    assert rusak.pesan.startswith("Berkas “a.pdf” tidak dapat dipakai")


def test_berkas_bernomor_mirip_nik_tidak_lolos_dalam_kiriman_besar(pemeran):
    zip_ = zip_dari({"a.pdf": pdf(["Nomor 3673011234567890 atas nama warga"])})
    satu = siap(pemeran.dpupr, pemeran.operator, baris(JUDUL, berkas="a.pdf"), zip_=zip_).baris.get()
    assert satu.hasil == HasilBaris.GALAT
    assert "mungkin NIK" in satu.pesan


def test_berkas_baru_menggantikan_satu_satunya_dokumen(pemeran):
    for nama, teks in (("a.pdf", "Laporan lama"), ("b.pdf", "Laporan baru")):
        isi, zip_ = baris(JUDUL, berkas=nama), zip_dari({nama: pdf([teks])})
        kiriman = terbitkan(pemeran.dpupr, pemeran.operator, pemeran.verifikator, isi, zip_=zip_)
    versi = kiriman.baris.get().versi
    assert (versi.nomor, [x.berkas.nama for x in versi.lampiran.all()]) == (2, ["b.pdf"])


def test_berkas_yang_sama_bukan_perubahan(pemeran):
    isi, zip_ = baris(JUDUL, berkas="a.pdf"), zip_dari({"a.pdf": pdf(["Laporan"])})
    terbitkan(pemeran.dpupr, pemeran.operator, pemeran.verifikator, isi, zip_=zip_)
    assert siap(pemeran.dpupr, pemeran.operator, isi, zip_=zip_).baris.get().hasil == HasilBaris.SAMA
