"""The operator's and the reviewer's side of informasi publik: the doors, what they refuse, what they keep."""

from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from alur.mesin import jalankan
from informasi.layanan_lampiran import tambah_berkas
from informasi.models import Berkas, ButirWajib, Terbitan, Unduhan, Versi
from tests.informasi.berkas.korpus import pdf
from tests.pabrik import SENIN, buat_draf, setujui
from tests.pabrik_informasi import buat_berkas_pdf, buat_informasi, buat_informasi_ajuan, buat_informasi_terbit

LOGIN = "django.contrib.auth.backends.ModelBackend"


@pytest.fixture
def sebagai(client):
    """A function that logs somebody in and returns the client."""

    def _sebagai(pengguna):
        client.force_login(pengguna, backend=LOGIN)
        return client

    return _sebagai


def unggahan(nama="lkjip-2025.pdf", baris=("Laporan kinerja DPUPR tahun 2025",)):
    return SimpleUploadedFile(nama, pdf(list(baris)), content_type="application/pdf")


def isian(versi, **lain):
    """What the writing page posts for a version as it stands."""
    r = versi.rincian
    nilai = {
        "judul": versi.judul,
        "ringkasan": versi.ringkasan,
        "tahun": r.tahun,
        "waktu_dibuat": "",
        "butir": r.butir.kode if r.butir else "",
        "klasifikasi": r.klasifikasi,
        "retensi": r.retensi,
        "penanggung_jawab": r.penanggung_jawab,
        "tempat_dibuat": r.tempat_dibuat,
        "bentuk": r.bentuk,
        "tautan": r.tautan,
        "nomor_sunting": versi.nomor_sunting,
        "aksi": "simpan",
    }
    return {**nilai, **lain}


def sunting(versi):
    return reverse("informasi:konten_sunting", args=[versi.pk])


# --- from the desk to a draft -----------------------------------------------------------------------------


def test_daftar_jenis_hanya_butir_untuk_jenis_unitnya(pemeran, sebagai):
    isi = sebagai(pemeran.lurah).get("/meja/unggah/").content.decode()
    assert "Profil dan kontak kelurahan" in isi and "Profil badan publik" not in isi


def kelompok(jawaban, kode):
    return next(k for k in jawaban.context["kelompok"] if k.kode == kode)


def test_yang_belum_ada_berdiri_di_atas(pemeran, sebagai):
    buat_informasi_terbit(pemeran.dpupr, pemeran.operator, pemeran.verifikator, butir="profil")
    berkala = kelompok(sebagai(pemeran.operator).get("/meja/unggah/"), "berkala").isi
    terpenuhi = [p.terpenuhi for p in berkala]
    assert terpenuhi == sorted(terpenuhi) and berkala[0].butir.kode != "profil"


def test_yang_sudah_terbit_menyebut_tahun_terakhirnya(pemeran, sebagai):
    buat_informasi_terbit(pemeran.dpupr, pemeran.operator, pemeran.verifikator, butir="profil", tahun=2024)
    isi = sebagai(pemeran.operator).get("/meja/unggah/").content.decode()
    assert "1 terbit, terakhir 2024" in isi


def test_terbitan_unit_lain_tidak_memenuhi_kewajiban(pemeran, sebagai):
    buat_informasi_terbit(pemeran.dinkes, pemeran.operator_lain, pemeran.verifikator, butir="profil")
    profil = [p for p in kelompok(sebagai(pemeran.operator).get("/meja/unggah/"), "berkala").isi]
    assert not next(p for p in profil if p.butir.kode == "profil").terbit


def test_jenis_ditemukan_lewat_sebutan_lain(pemeran, sebagai):
    jawaban = sebagai(pemeran.operator).get("/meja/unggah/?q=tupoksi")
    assert [p.butir.kode for k in jawaban.context["kelompok"] for p in k.isi] == ["profil"]


def test_jenis_yang_tidak_ada_menunjukkan_jalan_lain(pemeran, sebagai):
    isi = sebagai(pemeran.operator).get("/meja/unggah/?q=zzz").content.decode()
    assert "Tidak ada jenis dengan kata itu" in isi and "/meja/unggah/lain/" in isi


def test_butir_unit_jenis_lain_tidak_ditemukan(pemeran, sebagai):
    assert sebagai(pemeran.lurah).get("/meja/unggah/profil/").status_code == 404


