"""Effects of a package's steps: rows of this room in the same transaction."""

from informasi.kewajiban.periode import jatuh_tempo
from informasi.models import ButirWajib, Kewajiban, PaketTerbit
from informasi.pengadaan.status import butir_jatuh
from kalender.hari import tanggal


def tandai_penulis(paket, langkah):
    """Whoever writes may not approve."""
    paket.penyimpan.add(langkah.pelaku)


def tulis(paket, langkah):
    """Take over what was typed; what the public reads stays as it was."""
    for nama, isi in langkah.isian["nilai"].items():
        setattr(paket, nama, isi)
    paket.nomor_sunting += 1
    tandai_penulis(paket, langkah)


def antre(paket, langkah):
    """Into the queue of the reviewers."""
    paket.diajukan_pada = langkah.waktu


def tautkan(paket, langkah):
    """The papers of this package from now on; each of them is reviewed by itself."""
    paket.dokumen.set(langkah.isian["dokumen"])


def umumkan(paket, langkah):
    """Write what the public reads and what falls due with the stage that was reached."""
    lama = PaketTerbit.objects.filter(paket=paket).first()
    nilai = {nama: getattr(paket, nama) for nama in paket.MEDAN}
    PaketTerbit.objects.update_or_create(
        paket=paket,
        defaults={
            **nilai,
            "unit": paket.unit,
            "publik_sejak": lama.publik_sejak if lama else langkah.waktu,
            "dimutakhirkan": langkah.waktu,
        },
    )
    paket.penyimpan.clear()
    paket.alasan_tarik, paket.ditarik_pada = "", None
    _jatuhkan(paket, tanggal(langkah.waktu))


def _jatuhkan(paket, hari):
    """A duty for every paper of the stages reached that has none yet."""
    butir = ButirWajib.objects.filter(
        kode__in=butir_jatuh(paket.tahap), aktif=True, jenis_unit__contains=[paket.unit.jenis]
    )
    ada = set(Kewajiban.objects.filter(paket=paket).values_list("butir", flat=True))
    Kewajiban.objects.bulk_create(
        Kewajiban(unit=paket.unit, butir=b, paket=paket, periode_awal=hari, jatuh_tempo=jatuh_tempo(hari))
        for b in butir
        if b.pk not in ada
    )


def tarik(paket, langkah):
    """Gone from the public at once, with its reason; nothing is owed for it any more."""
    PaketTerbit.objects.filter(paket=paket).delete()
    Kewajiban.objects.filter(paket=paket).delete()
    paket.alasan_tarik, paket.ditarik_pada = langkah.catatan.strip()[:200], langkah.waktu
