"""The nightly sweep over everything public, one page a step: a killed worker goes on where it was."""

from datetime import datetime, time, timedelta

from django.db.models import F, Q

from alur.jejak import antrekan
from alur.mesin import jalankan
from alur.transisi import Sistem, TransisiDitolak
from informasi.models import SapuanHalaman, Terbitan
from informasi.penjaga.kabar import kabar_asing
from informasi.penjaga.tautan import catat_tautan
from informasi.penjaga.temuan import asing_di_halaman, temuan_pasti
from informasi.status import StatusVersi
from kalender.hari import WIB

PENJAGA = Sistem("penjaga iklan judi")
JAM_SAPU = time(1, 0)


def malam_terakhir(waktu):
    """The last beginning (datetime) of the nightly work at or before `waktu`: one o'clock WIB."""
    setempat = waktu.astimezone(WIB)
    mulai = datetime.combine(setempat.date(), JAM_SAPU, tzinfo=WIB)
    return mulai if setempat >= mulai else mulai - timedelta(days=1)


def sapu_satu(waktu):
    """Look over the next public page: new ones at once, all others every night; False when none is due.

    Task of `pekerja`. What is certain is held (step `karantina`); a page that serves more than its texts is told.
    """
    terbitan = _berikut(waktu)
    if terbitan is None:
        return False
    versi = terbitan.versi
    catat_tautan(versi, waktu)
    temuan = [kalimat for kalimat in temuan_pasti(versi) if kalimat not in _dibebaskan(versi)]
    ditahan = bool(temuan) and _tahan(versi, temuan, waktu)
    _ingat(terbitan, "" if ditahan else asing_di_halaman(terbitan), waktu)
    return True


def _berikut(waktu):
    """A page never looked over, or not since the last night, the longest waiting first."""
    menunggu = Q(versi__sapuan=None) | Q(versi__sapuan__diperiksa__lt=malam_terakhir(waktu))
    publik = Terbitan.objects.publik(waktu).filter(menunggu, versi__status=StatusVersi.TERBIT)
    urut = publik.order_by(F("versi__sapuan__diperiksa").asc(nulls_first=True), "pk")
    return urut.select_related("versi__konten__unit").first()


def _dibebaskan(versi):
    """What a verifikator has called a mistake of the machine on this very text: never a reason again."""
    if not versi.jejak().filter(nama="lepas_karantina").exists():
        return set()
    penahanan = versi.jejak().filter(nama="karantina", rincian__isnull=False).select_related("rincian")
    return {kalimat for peristiwa in penahanan for kalimat in peristiwa.rincian.isi["temuan"]}


def _tahan(versi, temuan, waktu):
    """Whether the page is held now; a warning of danger never is."""
    try:
        jalankan(versi, "karantina", pelaku=PENJAGA, waktu=waktu, rincian={"temuan": temuan}, temuan=temuan)
    except TransisiDitolak:
        return False
    return True


def _ingat(terbitan, asing, waktu):
    """Note the sweep; what is newly strange is told once, not every night."""
    lama = SapuanHalaman.objects.filter(versi=terbitan.versi).values_list("asing", flat=True).first()
    SapuanHalaman.objects.update_or_create(versi=terbitan.versi, defaults={"diperiksa": waktu, "asing": asing})
    if asing and asing != lama:
        antrekan(kabar_asing(terbitan, asing, waktu), waktu)
