"""Sending the outbox: leased, retried, at most once visible (a stable Message-ID), never in a request."""

from datetime import timedelta
from urllib.parse import urlsplit

from django.conf import settings
from django.core import signing
from django.core.mail import EmailMessage
from django.db import transaction
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.module_loading import import_string

from alur.models import CaraKabar, Pemberitahuan, PilihanKabar

JAM_SENIN = 7  # WIB: before the week's work begins
ROMBONGAN_TERBANYAK = 50
TANPA_ALAMAT = "Penerima tidak mempunyai alamat surel lagi."
BERUBAH = "Keadaannya sudah berubah."
TANPA_SURAT = "Penerima memilih tanpa surel; kabarnya ada di meja."
GARAM_BERHENTI = "kabar.berhenti"
SEWA = timedelta(minutes=2)  # longer than one mail may take (EMAIL_TIMEOUT per socket step)
PERCOBAAN_TERBANYAK = 12  # with the pauses below about 20 hours


def jeda(percobaan):
    """Pause (timedelta) after the given number of failed attempts: 1, 2, 4 … minutes, at most 6 hours."""
    return min(timedelta(minutes=2 ** (percobaan - 1)), timedelta(hours=6))


def kirim_satu(waktu):
    """Claim the oldest due notice, with those that travel in the same mail, and send it.

    Returns False when none was due at `waktu`.
    """
    kabar = _sewa(waktu)
    if kabar is None:
        return False
    if sebab := _tak_perlu(kabar, waktu):
        _selesai(kabar, batal=sebab)
    elif kapan := surat_ditahan_sampai(kabar, waktu):
        Pemberitahuan.objects.filter(pk=kabar.pk).update(disewa_sampai=None, coba_setelah=kapan, percobaan=0)
    else:
        _kirim([kabar, *_rombongan(kabar, waktu)], waktu)
    return True


def _kirim(rombongan, waktu):
    """One mail for all of `rombongan`: they are sent, or put off, together."""
    try:
        surat(*rombongan).send()
    except (OSError, ValueError) as galat:  # smtplib's errors are OSErrors, an impossible address a ValueError
        for kabar in rombongan:
            _tunda(kabar, waktu, galat)
    else:
        for kabar in rombongan:
            # The address carries the secret as much as the text does.
            _selesai(kabar, dikirim=waktu, **({"isi": "", "tautan": ""} if kabar.rahasia else {}))


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


def _tak_perlu(kabar, waktu):
    """Why this notice is no longer to be sent at `waktu`, or ""."""
    if kabar.pengguna and not kabar.pengguna.is_active:
        return "Akun penerima tidak aktif."
    if kabar.selama_status and not _masih(kabar.peristiwa, kabar.selama_status):
        return BERUBAH
    if not _masih_benar(kabar.peristiwa, waktu):
        return BERUBAH
    if kabar.penerima and not _alamat(kabar):
        return TANPA_ALAMAT
    return TANPA_SURAT if _cara(kabar) == CaraKabar.TIDAK else ""


def _alamat(kabar):
    """Where the mail goes: the person's, the typed one, or what the keeper of addresses says ("" when gone)."""
    if kabar.penerima:
        return import_string(settings.PPID_PENERIMA)(kabar.penerima)
    return kabar.alamat or kabar.pengguna.surel


def _cara(kabar):
    """How the receiver wants the mail of this notice: whatever is no nudge goes at once."""
    if not kabar.dorongan or kabar.pengguna is None:
        return CaraKabar.LANGSUNG
    pilihan = PilihanKabar.objects.filter(pengguna=kabar.pengguna).first()
    if pilihan:
        return pilihan.cara
    return CaraKabar.MINGGUAN if kabar.mingguan else CaraKabar.LANGSUNG


def surat_ditahan_sampai(kabar, waktu):
    """When a nudge goes out to somebody who reads them once a week (Monday 07.00 WIB), or None: now."""
    if _cara(kabar) != CaraKabar.MINGGUAN:
        return None
    senin = senin_pagi_setelah(kabar.dibuat)
    return senin if waktu < senin else None


def senin_pagi_setelah(waktu):
    """The first Monday 07.00 WIB after `waktu`."""
    lokal = timezone.localtime(waktu)
    senin = lokal.replace(hour=JAM_SENIN, minute=0, second=0, microsecond=0) - timedelta(days=lokal.weekday())
    return senin if senin > lokal else senin + timedelta(days=7)