def test_yang_tidak_menulis_tidak_mengunggah(pemeran, sebagai):
    assert sebagai(pemeran.verifikator).get("/meja/unggah/").status_code == 403


def test_memilih_berkas_melahirkan_draf_yang_sudah_terisi(pemeran, sebagai):
    sebagai(pemeran.operator).post("/meja/unggah/kinerja/", {"unit": "dpupr", "berkas": unggahan(), "aksi": "berkas"})
    versi = Versi.objects.get()
    butir = ButirWajib.objects.get(kode="kinerja")
    terisi = (versi.rincian.butir, versi.rincian.klasifikasi, versi.rincian.retensi, versi.rincian.penanggung_jawab)
    assert terisi == (butir, butir.klasifikasi, butir.retensi, pemeran.dpupr.nama)


def test_beberapa_berkas_sekaligus_tergantung_semua(pemeran, sebagai):
    berkas = [unggahan("satu.pdf"), unggahan("dua.pdf", ["Lampiran kedua"])]
    sebagai(pemeran.operator).post("/meja/unggah/kinerja/", {"berkas": berkas, "aksi": "berkas"})
    assert [x.berkas.nama for x in Versi.objects.get().lampiran.all()] == ["satu.pdf", "dua.pdf"]


def test_berkas_yang_ditolak_di_pintu_tidak_melahirkan_draf(pemeran, sebagai):
    berkas = SimpleUploadedFile("halaman.php", b"<?php echo 1;")
    jawaban = sebagai(pemeran.operator).post("/meja/unggah/kinerja/", {"berkas": berkas, "aksi": "berkas"})
    assert (jawaban.status_code, Versi.objects.count()) == (422, 0)
    assert "Program dan skrip tidak diterima" in jawaban.content.decode()


def test_berkas_yang_terlalu_besar_ditolak_dengan_jalan_keluarnya(pemeran, sebagai):
    berkas = SimpleUploadedFile("besar.pdf", b"%PDF-1.7" + bytes(50 * 1024 * 1024))
    jawaban = sebagai(pemeran.operator).post("/meja/unggah/kinerja/", {"berkas": berkas, "aksi": "berkas"})
    assert jawaban.status_code == 422 and "lebih besar dari 50 MB" in jawaban.content.decode()


def test_satu_berkas_ditolak_yang_lain_tetap_diterima(pemeran, sebagai):
    berkas = [unggahan(), SimpleUploadedFile("gambar.svg", b"<svg/>")]
    jawaban = sebagai(pemeran.operator).post("/meja/unggah/kinerja/", {"berkas": berkas, "aksi": "berkas"}, follow=True)
    assert "SVG tidak diterima" in jawaban.content.decode()
    assert Versi.objects.get().lampiran.count() == 1


def test_tanpa_berkas_halaman_meminta_berkas(pemeran, sebagai):
    jawaban = sebagai(pemeran.operator).post("/meja/unggah/kinerja/", {"aksi": "berkas"})
    assert jawaban.status_code == 422 and "Pilih berkasnya dahulu" in jawaban.content.decode()


def test_yang_hanya_di_kertas_tercatat_hardcopy(pemeran, sebagai):
    sebagai(pemeran.operator).post("/meja/unggah/kinerja/", {"aksi": "kertas"})
    assert Versi.objects.get().rincian.bentuk == "Hardcopy"


def test_unit_yang_bukan_miliknya_diganti_unit_sendiri(pemeran, sebagai):
    sebagai(pemeran.operator).post("/meja/unggah/kinerja/", {"unit": "dinkes", "aksi": "kertas"})
    assert Versi.objects.get().konten.unit == pemeran.dpupr


def test_kecamatan_mengunggah_untuk_kelurahannya(pemeran, sebagai):
    sebagai(pemeran.camat).post("/meja/unggah/kel-profil/", {"unit": "kelurahan-banten", "aksi": "kertas"})
    assert Versi.objects.get().konten.unit == pemeran.banten


@pytest.mark.parametrize("kode", ["%F0%9F%92%A5", "a" * 900, "' OR 1=1 --", "-1"])
def test_kode_jenis_yang_kacau_tidak_ditemukan(kode, pemeran, sebagai):
    assert sebagai(pemeran.operator).get(f"/meja/unggah/{kode}/").status_code == 404


