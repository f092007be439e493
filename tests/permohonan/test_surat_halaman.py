"""Letters on the portal: to whom they belong, the signed one in their place, and what anybody may verify."""

import uuid

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone
from pikepdf import Array, Dictionary, Name

from alur.mesin import jalankan
from opd.peran import Peran
from permohonan.hak_subjek.lihat import pembaca
from permohonan.identitas import pembukaan
from permohonan.identitas.kunci import buka_data
from permohonan.layanan import ajukan, lihat_identitas, putuskan
from permohonan.models import Surat
from permohonan.status import HasilButir, JenisSurat
from permohonan.surat import cetak as pencetak
from permohonan.surat.cetak import SuratMusnah, kode_kata, pdf
from permohonan.surat.forms import TERBESAR, pdf_sah
from permohonan.views import surat as tampilan
from tests.informasi.berkas import korpus
from tests.pabrik import SENIN, buat_pengguna
from tests.pabrik_perkara import BUTIR, DATA_DIRI, NILAI, buat_permohonan, buat_petugas, buat_terdaftar

PALSU = b"%PDF-1.7 sudah ditandatangani\n%%EOF\n"


def tanda_tangan(dokumen):
    """A signature field as signing programs write it."""
    isi = Dictionary(
        Type=Name.Sig, Filter=Name("/Adobe.PPKLite"), SubFilter=Name("/ETSI.CAdES.detached"), Contents=b"x"
    )
    medan = {"FT": Name.Sig, "Type": Name.Annot, "Subtype": Name.Widget, "T": "Signature1", "Rect": [0, 0, 0, 0]}
    isian = dokumen.make_indirect(Dictionary(**medan, V=dokumen.make_indirect(isi)))
    dokumen.Root.AcroForm = Dictionary(Fields=Array([isian]), SigFlags=3)
    dokumen.pages[0].obj.Annots = Array([isian])


SAH = korpus.pdf(["Tanda bukti permohonan, sudah ditandatangani"], hias=tanda_tangan)


def test_pemberitahuan_yang_dikabulkan_hanya_memuat_bentuk_a(pemeran):
    petugas = buat_petugas(pemeran)
    permohonan = buat_terdaftar(petugas)
    nilai = {"hasil": HasilButir.DIBERIKAN, "alasan": "Kami sampaikan."}
    jalankan(permohonan, "simpan_butir", pelaku=petugas, waktu=SENIN, butir=permohonan.butir.get(), nilai=nilai)
    putuskan(permohonan, pelaku=pemeran.ppid, waktu=SENIN)
    surat = permohonan.surat.get(jenis=JenisSurat.PEMBERITAHUAN)
    judul = [b[1] for b in pencetak.data_cetak(surat, buka_data(surat.terkunci))["blok"] if b[0] == "judul"]
    assert judul == ["A. Informasi dapat diberikan"]


@pytest.fixture
def surat(pemeran, monkeypatch):
    """A receipt whose printing is not the matter."""
    monkeypatch.setattr(pencetak, "cetak", lambda templat, data: PALSU)
    return buat_permohonan().surat.get()


def test_surat_yang_dimusnahkan_berkata_begitu(surat):
    Surat.objects.filter(pk=surat.pk).update(terkunci=None)
    with pytest.raises(SuratMusnah, match="dimusnahkan"):
        pdf(surat)


def buka(client, perkara):
    sesi = client.session
    sesi["perkara_terbuka"] = [perkara._meta.model_name, perkara.pk, timezone.now().timestamp() + 60]
    sesi.save()


def test_surat_warga_hanya_untuk_perkara_yang_dibuka(surat, client):
    alamat = reverse("permohonan:surat_warga", args=[surat.kode])
    tertutup = client.get(alamat).status_code
    buka(client, buat_permohonan())
    lain = client.get(alamat).status_code
    buka(client, surat.permohonan)
    jawaban = client.get(alamat)
    assert (tertutup, lain, jawaban.status_code, jawaban["Content-Type"]) == (404, 404, 200, "application/pdf")
    assert "no-store" in jawaban["Cache-Control"] and jawaban["X-Content-Type-Options"] == "nosniff"


def test_unit_tidak_membaca_surat_beridentitas(surat, pemeran, client):
    alamat = reverse("permohonan:surat_meja", args=[surat.pk])
    hasil = {}
    auditor = buat_pengguna("auditor_surat", Peran.AUDITOR, pemeran.diskominfo)
    for nama, siapa in {"operator": pemeran.operator, "petugas": buat_petugas(pemeran), "auditor": auditor}.items():
        client.force_login(siapa)
        hasil[nama] = client.get(alamat).status_code
    assert hasil == {"operator": 404, "petugas": 200, "auditor": 200}


def test_surat_yang_dibuka_tercatat_dan_dibatasi_seperti_identitas(surat, pemeran, client, monkeypatch):
    alamat, petugas = reverse("permohonan:surat_meja", args=[surat.pk]), buat_petugas(pemeran)
    client.force_login(petugas)
    monkeypatch.setattr(pembukaan, "TERBANYAK", 2)
    lihat_identitas(surat.permohonan, alasan="Mencocokkan KTP", pelaku=petugas, waktu=timezone.now())
    assert client.get(alamat).content == PALSU
    tercatat = surat.permohonan.jejak().get(nama="buka_surat")
    assert (tercatat.catatan, tercatat.pelaku) == (f"Membuka surat tanda bukti permohonan {surat.nomor}", petugas)
    assert [jabatan for _waktu, jabatan in pembaca(surat.permohonan)] == ["Petugas layanan, DISKOMINFO"] * 2
    ditolak = client.get(alamat, follow=True)
    assert ditolak.redirect_chain[0][0] == surat.permohonan.get_absolute_url()
    assert "2 data pemohon dalam satu jam" in ditolak.content.decode()


