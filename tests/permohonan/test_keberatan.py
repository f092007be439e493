"""The life of an objection: its windows, its answer, its silence."""

from datetime import date, datetime, time, timedelta
from types import SimpleNamespace

import pytest
from django.core.exceptions import PermissionDenied
from django.core.files.uploadedfile import SimpleUploadedFile

from alur.mesin import jalankan
from alur.transisi import TransisiDitolak
from kalender.hari import WIB
from permohonan.gudang import terima
from permohonan.identitas.kode import cocok
from permohonan.jadwal import lewat_batas_satu
from permohonan.jendela import alasan_terbuka
from permohonan.layanan import PEMOHON, ganti_kode
from permohonan.models import Surat
from permohonan.status import JenisSurat, PeranBerkas, StatusKeberatan
from permohonan.surat.isi import isi_surat
from tests.pabrik import SENIN
from tests.pabrik_perkara import (
    DATA_DIRI,
    buat_atasan,
    buat_dijawab,
    buat_ditelaah,
    buat_keberatan,
    buat_permohonan,
    buat_petugas,
    buat_terdaftar,
    hari_lagi,
)

TEMPO = date(2026, 11, 16)  # of a request of SENIN
AKHIR = date(2026, 12, 14)  # the thirtieth working day after SENIN
TERLAMBAT = datetime.combine(AKHIR + timedelta(days=1), time(9), WIB)
MENGABULKAN = {
    "hasil": StatusKeberatan.DIKABULKAN,
    "tanggapan": {"d": "Rincian biaya memang belum diberikan."},
    "perintah": "Berikan rincian biaya saluran air.",
    "batas": AKHIR,
}
MENOLAK = {"hasil": StatusKeberatan.DITOLAK, "tanggapan": {"d": "Rincian sudah ada di lampiran."}}


@pytest.fixture
def petugas(pemeran):
    return buat_petugas(pemeran)


@pytest.fixture
def atasan(pemeran):
    return buat_atasan(pemeran)


@pytest.fixture
def ditelaah(petugas):
    return buat_ditelaah(petugas, buat_keberatan(buat_terdaftar(petugas)))


def jendela(permohonan, hari):
    return {str(j.alasan): (j.sejak, j.lewat) for j in alasan_terbuka(permohonan, hari)}


def dikabulkan(keberatan, atasan, *, waktu=SENIN):
    jalankan(keberatan, "tanggapi", pelaku=atasan, waktu=waktu, **MENGABULKAN)
    return keberatan


def catat_kertas(keberatan, petugas, *, waktu=SENIN, hari=None, isi=None):
    unggahan = SimpleUploadedFile("tanggapan.pdf", b"%PDF-1.4 tanggapan\n%%EOF\n", "application/pdf")
    berkas = terima(unggahan, perkara=keberatan, peran=PeranBerkas.KERTAS, pelaku=petugas, waktu=waktu)
    isian = {"berkas": berkas, "nomor": "100/Setda/2026", "tanggal": hari or SENIN.date()}
    isian |= {"penanda_tangan": "Drs. Contoh Penanda Tangan", "isi": isi or {**MENGABULKAN, "batas": f"{AKHIR}"}}
    jalankan(keberatan, "catat_tanggapan_atasan", pelaku=petugas, waktu=waktu, **isian)


def kertas_nota(keberatan, pencatat, pembenar, nota):
    unggahan = SimpleUploadedFile("nota.pdf", b"%PDF-1.4 nota\n%%EOF\n", "application/pdf")
    berkas = terima(unggahan, perkara=keberatan, peran=PeranBerkas.KERTAS, pelaku=pencatat, waktu=TERLAMBAT)
    isian = {"berkas": berkas, "tanggal": AKHIR, "penanda_tangan": "Tim Pertimbangan", "isi": {"nota": nota}}
    jalankan(keberatan, "catat_nota_tim", pelaku=pencatat, waktu=TERLAMBAT, **isian)
    jalankan(keberatan, "benarkan_nota_tim", pelaku=pembenar, waktu=TERLAMBAT)


# --- windows ---