def test_kata_cari_yang_kacau_hanya_tidak_menemukan(pemeran, sebagai):
    assert sebagai(pemeran.operator).get("/meja/unggah/", {"q": "💥" * 5_000 + "' & | ! <b>"}).status_code == 200


# --- the writing page -------------------------------------------------------------------------------------


def test_judul_disarankan_dari_berkas_yang_terbaca(pemeran, sebagai):
    berkas = buat_berkas_pdf(pemeran.dpupr, pemeran.operator)
    versi = buat_informasi(pemeran.dpupr, pemeran.operator, judul="", berkas=berkas)
    assert sebagai(pemeran.operator).get(sunting(versi)).context["form"]["judul"].value() == berkas.judul_terbaca


def test_tanpa_berkas_judul_disarankan_dari_jenis_dan_tahun(pemeran, sebagai):
    versi = buat_informasi(pemeran.dpupr, pemeran.operator, judul="", butir="profil", tahun=2026)
    assert sebagai(pemeran.operator).get(sunting(versi)).context["form"]["judul"].value() == "Profil badan publik 2026"


def test_saran_judul_belum_tersimpan_sebelum_dikirim(pemeran, sebagai):
    versi = buat_informasi(pemeran.dpupr, pemeran.operator, judul="")
    sebagai(pemeran.operator).get(sunting(versi))
    versi.refresh_from_db()
    assert versi.judul == ""


def test_kolom_dip_tersimpan(pemeran, sebagai):
    versi = buat_informasi(pemeran.dpupr, pemeran.operator)
    kirim = isian(versi, retensi="10 tahun", waktu_dibuat="2026-03-31", tautan="https://jdih.serangkota.go.id/a")
    assert sebagai(pemeran.operator).post(sunting(versi), kirim).status_code == 302
    rincian = Versi.objects.get().rincian
    assert (rincian.retensi, str(rincian.waktu_dibuat), rincian.tautan) == (
        "10 tahun", "2026-03-31", "https://jdih.serangkota.go.id/a",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("nama", "nilai", "kalimat"),
    [
        ("tahun", "26", "Tulis tahun dengan empat angka"),
        ("tahun", "", "Bagian ini belum diisi"),
        ("waktu_dibuat", "2026-02-30", "Tanggal itu tidak ada"),
        ("klasifikasi", "dikecualikan", "Pilih salah satu dari tiga klasifikasi"),
        ("butir", "kel-profil", "Jenis itu bukan untuk unit ini"),
        ("tautan", "http://jdih.serangkota.go.id/", "diawali https://"),
        ("tautan", "https://bit.ly/abc", "Hanya tautan ke situs pemerintah"),
        ("tautan", "https://jahat-go.id/", "Hanya tautan ke situs pemerintah"),
    ],
)
def test_isian_yang_keliru_dikembalikan_dengan_kalimatnya(nama, nilai, kalimat, pemeran, sebagai):
    versi = buat_informasi(pemeran.dpupr, pemeran.operator)
    kirim = isian(versi, judul="Judul yang baru diketik", **{nama: nilai})
    jawaban = sebagai(pemeran.operator).post(sunting(versi), kirim)
    assert jawaban.status_code == 422 and kalimat in jawaban.content.decode()
    assert "Judul yang baru diketik" in jawaban.content.decode()


KACAU = ("💥" * 400, "9" * 400, "-1", "1e9", "<script>", "2026-13-45")


@pytest.mark.parametrize(
    "nama", ["judul", "tahun", "waktu_dibuat", "butir", "klasifikasi", "bentuk", "retensi", "tautan", "nomor_sunting"]
)
def test_isian_kacau_tidak_menjatuhkan_halaman_tulis(nama, pemeran, sebagai):
    versi = buat_informasi(pemeran.dpupr, pemeran.operator)
    klien = sebagai(pemeran.operator)
    status = {klien.post(sunting(versi), isian(versi, **{nama: kacau})).status_code for kacau in KACAU}
    assert status <= {302, 409, 422}


def test_bentuk_dari_impor_tetap_dapat_disimpan(pemeran, sebagai):
    versi = buat_informasi(pemeran.dpupr, pemeran.operator, bentuk="Buku cetak")
    assert sebagai(pemeran.operator).post(sunting(versi), isian(versi)).status_code == 302


