"""manage.py impor_informasi: a trial run that changes nothing, and the same table sent for review."""

import io

import pytest
from django.core.management import CommandError, call_command

from alur.mesin import jalankan
from informasi.models import Berkas, KirimanImpor, Konten
from informasi.status import StatusKiriman
from tests.informasi.berkas.korpus import pdf, zip_dari
from tests.informasi.impor.kiriman_uji import baris, csv_dari, setujui_kiriman, terbitkan
from tests.informasi.impor.lembar_uji import BERKAS_DIP
from tests.pabrik import SENIN

RENJA = baris("Rencana kerja dinas 2025")
KELIRU = baris("Anggaran dinas 2025", klasifikasi="rahasia")


@pytest.fixture
def perintah(tmp_path):
    """A function perintah(*rows, zip_=bytes, **options) that answers with what was printed."""

    def _perintah(*daftar, isi=None, zip_=None, unit="dpupr", **pilihan):
        jalur = tmp_path / "dip.csv"
        jalur.write_bytes(isi or csv_dari(*daftar))
        if zip_:
            jalur.with_suffix(".zip").write_bytes(zip_)
        keluaran = io.StringIO()
        call_command("impor_informasi", str(jalur), unit=unit, stdout=keluaran, **pilihan)
        return keluaran.getvalue()

    return _perintah


def test_uji_menyebut_baris_keliru_dan_jumlahnya(perintah, pemeran):
    keluaran = perintah(RENJA, KELIRU)
    assert "Baris 3 (tidak dapat diambil), Anggaran dinas 2025: Informasi dikecualikan tidak masuk DIP." in keluaran
    assert "1 baru, 0 berubah, 0 sama, 1 tidak dapat diambil." in keluaran


def test_uji_tidak_menyimpan_apa_pun(perintah, pemeran):
    perintah({**RENJA, "berkas": "a.pdf"}, zip_=zip_dari({"a.pdf": pdf()}))
    assert (KirimanImpor.objects.count(), Konten.objects.count(), Berkas.objects.count()) == (0, 0, 0)


def test_uji_melihat_isi_zip_di_sebelahnya(perintah, pemeran):
    keluaran = perintah(
        {**RENJA, "berkas": "a.pdf"},
        baris("Laporan kinerja dinas 2025", berkas="b.pdf"),
        zip_=zip_dari({"a.pdf": pdf()}),
    )
    assert "Berkas “b.pdf” tidak ada di dalam ZIP" in keluaran
    assert keluaran.count("Berkas “") == 1


def test_uji_mengenali_yang_sudah_terbit(perintah, pemeran):
    terbitkan(pemeran.dpupr, pemeran.operator, pemeran.verifikator, RENJA)
    assert "0 baru, 0 berubah, 1 sama, 0 tidak dapat diambil." in perintah(RENJA)


def test_uji_menunjukkan_kemajuan_untuk_tabel_besar(perintah, pemeran):
    keluaran = perintah(*(baris(f"Laporan kegiatan nomor {n}") for n in range(2_100)))
    assert [b for b in keluaran.splitlines() if b.startswith("…")] == ["… 1000 baris dibaca", "… 2000 baris dibaca"]


def test_terapkan_mengajukan_atas_nama_penanggung_jawab(perintah, pemeran):
    keluaran = perintah(RENJA, KELIRU, terapkan=True)
    kiriman = KirimanImpor.objects.get()
    assert (kiriman.status, kiriman.pengirim, kiriman.jumlah) == (StatusKiriman.DIAJUKAN, pemeran.penanggung_jawab, 1)
    assert "1 baris diajukan atas nama Pj. Verifikator membuka /meja/tinjau/" in keluaran


def test_tanpa_penanggung_jawab_operator_yang_mengirim(perintah, pemeran):
    perintah(RENJA, unit="dinkes", terapkan=True)
    assert KirimanImpor.objects.get().pengirim == pemeran.operator_lain


def test_sebagai_menentukan_pengirimnya(perintah, pemeran):
    perintah(RENJA, terapkan=True, sebagai=pemeran.operator.surel)
    assert KirimanImpor.objects.get().pengirim == pemeran.operator


def test_kiriman_dari_perintah_disetujui_seperti_yang_lain(perintah, pemeran):
    perintah(isi=BERKAS_DIP.read_bytes(), terapkan=True)
    kiriman = KirimanImpor.objects.get()
    setujui_kiriman(kiriman, pemeran.verifikator, kiriman.dibuat)
    assert (kiriman.status, Konten.objects.count()) == (StatusKiriman.SELESAI, 38)


def test_dokumen_di_zip_diperiksa_sebelum_diajukan(perintah, pemeran):
    zip_ = zip_dari({"a.pdf": b"%PDF-1.7 rusak"})
    keluaran = perintah({**RENJA, "berkas": "a.pdf"}, baris("Laporan kinerja dinas 2025"), zip_=zip_, terapkan=True)
    assert "Berkas “a.pdf” tidak dapat dipakai" in keluaran
    assert KirimanImpor.objects.get().jumlah == 1


def test_tabel_tanpa_yang_baru_tidak_diajukan(perintah, pemeran):
    assert "tidak ada yang diajukan" in perintah(KELIRU, terapkan=True)
    assert KirimanImpor.objects.get().status == StatusKiriman.DIBUANG


@pytest.mark.parametrize("terapkan", [False, True])
def test_tabel_yang_tidak_terbaca_berakhir_dengan_kode_satu(terapkan, perintah, pemeran):
    with pytest.raises(CommandError, match="Kolom Judul") as galat:
        perintah(isi=b"nama;alamat\nA;B\n", terapkan=terapkan)
    assert galat.value.returncode == 1


@pytest.mark.parametrize(
    ("pilihan", "kalimat"),
    [
        ({"unit": "tidak-ada"}, "Unit itu tidak ada"),
        ({"terapkan": True, "sebagai": "siapa@uji.serangkota.go.id"}, "Tidak ada akun"),
        ({"terapkan": True, "sebagai": "operator_lain@uji.serangkota.go.id"}, "tidak menulis untuk Unit dpupr"),
        ({"terapkan": True, "unit": "diskominfo"}, "belum punya penanggung jawab atau operator"),
    ],
)
def test_pilihan_yang_keliru_dijawab_dengan_kalimat(pilihan, kalimat, perintah, pemeran):
    with pytest.raises(CommandError, match=kalimat):
        perintah(RENJA, **pilihan)


def test_berkas_yang_tidak_ada_berakhir_dengan_kalimat(pemeran):
    with pytest.raises(CommandError, match="tidak dapat dibuka"):
        call_command("impor_informasi", "/tidak/ada.csv", unit="dpupr")


def test_penanggung_jawab_yang_sudah_nonaktif_tidak_dipilih(perintah, pemeran):
    jalankan(pemeran.penanggung_jawab, "nonaktifkan", pelaku=pemeran.ppid, waktu=SENIN)
    perintah(RENJA, terapkan=True)
    assert KirimanImpor.objects.get().pengirim == pemeran.operator
