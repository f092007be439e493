"""Filing without an account: what is asked, what is refused with nothing lost, what the receipt shows."""

import uuid
from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from permohonan.identitas.kode import cocok
from permohonan.identitas.simpan import isi as isi_identitas
from permohonan.models import CocokHarian, Permohonan
from permohonan.status import PeranBerkas
from permohonan.views import ajukan as view_ajukan
from permohonan.warga.awal import cap
from tests.pabrik import SENIN
from tests.pabrik_informasi import buat_informasi_terbit
from tests.pabrik_perkara import NIK

AJUKAN, TERIMA = "/layanan/permohonan/", "/layanan/permohonan/terima/"
PNG = b"\x89PNG\r\n\x1a\n" + b"0" * 200


def isian(**lain):
    """What a citizen sends who filled in the least; the form was opened long ago."""
    return {
        "pribadi": "bukan",
        "butir-TOTAL_FORMS": "3",
        "butir-INITIAL_FORMS": "0",
        "butir-0-uraian": "Rencana anggaran biaya saluran air Pamarican 2026",
        "tujuan": "Mengetahui pembangunan di lingkungan saya",
        "cara_memperoleh": "softcopy",
        "jenis_pemohon": "perorangan",
        "nama": "Siti Contoh Pemohon",
        "telepon": "0812 0000 0000",
        "persetujuan": "on",
        "kebenaran": "on",
        "token": str(uuid.uuid4()),
        "cap": cap(SENIN - timedelta(days=30)),
        "dicek": "1",
        **lain,
    }


def kirim(client, **lain):
    return client.post(AJUKAN, isian(**lain))


@pytest.mark.django_db
def test_permohonan_tanpa_akun_mendapat_nomor_dan_kode(client):
    assert kirim(client).headers["Location"] == TERIMA
    permohonan = Permohonan.objects.get()
    terima = client.get(TERIMA)
    assert permohonan.nomor in terima.content.decode() and cocok(terima.context["kode"], permohonan.sidik_kode)


@pytest.mark.django_db
def test_tanda_terima_tidak_disimpan_di_jalan_dan_dapat_dimuat_ulang(client):
    kirim(client)
    pertama, kedua = client.get(TERIMA), client.get(TERIMA)
    assert "no-store" in pertama["Cache-Control"] and kedua.context["kode"] == pertama.context["kode"]


@pytest.mark.django_db
def test_tanda_terima_orang_lain_menuju_cek_status(client):
    kirim(client)
    assert Client().get(TERIMA).headers["Location"] == "/layanan/status/"


@pytest.mark.django_db
def test_sesi_tidak_menyimpan_kode_maupun_data_diri(client):
    kirim(client, nik=NIK)
    kode = client.get(TERIMA).context["kode"]
    isi = str(dict(client.session.items()))
    assert kode not in isi and NIK not in isi and "Siti" not in isi


@pytest.mark.django_db
def test_formulir_yang_sama_dua_kali_satu_permohonan(client):
    token = str(uuid.uuid4())
    kirim(client, token=token)
    kirim(client, token=token)
    assert Permohonan.objects.count() == 1 and "tidak dicatat dua kali" in client.get(TERIMA).content.decode()


@pytest.mark.django_db
def test_data_diri_sendiri_diarahkan_tanpa_kehilangan_isian(client):
    jawaban = kirim(client, pribadi="diri")
    assert jawaban.status_code == 422 and not Permohonan.objects.exists()
    assert "Kependudukan" in jawaban.content.decode() and "Siti Contoh Pemohon" in jawaban.content.decode()


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("salah", "kotak"),
    [
        ({"butir-0-uraian": ""}, "id_butir-0-uraian"),
        ({"tujuan": ""}, "id_tujuan"),
        ({"telepon": ""}, "id_surel"),
        ({"nik": "123"}, "id_nik"),
        ({"lewat_kuasa": "on"}, "id_kuasa_nama"),
        ({"cara_salinan": "surel"}, "id_surel"),
        ({"situs": "x"}, "id_situs"),
        ({"persetujuan": ""}, "id_persetujuan"),
    ],
)
def test_isian_salah_ditolak_dengan_tautan_ke_kotaknya(client, salah, kotak):
    jawaban = kirim(client, **salah)
    assert jawaban.status_code == 422 and f'href="#{kotak}"' in jawaban.content.decode()
    assert f'id="{kotak}"' in jawaban.content.decode()


@pytest.mark.django_db
def test_nik_di_rincian_ditolak_tanpa_kehilangan_isian(client):
    jawaban = kirim(client, **{"butir-0-uraian": f"Data penerima bantuan NIK {NIK}"})
    assert jawaban.status_code == 422 and not Permohonan.objects.exists()
    assert "Siti Contoh Pemohon" in jawaban.content.decode()


