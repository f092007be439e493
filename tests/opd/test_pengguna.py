from datetime import date, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from alur.jejak import nomor_jejak
from kalender.hari import tanggal
from opd.models import Keanggotaan, Pengguna
from tests.pabrik import SANDI, buat_pengguna

DAFTAR = "/meja/pengguna/"
BARU = "/meja/pengguna/baru/"


def halaman(orang, nama="pengguna", *lain):
    return reverse(f"opd:{nama}", args=[orang.pk, *lain])


def isian(unit_, **ubah):
    return {
        "nama": "Pegawai Contoh",
        "surel": "pegawai@uji.serangkota.go.id",
        "wa": "0812-3456-7890",
        "jabatan": "Staf",
        "unit": unit_.pk,
        "peran": "operator",
        "sifat": "definitif",
        "sejak": "2026-11-02",
        "sampai": "",
        "sk_nomor": "800/12/2026",
        "sk_tanggal": "2026-10-30",
        "sandi_ulang": SANDI,
        **ubah,
    }


def bersandi(alasan, sandi=SANDI):
    return {"alasan": alasan, "sandi_ulang": sandi}


# --- Walls ----------------------------------------------------------------------------------------

JALUR_ORANG = ("pengguna", "pengguna_ubah", "pengguna_keaktifan", "tautan_buat")


@pytest.mark.parametrize("nama", JALUR_ORANG)
def test_orang_unit_lain_tidak_ada(meja, pemeran, nama):
    assert meja("penanggung_jawab").get(halaman(pemeran.operator_lain, nama)).status_code == 404


@pytest.mark.parametrize("nama", JALUR_ORANG)
def test_operator_biasa_tidak_mengelola_rekannya(meja, pemeran, nama):
    assert meja("operator").get(halaman(pemeran.penanggung_jawab, nama)).status_code == 403


@pytest.mark.parametrize("nama", JALUR_ORANG)
def test_tamu_diminta_masuk(client, pemeran, nama):
    assert client.get(halaman(pemeran.operator, nama)).url.startswith("/masuk/?next=/meja/pengguna/")


@pytest.mark.parametrize("nama", JALUR_ORANG[1:])
def test_penanggung_jawab_lain_di_unit_yang_sama_terlihat_tetapi_tidak_dikelola(meja, pemeran, nama):
    setara = buat_pengguna("pj_dua", "penanggung_jawab", pemeran.dpupr)
    assert meja("penanggung_jawab").get(halaman(setara)).status_code == 200
    assert meja("penanggung_jawab").get(halaman(setara, nama)).status_code == 403


@pytest.mark.parametrize(
    ("siapa", "status"),
    [
        ("operator", 403),
        ("lurah", 403),
        ("auditor", 403),
        ("penanggung_jawab", 200),
        ("camat", 200),
        ("verifikator", 200),
        ("ppid", 200),
    ],
)
@pytest.mark.parametrize("alamat", [DAFTAR, BARU])
def test_siapa_yang_membuka_daftar_dan_penambahan(meja, siapa, status, alamat):
    assert meja(siapa).get(alamat).status_code == status


@pytest.mark.parametrize("pk", ["0", "999999", "9" * 30])
def test_nomor_orang_yang_tidak_ada(meja, pk):
    assert meja("ppid").get(f"/meja/pengguna/{pk}/").status_code == 404


# --- List -----------------------------------------------------------------------------------------


def nama_di(jawaban):
    return [o.nama for o, _ in jawaban.context["baris"]]


def test_daftar_hanya_orang_unit_sendiri(meja):
    assert nama_di(meja("penanggung_jawab").get(DAFTAR)) == ["Operator", "Pj"]


def test_kecamatan_melihat_orang_kelurahannya(meja):
    assert nama_di(meja("camat").get(DAFTAR)) == ["Camat", "Lurah"]


def test_peninjau_melihat_semua_orang(meja):
    assert len(nama_di(meja("verifikator").get(DAFTAR))) == Pengguna.objects.count()


@pytest.mark.parametrize(("saring", "hasil"), [("?q=lurah", ["Lurah"]), ("?unit=dinkes", ["Operator Lain"])])
def test_cari_dan_saring_menurut_unit(meja, saring, hasil):
    assert nama_di(meja("verifikator").get(DAFTAR + saring)) == hasil


def test_tanpa_hasil_ada_jalan_kembali(meja):
    assert "Tidak ada orang yang cocok" in meja("verifikator").get(f"{DAFTAR}?q=zzz").content.decode()


def test_lima_puluh_orang_sehalaman(meja, pemeran):
    for n in range(50):
        buat_pengguna(f"tambahan_{n}", "operator", pemeran.dinkes)
    klien = meja("verifikator")
    satu, dua = (klien.get(f"{DAFTAR}?q=uji&halaman={n}") for n in (1, 2))
    assert (len(nama_di(satu)), len(nama_di(dua))) == (50, Pengguna.objects.count() - 50)
    assert satu.context["berikut"] == "?q=uji&halaman=2"