def test_alasan_c_ada_sejak_hari_terakhir_yang_terlewat(pemeran):
    permohonan = buat_permohonan()
    assert jendela(permohonan, TEMPO) == {}
    assert jendela(permohonan, TEMPO + timedelta(days=1)) == {"c": (TEMPO, False)}


def test_jendela_yang_lewat_disebut_bukan_disembunyikan(pemeran):
    assert jendela(buat_permohonan(), date(2027, 3, 1)) == {"c": (TEMPO, True)}


def test_permohonan_yang_menunggu_pemohon_tidak_memberi_alasan_c(pemeran, petugas):
    permohonan = buat_permohonan()
    jalankan(permohonan, "minta_lengkapi", pelaku=petugas, waktu=SENIN, kurang="KTP")
    assert jendela(permohonan, date(2027, 1, 4)) == {}


def test_jawaban_tepat_waktu_hanya_memberi_alasan_d(pemeran, petugas):
    permohonan = buat_dijawab(petugas, pemeran.ppid, waktu_jawab=hari_lagi(3))
    assert jendela(permohonan, date(2026, 11, 6)) == {"d": (date(2026, 11, 5), False)}


def test_jawaban_terlambat_memberi_alasan_g(pemeran, petugas):
    permohonan = buat_dijawab(petugas, pemeran.ppid, waktu_jawab=hari_lagi(15))
    assert set(jendela(permohonan, date(2026, 11, 17))) == {"d", "g"}


def test_bukti_kirim_yang_lebih_akhir_menggeser_jendela(pemeran, petugas):
    permohonan = buat_dijawab(petugas, pemeran.ppid, waktu_jawab=hari_lagi(3))
    jalankan(permohonan, "catat_terima", pelaku=petugas, waktu=hari_lagi(10), tanggal=date(2026, 11, 10))
    assert jendela(permohonan, date(2026, 11, 12))["d"][0] == date(2026, 11, 10)


def test_biaya_memberi_alasan_f_dan_yang_dijanjikan_alasan_e(pemeran, petugas):
    janji = {"hasil": "belum_didokumentasikan", "nilai_butir": {"tersedia_pada": date(2026, 11, 20)}}
    permohonan = buat_dijawab(petugas, pemeran.ppid, **janji)
    permohonan.biaya_salin = 20000
    assert set(jendela(permohonan, date(2026, 11, 20))) == {"d", "f"}
    assert set(jendela(permohonan, date(2026, 11, 21))) == {"d", "e", "f"}


def test_penolakan_memberi_alasan_a(db):
    butir = [SimpleNamespace(hasil="ditolak", tersedia_pada=None)]
    ditolak = SimpleNamespace(
        status="ditolak", jatuh_tempo=TEMPO, diberitahukan=TEMPO, biaya=0, butir=SimpleNamespace(all=lambda: butir)
    )
    assert "a" in jendela(ditolak, TEMPO)


def test_keberatan_terlambat_diterima_dan_ditandai(pemeran):
    permohonan = buat_permohonan()
    tepat = buat_keberatan(permohonan, alasan="c", waktu=datetime(2026, 12, 1, 9, tzinfo=WIB))
    lewat = buat_keberatan(permohonan, alasan="c", waktu=datetime(2027, 3, 1, 9, tzinfo=WIB))
    assert (tepat.ditemukan, tepat.lewat_waktu, lewat.lewat_waktu) == (TEMPO, False, True)
    assert lewat.status == StatusKeberatan.DIAJUKAN


def test_dari_beberapa_alasan_jendela_terpanjang_yang_berlaku(pemeran):
    waktu = datetime(2027, 3, 1, 9, tzinfo=WIB)
    keberatan = buat_keberatan(buat_permohonan(), alasan="bc", waktu=waktu, ditemukan=date(2027, 2, 26))
    assert (keberatan.ditemukan, keberatan.lewat_waktu) == (date(2027, 2, 26), False)


# --- filing ---


def test_tanpa_permohonan_hanya_alasan_b(pemeran):
    assert buat_keberatan(alasan="b").identitas.ada_surel
    with pytest.raises(TransisiDitolak, match="hanya untuk informasi berkala"):
        buat_keberatan(alasan="c")


