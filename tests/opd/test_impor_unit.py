import pytest
from django.core.exceptions import PermissionDenied
from django.core.management import CommandError, call_command

from alur.models import Peristiwa
from opd.impor import ImporGagal, impor_unit
from opd.models import Unit
from tests.pabrik import SENIN, UJI

KECAMATAN = {"slug": "kecamatan-kasemen", "nama": "Kecamatan Kasemen", "singkatan": "Kec. Kasemen",
             "jenis": "kecamatan", "kode_wilayah": "36.73.02", "induk": "", "peran_ppid": "pembantu"}  # fmt: skip
KELURAHAN = {"slug": "kelurahan-banten", "nama": "Kelurahan Banten", "singkatan": "Kel. Banten",
             "jenis": "kelurahan", "kode_wilayah": "36.73.02.1006", "induk": "kecamatan-kasemen",
             "peran_ppid": "pembantu"}  # fmt: skip
DINAS = {"slug": "diskominfo", "nama": "Dinas Komunikasi dan Informatika", "singkatan": "Diskominfo",
         "jenis": "dinas", "kode_wilayah": "", "induk": "", "peran_ppid": "utama"}  # fmt: skip
SETDA = {**DINAS, "slug": "setda", "nama": "Sekretariat Daerah", "jenis": "sekretariat", "peran_ppid": "pembantu"}
SEMUA = [KELURAHAN, KECAMATAN, DINAS, SETDA]

pytestmark = pytest.mark.django_db


def impor(*baris, pelaku=UJI):
    return impor_unit(baris, pelaku=pelaku, waktu=SENIN)


def test_induk_boleh_berada_setelah_anaknya():
    assert impor(*SEMUA) == (4, 0, 0)
    assert Unit.objects.get(slug="kelurahan-banten").induk.slug == "kecamatan-kasemen"


def test_kode_ialah_kode_wilayah_atau_slug():
    impor(*SEMUA)
    assert set(Unit.objects.values_list("kode", flat=True)) == {"36.73.02", "36.73.02.1006", "diskominfo", "setda"}


def test_impor_ulang_tidak_mengubah_apa_pun():
    impor(*SEMUA)
    peristiwa = Peristiwa.objects.count()
    assert impor(*SEMUA) == (0, 0, 4)
    assert Peristiwa.objects.count() == peristiwa


def test_perubahan_nama_menjadi_langkah_dengan_lama_dan_baru():
    impor(*SEMUA)
    assert impor({**DINAS, "nama": "Dinas Kominfo dan Statistik"}) == (0, 1, 0)
    langkah = Unit.objects.get(slug="diskominfo").jejak().last()
    assert langkah.nama == "tata"
    assert langkah.rincian.isi == {
        "lama": {"nama": "Dinas Komunikasi dan Informatika"},
        "baru": {"nama": "Dinas Kominfo dan Statistik"},
    }


def test_pindah_induk_tercatat_dengan_slug():
    serang = {**KECAMATAN, "slug": "kecamatan-serang", "kode_wilayah": "36.73.01"}
    impor(*SEMUA, serang)
    impor({**KELURAHAN, "induk": "kecamatan-serang"})
    rincian = Unit.objects.get(slug="kelurahan-banten").jejak().last().rincian.isi
    assert rincian["baru"] == {"induk": "kecamatan-serang"}


def test_ppid_utama_dapat_berpindah_dalam_satu_berkas():
    impor(*SEMUA)
    assert impor({**SETDA, "peran_ppid": "utama"}, {**DINAS, "peran_ppid": "pembantu"}) == (0, 2, 0)
    assert Unit.objects.get(peran_ppid="utama").slug == "setda"


def test_unit_yang_tidak_disebut_tidak_diubah():
    impor(*SEMUA)
    impor(SETDA)
    assert Unit.objects.count() == 4