def unggah(client, surat, nama="surat.pdf", isi=SAH):
    berkas = SimpleUploadedFile(nama, isi, "application/pdf")
    return client.post(reverse("permohonan:surat_tte", args=[surat.pk]), {"berkas": berkas})


def test_pdf_bertanda_tangan_menggantikan_cetakan(surat, pemeran, client):
    client.force_login(buat_petugas(pemeran))
    assert unggah(client, surat).status_code == 302
    surat.refresh_from_db()
    assert pdf(surat) == SAH and surat.permohonan.jejak().last().nama == "unggah_tte"
    halaman = client.get(reverse("permohonan:verifikasi", args=[surat.kode])).content.decode()
    assert surat.bertanda_tangan.sha256 in halaman and "Bertanda tangan elektronik" in halaman


def test_selain_pdf_ditolak_di_tempat_surat(surat, pemeran, client):
    client.force_login(buat_petugas(pemeran))
    assert unggah(client, surat, isi=b"bukan pdf").status_code == 422
    assert unggah(client, surat, nama="surat.docx").status_code == 422
    surat.refresh_from_db()
    assert surat.bertanda_tangan is None


@pytest.mark.parametrize(
    ("isi", "kalimat"),
    [
        (PALSU, "rusak atau terpotong"),
        (korpus.pdf(hias=korpus.skrip_pembuka), "memuat skrip"),
        (korpus.pdf_sandi(), "dikunci kata sandi"),
    ],
    ids=["rusak", "berskrip", "bersandi"],
)
def test_pdf_yang_tidak_lolos_pemeriksaan_ditolak_dengan_kalimatnya(surat, pemeran, client, isi, kalimat):
    client.force_login(buat_petugas(pemeran))
    ditolak = unggah(client, surat, isi=isi)
    assert ditolak.status_code == 422 and kalimat in ditolak.content.decode()
    assert not surat.permohonan.berkas.exists() and not surat.permohonan.jejak().filter(nama="unggah_tte").exists()


def test_pdf_yang_terlalu_besar_ditolak_sebelum_dibuka():
    with pytest.raises(ValidationError, match="lebih besar dari 10 MB"):
        pdf_sah(SimpleUploadedFile("surat.pdf", b"%PDF-" + bytes(TERBESAR)))


def test_auditor_tidak_mengunggah_surat(surat, pemeran, client):
    client.force_login(buat_pengguna("auditor_surat", Peran.AUDITOR, pemeran.diskominfo))
    assert unggah(client, surat).status_code == 403


def test_verifikasi_menyebut_surat_tanpa_menyebut_orang(surat, client):
    pdf(surat)
    surat.refresh_from_db()
    halaman = client.get(reverse("permohonan:verifikasi", args=[kode_kata(surat.kode).lower()])).content.decode()
    assert all(k in halaman for k in (surat.nomor, surat.sha256, "2 November 2026", "Belum ditandatangani"))
    assert not [k for k in DATA_DIRI.values() if k in halaman]


def test_kode_asing_mendapat_halaman_tenang(db, client):
    jawaban = client.get("/verifikasi/TIDAKADA2345/")
    assert jawaban.status_code == 404 and "Kode ini tidak kami kenal" in jawaban.content.decode()


def test_kode_yang_diketik_membawa_ke_suratnya(db, client):
    jawaban = client.get("/verifikasi/", {"kode": "abcd-efgh jkmn"})
    assert jawaban["Location"] == "/verifikasi/ABCDEFGHJKMN/"
    assert client.get("/verifikasi/", {"kode": " - "}).status_code == 422


def test_berkas_dibandingkan_tanpa_disimpan(surat, client):
    pdf(surat)
    alamat = reverse("permohonan:verifikasi", args=[surat.kode])

    def kirim(isi):
        return client.post(alamat, {"berkas": SimpleUploadedFile("a.pdf", isi)}).content.decode()

    assert "sama persis dengan surat kami" in kirim(PALSU)
    assert "Tidak cocok" in kirim(PALSU + b"x")


def test_pencetak_yang_gagal_dijawab_dengan_halaman(surat, pemeran, client, monkeypatch):
    def gagal(_surat):
        raise pencetak.SuratGagal("Surat belum dapat dicetak. Coba lagi sebentar lagi.")

    monkeypatch.setattr(tampilan, "pdf", gagal)
    client.force_login(buat_petugas(pemeran))
    jawaban = client.get(reverse("permohonan:surat_meja", args=[surat.pk]))
    assert jawaban.status_code == 503 and "Coba lagi" in jawaban.content.decode()


def test_petugas_yang_mencatat_disebut_di_tanda_bukti(pemeran):
    petugas = buat_petugas(pemeran)
    nilai = {**NILAI, "kanal": "loket"}
    perkara = ajukan(nilai, butir=BUTIR, data_diri=DATA_DIRI, pelaku=petugas, waktu=SENIN, token=uuid.uuid4())[0]
    data = buka_data(perkara.surat.get().terkunci)
    assert (data["petugas"], data["kanal"]) == (petugas.nama, "Datang langsung")
