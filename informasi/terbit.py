"""Writing the public read table: the only module that adds to or changes Terbitan."""

from django.utils.text import Truncator

from informasi.cari.kata import teks_cari
from informasi.models import Terbitan
from informasi.status import PeranLampiran
from informasi.teks.bersih import teks_saja
from kalender.hari import tanggal

PANJANG_RINGKASAN = 200


def kalimat_pertama(html):
    """The first sentence of a text for lists, cut at a word when it is long."""
    teks = " ".join(teks_saja(html).split())
    kalimat = teks.split(". ", 1)[0]
    return Truncator(kalimat if len(kalimat) >= 40 else teks).chars(PANJANG_RINGKASAN, truncate="…")


def terbitkan(versi, waktu):
    """Make `versi` what the public reads of its konten from `waktu` on; the first date of publication stays."""
    konten, unit = versi.konten, versi.konten.unit
    sampul = versi.lampiran.filter(peran=PeranLampiran.FOTO).select_related("berkas").first()
    nilai = {
        "versi": versi,
        "jenis": konten.jenis,
        "unit": unit,
        "judul": versi.judul,
        "ringkasan": versi.ringkasan or kalimat_pertama(versi.isi),
        "slug": versi.slug,
        "sampul": sampul.berkas if sampul else None,
        "sampul_alt": sampul.alt if sampul else "",
        "dimutakhirkan": waktu,
        "kata_judul": teks_cari(versi.judul),
        "kata_isi": teks_cari(f"{versi.ringkasan} {unit.nama} {unit.singkatan} {teks_saja(versi.isi)}"),
    }
    Terbitan.objects.update_or_create(
        konten=konten,
        defaults=nilai,
        create_defaults={**nilai, "publik_sejak": waktu, "tahun": tanggal(waktu).year},
    )