@pytest.mark.parametrize(
    ("nilai", "kalimat"),
    [
        ({"kasus_posisi": " "}, "kasus posisi"),
        ({"kasus_posisi": f"NIK saya {DATA_DIRI['nik']}"}, "Jangan menulis NIK"),
        ({"diterima": date(2026, 11, 3)}, "masa depan"),
        ({"ditemukan": date(2026, 11, 3), "alasan": "b"}, "setelah tanggal keberatan"),
    ],
)
def test_pengajuan_yang_tidak_masuk_akal_ditolak_dengan_kalimat(pemeran, nilai, kalimat):
    with pytest.raises(TransisiDitolak, match=kalimat):
        buat_keberatan(**{"alasan": "b", **nilai})


def test_pokok_yang_didaftarkan_tidak_memuat_nik(pemeran, petugas):
    keberatan = buat_keberatan(buat_permohonan())
    with pytest.raises(TransisiDitolak, match="NIK"):
        jalankan(keberatan, "daftarkan", pelaku=petugas, waktu=SENIN, nilai={"pokok": DATA_DIRI["nik"]})


def test_didaftarkan_melahirkan_tanda_terima(ditelaah):
    assert ditelaah.pokok == "Rincian biaya saluran air"
    assert ditelaah.surat.get().jenis == JenisSurat.TANDA_TERIMA_KEBERATAN


# --- musyawarah ---


def test_penolakan_karena_pengecualian_tidak_dimusyawarahkan(pemeran, petugas):
    keberatan = buat_ditelaah(petugas, buat_keberatan(buat_permohonan(), alasan="ad"))
    with pytest.raises(TransisiDitolak, match=r"Pasal 35 ayat \(2\)"):
        jalankan(keberatan, "musyawarah", pelaku=petugas, waktu=SENIN)


def test_kesepakatan_mengakhiri_keberatan_dan_menghentikan_jam(ditelaah, petugas):
    jalankan(ditelaah, "musyawarah", pelaku=petugas, waktu=SENIN)
    jalankan(ditelaah, "sepakati", pelaku=petugas, waktu=hari_lagi(2), hasil="Rincian diberikan Jumat.")
    assert ditelaah.status == StatusKeberatan.DISEPAKATI
    assert ditelaah.jam.dihentikan == hari_lagi(2)


def test_musyawarah_yang_gagal_kembali_ke_telaah(ditelaah, petugas):
    jalankan(ditelaah, "musyawarah", pelaku=petugas, waktu=SENIN)
    jalankan(ditelaah, "gagal_musyawarah", pelaku=petugas, waktu=SENIN, catatan="Tidak tercapai kesepakatan.")
    assert ditelaah.status == StatusKeberatan.TERDAFTAR


# --- the answer ---


@pytest.mark.parametrize(
    ("isian", "kalimat"),
    [
        ({**MENGABULKAN, "hasil": "entah"}, "Pilih hasil"),
        ({**MENGABULKAN, "tanggapan": {"d": " "}}, "Tanggapi alasan d"),
        (MENOLAK, r"Pasal 36 ayat \(3\)"),
        ({**MENGABULKAN, "hasil": StatusKeberatan.DIKABULKAN_SEBAGIAN}, "alasan tertulis"),
        ({**MENGABULKAN, "perintah": ""}, "perintah kepada PPID"),
        ({**MENGABULKAN, "batas": None}, "paling lambat"),
        ({**MENGABULKAN, "batas": date(2026, 11, 1)}, "paling lambat"),
    ],
)
def test_tanggapan_yang_tidak_lengkap_ditolak_dengan_kalimat(ditelaah, atasan, isian, kalimat):
    with pytest.raises(TransisiDitolak, match=kalimat):
        jalankan(ditelaah, "tanggapi", pelaku=atasan, waktu=SENIN, **isian)


def test_hanya_atasan_yang_menanggapi(ditelaah, pemeran):
    with pytest.raises(PermissionDenied):
        jalankan(ditelaah, "tanggapi", pelaku=pemeran.ppid, waktu=SENIN, **MENGABULKAN)


