"""A register as a file: workbook, CSV, or PDF on its side."""

from django.http import FileResponse, HttpResponse, StreamingHttpResponse

from alur.mesin import lahirkan
from alur.transisi import TransisiDitolak
from informasi.ekspor.jawaban import JENIS
from informasi.ekspor.tulis_csv import aliran_csv
from informasi.ekspor.tulis_xlsx import berkas_xlsx
from informasi.surat.cetak import cetak
from informasi.surat.kop import hari_kata, kop
from kalender.hari import tanggal
from opd.identitas.baca import kota
from opd.models import Unit
from opd.peran import PeranPPID
from permohonan.models import EksporRegister
from permohonan.register.kolom import KOLOM, baris_register

LEMBAR_PDF = 1_000


def berkas_register(saring, bentuk, waktu, *, beridentitas=False):
    """The answer that carries the file; no browser keeps it. Raises SuratGagal, TransisiDitolak for too many rows."""
    kolom = KOLOM[saring.jenis]
    perkara = saring.baris()
    if bentuk == "pdf" and perkara.count() > LEMBAR_PDF:
        raise TransisiDitolak(f"PDF memuat paling banyak {LEMBAR_PDF} baris. Pilih satu semester atau satu unit.")
    baris = list(baris_register(saring.jenis, perkara, beridentitas=beridentitas))
    if bentuk == "xlsx":
        jawaban = FileResponse(
            berkas_xlsx(kolom, baris, f"Register {saring.jenis} {saring.tahun}"), content_type=JENIS["xlsx"]
        )
    elif bentuk == "csv":
        jawaban = StreamingHttpResponse(aliran_csv(kolom, baris), content_type=JENIS["csv"])
    else:
        jawaban = HttpResponse(_pdf(saring, kolom, baris, waktu), content_type="application/pdf")
    nama = f"register-{saring.jenis}-{saring.tahun}.{bentuk}"
    jawaban.headers["Content-Disposition"] = f'attachment; filename="{nama}"'
    jawaban.headers["Cache-Control"] = "private, no-store"
    return jawaban


def catat_ekspor(saring, bentuk, *, alasan, pelaku, waktu):
    """Say in the trail who takes the identities of which rows and why. Raises PermissionDenied, or TransisiDitolak
    without a reason or over the row cap."""
    pilihan = {"jenis": saring.jenis, "tahun": saring.tahun, "semester": saring.semester, "unit": saring.unit}
    ekspor = EksporRegister(**pilihan, bentuk=bentuk, baris=saring.baris().count(), waktu=waktu)
    rincian = {**saring.parameter, "bentuk": bentuk, "baris": ekspor.baris}
    lahirkan(ekspor, pelaku=pelaku, waktu=waktu, catatan=alasan, rincian=rincian)


def _pdf(saring, kolom, baris, waktu):
    unit = Unit.objects.filter(peran_ppid=PeranPPID.UTAMA).first() or Unit(nama="PPID")
    semester = f" semester {saring.semester}" if saring.semester else ""
    judul = f"Register {saring.jenis} {saring.tahun}{semester}"
    data = {
        "judul": judul,
        "kop": kop(unit, kota().nama_kota),
        "kaki": f"{judul}, per {hari_kata(tanggal(waktu))}",
        "kolom": list(kolom),
        "baris": [[str(satu[nama]) for nama in kolom] for satu in baris],
    }
    return cetak("register.typ", data)
