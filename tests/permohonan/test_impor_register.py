"""A register of the years before the portal: tried row by row, written once, nobody told and nobody named."""

import io
from datetime import date, timedelta

import pytest
from django.core.management import CommandError, call_command
from django.core.serializers import serialize
from openpyxl import Workbook

from alur.mesin import jalankan
from alur.models import Pemberitahuan, Peristiwa, PeristiwaRincian
from alur.transisi import TransisiDitolak
from informasi.impor.sel import NilaiDitolak
from kalender.hari import tanggal
from permohonan.identitas.simpan import isi as isi_identitas
from permohonan.jadwal import ingatkan_satu, lewat_batas_satu, tegur_satu, tutup_satu, tutup_tak_lengkap_satu
from permohonan.lampau import nilai
from permohonan.lampau.alur import AKHIR
from permohonan.lampau.baca import BarisLampau, baca_register
from permohonan.lampau.catat import REGISTER, SudahAda, catat, timbang
from permohonan.models import Identitas, Penghitung, Permohonan, Surat
from permohonan.pemusnahan import musnahkan_identitas_satu
from permohonan.register.ekspor import berkas_register
from permohonan.register.hitung import angka
from permohonan.register.kolom import baris_register
from permohonan.register.saring import Saring
from permohonan.register.statistik import statistik
from permohonan.register.umum import daftar_umum
from permohonan.status import HasilButir, StatusPermohonan
from tests.alur.serentak import serentak
from tests.pabrik import SENIN
from tests.pabrik_perkara import buat_permohonan, buat_petugas

HARI = tanggal(SENIN)
# The official form: groups of columns in a second row, the columns counted in a third.
KEPALA = (
    ("REGISTER PERMOHONAN INFORMASI PUBLIK",),
    (
        "No.", "Nomor Pendaftaran", "Tgl", "Nama Pemohon", "Alamat", "Pekerjaan", "No. Telp/HP", "Email",
        "Informasi yang Diminta", "Tujuan Penggunaan", "Status Informasi", None, None, "Bentuk Informasi yang Dikuasai",
        None, "Jenis Permohonan", None, "Keputusan", "Alasan Penolakan", "Hari dan Tanggal", None, "Biaya", "OPD",
    ),
    (
        None, None, None, None, None, None, None, None, None, None, "Di Bawah Penguasaan", "Tidak",
        "Belum Didokumentasikan", "Softcopy", "Hardcopy", "Melihat/Mengetahui", "Meminta Salinan", None, None,
        "Pemberitahuan Tertulis", "Pemberian Informasi", None, None,
    ),
    tuple(range(1, 24)),
)  # fmt: skip
NAMA = ("Badu Contoh", "Yayasan Contoh Bersama", "Rina Contoh")
MEDAN = ("no", "nomor", "tgl", "nama", "rincian", "keputusan", "alasan", "dijawab", "diserahkan", "biaya", "opd")
LETAK = dict(zip(MEDAN, (0, 1, 2, 3, 8, 17, 18, 19, 20, 21, 22), strict=True))
BUTIR = "1. Rencana kerja 2023\n2. Laporan realisasi 2023"


def baris(n, hari, keputusan, **lain):
    """One row of the form; `lain` fills or replaces cells by their name in MEDAN."""
    isi = [None] * 23
    nilai_ = {
        "no": n, "nomor": f"{n:03d}/PPID/{hari[-4:]}", "tgl": hari, "nama": NAMA[n % 3], "rincian": "APBD Kota",
        "keputusan": keputusan, "opd": "", **lain,
    }  # fmt: skip
    for nama, satu in nilai_.items():
        isi[LETAK[nama]] = satu
    isi[4:8] = "Jalan Contoh 7", "Wiraswasta", "+6281200000001", "badu@contoh.id"
    isi[9], isi[13] = "Penelitian", "v"
    return isi


