"""What the search finds, in which order, and that it finds only what is public."""

from datetime import timedelta

import pytest

from alur.mesin import jalankan
from informasi.cari.telusur import cari
from informasi.layanan import mulai_versi_baru
from informasi.layanan_lampiran import lepas_berkas, tambah_berkas
from informasi.models import Sinonim, Terbitan
from tests.pabrik import SENIN, buat_ajuan, buat_draf, buat_terbit, setujui
from tests.pabrik_informasi import buat_berkas_pdf, buat_informasi, buat_informasi_ajuan, buat_informasi_terbit


def terbitkan(pemeran, judul, *baris, **nilai):
    """A public document; `baris` are the lines of its PDF."""
    berkas = buat_berkas_pdf(pemeran.dpupr, pemeran.operator, baris=baris) if baris else None
    return buat_informasi_terbit(
        pemeran.dpupr, pemeran.operator, pemeran.verifikator, judul=judul, berkas=berkas, **nilai
    )


def judul_hasil(q, **pilihan):
    return [h.terbitan.judul for h in cari(q, SENIN, **pilihan).hasil]


def teks(segmen):
    return "".join(isi for isi, _ in segmen)


def test_kata_di_dalam_berkas_menemukan_dokumennya(pemeran):
    terbitkan(pemeran, "Laporan kinerja 2025", "Perbaikan gorong-gorong Kasemen selesai")
    assert judul_hasil("gorong-gorong") == ["Laporan kinerja 2025"]


def test_petikan_berkas_menandai_kata_dan_menyebut_halaman(pemeran):
    terbitkan(pemeran, "Laporan kinerja 2025", "Perbaikan gorong-gorong Kasemen selesai")
    (hasil,) = cari("Kasemen", SENIN).hasil
    assert ("Kasemen", True) in hasil.petikan and hasil.halaman == 1


def test_hasil_berkas_pdf_membuka_halamannya(pemeran):
    terbitkan(pemeran, "Laporan kinerja 2025", "Perbaikan gorong-gorong Kasemen selesai")
    (hasil,) = cari("Kasemen", SENIN).hasil
    assert hasil.url_berkas == f"{hasil.berkas.url}#page=1"


def test_kata_judul_dan_kata_berkas_ditemukan_bersama(pemeran):
    terbitkan(pemeran, "Laporan kinerja 2025", "Perbaikan gorong-gorong Kasemen selesai")
    assert judul_hasil("kinerja gorong") == ["Laporan kinerja 2025"]


def test_judul_di_atas_isi_dan_isi_di_atas_berkas(pemeran):
    berita = {"isi": "<p>Trotoar baru di Jalan Veteran. Trotoar itu landai, trotoar itu lebar.</p>"}
    buat_terbit(pemeran.dpupr, pemeran.operator, pemeran.verifikator, judul="Perbaikan trotoar", waktu=SENIN)
    buat_terbit(pemeran.dpupr, pemeran.operator, pemeran.verifikator, judul="Jalan Veteran rapi", **berita)
    terbitkan(pemeran, "Laporan kinerja 2025", "Trotoar trotoar trotoar", waktu=SENIN)
    assert judul_hasil("trotoar") == ["Perbaikan trotoar", "Jalan Veteran rapi", "Laporan kinerja 2025"]


def test_berita_dan_dokumen_dalam_satu_hasil(pemeran):
    buat_terbit(pemeran.dpupr, pemeran.operator, pemeran.verifikator, judul="Anggaran trotoar diumumkan")
    terbitkan(pemeran, "Anggaran trotoar 2025")
    assert cari("anggaran trotoar", SENIN).per_jenis == {"informasi": 1, "berita": 1}


def test_satu_jenis_saja(pemeran):
    buat_terbit(pemeran.dpupr, pemeran.operator, pemeran.verifikator, judul="Anggaran trotoar diumumkan")
    terbitkan(pemeran, "Anggaran trotoar 2025")
    assert judul_hasil("trotoar", jenis="informasi") == ["Anggaran trotoar 2025"]