@pytest.mark.parametrize(
    ("baris", "kalimat"),
    [
        ({**SETDA, "kolom_lain": "x"}, "Baris 3: kolom tidak dikenal (kolom_lain)"),
        ({**SETDA, None: ["x"]}, "Baris 3: kolom tidak dikenal (tanpa judul)"),
        ({**SETDA, "nama": ""}, "Baris 3: kolom nama salah"),
        ({**SETDA, "nama": "x" * 151}, "Baris 3: kolom nama salah"),
        ({**SETDA, "nama": "a\x00b"}, "Baris 3: kolom nama salah"),
        ({**SETDA, "slug": "pakai spasi"}, "Baris 3: kolom slug salah"),
        ({**SETDA, "jenis": "kerajaan"}, "Baris 3: kolom jenis salah"),
        ({**SETDA, "peran_ppid": "raja"}, "Baris 3: kolom peran_ppid salah"),
        ({**SETDA, "kode_wilayah": "abc"}, "Baris 3: kolom kode_wilayah salah"),
        ({**SETDA, "induk": "tidak-ada"}, "Baris 3: induk tidak-ada tidak ada"),
        ({**SETDA, "peran_ppid": "utama"}, "Baris 3: PPID utama hanya boleh satu"),
        (DINAS, "Baris 3: slug atau kode diskominfo sudah ada"),
        ({**KELURAHAN, "induk": ""}, "Baris 3: kelurahan harus berinduk pada kecamatan"),
        ({**KELURAHAN, "induk": "diskominfo"}, "Baris 3: kelurahan harus berinduk pada kecamatan"),
        ({**SETDA, "induk": "setda"}, "Baris 3: induk berputar"),
        ({"slug": "setda"}, "Baris 3: kolom nama salah"),
    ],
)
def test_baris_salah_disebut_nomornya_dan_tidak_ada_yang_masuk(baris, kalimat):
    with pytest.raises(ImporGagal) as galat:
        impor(DINAS, baris)
    assert kalimat in str(galat.value)
    assert not Unit.objects.exists()


def test_alamat_unit_tidak_berubah_lewat_impor():
    impor(KECAMATAN)
    with pytest.raises(ImporGagal, match="tidak boleh berubah"):
        impor({**KECAMATAN, "slug": "kasemen"})


def test_slug_milik_unit_berkode_lain_ditolak():
    impor(SETDA)
    with pytest.raises(ImporGagal, match="sudah dipakai unit berkode setda"):
        impor({**SETDA, "kode_wilayah": "36.73"})


def test_ppid_utama_kedua_di_luar_berkas_ditolak():
    impor(DINAS)
    with pytest.raises(ImporGagal, match="Dinas Komunikasi"):
        impor({**SETDA, "peran_ppid": "utama"})


def test_atasan_ppid_dibiarkan_kosong():
    impor(*SEMUA)
    assert not Unit.objects.exclude(atasan_ppid=None).exists()


def test_operator_tidak_dapat_mengimpor(pemeran):
    with pytest.raises(PermissionDenied):
        impor(SETDA, pelaku=pemeran.operator)


def tulis(folder, isi, sandi="utf-8"):
    berkas = folder / "unit.csv"
    berkas.write_bytes(isi.encode(sandi))
    return str(berkas)


@pytest.mark.parametrize("pemisah", [",", ";"])
@pytest.mark.parametrize("sandi", ["utf-8", "utf-8-sig"])
def test_perintah_membaca_csv_dan_meringkas(tmp_path, capsys, pemisah, sandi):
    baris = [pemisah.join(DINAS), pemisah.join(DINAS.values())]
    call_command("impor_unit", tulis(tmp_path, "\r\n".join(baris), sandi))
    assert capsys.readouterr().out == "1 unit baru, 0 berubah, 0 sama.\n"


def test_perintah_menolak_berkas_salah_dengan_kalimat(tmp_path):
    with pytest.raises(CommandError, match="Baris 2: kolom tidak dikenal"):
        call_command("impor_unit", tulis(tmp_path, "nama,warna\nSetda,biru\n"))


def test_perintah_menolak_berkas_bukan_utf8(tmp_path):
    with pytest.raises(CommandError, match="tidak dapat dibaca"):
        call_command("impor_unit", tulis(tmp_path, "slug;nama\nsetda;é\n", "latin-1"))


def test_perintah_menolak_berkas_yang_tidak_ada(tmp_path):
    with pytest.raises(CommandError, match="tidak dapat dibaca"):
        call_command("impor_unit", str(tmp_path / "tidak-ada.csv"))