BAIK = (
    baris(1, "9 Januari 2023", "Dikabulkan seluruhnya", dijawab="11-01-2023", rincian=BUTIR),
    baris(2, "10/01/2023", "DITOLAK", alasan="Pasal 17 huruf h", dijawab="Senin, 16 Januari 2023", opd="DPUPR"),
    baris(3, "2 Februari 2023", "Dikabulkan sebagian", dijawab="2023-03-30", diserahkan="3 April 2023"),
    baris(4, "6 Maret 2023", "Tidak dikuasai", dijawab="7 Maret 2023"),
    baris(5, "7 Maret 2023", "Belum didokumentasikan", dijawab="8 Maret 2023"),
    baris(6, "8 Maret 2023", "Dicabut"),
    baris(7, "9 Maret 2023", "Diberikan", biaya="Rp25.000, transfer bank"),
    baris(8, "2 Mei 2023", "Tidak dilengkapi", dijawab="9 Mei 2023"),
)
BURUK = (
    (baris(9, "3 Mei 2023", "Ditolak", nomor="", no=""), "Nomornya kosong"),
    (baris(1, "4 Mei 2023", "Ditolak"), "sudah dipakai baris 5"),
    (baris(2, "4 Mei 2023", "Ditolak", nomor="Reg-2/2023"), "sudah dipakai 002/PPID/2023"),
    (baris(10, "4 Mei 2023", "Ditolak", opd="Dinas Angin"), "tidak dikenal"),
    (baris(11, "31 April 2023", "Ditolak"), "tidak ada di kalender"),
    (baris(12, "Mei 2023", "Ditolak"), "belum lengkap"),
    (baris(13, "5 Mei 2023", "Menunggu"), "tidak dikenal"),
    (baris(14, "5 Mei 2023", ""), "masih berjalan"),
    (baris(15, "5 Mei 2023", "Ditolak", dijawab="4 Mei 2023"), "mendahului"),
    (baris(16, "5 Mei 2023", "Ditolak", nama="••••••"), "tertutup"),
    (baris(17, "5 Mei 2023", "Ditolak", nomor="017/PPID/2022"), "menyebut tahun 2022"),
    (baris(18, "5 Mei 2023", "Ditolak", rincian="Data KTP 3673011508900003"), "NIK"),
    (baris(19, "5 Mei 2027", "Ditolak"), "masa depan"),
)


@pytest.fixture
def buku(tmp_path):
    """A function that writes rows below the official heading into a workbook and returns its path."""

    def _buku(*isi):
        lembar = (buku := Workbook()).active
        for satu in (*KEPALA, *isi, (None, "Serang, 31 Desember 2023", "Kepala Diskominfo")):
            lembar.append(satu)
        buku.save(jalur := tmp_path / "register.xlsx")
        return jalur

    return _buku


def impor(jalur, *pilihan):
    """What the command says."""
    call_command("impor_register", str(jalur), *pilihan, stdout=(keluar := io.StringIO()))
    return keluar.getvalue()


def catat_semua(jalur):
    return [catat(b, waktu=SENIN) for b in timbang(jalur, hari_ini=HARI) if isinstance(b, BarisLampau)]


@pytest.fixture
def lampau(pemeran, buku):
    """{serial: Permohonan} of the good rows, written."""
    assert len(catat_semua(buku(*BAIK))) == len(BAIK)
    return {p.urut: p for p in Permohonan.objects.all()}


def test_uji_menyebut_baris_yang_ditolak_dan_tidak_menyimpan_apa_pun(pemeran, buku):
    sebelum = Peristiwa.objects.count()
    kata = impor(buku(*BAIK, *(b for b, _ in BURUK)))
    assert f"{len(BAIK)} baris dapat dicatat, 0 sudah ada di portal, {len(BURUK)} ditolak." in kata
    tertulis = [satu for satu in kata.splitlines() if satu.startswith("Baris")]
    awal = len(KEPALA) + len(BAIK) + 1
    for n, (satu, (_, sebab)) in enumerate(zip(tertulis, BURUK, strict=True), awal):
        assert satu.startswith(f"Baris {n} ditolak") and sebab in satu, satu
    assert "2023 belum lengkap di kalender" in kata and not any(nama in kata for nama in NAMA)
    assert not any(m.objects.exists() for m in (Permohonan, Identitas, Penghitung))
    assert Peristiwa.objects.count() == sebelum