def test_teks_rekan_tidak_tertimpa_dan_kedua_teks_tampil(pemeran, sebagai):
    versi = buat_informasi(pemeran.dpupr, pemeran.operator)
    lama = isian(versi, retensi="permanen")
    sebagai(pemeran.penanggung_jawab).post(sunting(versi), isian(versi, retensi="2 tahun"))
    jawaban = sebagai(pemeran.operator).post(sunting(versi), lama)
    isi = jawaban.content.decode()
    assert jawaban.status_code == 409 and "permanen" in isi and "2 tahun" in isi


def test_draf_tersimpan_sendiri_lewat_skrip(pemeran, sebagai):
    versi = buat_informasi(pemeran.dpupr, pemeran.operator)
    alamat = reverse("informasi:draf", args=[versi.pk])
    assert sebagai(pemeran.operator).post(alamat, isian(versi, ringkasan="Angka setahun penuh.")).status_code == 200
    versi.refresh_from_db()
    assert versi.ringkasan == "Angka setahun penuh."


def test_draf_lewat_skrip_menyebut_isian_yang_keliru(pemeran, sebagai):
    versi = buat_informasi(pemeran.dpupr, pemeran.operator)
    alamat = reverse("informasi:draf", args=[versi.pk])
    jawaban = sebagai(pemeran.operator).post(alamat, isian(versi, tahun="20"))
    assert (jawaban.status_code, jawaban.json()["pesan"].split(":")[0]) == (422, "Tahun")


def test_ajukan_saat_berkas_masih_diperiksa_menyimpan_dan_menyebut_apa_yang_ditunggu(pemeran, sebagai):
    berkas = buat_berkas_pdf(pemeran.dpupr, pemeran.operator, periksa=False)
    versi = buat_informasi(pemeran.dpupr, pemeran.operator, berkas=berkas)
    kirim = isian(versi, judul="Laporan kinerja DPUPR 2025", aksi="ajukan")
    jawaban = sebagai(pemeran.operator).post(sunting(versi), kirim)
    versi.refresh_from_db()
    assert jawaban.status_code == 422 and "masih diperiksa" in jawaban.content.decode()
    assert versi.judul == "Laporan kinerja DPUPR 2025"


def test_ajukan_setelah_diperiksa_terkirim(pemeran, sebagai):
    versi = buat_informasi(pemeran.dpupr, pemeran.operator, berkas=buat_berkas_pdf(pemeran.dpupr, pemeran.operator))
    sebagai(pemeran.operator).post(sunting(versi), isian(versi, aksi="ajukan"))
    versi.refresh_from_db()
    assert versi.status == "diajukan"


@pytest.mark.parametrize(("siapa", "status"), [("operator_lain", 404), ("verifikator", 403)])
def test_draf_unit_lain_tidak_dapat_ditulis(siapa, status, pemeran, sebagai):
    versi = buat_informasi(pemeran.dpupr, pemeran.operator)
    assert sebagai(getattr(pemeran, siapa)).post(sunting(versi), isian(versi)).status_code == status


def test_versi_baru_menanyakan_apa_yang_berubah(pemeran, sebagai):
    terbit = buat_informasi_terbit(pemeran.dpupr, pemeran.operator, pemeran.verifikator)
    alamat = reverse("informasi:konten_versi_baru", args=[terbit.pk])
    isi = sebagai(pemeran.operator).post(alamat, follow=True).content.decode()
    assert "Apa yang berubah?" in isi and "Perbarui informasi" in isi


# --- the list and the page --------------------------------------------------------------------------------


def test_daftar_konten_disaring_menurut_jenis(pemeran, sebagai):
    buat_draf(pemeran.dpupr, pemeran.operator, judul="Berita saluran air")
    buat_informasi(pemeran.dpupr, pemeran.operator, judul="Laporan kinerja 2025")
    isi = sebagai(pemeran.operator).get("/meja/konten/?jenis=informasi").content.decode()
    assert "Laporan kinerja 2025" in isi and "Berita saluran air" not in isi


def test_saringan_yang_tidak_dikenal_menyaring_apa_pun(pemeran, sebagai):
    buat_draf(pemeran.dpupr, pemeran.operator, judul="Berita saluran air")
    isi = sebagai(pemeran.operator).get("/meja/konten/?jenis=xyz&status=abc").content.decode()
    assert "Berita saluran air" in isi


