"""The evidence of one answer as PDF files of at most 2 MB: what the monev's own form takes (domain 9)."""

from io import BytesIO
from zipfile import ZIP_STORED, ZipFile

import pikepdf
from django.conf import settings

from informasi.berkas.gudang import umum
from informasi.models import Lampiran
from informasi.status import PeranLampiran
from informasi.surat.cetak import cetak
from informasi.surat.kop import hari_kata, kop
from kalender.hari import tanggal
from opd.identitas.baca import kota

TERBESAR = 2_000_000  # bytes of one file
PDF = "application/pdf"


def berkas_bukti(skor, jawaban, waktu) -> list[bytes]:
    """The PDF files (each at most TERBESAR bytes) of one Jawaban of `skor`: a list of the evidence with its
    addresses, then the published documents as far as single pages fit. Raises SuratGagal."""
    bagian = [cetak("bukti_skor.typ", _data(skor, jawaban, waktu))]
    for isi in _dokumen(jawaban):
        _tambahkan(bagian, isi)
    return bagian


def arsip_bukti(skor, waktu) -> bytes:
    """All evidence of a unit as one ZIP: `<question>-<n>.pdf`."""
    keluar = BytesIO()
    with ZipFile(keluar, "w", ZIP_STORED) as arsip:
        for jawaban in skor.jawaban:
            if jawaban.bukti:
                for n, isi in enumerate(berkas_bukti(skor, jawaban, waktu), 1):
                    arsip.writestr(f"{jawaban.pertanyaan.kode}-{n}.pdf", isi)
    return keluar.getvalue()


def _data(skor, jawaban, waktu):
    return {
        "judul": jawaban.pertanyaan.tanya,
        "kop": kop(skor.unit, kota().nama_kota),
        "kaki": f"Bukti penilaian keterbukaan informasi, {hari_kata(tanggal(waktu))}",
        "bukti": [_baris(b) for b in jawaban.bukti if b.berlaku],
    }


def _baris(bukti):
    sejak = hari_kata(tanggal(bukti.sejak)) if bukti.sejak else ""
    return {"teks": bukti.teks, "alamat": f"{settings.PPID_SITUS}{bukti.alamat}", "sejak": sejak}


def _dokumen(jawaban):
    """The bytes of each published PDF behind the evidence."""
    versi = [b.versi for b in jawaban.bukti if b.versi and b.berlaku]
    lampiran = Lampiran.objects.filter(
        versi__in=versi, peran=PeranLampiran.DOKUMEN, berkas__jenis=PDF, berkas__di_umum=True
    )
    for satu in lampiran.select_related("berkas").order_by("pk"):
        with umum().open(satu.berkas.jalur) as isi:
            yield isi.read()


def _tambahkan(bagian, isi):
    """Put a document on the last file whole when it fits there, else page by page on new files; a page that is too
    large alone is left out, since its address stands on the list."""
    with pikepdf.open(BytesIO(isi)) as asal:
        if len(utuh := _gabung(bagian[-1], asal.pages)) <= TERBESAR:
            bagian[-1] = utuh
            return
        for halaman in asal.pages:
            if len(digabung := _gabung(bagian[-1], [halaman])) <= TERBESAR:
                bagian[-1] = digabung
            elif len(sendiri := _gabung(None, [halaman])) <= TERBESAR:
                bagian.append(sendiri)


def _gabung(dasar, halaman):
    """The bytes of `dasar` (a PDF or None) with these pages behind it."""
    with pikepdf.open(BytesIO(dasar)) if dasar else pikepdf.new() as hasil:
        hasil.pages.extend(halaman)
        keluar = BytesIO()
        hasil.save(keluar, compress_streams=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return keluar.getvalue()
