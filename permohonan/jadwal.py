"""What the clock does to cases. Readers see lateness by date; this takes the steps and tells people. Tasks of
`pekerja`: each does one thing and answers whether it did."""

from datetime import timedelta

from alur.mesin import jalankan
from alur.transisi import Sistem, TransisiDitolak
from kalender.hari import tanggal
from kalender.hari_kerja import Kalender
from kalender.jam import alarm
from kalender.terkini import muat_kalender
from permohonan.models import Disposisi, Keberatan, Permohonan
from permohonan.status import DIJAWAB, KEBERATAN_TERBUKA, TERBUKA, StatusPermohonan

WAKTU = Sistem("menurut batas waktu")
SISA_HARI = (3, 1)  # reminders at N-3 and N-1 (R9), then once more when the day has passed
TANGGA_UNIT = (3, 5, 7)  # hari kerja after the hand-over
TERJAUH = timedelta(days=30)
TERTUA = timedelta(days=400)


def tutup_tak_lengkap_satu(waktu):
    """Close one request the applicant did not complete in time."""
    habis = Permohonan.objects.filter(
        status=StatusPermohonan.PERLU_DILENGKAPI, jam_lengkapi__jatuh_tempo__lt=tanggal(waktu)
    )
    return _langkah(habis.order_by("pk").first(), "tutup_tak_lengkap", waktu)


def tutup_satu(waktu):
    """Close one answered request whose window of objection is over; those of a past register stay as it says."""
    hari = tanggal(waktu)
    lama = Permohonan.objects.filter(lampau=False, status__in=DIJAWAB, diberitahukan__lt=hari - timedelta(days=40))
    return any(_langkah(permohonan, "tutup", waktu) for permohonan in lama.order_by("diberitahukan", "pk")[:50])


def lewat_batas_satu(waktu):
    """Flag one objection that stayed without an answer."""
    lewat = Keberatan.objects.filter(status__in=KEBERATAN_TERBUKA, jatuh_tempo__lt=tanggal(waktu))
    return _langkah(lewat.order_by("jatuh_tempo", "pk").first(), "lewat_batas", waktu)


def ingatkan_satu(waktu):
    """Remind of one case that comes near its last day, each rung once, also after missed nights."""
    hari = tanggal(waktu)
    kalender = muat_kalender(hari.year, (hari + TERJAUH).year)
    for model, status in ((Permohonan, TERBUKA), (Keberatan, KEBERATAN_TERBUKA)):
        dekat = model.objects.filter(status__in=status, jatuh_tempo__lte=hari + TERJAUH, diingatkan__lt=3)
        for perkara in dekat.order_by("jatuh_tempo", "pk"):
            anak = anak_tangga(perkara.jatuh_tempo, hari, kalender)
            if anak > perkara.diingatkan and _langkah(perkara, "ingatkan", waktu, anak_tangga=anak):
                return True
    return False


def tegur_satu(waktu):
    """Chase one unit that owes its draft: T+3, T+5, T+7 working days, each once."""
    hari = tanggal(waktu)
    kalender = muat_kalender(hari.year).sementara()
    menunggu = Disposisi.objects.menunggu().filter(
        ditegur__lt=len(TANGGA_UNIT), dikirim_pada__gte=waktu - TERTUA, permohonan__status__in=TERBUKA
    )
    for disposisi in menunggu.select_related("permohonan", "unit", "butir").order_by("dikirim_pada", "pk"):
        lewat = kalender.jumlah_hari_kerja(tanggal(disposisi.dikirim_pada), hari)
        anak = sum(lewat >= t for t in TANGGA_UNIT)
        isian = {"disposisi": disposisi, "anak_tangga": anak}
        if anak > disposisi.ditegur and _langkah(disposisi.permohonan, "tegur", waktu, **isian):
            return True
    return False


def anak_tangga(jatuh_tempo, hari, kalender: Kalender) -> int:
    """How many reminders are due on `hari`: 1 from N-3, 2 from N-1, 3 once the day has passed."""
    if hari > jatuh_tempo:
        return len(SISA_HARI) + 1
    return sum(hari >= alarm(jatuh_tempo, sisa, kalender) for sisa in SISA_HARI)


def _langkah(perkara, nama, waktu, **isian):
    if perkara is None:
        return False
    try:
        jalankan(perkara, nama, pelaku=WAKTU, waktu=waktu, **isian)
    except TransisiDitolak:  # another worker was first, or an objection is still open
        return False
    return True
