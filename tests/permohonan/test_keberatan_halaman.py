"""The pages of an objection: the citizen's form without an account, and the desk's steps."""

import uuid
from datetime import date, datetime, time, timedelta

import pytest
from axes.models import AccessAttempt
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client, RequestFactory
from django.urls import reverse
from django.utils import timezone

from alur.mesin import jalankan
from informasi.berkas.gudang import rahasia
from kalender.hari import WIB
from permohonan.gudang import terima
from permohonan.identitas.kode import cocok
from permohonan.identitas.simpan import isi
from permohonan.keberatan.kartu import kartu
from permohonan.keberatan.meja import baris_daftar, isi_perkara
from permohonan.models import Keberatan
from permohonan.perkara.tampak import nomor_perubahan
from permohonan.status import PeranBerkas, StatusKeberatan
from permohonan.views.perkara_terbuka import buka_perkara
from tests.pabrik import SANDI, SENIN
from tests.pabrik_perkara import (
    DATA_DIRI,
    PDF,
    buat_atasan,
    buat_ditelaah,
    buat_keberatan,
    buat_permohonan,
    buat_petugas,
)

AJUKAN, BERKALA = "/layanan/keberatan/", "/layanan/keberatan/berkala/"
KASUS = "Sudah dua bulan saya menunggu jawaban."
LAPOR = {
    "informasi": "Laporan keuangan 2025",
    "kasus_posisi": "Saya mencarinya di portal ini tiga kali.",
    "nama": DATA_DIRI["nama"],
    "telepon": DATA_DIRI["telepon"],
    "persetujuan": "on",
}


@pytest.fixture
def kini(pemeran):
    return timezone.now()


@pytest.fixture
def petugas(pemeran):
    return buat_petugas(pemeran)


@pytest.fixture
def permohonan(kini):
    """Filed forty days ago and never answered."""
    return buat_permohonan(waktu=kini - timedelta(days=40))


def pembuka(perkara, waktu):
    """A visitor who opened `perkara` with its number and code."""
    client = Client()
    request = RequestFactory().get("/")
    request.session = client.session
    buka_perkara(request, perkara, waktu)
    request.session.save()
    return client


def masuk(pengguna):
    client = Client()
    client.force_login(pengguna)
    return client


def langkah(client, keberatan, nama, *, dilihat=None, **isian):
    """Post a step as the page just shown would, or an older page that showed `dilihat`."""
    dilihat = nomor_perubahan(keberatan) if dilihat is None else dilihat
    alamat = reverse("permohonan:keberatan_langkah", args=[keberatan.pk, nama])
    return client.post(alamat, {"dilihat": dilihat, **isian})


def test_tanpa_permohonan_terbuka_ada_dua_pintu(client, pemeran):
    isi_halaman = client.get(AJUKAN).content.decode()
    assert f'action="{reverse("permohonan:status")}"' in isi_halaman
    assert BERKALA in isi_halaman


def test_alasan_yang_tampak_dari_tanggal_sudah_dicentang(permohonan, kini):
    jawaban = pembuka(permohonan, kini).get(AJUKAN)
    tercentang = [p.alasan for _kotak, p in jawaban.context["form"].baris_alasan() if p.jendela]
    assert tercentang == ["c"] == jawaban.context["form"]["alasan"].value()
    assert "no-store" in jawaban["Cache-Control"]


def test_keberatan_terkirim_dua_kali_menjadi_satu_dan_bertanda_terima(permohonan, kini):
    client = pembuka(permohonan, kini)
    isian = {"alasan": ["c"], "kasus_posisi": KASUS, "tujuan": "Penelitian", "token": uuid.uuid4()}
    for _kali in range(2):
        jawaban = client.post(AJUKAN, isian, follow=True)
    keberatan = Keberatan.objects.get()
    assert (keberatan.permohonan, keberatan.alasan) == (permohonan, ["c"])
    assert keberatan.nomor in jawaban.content.decode()


def test_isian_yang_salah_tidak_menghilangkan_tulisan(permohonan, kini):
    jawaban = pembuka(permohonan, kini).post(AJUKAN, {"kasus_posisi": KASUS, "token": uuid.uuid4()})
    assert jawaban.status_code == 422
    assert KASUS in jawaban.content.decode()
    assert "Centang sekurangnya satu alasan" in jawaban.content.decode()


