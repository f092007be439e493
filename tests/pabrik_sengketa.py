"""Builders of disputes: a case, and the stages it goes through, one working week apart."""

from datetime import date, datetime, time, timedelta
from io import BytesIO

import pikepdf
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile

from alur.mesin import jalankan
from kalender.hari import WIB
from opd.peran import Peran
from permohonan.status import JenisPemohon
from sengketa.bundel.susun import susun_satu
from sengketa.gudang import kunci_berkas
from sengketa.layanan import catat_sengketa, unggah
from sengketa.models import BerkasSengketa
from sengketa.status import Amar, Jalur, PeranBerkas, Tahap
from sengketa.tahapan import tahapan
from tests.pabrik import SENIN, buat_pengguna
from tests.pabrik_perkara import DATA_DIRI, PDF

NOMOR = "027/XI/KI BANTEN-PS/2026"
PEKAN = timedelta(days=7)
AMAR = {
    Tahap.PUTUSAN_KI: Amar.DIKABULKAN_SEBAGIAN,
    Tahap.PUTUSAN_MEDIASI: Amar.PUTUSAN_MEDIASI,
    Tahap.PUTUSAN_PENGADILAN: Amar.MENGUATKAN,
    Tahap.PUTUSAN_KASASI: Amar.KASASI_DITOLAK,
    Tahap.GUGUR: Amar.PUTUSAN_GUGUR,
    Tahap.DICABUT: Amar.PENCABUTAN,
    Tahap.TIDAK_DIREGISTRASI: Amar.TIDAK_DIREGISTRASI,
    Tahap.PUTUSAN_SELA_TIDAK_DITERIMA: Amar.PUTUSAN_SELA,
}
SAMPAI_AWAL = (Tahap.PENETAPAN_MAJELIS, Tahap.PEMERIKSAAN_AWAL)
SAMPAI_PUTUSAN = (*SAMPAI_AWAL, Tahap.AJUDIKASI, Tahap.PEMBUKTIAN, Tahap.KESIMPULAN, Tahap.MUSYAWARAH_MAJELIS)


def buat_sengketa(pemeran, *, alasan=("a",), tahap=Tahap.REGISTRASI, mulai=date(2026, 11, 2), oleh=None, **nilai):
    """A dispute of dpupr, registered on the SENIN of pabrik.py, with one applicant typed in."""
    isi = {
        "unit": pemeran.dpupr,
        "pokok": "Rencana anggaran biaya saluran air Pamarican",
        "alasan": list(alasan),
        "diajukan": mulai,
        "tanggal_permohonan": date(2026, 8, 3),
        "tanggal_keberatan": date(2026, 9, 1),
        "tanggal_tanggapan": date(2026, 10, 20),
        **nilai,
    }
    diri = () if nilai.get("permohonan") else [{"jenis": JenisPemohon.PERORANGAN, "data": DATA_DIRI}]
    oleh = oleh or pemeran.verifikator
    return catat_sengketa(isi, tahap=tahap, mulai=mulai, nomor=NOMOR, pemohon=diri, pelaku=oleh, waktu=SENIN)


def maju(sengketa, *tahap, oleh, jeda=PEKAN, **isian):
    """Through these stages, each `jeda` after the one before; rulings get the usual amar. Returns the last time."""
    for kode in tahap:
        waktu = datetime.combine(sengketa.sejak + jeda, time(10), WIB)
        satu = {"tahap": kode, "mulai": sengketa.sejak + jeda, **isian}
        if kode == Tahap.SELESAI:
            jalankan(sengketa, "selesaikan", pelaku=oleh, waktu=waktu, **satu)
        elif tahapan(sengketa.versi)[kode].putusan:
            putusan = {"amar": AMAR[kode], "nomor": f"PUT-{kode}", "diterima": satu["mulai"]}
            jalankan(sengketa, "catat_putusan", pelaku=oleh, waktu=waktu, **{**putusan, **satu})
        else:
            jalankan(sengketa, "pindah_tahap", pelaku=oleh, waktu=waktu, **satu)
    return datetime.combine(sengketa.sejak, time(11), WIB)


def buat_hukum(pemeran):
    """Somebody of Bagian Hukum."""
    return buat_pengguna("hukum", Peran.BAGIAN_HUKUM, pemeran.diskominfo)


def buat_campuran(pemeran, jalur=Jalur.MEDIASI):
    """A dispute of grounds a and c whose way was chosen."""
    sengketa = buat_sengketa(pemeran, alasan=("a", "c"))
    jalankan(
        sengketa, "pilih_jalur", pelaku=pemeran.verifikator, waktu=SENIN, catatan="Bagian c dapat disepakati.",
        jalur=jalur,
    )  # fmt: skip
    return sengketa


def buat_bukti(
    sengketa, oleh, *, waktu=SENIN, peran=PeranBerkas.BUKTI, keterangan="RAB saluran air Pamarican", isi=PDF
):
    """A file of the case; an exhibit gets the next number."""
    unggahan = SimpleUploadedFile("bukti.pdf", isi, "application/pdf")
    return unggah(sengketa, unggahan, peran=peran, keterangan=keterangan, pelaku=oleh, waktu=waktu)


def buat_pdf(kata="Rencana anggaran", halaman=1):
    """A real PDF of so many pages; `kata` makes it unlike others."""
    with pikepdf.new() as pdf:
        for _ in range(halaman):
            pdf.add_blank_page(page_size=(595, 842)).Contents = pdf.make_stream(f"% {kata}".encode())
        pdf.docinfo["/Title"] = kata
        pdf.save(wadah := BytesIO(), deterministic_id=True)
    return wadah.getvalue()


def buat_banyak_bukti(sengketa, oleh, banyak, *, waktu=SENIN):
    """So many exhibits, each another small PDF of one or two pages; written at once, as only their number matters."""
    BerkasSengketa.objects.bulk_create(
        BerkasSengketa(
            sengketa=sengketa, peran=PeranBerkas.BUKTI, nomor_bukti=n, keterangan=f"Dokumen ke-{n}",
            diunggah_oleh=oleh, diunggah_pada=waktu,
            **kunci_berkas(ContentFile(buat_pdf(f"dokumen {n}", 1 + n % 2), name=f"dokumen-{n}.pdf")),
        )
        for n in range(1, banyak + 1)
    )  # fmt: skip


def susun_bundel(sengketa, oleh, *, waktu=SENIN):
    """Ask for the bundle and let the worker build it. Returns the PesananBerkas."""
    jalankan(sengketa, "minta_berkas", pelaku=oleh, waktu=waktu)
    while susun_satu(waktu):
        pass
    return sengketa.bundel.first()