def test_diterapkan_lalu_diulang_hanya_sekali(pemeran, buku):
    jalur = buku(*BAIK, BURUK[0][0])
    kata = impor(jalur, "--terapkan")
    assert "8 baris dicatat, 0 sudah ada di portal, 1 ditolak." in kata and "tahun 2023: 9." in kata
    sesudah = serialize("json", Permohonan.objects.all()), Peristiwa.objects.count(), Penghitung.objects.get().terakhir
    ulang = impor(jalur, "--terapkan")
    assert "0 baris dicatat, 8 sudah ada di portal, 1 ditolak." in ulang and "tidak ada yang berubah" in ulang
    assert sesudah == (
        serialize("json", Permohonan.objects.all()), Peristiwa.objects.count(), Penghitung.objects.get().terakhir
    )  # fmt: skip


def test_tiap_baris_menjadi_seperti_yang_dikatakan_registernya(lampau, pemeran):
    status = {n: str(p.status) for n, p in lampau.items()}
    assert status == {
        1: "dikabulkan_seluruhnya", 2: "ditolak", 3: "dikabulkan_sebagian", 4: "tidak_dikuasai",
        5: "belum_didokumentasikan", 6: "dicabut", 7: "dikabulkan_seluruhnya", 8: "tidak_dilengkapi",
    }  # fmt: skip
    satu, dua, tiga = lampau[1], lampau[2], lampau[3]
    assert (satu.nomor, satu.diterima, tanggal(satu.diputuskan_pada)) == (
        "001/PPID/2023", date(2023, 1, 9), date(2023, 1, 11)
    )  # fmt: skip
    assert [b.uraian for b in satu.butir.all()] == ["Rencana kerja 2023", "Laporan realisasi 2023"]
    tolak = dua.butir.get()
    assert (tolak.hasil, tolak.alasan, tolak.entri_dik, dua.unit_tujuan) == (
        "ditolak", "Pasal 17 huruf h", None, pemeran.dpupr
    )  # fmt: skip
    assert tiga.diserahkan_pada == date(2023, 4, 3)
    assert (lampau[7].biaya, lampau[7].cara_bayar) == (25_000, "transfer bank")


def test_jam_berhenti_di_masanya_dan_keterlambatan_dihitung_seperti_biasa(lampau):
    assert all(p.jam.dihentikan for p in lampau.values())
    assert tanggal(lampau[8].jam.dihentikan) == date(2023, 5, 9)
    assert tanggal(lampau[6].jam.dihentikan) == lampau[6].jatuh_tempo  # nobody wrote down when it was withdrawn
    hitung = angka(Permohonan.objects.filter(tahun=2023))
    # Six were answered; one late, and one without a day: answered, but nobody can say in time.
    assert (hitung.masuk, hitung.dijawab, hitung.tepat_waktu) == (8, 6, 4)
    umum = daftar_umum(Saring("permohonan", 2023).baris(), 2023)
    assert (sum(b.dijawab for b in umum), sum(bool(b.tepat) for b in umum)) == (6, 4)
    hasil = {satu["hasil"]: satu["jumlah"] for satu in statistik(2023)["hasil"]}
    assert hasil == {
        "dikabulkan_seluruhnya": 2, "dikabulkan_sebagian": 1, "ditolak": 1, "tidak_dikuasai": 1,
        "belum_didokumentasikan": 1,
    }  # fmt: skip


def test_tidak_ada_kabar_surat_pengingat_atau_penutupan(lampau):
    nanti = SENIN + timedelta(days=60)
    for tugas in (tutup_satu, tutup_tak_lengkap_satu, ingatkan_satu, tegur_satu, lewat_batas_satu):
        assert tugas(nanti) is False, tugas
    assert (
        not Pemberitahuan.objects.filter(peristiwa__jenis_objek__model="permohonan").exists()
        and not Surat.objects.exists()
    )
    assert not Permohonan.objects.menunggu_serah().exists() and not Permohonan.objects.terbuka().exists()