def test_halaman_konten_menampilkan_kolom_dan_berkas(pemeran, sebagai):
    berkas = buat_berkas_pdf(pemeran.dpupr, pemeran.operator)
    versi = buat_informasi_ajuan(pemeran.dpupr, pemeran.operator, berkas=berkas)
    isi = sebagai(pemeran.operator).get(versi.get_absolute_url()).content.decode()
    assert "Penanggung jawab" in isi and "Berkala" in isi and berkas.nama in isi


def test_meja_menawarkan_menulis_dan_mengunggah(pemeran, sebagai):
    isi = sebagai(pemeran.operator).get("/meja/").content.decode()
    assert "Tulis berita" in isi and "Unggah dokumen" in isi


def test_draf_tanpa_judul_disebut_menurut_jenisnya(pemeran, sebagai):
    buat_informasi(pemeran.dpupr, pemeran.operator, judul="", butir="profil")
    klien = sebagai(pemeran.operator)
    assert all("Profil badan publik" in klien.get(jalur).content.decode() for jalur in ("/meja/", "/meja/konten/"))


def test_berkas_yang_ditolak_pekerja_muncul_di_meja(pemeran, sebagai):
    berkas = buat_berkas_pdf(pemeran.dpupr, pemeran.operator)
    buat_informasi(pemeran.dpupr, pemeran.operator, berkas=berkas)
    Berkas.objects.filter(pk=berkas.pk).update(pemeriksaan="ditolak", sebab_tolak="Berkas ini rusak.")
    assert "Berkasnya tidak dapat dipakai" in sebagai(pemeran.operator).get("/meja/").content.decode()


def test_halaman_konten_menyebut_berapa_kali_dibaca(pemeran, sebagai):
    berkas = buat_berkas_pdf(pemeran.dpupr, pemeran.operator)
    versi = buat_informasi_terbit(pemeran.dpupr, pemeran.operator, pemeran.verifikator, berkas=berkas)
    Unduhan.objects.create(berkas=berkas, hari=SENIN.date(), jumlah=84)
    assert "Dibaca 84 kali" in sebagai(pemeran.operator).get(versi.get_absolute_url()).content.decode()


def terjadwal(pemeran):
    """An informasi publik that was approved and waits for its hour."""
    nilai = {"jadwal_terbit": timezone.now() + timedelta(days=2)}
    versi = buat_informasi_ajuan(pemeran.dpupr, pemeran.operator, **nilai)
    setujui(versi, pemeran.verifikator, waktu=timezone.now())
    return versi


def test_jadwal_terbit_dapat_dibatalkan_dari_halaman_konten(pemeran, sebagai):
    versi = terjadwal(pemeran)
    klien = sebagai(pemeran.operator)
    assert "Batalkan jadwal terbit" in klien.get(versi.get_absolute_url()).content.decode()
    klien.post(reverse("informasi:konten_langkah", args=[versi.pk, "batalkan_jadwal"]))
    versi.refresh_from_db()
    assert versi.status == "draf"


def test_kabar_yang_terjadwal_menyebut_kapan_terbit(pemeran):
    terjadwal(pemeran)
    assert "Terbit sendiri" in pemeran.operator.kabar.get(judul__startswith="Disetujui").isi


# --- review -----------------------------------------------------------------------------------------------


def tinjau(versi, nama=""):
    return (
        reverse("informasi:putuskan", args=[versi.pk, nama]) if nama else reverse("informasi:tinjau", args=[versi.pk])
    )


def tetapan(versi, **lain):
    """What the reviewer's page posts with "Setujui"."""
    r = versi.rincian
    nilai = {"klasifikasi": r.klasifikasi, "butir": r.butir.kode if r.butir else "", "retensi": r.retensi}
    return {"sidik": versi.ajuan_terakhir().sidik, **{f"tetap-{k}": v for k, v in {**nilai, **lain}.items()}}


def test_tinjauan_menampilkan_kolom_lama_dan_baru(pemeran, sebagai):
    terbit = buat_informasi_terbit(pemeran.dpupr, pemeran.operator, pemeran.verifikator, retensi="5 tahun")
    klien = sebagai(pemeran.operator)
    klien.post(reverse("informasi:konten_versi_baru", args=[terbit.pk]))
    baru = Versi.objects.get(status="draf")
    klien.post(sunting(baru), isian(baru, retensi="10 tahun", catatan_publik="Retensi dibetulkan", aksi="ajukan"))
    banding = sebagai(pemeran.verifikator).get(tinjau(baru)).context["banding"]
    assert [b.label for b in banding.baris if not b.sama] == ["Apa yang berubah", "Disimpan"]


