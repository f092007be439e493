"""Verbs that make a berita out of a kegiatan: one that was announced, or one that is only told of."""

from html import escape

from django.contrib.contenttypes.models import ContentType
from django.db import transaction

from alur.models import Peristiwa
from alur.transisi import TransisiDitolak
from informasi.kegiatan.lapor import susun_judul, susun_paragraf
from informasi.kegiatan.waktu import kata_waktu
from informasi.layanan import tulis
from informasi.models import Konten, Versi
from informasi.status import PERNAH_TERBIT, JenisKonten, PeranLampiran, StatusVersi


@transaction.atomic
def berita_dari_kegiatan(versi, *, pelaku, waktu):
    """The draft berita of the same unit with title, text and pictures of a kegiatan that was published.

    A second call answers with the berita of the first, unless that was thrown away: two taps make one draft.
    Returns the Versi of the berita. Raises PermissionDenied for somebody who does not write for the unit, and
    TransisiDitolak when there is no event to tell of.
    """
    if versi.konten.jenis != JenisKonten.KEGIATAN or versi.status not in PERNAH_TERBIT:
        raise TransisiDitolak("Hanya kegiatan yang sudah terbit yang dapat dijadikan berita.")
    if versi.rincian_kegiatan.batal:
        raise TransisiDitolak("Kegiatan ini batal, jadi tidak ada yang diberitakan. Tulis berita baru bila perlu.")
    Konten.objects.select_for_update(no_key=True).get(pk=versi.konten_id)
    asal = f"Disusun dari kegiatan nomor {versi.konten_id}."
    if sudah := _berita_dari(versi.konten.unit, asal):
        return sudah
    nilai = {"judul": versi.judul, "ringkasan": versi.ringkasan, "isi": _kapan_di_mana(versi) + versi.isi}
    berita = tulis(versi.konten.unit, JenisKonten.BERITA, pelaku=pelaku, waktu=waktu, nilai=nilai, catatan=asal)
    for x in versi.lampiran.exclude(peran=PeranLampiran.ISI):
        berita.lampiran.create(berkas=x.berkas, peran=x.peran, alt=x.alt, keterangan=x.keterangan, urutan=x.urutan)
    return berita


def _berita_dari(unit, asal):
    """The newest Versi of the berita of `unit` whose birth says `asal`, or None."""
    kelahiran = Peristiwa.objects.filter(jenis_objek=ContentType.objects.get_for_model(Versi), catatan=asal)
    pertama = Versi.objects.filter(konten__unit=unit, konten__jenis=JenisKonten.BERITA, nomor=1)
    lahir = pertama.exclude(status=StatusVersi.DIBUANG).filter(pk__in=kelahiran.values("id_objek")).first()
    return lahir and lahir.konten.versi.order_by("-nomor").first()


def _kapan_di_mana(versi):
    rincian = versi.rincian_kegiatan
    kapan = kata_waktu(rincian.mulai, rincian.selesai, rincian.seharian)
    return f"<p>{escape(versi.judul)} berlangsung pada {escape(kapan)} di {escape(rincian.tempat)}.</p>"


def berita_dari_laporan(unit, *, pelaku, waktu, apa, kapan, di_mana, siapa):
    """A draft berita composed from four answers (`kapan` a date). Returns the Versi; raises PermissionDenied."""
    nilai = {"judul": susun_judul(apa, di_mana, siapa), "isi": susun_paragraf(apa, kapan, di_mana, siapa)}
    return tulis(unit, JenisKonten.BERITA, pelaku=pelaku, waktu=waktu, nilai=nilai)