def test_putusan_yang_dikuatkan_menyertakan_alasan(ditelaah, atasan):
    jalankan(ditelaah, "tanggapi", pelaku=atasan, waktu=SENIN, **MENOLAK, alasan="Lampiran 2 memuat rinciannya.")
    assert (ditelaah.status, ditelaah.terlambat) == (StatusKeberatan.DITOLAK, False)
    assert ditelaah.surat.filter(jenis=JenisSurat.TANGGAPAN).exists()


def test_yang_tidak_ditanggapi_ditandai_sekali_setelah_hari_terakhir(ditelaah):
    assert ditelaah.jatuh_tempo == AKHIR
    assert not lewat_batas_satu(datetime.combine(AKHIR, time(23, 59), WIB))
    assert lewat_batas_satu(TERLAMBAT)
    ditelaah.refresh_from_db()
    assert ditelaah.status == StatusKeberatan.TIDAK_DITANGGAPI
    assert not lewat_batas_satu(TERLAMBAT)


def test_tanggapan_yang_terlambat_tetap_dapat_diberikan_dan_ditandai(ditelaah, atasan):
    lewat_batas_satu(TERLAMBAT)
    isian = {**MENGABULKAN, "batas": date(2027, 1, 4)}
    jalankan(ditelaah, "tanggapi", pelaku=atasan, waktu=TERLAMBAT, **isian)
    assert (ditelaah.status, ditelaah.terlambat) == (StatusKeberatan.DIKABULKAN, True)


def test_tanggapan_yang_terlambat_ditelaah_dulu_dan_tetap_tercatat_terlambat(pemeran, petugas, atasan):
    keberatan = buat_keberatan(buat_terdaftar(petugas))
    jalankan(keberatan, "daftarkan", pelaku=petugas, waktu=SENIN, nilai={"pokok": "Rincian biaya"})
    lewat_batas_satu(TERLAMBAT)
    keberatan.refresh_from_db()
    jalankan(keberatan, "telaah", pelaku=petugas, waktu=TERLAMBAT, nota="Rincian dapat diberikan.")
    assert (keberatan.status, keberatan.nota_tim) == (StatusKeberatan.TIDAK_DITANGGAPI, "Rincian dapat diberikan.")
    assert "sudah lewat pada 14 Desember 2026" in atasan.kabar.get(judul__startswith="Menunggu tanggapan").isi
    assert not lewat_batas_satu(TERLAMBAT)  # nobody is told of the same silence twice
    kertas_nota(keberatan, petugas, pemeran.verifikator, "Tim bersidang lagi.")
    assert (keberatan.status, keberatan.nota_tim) == (StatusKeberatan.TIDAK_DITANGGAPI, "Tim bersidang lagi.")
    jalankan(keberatan, "tanggapi", pelaku=atasan, waktu=TERLAMBAT, **{**MENGABULKAN, "batas": date(2027, 1, 4)})
    assert (keberatan.status, keberatan.terlambat) == (StatusKeberatan.DIKABULKAN, True)


# --- the answer on paper ---


def test_tanggapan_di_atas_kertas_dibenarkan_orang_lain_dan_menyebut_penanda_tangan(ditelaah, petugas, pemeran):
    catat_kertas(ditelaah, petugas)
    with pytest.raises(TransisiDitolak, match="orang lain"):
        jalankan(ditelaah, "benarkan_tanggapan_atasan", pelaku=petugas, waktu=SENIN)
    jalankan(ditelaah, "benarkan_tanggapan_atasan", pelaku=pemeran.verifikator, waktu=SENIN)
    assert (ditelaah.status, ditelaah.penanggap) == (StatusKeberatan.DIKABULKAN, "Drs. Contoh Penanda Tangan")
    assert ditelaah.batas_pelaksanaan == AKHIR