@pytest.mark.parametrize("nomor", ["0", "-1", "abc", "9" * 40])
def test_nomor_halaman_aneh_tetap_menjawab(meja, nomor):
    assert meja("verifikator").get(f"{DAFTAR}?halaman={nomor}").status_code == 200


def test_banyak_orang_tidak_menambah_kueri(meja, pemeran, django_assert_max_num_queries):
    klien = meja("verifikator")
    klien.get(DAFTAR)
    for n in range(30):
        buat_pengguna(f"tambahan_{n}", "operator", pemeran.dinkes)
    with django_assert_max_num_queries(12):
        klien.get(DAFTAR)


def test_akun_nonaktif_dan_tanpa_peran_ditandai(meja, pemeran):
    orang = buat_pengguna("lama", "operator", pemeran.dpupr, sampai=date(2025, 12, 31))
    Pengguna.objects.filter(pk=orang.pk).update(is_active=False)
    isi = meja("verifikator").get(f"{DAFTAR}?q=lama").content.decode()
    assert "Tidak aktif" in isi and "Tanpa peran saat ini" in isi


# --- Appointing -----------------------------------------------------------------------------------


def test_menunjuk_orang_baru_membuka_akun_dan_menuju_undangannya(meja, pemeran):
    jawaban = meja("penanggung_jawab").post(BARU, isian(pemeran.dpupr))
    keanggotaan = Keanggotaan.objects.get(pengguna__surel="pegawai@uji.serangkota.go.id")
    assert jawaban.url == reverse("opd:undang", args=[keanggotaan.pengguna_id])
    assert (keanggotaan.peran, keanggotaan.sejak, keanggotaan.sk_nomor) == (
        "operator",
        date(2026, 11, 2),
        "800/12/2026",
    )
    assert not keanggotaan.pengguna.has_usable_password()


def test_halaman_orang_baru_menawarkan_tautan_masuk(meja, pemeran):
    klien = meja("penanggung_jawab")
    klien.post(BARU, isian(pemeran.dpupr))
    orang = Keanggotaan.objects.get(pengguna__surel="pegawai@uji.serangkota.go.id").pengguna
    isi = klien.get(halaman(orang)).content.decode()
    assert "Buat tautan masuk" in isi


def test_surel_yang_sudah_punya_akun_hanya_ditambah_perannya(meja, pemeran):
    data = isian(pemeran.dpupr, surel=pemeran.lurah.surel.upper(), nama="Nama Lain")
    meja("ppid").post(BARU, data)
    pemeran.lurah.refresh_from_db()
    assert pemeran.lurah.nama == "Lurah"
    assert pemeran.lurah.keanggotaan.count() == 2


def test_penunjukan_kedua_yang_sama_ditolak_dengan_isian_utuh(meja, pemeran):
    klien = meja("penanggung_jawab")
    klien.post(BARU, isian(pemeran.dpupr))
    jawaban = klien.post(BARU, isian(pemeran.dpupr))
    assert jawaban.status_code == 422
    assert "sudah bertugas dengan peran itu" in jawaban.content.decode()
    assert 'value="Pegawai Contoh"' in jawaban.content.decode()


@pytest.mark.parametrize(
    ("siapa", "unit", "peran"),
    [
        ("penanggung_jawab", "dpupr", "penanggung_jawab"),
        ("penanggung_jawab", "dpupr", "verifikator"),
        ("penanggung_jawab", "dinkes", "operator"),
        ("camat", "kasemen", "operator"),
        ("camat", "dpupr", "operator"),
        ("verifikator", "diskominfo", "ppid_utama"),
        ("verifikator", "diskominfo", "verifikator"),
    ],
)
def test_peran_di_luar_wewenang_ditolak(meja, pemeran, siapa, unit, peran):
    jawaban = meja(siapa).post(BARU, isian(getattr(pemeran, unit), peran=peran))
    assert jawaban.status_code == 422
    assert not Pengguna.objects.filter(surel="pegawai@uji.serangkota.go.id").exists()


def test_pilihan_hanya_unit_dan_peran_yang_boleh_diberikan(meja, pemeran):
    form = meja("camat").get(BARU).context["form"]
    assert list(form.fields["unit"].queryset) == [pemeran.banten]
    assert [p for p, _ in form.fields["peran"].choices] == ["operator", "penanggung_jawab", "petugas_layanan"]


