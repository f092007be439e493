"""Effects of the steps of a semester report: rows of this room in the same transaction."""

from kalender.hari import tanggal
from laporan.models import AdendumLaporan, BekuanLaporan
from laporan.semester.susun import NARASI, bentuk, sidik
from opd.models import Keanggotaan
from opd.peran import Jenis, Peran


def simpan_narasi(laporan, langkah):
    for medan in NARASI:
        if medan in langkah.isian["nilai"]:
            setattr(laporan, medan, langkah.isian["nilai"][medan].strip())


def ajukan(laporan, langkah):
    """Figures, narrative and signatory are frozen in the canonical form; from here on nothing of it changes."""
    if "nilai" in langkah.isian:
        simpan_narasi(laporan, langkah)
    laporan.nihil = bool(langkah.isian.get("nihil"))
    teks = bentuk(
        {
            "unit": {"kode": laporan.unit.kode, "slug": laporan.unit.slug, "nama": laporan.unit.nama},
            "tahun": laporan.tahun,
            "semester": laporan.semester,
            "disusun": langkah.waktu.isoformat(),
            "blok": langkah.isian["blok"][laporan.pk],
            "narasi": {medan: getattr(laporan, medan) for medan in NARASI},
            "nihil": laporan.nihil,
            "penanda_tangan": penanda_tangan(laporan.unit, tanggal(langkah.waktu)),
            "pengirim": langkah.pelaku.identitas_tercatat(langkah.waktu),
        }
    )
    laporan.sidik, laporan.dikirim_pada, laporan.dikirim_oleh = sidik(teks), langkah.waktu, langkah.pelaku
    laporan.alasan_kembali = ""
    BekuanLaporan.objects.create(
        laporan=laporan, nomor=laporan.bekuan.count() + 1, bentuk=teks, sidik=laporan.sidik, waktu=langkah.waktu,
        oleh=langkah.pelaku,
    )  # fmt: skip


def penanda_tangan(unit, hari):
    """{nama, jabatan} of the penanggung jawab of that day, of the kecamatan where a kelurahan has none."""
    for tempat in (unit, unit.induk if unit.jenis == Jenis.KELURAHAN else None):
        satu = Keanggotaan.objects.pejabat(tempat, Peran.PENANGGUNG_JAWAB, hari).first() if tempat else None
        if satu:
            return {"nama": satu.pengguna.nama, "jabatan": f"{satu.sebutan} {tempat.nama}"}
    return {"nama": "", "jabatan": Peran.PENANGGUNG_JAWAB.label}


def terima(laporan, langkah):
    laporan.diterima_pada = langkah.waktu


def kembalikan(laporan, langkah):
    laporan.alasan_kembali = langkah.catatan.strip()


def tambah(laporan, langkah):
    """An own dated row beside the frozen report."""
    siapa = langkah.pelaku.identitas_tercatat(langkah.waktu)
    AdendumLaporan.objects.create(
        laporan=laporan, teks=langkah.isian["teks"].strip(), waktu=langkah.waktu, oleh=langkah.pelaku,
        nama=siapa["nama"], jabatan=siapa["jabatan"],
    )  # fmt: skip


def ingatkan(laporan, langkah):
    laporan.diingatkan = langkah.isian["anak_tangga"]


def catat_kelembagaan(kelembagaan, langkah):
    for medan, nilai in langkah.isian["nilai"].items():
        setattr(kelembagaan, medan, nilai)