@transaction.atomic
def _rombongan(kabar, waktu):
    """What goes in the same mail, leased as `kabar` is: the rest of a batch, or the week's other nudges."""
    if kabar.pengguna is None or kabar.rahasia:
        return []
    if _cara(kabar) == CaraKabar.MINGGUAN:
        sejalan = Q(dorongan=True)
    elif kabar.peristiwa_id:
        sejalan = Q(peristiwa=kabar.peristiwa_id, dorongan=kabar.dorongan)
    else:
        return []
    ikut = Pemberitahuan.objects.jatuh_kirim(waktu).filter(sejalan, pengguna=kabar.pengguna, rahasia=False)
    ikut = ikut.exclude(pk=kabar.pk).select_related("pengguna", "peristiwa")
    ikut = ikut.select_for_update(skip_locked=True, of=("self",))
    daftar = [k for k in ikut.order_by("id")[:ROMBONGAN_TERBANYAK] if not surat_ditahan_sampai(k, waktu)]
    for k in daftar:
        k.disewa_sampai, k.percobaan = waktu + SEWA, k.percobaan + 1
        k.save(update_fields=["disewa_sampai", "percobaan"])
    gugur = [(k, _tak_perlu(k, waktu)) for k in daftar]
    for k, sebab in gugur:
        if sebab:
            _selesai(k, batal=sebab)
    return [k for k, sebab in gugur if not sebab]


def _masih(peristiwa, status):
    """Whether the event's object, or one of a batch, is still in `status`."""
    if peristiwa is None:
        return False
    kunci = [peristiwa.id_objek] if peristiwa.id_objek else peristiwa.anggota.values("id_objek")
    jenis = peristiwa.jenis_objek.model_class()
    return jenis._base_manager.filter(pk__in=kunci, status=status).exists()


def _masih_benar(peristiwa, waktu):
    """What the step says of its own notice (Transisi.masih); True where it says nothing."""
    if peristiwa is None or peristiwa.id_objek is None:
        return True
    jenis = peristiwa.jenis_objek.model_class()
    transisi = (getattr(jenis, "ALUR", None) or {}).get(peristiwa.nama)
    if transisi is None or transisi.masih is None:
        return True
    objek = jenis._base_manager.filter(pk=peristiwa.id_objek).first()
    return objek is not None and transisi.masih(objek, peristiwa, waktu)


def surat(kabar, *lain):
    """The e-mail of a notice and of those that travel with it: plain text, links of the site, a stable Message-ID."""
    situs = urlsplit(settings.PPID_SITUS)
    sapaan = f"Yth. {kabar.pengguna.nama},\n\n" if kabar.pengguna else ""
    daftar = _tanpa_kembar([kabar, *lain])
    isi = "\n\n".join(_paragraf(k, berjudul=len(daftar) > 1) for k in daftar)
    kaki = f"\n\n--\nPPID {settings.PPID_NAMA_KOTA}\n{settings.PPID_SITUS}"
    judul = f"{len(daftar)} kabar untuk Anda" if len(daftar) > 1 else " ".join(kabar.judul.split())
    return EmailMessage(
        subject=f"[PPID] {judul}",
        body=f"{sapaan}{isi}{kaki}",
        to=[_alamat(kabar)],
        headers={"Message-ID": f"<{kabar.kode}@{situs.hostname}>", "Auto-Submitted": "auto-generated"}
        | _kepala_berhenti(kabar),
    )


def _paragraf(kabar, *, berjudul):
    judul = f"{' '.join(kabar.judul.split())}\n" if berjudul else ""
    tautan = f"\n\nBuka: {settings.PPID_SITUS}{kabar.tautan}" if kabar.tautan else ""
    return f"{judul}{kabar.isi}{tautan}"


def _tanpa_kembar(daftar):
    """The same words about the same page stand once."""
    return {(k.judul, k.isi, k.tautan): k for k in daftar}.values()


def _kepala_berhenti(kabar):
    """The headers by which a mail program stops nudges in one tap (RFC 8058); none for what must be told."""
    if not kabar.dorongan or kabar.pengguna is None:
        return {}
    jalur = reverse("opd:kabar_berhenti", args=[signing.dumps(kabar.pengguna.pk, salt=GARAM_BERHENTI)])
    return {
        "List-Unsubscribe": f"<{settings.PPID_SITUS}{jalur}>",
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    }


def _selesai(kabar, **nilai):
    Pemberitahuan.objects.filter(pk=kabar.pk).update(disewa_sampai=None, galat="", **nilai)


def _tunda(kabar, waktu, galat):
    Pemberitahuan.objects.filter(pk=kabar.pk).update(
        disewa_sampai=None, coba_setelah=waktu + jeda(kabar.percobaan), galat=str(galat)[:300]
    )
