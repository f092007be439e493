"""Verbs that make a berita out of a kegiatan: one that was announced, or one that is only told of."""

from html import escape

from django.db import transaction

from alur.transisi import TransisiDitolak
from informasi.kegiatan.lapor import susun_judul, susun_paragraf
from informasi.kegiatan.waktu import kata_waktu
from informasi.layanan import tulis
from informasi.status import PERNAH_TERBIT, JenisKonten, PeranLampiran


@transaction.atomic
def berita_dari_kegiatan(versi, *, pelaku, waktu):
    """A draft berita of the same unit with title, text and pictures of a kegiatan that was published.

    Returns the Versi of the berita. Raises PermissionDenied for somebody who does not write for the unit, and
    TransisiDitolak when there is no event to tell of.
    """
    if versi.konten.jenis != JenisKonten.KEGIATAN or versi.status not in PERNAH_TERBIT:
        raise TransisiDitolak("Hanya kegiatan yang sudah terbit yang dapat dijadikan berita.")
    if versi.rincian_kegiatan.batal:
        raise TransisiDitolak("Kegiatan ini batal, jadi tidak ada yang diberitakan. Tulis berita baru bila perlu.")
    nilai = {"judul": versi.judul, "ringkasan": versi.ringkasan, "isi": _kapan_di_mana(versi) + versi.isi}
    berita = tulis(versi.konten.unit, JenisKonten.BERITA, pelaku=pelaku, waktu=waktu, nilai=nilai)
    for x in versi.lampiran.exclude(peran=PeranLampiran.ISI):
        berita.lampiran.create(berkas=x.berkas, peran=x.peran, alt=x.alt, keterangan=x.keterangan, urutan=x.urutan)
    return berita


def _kapan_di_mana(versi):
    rincian = versi.rincian_kegiatan
    kapan = kata_waktu(rincian.mulai, rincian.selesai, rincian.seharian)
    return f"<p>{escape(versi.judul)} berlangsung pada {escape(kapan)} di {escape(rincian.tempat)}.</p>"


def berita_dari_laporan(unit, *, pelaku, waktu, apa, kapan, di_mana, siapa):
    """A draft berita composed from four answers (`kapan` a date). Returns the Versi; raises PermissionDenied."""
    nilai = {"judul": susun_judul(apa, di_mana, siapa), "isi": susun_paragraf(apa, kapan, di_mana, siapa)}
    return tulis(unit, JenisKonten.BERITA, pelaku=pelaku, waktu=waktu, nilai=nilai)
