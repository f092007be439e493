"""Exhibits of one demo dispute and the order for its bundle, which the worker builds."""

from datetime import timedelta

from django.core.files.base import ContentFile

from alur.mesin import jalankan
from informasi.demo_pdf import buat_pdf
from sengketa.layanan import unggah
from sengketa.status import PeranBerkas

BERKAS = (  # role, description, paragraph
    (PeranBerkas.BUKTI, "Surat permohonan informasi", "Surat ini meminta salinan rencana anggaran biaya."),
    (PeranBerkas.BUKTI, "Tanggapan atas keberatan", "Atasan PPID menanggapi keberatan dengan penjelasan."),
    (PeranBerkas.BUKTI, "Ringkasan rencana anggaran biaya", "Ringkasan ini memuat volume dan nilai pekerjaan."),
    (PeranBerkas.JAWABAN, "Jawaban Termohon", "Termohon menjawab bahwa ringkasan sudah diberikan."),
)


def muat_bundel(sengketa, pelaku, waktu):
    """Upload the papers of `sengketa` an hour before `waktu` and ask for its bundle."""
    lalu = waktu - timedelta(hours=1)
    for peran, keterangan, isi in BERKAS:
        pdf = buat_pdf(keterangan, sengketa.unit.nama, [("Isi", [isi]), ("Lampiran", ["Lembar kedua."])])
        berkas = ContentFile(pdf, name=f"{keterangan}.pdf")
        unggah(sengketa, berkas, peran=peran, keterangan=keterangan, pelaku=pelaku, waktu=lalu)
    jalankan(sengketa, "minta_berkas", pelaku=pelaku, waktu=waktu)