def test_jejak_dan_baris_perkara_tidak_memuat_orang(lampau):
    terbuka = "".join(serialize("json", m.objects.all()) for m in (Peristiwa, PeristiwaRincian, Permohonan, Identitas))
    for rahasia in (*NAMA, "Jalan Contoh", "81200000001", "badu@contoh.id"):
        assert rahasia not in terbuka
    langkah = list(lampau[2].jejak().values_list("nama", "pelaku_nama"))
    assert langkah == [("ajukan", str(REGISTER)), ("catat_lampau", str(REGISTER))]
    assert isi_identitas(lampau[2].identitas)["nama"] == NAMA[2]


def test_data_pemohon_lampau_ikut_jadwal_pemusnahan(lampau, settings):
    settings.PPID_SIMPAN_IDENTITAS = 2
    while musnahkan_identitas_satu(SENIN):
        pass
    assert not Identitas.objects.exclude(terkunci=None).exists()


def test_meja_menaruhnya_di_selesai_dan_menandainya(lampau, pemeran, client):
    client.force_login(buat_petugas(pemeran))

    def tab(kode):
        return client.get("/meja/permohonan/", {"tab": kode}).text

    assert lampau[1].nomor not in tab("diproses") and lampau[1].nomor in tab("selesai")
    assert lampau[2].nomor in tab("ditolak")
    halaman = client.get(lampau[2].get_absolute_url()).text
    assert "Dari register lampau" in halaman and "Pasal 17 huruf h" in halaman and NAMA[2] not in halaman
    umum = client.get("/layanan/register/?tahun=2023").text
    assert "harinya tidak tercatat" in umum and not any(nama in umum for nama in NAMA)


def test_nomor_berlanjut_sesudah_register_tahun_ini(pemeran, buku):
    tahun = HARI.year
    catat_semua(buku(baris(7, f"5 Januari {tahun}", "Ditolak"), baris(3, f"4 Januari {tahun}", "Ditolak")))
    assert [buat_permohonan().urut, buat_permohonan().urut] == [8, 9]
    # What the portal has given is never taken by a row, whatever its number looks like.
    baru = baris(8, f"6 Januari {tahun}", "Ditolak", nomor=f"VIII-8/{tahun}")
    (satu,) = timbang(buku(baru), hari_ini=HARI)
    assert "sudah dipakai 0008/PPID/KOTA-SRG" in satu.sebab


@pytest.mark.django_db(transaction=True)
def test_serentak_dengan_pengajuan_dan_impor_kedua(pemeran, buku):
    tahun = HARI.year
    (satu,) = timbang(buku(baris(40, f"5 Januari {tahun}", "Ditolak")), hari_ini=HARI)

    def giliran(n):
        return catat(satu, waktu=SENIN) if n < 2 else buat_permohonan().urut

    hasil = serentak(giliran, list(range(6)))
    assert {type(h) for h in hasil[:2]} == {BarisLampau, SudahAda}
    urut = sorted(hasil[2:])
    assert 40 not in urut and len(set(urut)) == 4 and buat_permohonan().urut == 41 + sum(u > 40 for u in urut)


def test_ekspor_kita_sendiri_terbaca_kembali(lampau, tmp_path):
    saring = Saring("permohonan", 2023)
    jalur = tmp_path / "register-permohonan-2023.csv"
    jawaban = berkas_register(saring, "csv", SENIN, beridentitas=True)
    jalur.write_bytes(b"".join(jawaban.streaming_content))
    assert all(isinstance(b, SudahAda) for b in timbang(jalur, hari_ini=HARI))
    semula = list(baris_register("permohonan", saring.baris(), beridentitas=True))
    for lama, baru in zip(semula, baca_register(jalur, hari_ini=HARI), strict=True):
        assert (baru.nomor, baru.urut, baru.data_diri["nama"]) == (lama["Nomor pendaftaran"], lama["No."], lama["Nama"])
        assert baru.data_diri["telepon"] == "+6281200000001"
        assert baru.catatan["status"] == lampau[baru.urut].status and baru.catatan["biaya"] == lampau[baru.urut].biaya
    tanpa = berkas_register(saring, "csv", SENIN)
    jalur.write_bytes(b"".join(tanpa.streaming_content))
    assert all("tertutup" in b.sebab for b in baca_register(jalur, hari_ini=HARI))