def test_jenis_tanpa_hasil_bukan_kata_tak_temu(pemeran):
    buat_terbit(pemeran.dpupr, pemeran.operator, pemeran.verifikator, judul="Anggaran trotoar diumumkan")
    hasil = cari("trotoar", SENIN, jenis="informasi")
    assert (hasil.hasil, hasil.jumlah, hasil.nihil) == ([], 0, False)


def test_draf_dan_ajuan_beserta_berkasnya_tidak_ditemukan(pemeran):
    berkas = buat_berkas_pdf(pemeran.dpupr, pemeran.operator, baris=["Rahasia trotoar"])
    buat_draf(pemeran.dpupr, pemeran.operator, judul="Draf trotoar")
    buat_ajuan(pemeran.dpupr, pemeran.operator, judul="Ajuan trotoar")
    buat_informasi(pemeran.dpupr, pemeran.operator, judul="Dokumen draf trotoar", berkas=berkas)
    buat_informasi_ajuan(pemeran.dpupr, pemeran.operator, judul="Dokumen ajuan trotoar", berkas=berkas)
    assert cari("trotoar", SENIN).nihil


def test_berkas_versi_lama_tidak_ditemukan_lagi(pemeran):
    versi = terbitkan(pemeran, "Laporan kinerja 2025", "Isi lama tentang trotoar")
    baru = mulai_versi_baru(versi.konten, pelaku=pemeran.operator, waktu=SENIN)
    lepas_berkas(baru, baru.lampiran.get().pk, pelaku=pemeran.operator, waktu=SENIN)
    berkas = buat_berkas_pdf(pemeran.dpupr, pemeran.operator, baris=["Isi baru tentang drainase"], nama="baru.pdf")
    tambah_berkas(baru, berkas, pelaku=pemeran.operator, waktu=SENIN)
    jalankan(baru, "ajukan", pelaku=pemeran.operator, waktu=SENIN)
    setujui(baru, pemeran.verifikator)
    assert (judul_hasil("trotoar"), judul_hasil("drainase")) == ([], ["Laporan kinerja 2025"])


def test_yang_ditarik_tidak_ditemukan(pemeran):
    versi = terbitkan(pemeran, "Laporan kinerja 2025", "Isi tentang trotoar")
    jalankan(
        versi,
        "tarik",
        pelaku=pemeran.operator,
        waktu=SENIN,
        alasan_tarik="data_pribadi",
        keterangan_tarik="Memuat nomor.",
    )
    assert cari("trotoar", SENIN).nihil


@pytest.mark.parametrize("kolom", [{"tampil_sejak": SENIN + timedelta(1)}, {"publik_sampai": SENIN}])
def test_di_luar_masa_publiknya_tidak_ditemukan(kolom, pemeran):
    terbitkan(pemeran, "Laporan kinerja 2025", "Isi tentang trotoar")
    Terbitan.objects.update(**kolom)
    assert cari("trotoar", SENIN).nihil


def test_sinonim_dibaca_dari_tabel_pada_setiap_pencarian(pemeran):
    terbitkan(pemeran, "Perbaikan trotoar 2025")
    Sinonim.objects.create(istilah="jalur pejalan kaki", padanan=["trotoar"])
    assert judul_hasil("jalur pejalan kaki") == ["Perbaikan trotoar 2025"]


def test_sinonim_yang_dihapus_tidak_berlaku_lagi(pemeran):
    terbitkan(pemeran, "Rencana umum pengadaan 2025")
    sebelum = judul_hasil("RUP")
    Sinonim.objects.get(istilah="RUP").delete()
    assert (sebelum, judul_hasil("RUP")) == (["Rencana umum pengadaan 2025"], [])


def test_kata_lepas_sebuah_padanan_tidak_mengangkat_peringkat(pemeran):
    umum = "<p>Pos layanan terpadu dan pelayanan lain: pelayanan, pelayanan, dan pelayanan terpadu. Ada posyandu.</p>"
    buat_terbit(pemeran.dpupr, pemeran.operator, pemeran.verifikator, judul="Kabar pelayanan umum", isi=umum)
    dua = "<p>Posyandu Kasemen dibuka. Posyandu itu menimbang anak; posyandu buka tiap bulan.</p>"
    buat_terbit(pemeran.dpupr, pemeran.operator, pemeran.verifikator, judul="Kabar Kasemen pagi", isi=dua)
    assert judul_hasil("posyandu") == ["Kabar Kasemen pagi", "Kabar pelayanan umum"]