def test_kolom_lama_adalah_yang_ditetapkan_bukan_yang_diajukan(pemeran, sebagai):
    terbit = buat_informasi_terbit(
        pemeran.dpupr, pemeran.operator, pemeran.verifikator, penetapan={"klasifikasi": "setiap_saat"}
    )
    klien = sebagai(pemeran.operator)
    klien.post(reverse("informasi:konten_versi_baru", args=[terbit.pk]))
    baru = Versi.objects.get(status="draf")
    klien.post(sunting(baru), isian(baru, catatan_publik="Sama saja", aksi="ajukan"))
    banding = sebagai(pemeran.verifikator).get(tinjau(baru)).context["banding"]
    assert next(b for b in banding.baris if b.label == "Klasifikasi").lama == [("sama", "Setiap Saat")]


def test_tinjauan_menampilkan_teks_halaman_pertama(pemeran, sebagai):
    berkas = buat_berkas_pdf(pemeran.dpupr, pemeran.operator, baris=["Realisasi drainase Kasemen 96 persen"])
    versi = buat_informasi_ajuan(pemeran.dpupr, pemeran.operator, berkas=berkas)
    isi = sebagai(pemeran.verifikator).get(tinjau(versi)).content.decode()
    assert "Teks halaman pertama" in isi and "drainase Kasemen" in isi


def test_berkas_yang_diganti_tampil_baru_dan_lama(pemeran, sebagai):
    lama = buat_berkas_pdf(pemeran.dpupr, pemeran.operator, nama="lama.pdf")
    terbit = buat_informasi_terbit(pemeran.dpupr, pemeran.operator, pemeran.verifikator, berkas=lama)
    sebagai(pemeran.operator).post(reverse("informasi:konten_versi_baru", args=[terbit.pk]))
    baru = Versi.objects.get(status="draf")
    baru.lampiran.all().delete()
    berkas = buat_berkas_pdf(pemeran.dpupr, pemeran.operator, nama="baru.pdf", baris=["Isi yang baru"])
    baru.lampiran.create(berkas=berkas, peran="dokumen")
    jalankan(baru, "ajukan", pelaku=pemeran.operator, waktu=SENIN)
    dokumen = sebagai(pemeran.verifikator).get(tinjau(baru)).context["banding"].dokumen
    assert ([x["nama"] for x in dokumen.tambah], [x["nama"] for x in dokumen.hapus]) == (["baru.pdf"], ["lama.pdf"])


@pytest.mark.parametrize(
    ("nilai", "kalimat"),
    [
        ({"butir": "kinerja", "klasifikasi": "setiap_saat"}, "berklasifikasi Berkala, bukan Setiap Saat"),
        ({"tahun": 2099}, "Tahun 2099 belum tiba"),
        ({"tahun": 1990}, "lebih dari 10 tahun lalu"),
        ({"tahun": 2020, "waktu_dibuat": "2025-01-01"}, "dokumennya bertanggal 2025"),
        ({"tautan": "https://contoh.com/a"}, "ke luar go.id: contoh.com"),
        ({"bentuk": "Softcopy"}, "tidak ada berkas dan tidak ada tautan"),
    ],
)
def test_temuan_pada_kolom_disebut_kepada_peninjau(nilai, kalimat, pemeran, sebagai):
    versi = buat_informasi_ajuan(pemeran.dpupr, pemeran.operator, **nilai)
    assert kalimat in " ".join(sebagai(pemeran.verifikator).get(tinjau(versi)).context["temuan"])


@pytest.mark.parametrize(
    ("nilai", "kalimat"),
    [
        ({"halaman_pribadi": [3, 7]}, "angka 16 digit di halaman 3, 7"),
        ({"berteks": False}, "hasil pindai tanpa teks"),
        ({"peringatan": ["Ada lembar tersembunyi: Gaji."]}, "Ada lembar tersembunyi: Gaji."),
    ],
)
def test_temuan_pada_berkas_disebut_kepada_peninjau(nilai, kalimat, pemeran, sebagai):
    berkas = buat_berkas_pdf(pemeran.dpupr, pemeran.operator)
    Berkas.objects.filter(pk=berkas.pk).update(**nilai)
    versi = buat_informasi_ajuan(pemeran.dpupr, pemeran.operator, berkas=berkas)
    assert kalimat in " ".join(sebagai(pemeran.verifikator).get(tinjau(versi)).context["temuan"])


