"""Effects of a version's steps: rows of this room in the same transaction; never mail, files or network."""

from datetime import timedelta

from django.db.models import Max

from alur.mesin import jalankan
from alur.transisi import Sistem, menuju
from informasi.ajuan import bentuk, sidik
from informasi.status import TERTUTUP_SEJARAHNYA, AlasanTarik, StatusVersi
from informasi.terbit import hentikan, jadwalkan, terbitkan, turunkan

LAMA_PEGANG = timedelta(minutes=30)
KETERANGAN_KARANTINA = "Ada tanda halaman ini disusupi iklan. Petugas sedang memeriksanya."


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


def pindah_unit(versi, langkah):
    """The text goes on under the successor; one that waits for review is frozen again, in the same person's name."""
    konten = versi.konten
    konten.unit = langkah.isian["unit"]
    konten.save(update_fields=["unit"])
    if ajuan := versi.status == StatusVersi.DIAJUKAN and versi.ajuan_terakhir():
        isi = bentuk(versi)
        versi.ajuan.create(
            nomor=versi.ajuan.count() + 1,
            bentuk=isi,
            sidik=sidik(isi),
            diajukan_oleh=ajuan.diajukan_oleh,
            waktu=langkah.waktu,
        )


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


@menuju(StatusVersi.TERBIT, StatusVersi.DISETUJUI)
def terbit_atau_menunggu(versi, langkah):
    """Approved text is public at once, unless its unit asked for a later hour."""
    return StatusVersi.DISETUJUI if versi.jadwal_terbit and versi.jadwal_terbit > langkah.waktu else StatusVersi.TERBIT


def umumkan(versi, langkah):
    """Set what PPID utama decided on, then publish: now, or from the hour the unit asked for."""
    _tetapkan(versi, langkah.isian.get("penetapan") or {})
    jawab_ajuan(versi, langkah)
    if versi.status == StatusVersi.DISETUJUI:
        jadwalkan(versi)
    else:
        _tayangkan(versi, langkah)


def umumkan_bersama(versi, langkah):
    """A row of an approved import: frozen as its sender wrote it and public in the same moment."""
    bekukan_ajuan(versi, langkah)
    _tayangkan(versi, langkah)


def mulai_tayang(versi, langkah):
    """The hour has come: readers saw it change by the clock, now the rows say so too."""
    _pensiunkan_yang_lama(versi, langkah, versi.jadwal_terbit)
    versi.terbit_pada = versi.jadwal_terbit


def batalkan_jadwal(versi, langkah):
    """The waiting text goes back to its unit; the one that is public stays without an end."""
    turunkan(versi)


def berhenti_tayang(versi, langkah):
    """A version that gave way to the next one."""
    hentikan(versi, langkah.isian.get("sejak", langkah.waktu))


def tarik(versi, langkah):
    """Take the page away at once, keep date and reason; what may not be read hides the older versions too."""
    versi.ditarik_pada, versi.tarikan_dikonfirmasi = langkah.waktu, None
    versi.alasan_tarik = langkah.isian["alasan_tarik"]
    versi.keterangan_tarik = langkah.isian["keterangan_tarik"].strip()[:200]
    hentikan(versi, langkah.waktu)
    versi.entri_dik = langkah.isian.get("entri_dik")
    if versi.alasan_tarik in TERTUTUP_SEJARAHNYA:
        type(versi.konten).objects.filter(pk=versi.konten_id).update(riwayat_sejak=versi.nomor + 1)


def konfirmasi_tarik(versi, langkah):
    """PPID utama has looked: there was personal data."""
    versi.tarikan_dikonfirmasi = langkah.waktu


def tahan(versi, langkah):
    """The judol guard takes a page from the public until somebody has looked."""
    versi.ditarik_pada, versi.tarikan_dikonfirmasi = langkah.waktu, None
    versi.alasan_tarik, versi.keterangan_tarik = AlasanTarik.KARANTINA, KETERANGAN_KARANTINA
    hentikan(versi, langkah.waktu)


def tayangkan_lagi(versi, langkah):
    """The machine was wrong: the page is public as it was."""
    terbitkan(versi, langkah.waktu)


def pulihkan(versi, langkah):
    """The page is back as it was; its history too when no personal data was found in it."""
    versi.tarikan_dikonfirmasi, versi.entri_dik = None, None
    tertutup = {"status": StatusVersi.DITARIK, "alasan_tarik__in": TERTUTUP_SEJARAHNYA}
    terakhir = versi.konten.versi.filter(**tertutup).exclude(pk=versi.pk).aggregate(n=Max("nomor"))["n"]
    type(versi.konten).objects.filter(pk=versi.konten_id).update(riwayat_sejak=(terakhir or 0) + 1)
    terbitkan(versi, langkah.waktu)


def _tetapkan(versi, penetapan):
    """Klasifikasi, butir and retensi as PPID utama sets them at approval, without a return to the unit (design 4)."""
    if penetapan:
        for nama, isi in penetapan.items():
            setattr(versi.rincian, nama, isi)
        versi.rincian.save(update_fields=list(penetapan))


def _tayangkan(versi, langkah):
    _pensiunkan_yang_lama(versi, langkah, langkah.waktu)
    versi.terbit_pada = langkah.waktu
    terbitkan(versi, langkah.waktu)


def _pensiunkan_yang_lama(versi, langkah, sejak):
    lama = type(versi).objects.filter(konten=versi.konten, status=StatusVersi.TERBIT).exclude(pk=versi.pk).first()
    if lama:
        sebab = Sistem(f"atas persetujuan {langkah.pelaku}")
        jalankan(lama, "gantikan", pelaku=sebab, waktu=langkah.waktu, sejak=sejak)