def test_padanan_di_judul_di_atas_kata_yang_diketik_di_isi(pemeran):
    isi = "<p>Daftar RUP sudah tersedia di kantor, dan RUP itu dapat dilihat siapa pun.</p>"
    buat_terbit(pemeran.dpupr, pemeran.operator, pemeran.verifikator, judul="Kabar kantor pagi", isi=isi)
    terbitkan(pemeran, "Rencana umum pengadaan 2025")
    assert judul_hasil("RUP")[0] == "Rencana umum pengadaan 2025"


def test_singkatan_menemukan_kepanjangannya_di_dalam_berkas(pemeran):
    terbitkan(pemeran, "Laporan kinerja 2025", "Bantuan operasional sekolah telah disalurkan")
    assert judul_hasil("BOS") == ["Laporan kinerja 2025"]


@pytest.mark.parametrize("diketik", ["permoh", "memoh", "permohonan infor"])
def test_kata_yang_belum_selesai_dilengkapi_dari_judul(diketik, pemeran):
    terbitkan(pemeran, "Permohonan informasi: memohon dengan benar")
    assert judul_hasil(diketik) == ["Permohonan informasi: memohon dengan benar"]


def test_kata_yang_belum_selesai_dilengkapi_dari_isi_berkas(pemeran):
    terbitkan(pemeran, "Laporan kinerja 2025", "Permohonan warga Sukawana diterima")
    assert (judul_hasil("permoh"), judul_hasil("sukaw")) == (["Laporan kinerja 2025"],) * 2


def test_kata_yang_dilengkapi_tetap_disorot(pemeran):
    terbitkan(pemeran, "Laporan kinerja 2025", "Permohonan warga Sukawana diterima")
    (hasil,) = cari("sukaw", SENIN).hasil
    assert ("Sukawana", True) in hasil.petikan


def test_kata_utuh_tidak_diperlakukan_sebagai_awalan(pemeran):
    terbitkan(pemeran, "Perangkat daerah 2025")
    terbitkan(pemeran, "Perang melawan sampah")
    assert judul_hasil("perang") == ["Perang melawan sampah"]


def test_salah_ketik_mendapat_usul(pemeran):
    terbitkan(pemeran, "Jadwal posyandu 2025")
    hasil = cari("posyanduu", SENIN)
    assert (hasil.nihil, hasil.saran) == (True, "posyandu")


def test_usul_dari_tabel_sinonim_untuk_kata_di_dalam_berkas(pemeran):
    terbitkan(pemeran, "Laporan kinerja 2025", "Kegiatan posyandu berjalan")
    assert cari("posyanduu", SENIN).saran == "posyandu"


def test_usul_yang_tidak_menemukan_apa_pun_tidak_ditawarkan(pemeran):
    terbitkan(pemeran, "Jadwal posyandu 2025")
    assert cari("posyanduu xyzzyxyzzy", SENIN).saran == ""


def test_unit_tetap_diusulkan_saat_tidak_ada_hasil(pemeran):
    assert [u.slug for u in cari("dinkes", SENIN).unit] == ["dinkes"]


def test_dokumen_pertama_menyertai_hasil_judul(pemeran):
    terbitkan(pemeran, "Laporan trotoar 2025", "Isi lain sama sekali")
    (hasil,) = cari("trotoar", SENIN).hasil
    assert (hasil.berkas.akhiran, hasil.di_berkas) == ("PDF", False)


def test_petikan_berkas_panjang_tetap_pendek(pemeran):
    terbitkan(pemeran, "Laporan kinerja 2025", *(f"baris ke-{n} berisi angka" for n in range(40)), "Trotoar Kasemen")
    (hasil,) = cari("trotoar", SENIN).hasil
    assert ("Trotoar", True) in hasil.petikan and len(teks(hasil.petikan)) < 260