@pytest.mark.parametrize("isi", ["", "nama;alamat\nBadu;Serang\n", "No;Tanggal;Nama;Keputusan\n1;2;3;4\n"])
def test_berkas_tanpa_kolom_resmi_ditolak_dengan_sebabnya(isi, db, tmp_path):
    (jalur := tmp_path / "salah.csv").write_text(isi)
    with pytest.raises(CommandError, match="kosong|judul kolom"):
        impor(jalur)
    with pytest.raises(CommandError, match="tidak dapat dibuka"):
        impor(tmp_path / "tiada.csv")


def test_langkah_lampau_hanya_untuk_register_lampau(pemeran):
    isian = {"status": "ditolak", "hasil": "ditolak", "alasan": "", "dijawab": None, "diserahkan": None}
    with pytest.raises(TransisiDitolak, match="register lampau"):
        jalankan(buat_permohonan(), "catat_lampau", pelaku=REGISTER, waktu=SENIN, biaya=0, cara_bayar="", **isian)


@pytest.mark.parametrize(
    ("tertulis", "urut_baris", "hasil"),
    [
        ("012/PPID/2023", "1", ("012/PPID/2023", 12, 2023)),
        ("2023/012", "1", ("2023/012", 12, 2023)),
        ("PPID-2023", "5", ("PPID-2023", 5, 2023)),
        ("", "7.", ("0007/PPID/KOTA-SRG/XII/2023", 7, 2023)),
        ("3", "9", ("0003/PPID/KOTA-SRG/XII/2023", 3, 2023)),
        ("001/PPID/2024", "1", ("001/PPID/2024", 1, 2024)),  # of the last days of December
    ],
)
def test_nomor_seperti_tertulis(tertulis, urut_baris, hasil):
    assert nilai.nomor(tertulis, urut_baris, date(2023, 12, 29)) == hasil


@pytest.mark.parametrize("tertulis", ["PPID", "0/2023", "20231200001", "٥", "1/" + "x" * 60 + "/2023"])
def test_nomor_yang_tidak_terbaca_ditolak(tertulis):
    with pytest.raises(NilaiDitolak):
        nilai.nomor(tertulis, "", date(2023, 12, 29))


def test_tiap_status_akhir_dikenali_dari_kata_portal_dan_yang_berjalan_tidak():
    assert {nilai.keputusan(str(s.label)) for s in AKHIR} == set(AKHIR)
    for status in set(StatusPermohonan) - set(AKHIR):
        with pytest.raises(NilaiDitolak):
            nilai.keputusan(str(status.label))


@pytest.mark.parametrize(
    ("status", "dikuasai", "belum", "beralasan", "hasil"),
    [
        ("selesai", None, False, False, HasilButir.DIBERIKAN),
        ("selesai", False, False, False, HasilButir.TIDAK_DIKUASAI),
        ("selesai", True, True, False, HasilButir.BELUM_DIDOKUMENTASIKAN),
        ("selesai", True, False, True, HasilButir.DITOLAK),
        ("diserahkan", True, False, True, HasilButir.SEBAGIAN),
        ("dicabut", None, False, True, ""),
    ],
)
def test_hasil_butir_dari_kolom_lain(status, dikuasai, belum, beralasan, hasil):
    isian = {"dikuasai": dikuasai, "belum": belum, "beralasan": beralasan}
    assert nilai.hasil(StatusPermohonan(status), **isian) == hasil


@pytest.mark.parametrize(
    ("teks", "hasil"),
    [("Rp25.000. Transfer", (25_000, "Transfer")), ("Tanpa biaya", (0, "")), ("", (0, "")), ("7500", (7500, ""))],
)
def test_biaya(teks, hasil):
    assert nilai.biaya(teks) == hasil


@pytest.mark.parametrize(
    ("teks", "banyak"), [("RKA 2023\nRKA 2024", 1), ("1. RKA\n2. DPA\n3. LRA", 3), ("a) RKA\nb) DPA", 2), (" - ", 0)]
)
def test_baris_bernomor_menjadi_butir(teks, banyak):
    assert len(nilai.butir(teks)) == banyak