def test_kuasa_tersimpan_terkunci_dan_berkas_yang_ditolak_tidak_menggagalkan(permohonan, kini):
    berkas = SimpleUploadedFile("kuasa.docx", b"PK bukan foto", "application/msword")
    isian = {"alasan": ["c"], "kasus_posisi": KASUS, "token": uuid.uuid4(), "lewat_kuasa": "on"}
    isian |= {"kuasa_nama": "Budi Contoh Kuasa", "berkas_kuasa": berkas}
    jawaban = pembuka(permohonan, kini).post(AJUKAN, isian, follow=True)
    permohonan.identitas.refresh_from_db()
    assert isi(permohonan.identitas)["kuasa_nama"] == "Budi Contoh Kuasa"
    assert "Surat kuasa belum tersimpan" in jawaban.content.decode()


def test_informasi_berkala_yang_tidak_ada_diajukan_tanpa_permohonan(client, kini):
    hari = timezone.localdate(kini).isoformat()
    jawaban = client.post(BERKALA, {**LAPOR, "ditemukan": hari, "token": uuid.uuid4()}, follow=True)
    keberatan = Keberatan.objects.get()
    assert keberatan.kasus_posisi.startswith("Informasi berkala yang tidak tersedia: Laporan keuangan 2025")
    assert cocok(jawaban.context["kode"], keberatan.sidik_kode)


def test_pemohon_hanya_mencabut_keberatan_yang_dibukanya(permohonan, kini, client):
    keberatan = buat_keberatan(permohonan, waktu=kini)
    alamat = reverse("permohonan:keberatan_cabut", args=[keberatan.pk])
    assert client.post(alamat).status_code == 404
    pembuka(permohonan, kini).post(alamat)
    keberatan.refresh_from_db()
    assert keberatan.status == StatusKeberatan.DICABUT


def test_petugas_mendaftarkan_dan_halaman_basi_ditolak(permohonan, kini, petugas):
    keberatan = buat_keberatan(permohonan, waktu=kini)
    client = masuk(petugas)
    lama = nomor_perubahan(keberatan)
    assert langkah(client, keberatan, "daftarkan", pokok="Permohonan tidak dijawab").status_code == 302
    basi = langkah(client, keberatan, "ubah_pokok", dilihat=lama, pokok="Tulisan kedua")
    assert basi.status_code == 409
    halaman = basi.content.decode()
    assert "Tulisan kedua" in halaman and f'name="dilihat" value="{nomor_perubahan(keberatan)}"' in halaman
    assert f'value="{lama}"' not in halaman


def test_atasan_menanggapi_dengan_sandi_sekali_lagi(permohonan, kini, petugas, pemeran):
    keberatan = buat_ditelaah(petugas, buat_keberatan(permohonan, waktu=kini, alasan="c"), waktu=kini)
    client = masuk(buat_atasan(pemeran))
    isian = {"jawaban_c": "Benar, belum dijawab.", "hasil": "dikabulkan", "perintah": "Jawab permohonannya."}
    isian["batas"] = (timezone.localdate(kini) + timedelta(days=7)).isoformat()
    salah = langkah(client, keberatan, "tanggapi", **isian, sandi="bukan sandinya")
    assert salah.status_code == 422
    assert "Benar, belum dijawab." in salah.content.decode()
    assert AccessAttempt.objects.get().failures_since_start == 1
    langkah(client, keberatan, "tanggapi", **isian, sandi=SANDI)
    keberatan.refresh_from_db()
    assert keberatan.status == StatusKeberatan.DIKABULKAN


def test_tanggapan_di_kertas_dicatat_dan_dibenarkan_lewat_halaman(permohonan, kini, petugas, pemeran):
    keberatan = buat_ditelaah(petugas, buat_keberatan(permohonan, waktu=kini, alasan="c"), waktu=kini)
    hari = timezone.localdate(kini).isoformat()
    isian = {"jawaban_c": "Sudah dijawab.", "hasil": "ditolak", "alasan": "Surat 5 November.", "tanggal": hari}
    isian |= {"penanda_tangan": "Drs. Contoh", "nomor": "1"}
    berkas = SimpleUploadedFile("surat.pdf", b"%PDF-1.4 x\n%%EOF\n", "application/pdf")
    assert langkah(masuk(petugas), keberatan, "catat_tanggapan_atasan", **isian, berkas=berkas).status_code == 302
    client = masuk(pemeran.verifikator)
    kertas = keberatan.kertas.get()
    unduh = client.get(reverse("permohonan:keberatan_berkas", args=[keberatan.pk, kertas.berkas_id]))
    assert unduh.content.startswith(b"%PDF")
    langkah(client, keberatan, "benarkan_tanggapan_atasan")
    keberatan.refresh_from_db()
    assert (keberatan.status, keberatan.penanggap) == (StatusKeberatan.DITOLAK, "Drs. Contoh")