def test_judul_dan_tahun_yang_sama_disebut_mungkin_sudah_terbit(pemeran, sebagai):
    buat_informasi_terbit(pemeran.dpupr, pemeran.operator, pemeran.verifikator, judul="Laporan Kinerja & Anggaran 2025")
    versi = buat_informasi_ajuan(pemeran.dpupr, pemeran.operator, judul="laporan kinerja dan anggaran 2025")
    temuan = " ".join(sebagai(pemeran.verifikator).get(tinjau(versi)).context["temuan"])
    assert "Mungkin sudah pernah terbit" in temuan


def test_judul_sama_tahun_lain_bukan_kembaran(pemeran, sebagai):
    buat_informasi_terbit(pemeran.dpupr, pemeran.operator, pemeran.verifikator, tahun=2024)
    versi = buat_informasi_ajuan(pemeran.dpupr, pemeran.operator, tahun=2025)
    temuan = " ".join(sebagai(pemeran.verifikator).get(tinjau(versi)).context["temuan"])
    assert "sudah pernah terbit" not in temuan


def test_klasifikasi_ditetapkan_sambil_menyetujui(pemeran, sebagai):
    versi = buat_informasi_ajuan(pemeran.dpupr, pemeran.operator)
    sebagai(pemeran.verifikator).post(tinjau(versi, "setujui"), tetapan(versi, klasifikasi="setiap_saat"))
    assert Terbitan.objects.get().klasifikasi == "setiap_saat"


def test_unit_diberi_tahu_apa_yang_ditetapkan(pemeran, sebagai):
    versi = buat_informasi_ajuan(pemeran.dpupr, pemeran.operator)
    sebagai(pemeran.verifikator).post(tinjau(versi, "setujui"), tetapan(versi, klasifikasi="setiap_saat", butir=""))
    kabar = pemeran.operator.kabar.get(judul__startswith="Sudah terbit")
    assert "Ditetapkan PPID Utama: klasifikasi Setiap Saat, jenis “informasi lain”." in kabar.isi


def test_setujui_tanpa_mengubah_apa_pun_tidak_mencatat_ketetapan(pemeran, sebagai):
    versi = buat_informasi_ajuan(pemeran.dpupr, pemeran.operator)
    sebagai(pemeran.verifikator).post(tinjau(versi, "setujui"), tetapan(versi))
    assert "Ditetapkan" not in pemeran.operator.kabar.get(judul__startswith="Sudah terbit").isi


@pytest.mark.parametrize(
    ("nama", "nilai", "kalimat"),
    [
        ("klasifikasi", "dikecualikan", "Pilih salah satu dari tiga klasifikasi"),
        ("butir", "kel-profil", "Jenis itu bukan untuk unit ini"),
        ("retensi", "", "Tulis jangka waktu penyimpanannya"),
    ],
)
def test_ketetapan_yang_keliru_tidak_menerbitkan(nama, nilai, kalimat, pemeran, sebagai):
    versi = buat_informasi_ajuan(pemeran.dpupr, pemeran.operator)
    jawaban = sebagai(pemeran.verifikator).post(tinjau(versi, "setujui"), tetapan(versi, **{nama: nilai}))
    assert jawaban.status_code == 422 and kalimat in jawaban.content.decode()
    assert not Terbitan.objects.exists()


def test_setujui_dengan_sidik_lama_ditolak_basi(pemeran, sebagai):
    versi = buat_informasi_ajuan(pemeran.dpupr, pemeran.operator)
    kirim = {**tetapan(versi, klasifikasi="setiap_saat"), "sidik": "0" * 64}
    jawaban = sebagai(pemeran.verifikator).post(tinjau(versi, "setujui"), kirim)
    assert jawaban.status_code == 409 and not Terbitan.objects.exists()


def banyak_kueri(klien, jalur):
    with CaptureQueriesContext(connection) as kueri:
        assert klien.get(jalur).status_code == 200
    return len(kueri)


def ajuan_berberkas(pemeran, banyak):
    versi = buat_informasi(pemeran.dpupr, pemeran.operator, judul=f"Laporan dengan {banyak} berkas")
    for n in range(banyak):
        berkas = buat_berkas_pdf(pemeran.dpupr, pemeran.operator, baris=[f"Lampiran {n}"], nama=f"{n}.pdf")
        tambah_berkas(versi, berkas, pelaku=pemeran.operator, waktu=SENIN)
    jalankan(versi, "ajukan", pelaku=pemeran.operator, waktu=SENIN)
    return versi