@pytest.mark.django_db
def test_tambah_butir_tanpa_skrip_menyimpan_semua_isian(client):
    jawaban = kirim(client, tambah="1", nama="")
    assert jawaban.status_code == 200 and "Rencana anggaran biaya" in jawaban.content.decode()
    assert jawaban.context["form"].butir.total_form_count() == 6 and not Permohonan.objects.exists()


@pytest.mark.django_db
def test_beberapa_butir_diberi_nomor_berurutan(client):
    kirim(client, **{"butir-2-uraian": "Berita acara serah terima"})
    assert list(Permohonan.objects.get().butir.values_list("nomor", flat=True)) == [1, 2]


@pytest.mark.django_db
def test_kiriman_terlalu_cepat_tetap_dicatat_dan_ditandai(client):
    kirim(client, cap="rusak")
    assert Permohonan.objects.get().perlu_diperiksa


@pytest.mark.django_db
def test_kiriman_biasa_tidak_ditandai(client):
    kirim(client)
    assert not Permohonan.objects.get().perlu_diperiksa


@pytest.mark.django_db
def test_terlalu_banyak_dari_satu_alamat_ditahan_tanpa_kehilangan_isian(client, monkeypatch):
    monkeypatch.setattr(view_ajukan, "PALING_SERING", 1)
    kirim(client)
    jawaban = kirim(client)
    assert jawaban.status_code == 429 and "Siti Contoh Pemohon" in jawaban.content.decode()
    assert Permohonan.objects.count() == 1


@pytest.mark.django_db
def test_berkas_yang_ditolak_tidak_menghilangkan_permohonan(client):
    berkas = SimpleUploadedFile("ktp.exe", b"MZ", "application/octet-stream")
    kirim(client, berkas_identitas=berkas)
    assert "tidak dapat kami terima" in client.get(TERIMA).content.decode()
    assert Permohonan.objects.get().berkas.count() == 0


@pytest.mark.django_db
def test_foto_ktp_tersimpan_terkunci(client):
    kirim(client, berkas_identitas=SimpleUploadedFile("ktp.png", PNG, "image/png"))
    assert Permohonan.objects.get().berkas.get().peran == PeranBerkas.IDENTITAS


@pytest.mark.django_db
def test_berkas_yang_sudah_dipilih_diminta_dipilih_ulang_bila_isian_salah(client):
    jawaban = kirim(client, nama="", berkas_identitas=SimpleUploadedFile("ktp.png", PNG, "image/png"))
    assert "perlu dipilih sekali lagi" in jawaban.content.decode()


@pytest.mark.django_db
def test_data_kuasa_hanya_disimpan_bila_lewat_kuasa(client):
    kirim(client, kuasa_nama="Wakil Contoh")
    assert "kuasa_nama" not in isi_identitas(Permohonan.objects.get().identitas)


@pytest.fixture
def terbit(pemeran):
    return buat_informasi_terbit(
        pemeran.dpupr, pemeran.operator, pemeran.verifikator, judul="Rencana anggaran saluran air Pamarican"
    ).terbitan


def test_alamat_dengan_informasi_mengisi_butir_dan_unit(client, terbit):
    form = client.get(f"{AJUKAN}?informasi={terbit.konten_id}").context["form"]
    assert form.butir.forms[0]["uraian"].value() == terbit.judul
    assert form["unit_tujuan"].value() in (terbit.unit, terbit.unit_id)


def test_butir_dari_alamat_menunjuk_informasi_yang_terbit(client, terbit):
    kirim(client, **{"butir-0-konten": str(terbit.konten_id)})
    assert Permohonan.objects.get().butir.get().konten_id == terbit.konten_id


def test_yang_sudah_terbit_ditemukan_dari_kalimat(client, terbit):
    jawaban = client.get(f"{AJUKAN}cocok/?q=Saya minta rencana anggaran saluran air di Pamarican tahun lalu")
    assert terbit.judul in jawaban.json()["isi"]


def test_kata_yang_tidak_ada_tidak_menawarkan_apa_pun(client, terbit):
    assert client.get(f"{AJUKAN}cocok/?q=lapangan terbang antariksa").json()["isi"] == ""


def test_tanpa_skrip_yang_sudah_terbit_ditunjukkan_sekali_lalu_dapat_tetap_diajukan(client, terbit):
    isi = isian(dicek="", **{"butir-0-uraian": "rencana anggaran saluran"})
    periksa = client.post(AJUKAN, isi).content.decode()
    assert "Periksa dulu" in periksa and 'name="dicek" value="1"' in periksa and not Permohonan.objects.exists()
    client.post(AJUKAN, {**isi, "dicek": "1", "cocok_tampil": "1"})
    assert Permohonan.objects.count() == 1 and CocokHarian.objects.get().tetap == 1


def test_ini_yang_saya_cari_dihitung_dan_dibuka(client, terbit):
    jawaban = client.post(f"{AJUKAN}cocok/", {"konten": terbit.konten_id})
    assert jawaban.headers["Location"] == terbit.get_absolute_url() and CocokHarian.objects.get().ditemukan == 1