def test_kertas_yang_ditolak_langkahnya_tidak_tertinggal_di_gudang(permohonan, kini, petugas):
    keberatan = buat_ditelaah(petugas, buat_keberatan(permohonan, waktu=kini, alasan="c"), waktu=kini)
    besok = (timezone.localdate(kini) + timedelta(days=1)).isoformat()
    isian = {
        "jawaban_c": "Sudah.",
        "hasil": "ditolak",
        "alasan": "Surat.",
        "tanggal": besok,
        "penanda_tangan": "Contoh",
    }
    berkas = SimpleUploadedFile("surat.pdf", PDF, "application/pdf")

    def tersimpan():
        return sorted(rahasia().listdir("perkara")[1]) if rahasia().exists("perkara") else []

    sebelum = tersimpan()
    ditolak = langkah(masuk(petugas), keberatan, "catat_tanggapan_atasan", **isian, berkas=berkas)
    assert ditolak.status_code == 422 and "masa depan" in ditolak.content.decode()
    assert tersimpan() == sebelum and not keberatan.berkas.exists()


def test_identitas_hanya_tampil_setelah_alasan_ditulis(permohonan, kini, petugas):
    keberatan, client = buat_keberatan(permohonan, waktu=kini), masuk(petugas)
    assert DATA_DIRI["nama"] not in client.get(keberatan.get_absolute_url()).content.decode()
    assert langkah(client, keberatan, "lihat_identitas").status_code == 422
    dibuka = langkah(client, keberatan, "lihat_identitas", catatan="Menelepon pemohon.")
    assert DATA_DIRI["nama"] in dibuka.content.decode()
    assert "no-store" in dibuka["Cache-Control"]


def test_kode_baru_dibacakan_hanya_kepada_yang_tanpa_surel(kini, petugas):
    tanpa = buat_keberatan(alasan="b", waktu=kini, data_diri={**DATA_DIRI, "surel": ""})
    dibacakan = langkah(masuk(petugas), tanpa, "ganti_kode")
    tanpa.refresh_from_db()
    assert cocok(dibacakan.context["kode"], tanpa.sidik_kode)
    bersurel = buat_keberatan(alasan="b", waktu=kini)
    assert langkah(masuk(petugas), bersurel, "ganti_kode").status_code == 302


def test_daftar_urut_jatuh_tempo_dan_menandai_yang_lewat(kini, petugas):
    baru = buat_keberatan(alasan="b", waktu=kini)
    lama = buat_keberatan(alasan="b", waktu=kini - timedelta(days=90))
    jawaban = masuk(petugas).get("/meja/keberatan/")
    assert list(jawaban.context["halaman"]) == [lama, baru]
    assert "Lewat batas" in jawaban.content.decode()


def test_daftar_tidak_bertambah_kueri_bila_isinya_bertambah(kini, petugas, django_assert_max_num_queries):
    client = masuk(petugas)
    for _n in range(12):
        buat_keberatan(alasan="b", waktu=kini)
    with django_assert_max_num_queries(20):
        client.get("/meja/keberatan/")


def test_kartu_atasan_menyebut_keberatan_yang_menunggunya(permohonan, kini, petugas, pemeran):
    atasan = buat_atasan(pemeran)
    keberatan = buat_keberatan(permohonan, waktu=kini)
    assert kartu(atasan, kini) == []
    buat_ditelaah(petugas, keberatan, waktu=kini)
    assert [k.sebab for k in kartu(atasan, kini)] == ["Menunggu tanggapan Anda"]


def test_lewat_batas_tombol_tanggapi_tetap_ada(permohonan, kini, petugas, pemeran):
    lama = kini - timedelta(days=90)
    keberatan = buat_ditelaah(petugas, buat_keberatan(permohonan, waktu=lama), waktu=lama)
    halaman = masuk(buat_atasan(pemeran)).get(keberatan.get_absolute_url())
    assert halaman.context["lewat"]
    assert "tanggapi" in [t.transisi.nama for t in halaman.context["langkah"]]