@pytest.mark.parametrize(
    ("isi", "kalimat"),
    [
        ({"nama": ""}, "Bagian ini belum diisi."),
        ({"surel": "bukan surel"}, "Tulis alamat surel yang lengkap"),
        ({"wa": "telepon saya"}, "Tulis nomor dengan angka"),
        ({"sejak": "31-31-2026"}, "Tulis tanggal yang benar"),
        ({"sejak": "2026-11-02", "sampai": "2026-11-01"}, "Hari terakhir tidak boleh sebelum"),
        ({"peran": "raja"}, "Pilih peran dari daftar."),
        ({"unit": "9999999"}, "Pilih unit dari daftar."),
        ({"unit": "9" * 30}, "Pilih unit dari daftar."),
        ({"sifat": "x"}, "Pilih sifat penunjukan dari daftar."),
    ],
)
def test_isian_salah_dijelaskan(meja, pemeran, isi, kalimat):
    jawaban = meja("verifikator").post(BARU, isian(pemeran.dpupr, **isi))
    assert jawaban.status_code == 422
    assert kalimat in jawaban.content.decode()


def test_plt_dengan_tanggal_akhir_tersimpan(meja, pemeran):
    data = isian(pemeran.dpupr, peran="penanggung_jawab", sifat="plt", sampai="2026-12-31")
    meja("ppid").post(BARU, data)
    plt = Keanggotaan.objects.get(sifat="plt")
    assert (plt.sebutan, plt.sampai) == ("Plt. Penanggung jawab", date(2026, 12, 31))


def test_tambah_peran_mengisi_data_orang_yang_dikenal(meja, pemeran):
    form = meja("ppid").get(f"{BARU}?untuk={pemeran.lurah.pk}").context["form"]
    assert form.initial["surel"] == pemeran.lurah.surel


def test_tambah_peran_tidak_membocorkan_orang_unit_lain(meja, pemeran):
    form = meja("penanggung_jawab").get(f"{BARU}?untuk={pemeran.ppid.pk}").context["form"]
    assert "surel" not in form.initial


# --- Changing -------------------------------------------------------------------------------------


def ubah(klien, orang, dilihat=None, sandi=SANDI, **isi):
    data = {"nama": orang.nama, "surel": orang.surel, "wa": "", "jabatan": "", **isi}
    return klien.post(
        halaman(orang, "pengguna_ubah"), data | {"sandi_ulang": sandi, "dilihat": dilihat or nomor_jejak(orang)}
    )


def test_perubahan_data_tercatat_lama_dan_baru(meja, pemeran):
    klien = meja("penanggung_jawab")
    assert ubah(klien, pemeran.operator, jabatan="Pranata komputer").status_code == 302
    peristiwa = pemeran.operator.jejak().last()
    assert peristiwa.rincian.isi == {"lama": {"jabatan": ""}, "baru": {"jabatan": "Pranata komputer"}}
    assert "Pranata komputer" in klien.get(halaman(pemeran.operator)).content.decode()


def test_surel_orang_lain_tidak_dapat_dipakai(meja, pemeran):
    jawaban = ubah(meja("penanggung_jawab"), pemeran.operator, surel=pemeran.lurah.surel.upper())
    assert jawaban.status_code == 422
    assert "Surel ini sudah dipakai akun lain." in jawaban.content.decode()


def test_perubahan_yang_basi_menyimpan_kedua_naskah(meja, pemeran):
    klien, lama = meja("penanggung_jawab"), nomor_jejak(pemeran.operator)
    ubah(klien, pemeran.operator, nama="Nama Pertama")
    jawaban = ubah(klien, pemeran.operator, dilihat=lama, nama="Nama Kedua")
    isi = jawaban.content.decode()
    assert jawaban.status_code == 409
    assert 'value="Nama Kedua"' in isi and "<dd>Nama Pertama</dd>" in isi
    pemeran.operator.refresh_from_db()
    assert pemeran.operator.nama == "Nama Pertama"


def test_setelah_membandingkan_dapat_menyimpan_lagi(meja, pemeran):
    klien, lama = meja("penanggung_jawab"), nomor_jejak(pemeran.operator)
    ubah(klien, pemeran.operator, nama="Nama Pertama")
    baru = ubah(klien, pemeran.operator, dilihat=lama, nama="Nama Kedua").context["dilihat"]
    assert ubah(klien, pemeran.operator, dilihat=baru, nama="Nama Kedua").status_code == 302


def test_menonaktifkan_mengeluarkan_orangnya_saat_itu_juga(meja, pemeran):
    korban = meja("operator")
    jawaban = meja("penanggung_jawab").post(halaman(pemeran.operator, "pengguna_keaktifan"), bersandi("Pindah"))
    assert jawaban.status_code == 302
    assert korban.get("/meja/unit/").status_code == 302
    assert pemeran.operator.jejak().last().catatan == "Pindah"