def test_surat_tanggapan_dari_kertas_memuat_penanda_tangan_kertas(ditelaah, petugas, pemeran, atasan):
    catat_kertas(ditelaah, petugas)
    jalankan(ditelaah, "benarkan_tanggapan_atasan", pelaku=pemeran.verifikator, waktu=SENIN)
    isi = isi_surat(JenisSurat.TANGGAPAN, ditelaah, nomor="1", hari=SENIN.date(), kode="X")
    assert isi["penanda_tangan"]["nama"] == "Drs. Contoh Penanda Tangan"
    assert Surat.objects.get(jenis=JenisSurat.TANGGAPAN).penanda_tangan == "Drs. Contoh Penanda Tangan"


def test_kertas_yang_tidak_lengkap_tidak_dapat_dibenarkan(ditelaah, petugas, pemeran):
    catat_kertas(ditelaah, petugas, isi=dict(MENOLAK))
    with pytest.raises(TransisiDitolak, match="Pasal 36"):
        jalankan(ditelaah, "benarkan_tanggapan_atasan", pelaku=pemeran.verifikator, waktu=SENIN)


def test_kertas_bertanggal_hari_ini_dapat_dicatat_sebelum_pukul_tujuh(ditelaah, petugas):
    pagi = datetime(2026, 11, 3, 6, 30, tzinfo=WIB)
    catat_kertas(ditelaah, petugas, waktu=pagi, hari=date(2026, 11, 3))
    with pytest.raises(TransisiDitolak, match="masa depan"):
        catat_kertas(ditelaah, petugas, waktu=pagi, hari=date(2026, 11, 4))


# --- afterwards ---


def test_pelaksanaan_dicatat_dengan_isi_dan_tanggal_yang_masuk_akal(ditelaah, atasan, petugas):
    dikabulkan(ditelaah, atasan, waktu=hari_lagi(2))
    for isian in ({"pelaksanaan": " "}, {"pelaksanaan": "Diberikan.", "tanggal": SENIN.date()}):
        with pytest.raises(TransisiDitolak):
            jalankan(ditelaah, "laksanakan", pelaku=petugas, waktu=hari_lagi(4), **isian)
    isian = {"pelaksanaan": "Rincian diberikan.", "tanggal": date(2026, 11, 5)}
    jalankan(ditelaah, "laksanakan", pelaku=petugas, waktu=hari_lagi(4), **isian)
    assert (ditelaah.status, ditelaah.dilaksanakan_pada) == (StatusKeberatan.DILAKSANAKAN, date(2026, 11, 5))


def test_bukti_kirim_dapat_dicatat_setelah_dilaksanakan(ditelaah, atasan, petugas):
    dikabulkan(ditelaah, atasan)
    jalankan(ditelaah, "laksanakan", pelaku=petugas, waktu=SENIN, pelaksanaan="Diberikan.")
    jalankan(ditelaah, "catat_terima", pelaku=petugas, waktu=hari_lagi(4), tanggal=date(2026, 11, 6))
    assert ditelaah.diberitahukan == date(2026, 11, 6)


def test_pemohon_menanggapi_tanggapan(ditelaah, atasan):
    nilai = {"tanggapan_pemohon": "Terima kasih, saya tunggu."}
    jalankan(dikabulkan(ditelaah, atasan), "catat_pemohon", pelaku=PEMOHON, waktu=SENIN, nilai=nilai)
    assert ditelaah.tanggapan_pemohon == "Terima kasih, saya tunggu."


def test_pemohon_mencabut_juga_setelah_lewat_batas(ditelaah):
    lewat_batas_satu(TERLAMBAT)
    jalankan(ditelaah, "cabut", pelaku=PEMOHON, waktu=TERLAMBAT)
    assert (ditelaah.status, ditelaah.jam.dihentikan) == (StatusKeberatan.DICABUT, TERLAMBAT)


def test_kode_baru_untuk_keberatan_berlaku_juga_untuk_permohonannya(ditelaah, petugas):
    kode = ganti_kode(ditelaah, pelaku=petugas, waktu=SENIN)
    ditelaah.refresh_from_db()
    assert cocok(kode, ditelaah.sidik_kode)
    assert cocok(kode, ditelaah.permohonan.sidik_kode)
