"""Effects of a version's steps: rows of this room in the same transaction; never mail, files or network."""

from datetime import timedelta

from alur.mesin import jalankan
from alur.transisi import Sistem
from informasi.ajuan import bentuk, sidik
from informasi.status import StatusVersi
from informasi.terbit import terbitkan

LAMA_PEGANG = timedelta(minutes=30)


def bekukan_ajuan(versi, langkah):
    """Freeze what is submitted and put it into the queue."""
    isi = bentuk(versi)
    versi.ajuan.create(
        nomor=versi.ajuan.count() + 1,
        bentuk=isi,
        sidik=sidik(isi),
        diajukan_oleh=langkah.isian.get("pengirim", langkah.pelaku),
        waktu=langkah.waktu,
    )
    versi.diajukan_pada = langkah.waktu
    lepaskan(versi, langkah)


def pegang(versi, langkah):
    """The reviewer's name stands on the item for 30 minutes."""
    versi.klaim_oleh, versi.klaim_sampai = langkah.pelaku, langkah.waktu + LAMA_PEGANG


def lepaskan(versi, langkah):
    """Nobody holds the item any more."""
    versi.klaim_oleh = versi.klaim_sampai = None


def jawab_ajuan(versi, langkah):
    """Keep on the submission who answered and why."""
    ajuan = versi.ajuan_terakhir()
    ajuan.alasan = list(langkah.isian.get("alasan", ()))
    ajuan.catatan, ajuan.dijawab_oleh = langkah.catatan, langkah.pelaku
    ajuan.save()
    lepaskan(versi, langkah)


def simpan_usulan(versi, langkah):
    """Keep the reviewer's text beside the unit's own."""
    versi.usulan.create(oleh=langkah.pelaku, waktu=langkah.waktu, **langkah.isian["nilai"])
    jawab_ajuan(versi, langkah)


def pakai_usulan(versi, langkah):
    """The unit makes the reviewer's text its own: the reviewer becomes one of its writers."""
    usulan = langkah.isian["usulan"]
    versi.judul, versi.ringkasan, versi.isi = usulan.judul, usulan.ringkasan, usulan.isi
    versi.nomor_sunting += 1
    versi.disimpan_pada, versi.disimpan_oleh = langkah.waktu, langkah.pelaku
    versi.penyimpan.add(usulan.oleh, langkah.pelaku)
    versi.usulan.filter(pk=usulan.pk).update(dipakai=langkah.waktu)
    bekukan_ajuan(versi, langkah)


def umumkan(versi, langkah):
    """Set what PPID utama decided on, retire the version that was public, write this one into Terbitan."""
    _tetapkan(versi, langkah.isian.get("penetapan") or {})
    jawab_ajuan(versi, langkah)
    _gantikan_yang_lama(versi, langkah)


def umumkan_bersama(versi, langkah):
    """A row of an approved import: frozen as its sender wrote it and public in the same moment."""
    bekukan_ajuan(versi, langkah)
    _gantikan_yang_lama(versi, langkah)


def _tetapkan(versi, penetapan):
    """Klasifikasi, butir and retensi as PPID utama sets them at approval, without a return to the unit (design 4)."""
    if penetapan:
        for nama, isi in penetapan.items():
            setattr(versi.rincian, nama, isi)
        versi.rincian.save(update_fields=list(penetapan))


def _gantikan_yang_lama(versi, langkah):
    lama = type(versi).objects.filter(konten=versi.konten, status=StatusVersi.TERBIT).exclude(pk=versi.pk).first()
    if lama:
        jalankan(lama, "gantikan", pelaku=Sistem(f"atas persetujuan {langkah.pelaku}"), waktu=langkah.waktu)
    versi.terbit_pada = langkah.waktu
    terbitkan(versi, langkah.waktu)