def test_akun_nonaktif_dapat_diaktifkan_lagi(meja, pemeran):
    klien = meja("penanggung_jawab")
    for alasan in ("Cuti", "Kembali"):
        klien.post(halaman(pemeran.operator, "pengguna_keaktifan"), bersandi(alasan))
    pemeran.operator.refresh_from_db()
    assert pemeran.operator.is_active


def test_menonaktifkan_tanpa_alasan_ditolak(meja, pemeran):
    jawaban = meja("penanggung_jawab").post(halaman(pemeran.operator, "pengguna_keaktifan"), bersandi(" "))
    assert jawaban.status_code == 422


# --- Ending a role --------------------------------------------------------------------------------


def akhiri(klien, keanggotaan, sampai, alasan="Mutasi", sandi=SANDI):
    alamat = halaman(keanggotaan.pengguna, "peran_akhiri", keanggotaan.pk)
    return klien.post(alamat, {"sampai": sampai} | bersandi(alasan, sandi))


def test_peran_berakhir_pada_tanggalnya(meja, pemeran):
    keanggotaan = pemeran.operator.keanggotaan.get()
    akhiri(meja("penanggung_jawab"), keanggotaan, "2026-11-30")
    keanggotaan.refresh_from_db()
    assert keanggotaan.sampai == date(2026, 11, 30)
    assert keanggotaan.jejak().last().catatan == "Mutasi"


def test_peran_tidak_berakhir_sebelum_mulai(meja, pemeran):
    jawaban = akhiri(meja("penanggung_jawab"), pemeran.operator.keanggotaan.get(), "2019-01-01")
    assert jawaban.status_code == 422
    assert "Tanggal akhir tidak boleh sebelum" in jawaban.content.decode()


def test_peran_yang_sudah_berakhir_tidak_berakhir_lagi(meja, pemeran):
    klien, keanggotaan = meja("penanggung_jawab"), pemeran.operator.keanggotaan.get()
    akhiri(klien, keanggotaan, str(tanggal(timezone.now()) + timedelta(days=5)))
    assert akhiri(klien, keanggotaan, "2026-12-31").status_code == 422


def test_peran_atasan_tidak_dapat_diakhiri_dari_bawah(meja, pemeran):
    setara = buat_pengguna("pj_dua", "penanggung_jawab", pemeran.dpupr)
    assert akhiri(meja("penanggung_jawab"), setara.keanggotaan.get(), "2026-11-30").status_code == 403


def test_peran_orang_lain_tidak_dapat_diselipkan(meja, pemeran):
    milik_lain = pemeran.lurah.keanggotaan.get()
    alamat = halaman(pemeran.operator, "peran_akhiri", milik_lain.pk)
    assert meja("ppid").get(alamat).status_code == 404


def test_halaman_orang_memuat_peran_kini_lampau_dan_riwayat(meja, pemeran):
    klien, keanggotaan = meja("penanggung_jawab"), pemeran.operator.keanggotaan.get()
    akhiri(klien, keanggotaan, "2026-11-02")
    isi = klien.get(halaman(pemeran.operator)).content.decode()
    assert "2 November 2026" in isi and "Tidak berlaku hari ini" in isi and "Akhiri penunjukan" in isi


# --- The password again ---------------------------------------------------------------------------

KELIRU = "Kata sandi Anda tidak cocok"


def test_menunjuk_meminta_kata_sandi_lagi(meja, pemeran):
    jawaban = meja("penanggung_jawab").post(BARU, isian(pemeran.dpupr, sandi_ulang="keliru"))
    assert (jawaban.status_code, KELIRU in jawaban.content.decode()) == (422, True)
    assert not Pengguna.objects.filter(surel="pegawai@uji.serangkota.go.id").exists()


def test_mengubah_data_orang_lain_meminta_kata_sandi_lagi(meja, pemeran):
    lama = pemeran.operator.nama
    assert ubah(meja("penanggung_jawab"), pemeran.operator, nama="Nama Curian", sandi="keliru").status_code == 422
    pemeran.operator.refresh_from_db()
    assert pemeran.operator.nama == lama


def test_menonaktifkan_meminta_kata_sandi_lagi(meja, pemeran):
    alamat = halaman(pemeran.operator, "pengguna_keaktifan")
    assert meja("penanggung_jawab").post(alamat, bersandi("Pindah", "keliru")).status_code == 422
    pemeran.operator.refresh_from_db()
    assert pemeran.operator.is_active


def test_mengakhiri_peran_meminta_kata_sandi_lagi(meja, pemeran):
    keanggotaan = pemeran.operator.keanggotaan.get()
    assert akhiri(meja("penanggung_jawab"), keanggotaan, "2026-12-31", sandi="keliru").status_code == 422
    keanggotaan.refresh_from_db()
    assert keanggotaan.sampai is None