def test_tinjauan_dengan_banyak_berkas_tidak_bertambah_kuerinya(pemeran, sebagai):
    satu, tujuh = ajuan_berberkas(pemeran, 1), ajuan_berberkas(pemeran, 7)
    klien = sebagai(pemeran.verifikator)
    sedikit = banyak_kueri(klien, tinjau(satu))
    assert banyak_kueri(klien, tinjau(tujuh)) <= sedikit <= 40


@pytest.mark.parametrize("jalur", ["/meja/unggah/", "/meja/konten/"])
def test_daftar_operator_tidak_bertambah_kuerinya(jalur, pemeran, sebagai):
    buat_informasi(pemeran.dpupr, pemeran.operator)
    klien = sebagai(pemeran.operator)
    sedikit = banyak_kueri(klien, jalur)
    for n in range(10):
        buat_informasi(pemeran.dpupr, pemeran.operator, judul=f"Laporan kinerja bagian {n}")
    assert banyak_kueri(klien, jalur) <= sedikit


def test_operator_tidak_memutuskan(pemeran, sebagai):
    versi = buat_informasi_ajuan(pemeran.dpupr, pemeran.operator)
    assert sebagai(pemeran.operator).post(tinjau(versi, "setujui"), tetapan(versi)).status_code == 403


def test_usulan_mengubah_judul_dan_ringkasan_saja(pemeran, sebagai):
    versi = buat_informasi_ajuan(pemeran.dpupr, pemeran.operator)
    kirim = {"judul": "Laporan kinerja DPUPR 2025", "ringkasan": "Lebih jelas.", "sidik": versi.ajuan_terakhir().sidik}
    sebagai(pemeran.verifikator).post(reverse("informasi:usulkan", args=[versi.pk]), kirim)
    usulan = versi.usulan.get()
    sebagai(pemeran.operator).post(reverse("informasi:usulan_pakai", args=[versi.pk, usulan.pk]))
    versi.refresh_from_db()
    assert (versi.judul, versi.rincian.tahun, versi.status) == ("Laporan kinerja DPUPR 2025", 2025, "diajukan")


def test_usulan_tanpa_judul_ditolak(pemeran, sebagai):
    versi = buat_informasi_ajuan(pemeran.dpupr, pemeran.operator)
    kirim = {"judul": "", "sidik": versi.ajuan_terakhir().sidik}
    assert sebagai(pemeran.verifikator).post(reverse("informasi:usulkan", args=[versi.pk]), kirim).status_code == 422


def test_tinjau_cepat_memuat_informasi_yang_bersih(pemeran, sebagai):
    berkas = buat_berkas_pdf(pemeran.dpupr, pemeran.operator)
    buat_informasi_ajuan(pemeran.dpupr, pemeran.operator, berkas=berkas)
    assert berkas.nama in sebagai(pemeran.verifikator).get("/meja/tinjau/cepat/").content.decode()


def test_berkas_yang_belum_diumumkan_tidak_menyembunyikan_tombol_setujui(pemeran, sebagai):
    berkas = buat_berkas_pdf(pemeran.dpupr, pemeran.operator)
    versi = buat_informasi_ajuan(pemeran.dpupr, pemeran.operator, berkas=berkas)
    assert sebagai(pemeran.verifikator).get(tinjau(versi)).context["halangan_setuju"] == ""


def test_tinjau_cepat_tidak_memuat_informasi_bertemuan(pemeran, sebagai):
    buat_informasi_ajuan(pemeran.dpupr, pemeran.operator, judul="Laporan tanpa berkas 2025")
    assert "Laporan tanpa berkas" not in sebagai(pemeran.verifikator).get("/meja/tinjau/cepat/").content.decode()


def test_setujui_dari_tinjau_cepat_tidak_mengubah_ketetapan(pemeran, sebagai):
    versi = buat_informasi_ajuan(pemeran.dpupr, pemeran.operator, klasifikasi="berkala")
    kirim = {"sidik": versi.ajuan_terakhir().sidik, "dari": "cepat"}
    sebagai(pemeran.verifikator).post(tinjau(versi, "setujui"), kirim)
    assert Terbitan.objects.get().klasifikasi == "berkala"