def test_pemohon_menyimpan_tanggapannya(permohonan, kini, petugas, pemeran):
    keberatan = buat_ditelaah(petugas, buat_keberatan(permohonan, waktu=kini, alasan="c"), waktu=kini)
    isian = {"hasil": "ditolak", "tanggapan": {"c": "Sudah."}, "alasan": "Sudah dijawab."}
    jalankan(keberatan, "tanggapi", pelaku=buat_atasan(pemeran), waktu=kini, **isian)
    alamat = reverse("permohonan:keberatan_catat", args=[keberatan.pk])
    pembuka(permohonan, kini).post(alamat, {"tanggapan_pemohon": "Saya akan ke Komisi Informasi."})
    keberatan.refresh_from_db()
    assert keberatan.tanggapan_pemohon == "Saya akan ke Komisi Informasi."


def test_langkah_yang_berhalaman_sendiri_tidak_punya_tombol(permohonan, kini, petugas):
    keberatan, client = buat_keberatan(permohonan, waktu=kini), masuk(petugas)
    halaman = client.get(keberatan.get_absolute_url())
    assert "unggah_tte" not in [t.transisi.nama for t in halaman.context["langkah"]]
    assert langkah(client, keberatan, "unggah_tte").status_code == 404


def test_melihat_identitas_tidak_membuat_halaman_rekan_basi(permohonan, kini, petugas):
    keberatan, client = buat_keberatan(permohonan, waktu=kini), masuk(petugas)
    lama = nomor_perubahan(keberatan)
    langkah(client, keberatan, "lihat_identitas", catatan="Menelepon pemohon.")
    assert langkah(client, keberatan, "daftarkan", dilihat=lama, pokok="Tidak dijawab").status_code == 302


def test_surat_kuasa_terbuka_di_meja_dengan_alasan_yang_tercatat(permohonan, kini, petugas, pemeran):
    keberatan = buat_keberatan(permohonan, waktu=kini)
    unggahan = SimpleUploadedFile("kuasa.pdf", PDF, "application/pdf")
    kuasa = terima(unggahan, perkara=keberatan, peran=PeranBerkas.KUASA, pelaku=None, waktu=kini)
    alamat, client = reverse("permohonan:keberatan_berkas", args=[keberatan.pk, kuasa.pk]), masuk(petugas)
    assert f'action="{alamat}"' in client.get(keberatan.get_absolute_url()).content.decode()
    assert client.get(alamat).status_code == 403
    assert "Tulis alasannya" in client.post(alamat, follow=True).content.decode()
    terbuka = client.post(alamat, {"catatan": "Memeriksa surat kuasa."})
    assert terbuka.content == PDF and "attachment" in terbuka["Content-Disposition"]
    assert keberatan.jejak().get(nama="lihat_identitas").catatan == "Memeriksa surat kuasa."
    auditor = masuk(pemeran.auditor)
    assert auditor.post(alamat, {"catatan": "Audit."}).status_code == 403
    assert f'action="{alamat}"' not in auditor.get(keberatan.get_absolute_url()).content.decode()


def test_keberatan_yang_ditolak_menyebut_hari_terakhir_ke_komisi_informasi(pemeran, petugas):
    keberatan = buat_ditelaah(petugas, buat_keberatan(alasan="b"))
    isian = {"hasil": "ditolak", "tanggapan": {"b": "Sudah tersedia."}, "alasan": "Ada di daftar informasi."}
    jalankan(keberatan, "tanggapi", pelaku=buat_atasan(pemeran), waktu=SENIN, **isian)
    tepat, lewat = date(2026, 11, 20), date(2026, 11, 21)  # the fourteenth working day after SENIN, and the day after
    (baris,) = baris_daftar(Keberatan.objects.all(), tepat)
    assert (baris["perkara"], baris["sengketa"], baris["lewat"]) == (keberatan, tepat, False)
    assert baris_daftar(Keberatan.objects.all(), lewat)[0]["lewat"]
    halaman = masuk(petugas).get("/meja/keberatan/?tab=selesai").content.decode()
    assert keberatan.nomor in halaman and "20 November 2026" in halaman
    perkara = [isi_perkara(keberatan, petugas, datetime.combine(h, time(9), WIB)) for h in (tepat, lewat)]
    assert [isi["sengketa_lewat"] for isi in perkara] == [False, True]


def test_daftar_selesai_menghitung_jendela_dengan_kueri_tetap(kini, petugas, django_assert_num_queries):
    baru = [Keberatan(status="ditolak", diberitahukan=SENIN.date(), jatuh_tempo=SENIN.date()) for _n in range(9)]
    with django_assert_num_queries(2):
        assert len(baris_daftar(baru, SENIN.date())) == 9
