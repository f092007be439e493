"""Sending the outbox: leased, retried, at most once visible (a stable Message-ID), never in a request."""

from datetime import timedelta
from urllib.parse import urlsplit

from django.conf import settings
from django.core.mail import EmailMessage
from django.db import transaction

from alur.models import Pemberitahuan

SEWA = timedelta(minutes=2)  # longer than one mail may take (EMAIL_TIMEOUT per socket step)
PERCOBAAN_TERBANYAK = 12  # with the pauses below about 20 hours


def jeda(percobaan):
    """Pause (timedelta) after the given number of failed attempts: 1, 2, 4 … minutes, at most 6 hours."""
    return min(timedelta(minutes=2 ** (percobaan - 1)), timedelta(hours=6))


def kirim_satu(waktu):
    """Claim the oldest due notice and send it; returns False when none was due at `waktu`."""
    kabar = _sewa(waktu)
    if kabar is None:
        return False
    if sebab := _tak_perlu(kabar):
        _selesai(kabar, batal=sebab)
        return True
    try:
        surat(kabar).send()
    except (OSError, ValueError) as galat:  # smtplib's errors are OSErrors, an impossible address a ValueError
        _tunda(kabar, waktu, galat)
    else:
        # The address carries the secret as much as the text does.
        _selesai(kabar, dikirim=waktu, **({"isi": "", "tautan": ""} if kabar.rahasia else {}))
    return True


@transaction.atomic
def _sewa(waktu):
    """Lease one notice: from now on only we send it, until the lease ends by itself."""
    kabar = (
        Pemberitahuan.objects.jatuh_kirim(waktu)
        .filter(percobaan__lt=PERCOBAAN_TERBANYAK)
        .select_for_update(skip_locked=True, of=("self",))
        .select_related("pengguna", "peristiwa")
        .order_by("coba_setelah", "id")
        .first()
    )
    if kabar:
        kabar.disewa_sampai, kabar.percobaan = waktu + SEWA, kabar.percobaan + 1
        kabar.save(update_fields=["disewa_sampai", "percobaan"])
    return kabar


def _tak_perlu(kabar):
    """Why this notice is no longer to be sent, or ""."""
    if kabar.pengguna and not kabar.pengguna.is_active:
        return "Akun penerima tidak aktif."
    if kabar.selama_status and not _masih(kabar.peristiwa, kabar.selama_status):
        return "Keadaannya sudah berubah."
    return ""


def _masih(peristiwa, status):
    """Whether the event's object, or one of a batch, is still in `status`."""
    if peristiwa is None:
        return False
    kunci = [peristiwa.id_objek] if peristiwa.id_objek else peristiwa.anggota.values("id_objek")
    jenis = peristiwa.jenis_objek.model_class()
    return jenis._base_manager.filter(pk__in=kunci, status=status).exists()


def surat(kabar):
    """The e-mail of a notice: plain text, link with the site's own address, a stable Message-ID."""
    situs = urlsplit(settings.PPID_SITUS)
    tautan = f"\n\nBuka: {settings.PPID_SITUS}{kabar.tautan}" if kabar.tautan else ""
    sapaan = f"Yth. {kabar.pengguna.nama},\n\n" if kabar.pengguna else ""
    kaki = f"\n\n--\nPPID {settings.PPID_NAMA_KOTA}\n{settings.PPID_SITUS}"
    return EmailMessage(
        subject=f"[PPID] {' '.join(kabar.judul.split())}",
        body=f"{sapaan}{kabar.isi}{tautan}{kaki}",
        to=[kabar.alamat or kabar.pengguna.surel],
        headers={"Message-ID": f"<{kabar.kode}@{situs.hostname}>", "Auto-Submitted": "auto-generated"},
    )


def _selesai(kabar, **nilai):
    Pemberitahuan.objects.filter(pk=kabar.pk).update(disewa_sampai=None, galat="", **nilai)


def _tunda(kabar, waktu, galat):
    Pemberitahuan.objects.filter(pk=kabar.pk).update(
        disewa_sampai=None, coba_setelah=waktu + jeda(kabar.percobaan), galat=str(galat)[:300]
    )
