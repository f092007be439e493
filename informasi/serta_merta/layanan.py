"""One verb: from a filled form to a warning on every page concerned, in one transaction."""

from html import escape

from django.db import transaction
from django.utils.formats import date_format

from alur.mesin import jalankan
from informasi.layanan import tulis_informasi
from informasi.models import ButirWajib, RincianSertaMerta
from informasi.serta_merta.bahaya import teks_tetap
from informasi.status import Bahaya, Klasifikasi
from kalender.hari import WIB
from opd.peran import Jenis


@transaction.atomic
def umumkan_peringatan(unit, *, pelaku, waktu, isian, berakhir=None, sandi_diulang=False):
    """Write and publish a warning of `unit`; `isian` holds the columns of RincianSertaMerta. Returns the Versi.

    Raises PermissionDenied, or TransisiDitolak; then nothing is kept but what stands in the caller's form.
    """
    versi = tulis_informasi(unit, pelaku=pelaku, waktu=waktu, nilai=_nilai(isian), butir=_butir(unit, isian["bahaya"]))
    RincianSertaMerta.objects.create(versi=versi, **isian)
    jalankan(
        versi,
        "umumkan_segera",
        pelaku=pelaku,
        waktu=waktu,
        berakhir=berakhir,
        sandi_diulang=sandi_diulang,
    )
    return versi


def _butir(unit, bahaya):
    kode = teks_tetap()[bahaya].butir
    return ButirWajib.objects.filter(kode=kode, aktif=True, jenis_unit__contains=[Jenis(unit.jenis)]).first()


def _nilai(isian):
    saat = isian["saat"].astimezone(WIB)
    return {
        "judul": f"{_sebutan(isian)} di {isian['tempat']}, {date_format(saat, 'j F Y')} pukul {saat:%H.%M} WIB"[:150],
        "ringkasan": isian["strip"],
        "isi": "".join(f"<h2>{judul}</h2><p>{escape(teks)}</p>" for judul, teks in _bagian(isian) if teks),
        "klasifikasi": Klasifikasi.SERTA_MERTA,
        "retensi": "5 tahun",
        "waktu_dibuat": saat.date(),
        "tahun": saat.year,
    }


def _sebutan(isian):
    return "Peringatan" if isian["bahaya"] == Bahaya.LAIN else Bahaya(isian["bahaya"]).label


def _bagian(isian):
    """(heading, text) as the law wants a warning: who is concerned, what to do, where to get help (domain 3.2)."""
    return (
        ("Siapa yang terdampak", isian.get("dampak", "")),
        ("Apa yang harus dilakukan", isian["tindakan"]),
        ("Bantuan", isian.get("kontak", "")),
    )
