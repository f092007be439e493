"""The city's week on one page for its leaders: figures and dates of every room, nobody's case (design 4)."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from urllib.parse import quote

from django.db.models import Count
from django.utils.dateformat import format as tulis_tanggal

from alur.transisi import Sistem
from informasi.kegiatan.kueri import dalam_bulan
from informasi.models import Terbitan
from informasi.status import JenisKonten
from kalender.hari import WIB, tanggal
from laporan.monitor.daftar import kalimat
from laporan.monitor.keadaan import dipantau, keadaan_unit
from laporan.monitor.ukur import Anak
from opd.peran import Peran
from permohonan.models import Keberatan, Permohonan
from permohonan.status import KEBERATAN_TERBUKA, TERBUKA
from sengketa.models import Sidang
from sengketa.status import BERAKHIR

SEMINGGU = timedelta(days=7)
TERBANYAK = 10
JENIS = (JenisKonten.BERITA, JenisKonten.KEGIATAN, JenisKonten.PENGUMUMAN, JenisKonten.INFORMASI)


@dataclass(frozen=True)
class Tempo:
    """Open cases of one kind: how many are due within the week, how many are late, of how many."""

    label: str
    minggu_ini: int
    lewat: int
    terbuka: int


def membaca_minggu(pelaku, waktu):
    """Leaders, the Atasan PPID and PPID utama's people."""
    if isinstance(pelaku, Sistem) or not pelaku.is_active:
        return False
    return pelaku.peninjau_pada(waktu) or pelaku.berperan(waktu, Peran.PIMPINAN, Peran.ATASAN_PPID)


def kota_minggu(waktu):
    """The context (dict) of the page at `waktu`, with the same as a text for WhatsApp."""
    hari = tanggal(waktu)
    unit = keadaan_unit(list(dipantau(waktu)), waktu)
    sepi = sorted((k for k in unit if k.anak >= Anak.TELEPON), key=lambda k: -k.senyap(Anak.TELEPON)[0].diam)
    isi = {
        "hari": hari,
        "sampai": hari + SEMINGGU,
        "kegiatan": [t for t in dalam_bulan(waktu, hari, hari + SEMINGGU) if not t.batal],
        "terbit": _terbit(waktu, hari),
        "tempo": [
            _tempo("Permohonan informasi", Permohonan.objects.filter(status__in=TERBUKA), hari),
            _tempo("Keberatan", Keberatan.objects.filter(status__in=KEBERATAN_TERBUKA), hari),
        ],
        "sidang": _sidang(waktu),
        "sepi": [(k.unit, kalimat(k)) for k in sepi[:TERBANYAK]],
        "banyak_sepi": len(sepi),
        "banyak_unit": len(unit),
    }
    teks = teks_minggu(isi)
    return {**isi, "teks": teks, "wa": f"https://wa.me/?text={quote(teks)}"}


def teks_minggu(isi):
    """The page as a short text (str)."""
    terbit = ", ".join(f"{n} {label.lower()}" for label, n in isi["terbit"])
    tempo = [f"{t.label}: {t.minggu_ini} jatuh tempo minggu ini, {t.lewat} lewat batas." for t in isi["tempo"]]
    baris = [
        f"Kota minggu ini, {_kata(isi['hari'])} sampai {_kata(isi['sampai'])}.",
        f"Kegiatan yang akan datang: {len(isi['kegiatan'])}.",
        f"Terbit tujuh hari terakhir: {terbit}.",
        *tempo,
    ]
    if isi["sidang"]:
        kapan = tulis_tanggal(isi["sidang"][0].waktu.astimezone(WIB), "l, j F Y, H.i")
        baris.append(f"Sidang berikutnya: {kapan} WIB.")
    baris.append(f"Unit yang lama sepi: {isi['banyak_sepi']} dari {isi['banyak_unit']}.")
    return "\n".join(baris)


def _terbit(waktu, hari):
    """[(kind, number)] of what first became public in the last seven days, today included."""
    sejak = datetime.combine(hari - SEMINGGU + timedelta(days=1), time.min, WIB)
    terbit = Terbitan.objects.publik(waktu).filter(publik_sejak__gte=sejak, jenis__in=JENIS).order_by()
    banyak = dict(terbit.values_list("jenis").annotate(Count("pk")))
    return [(jenis.label, banyak.get(jenis.value, 0)) for jenis in JENIS]


def _tempo(label, terbuka, hari):
    tanggal_tempo = list(terbuka.values_list("jatuh_tempo", flat=True))
    return Tempo(
        label,
        minggu_ini=sum(hari <= t <= hari + SEMINGGU for t in tanggal_tempo),
        lewat=sum(t < hari for t in tanggal_tempo),
        terbuka=len(tanggal_tempo),
    )


def _sidang(waktu):
    """The next hearings of open disputes, postponed ones left out; date, place and agenda, no party."""
    depan = Sidang.objects.filter(waktu__gte=waktu, ditunda_ke=None).exclude(sengketa__status__in=BERAKHIR)
    return list(depan.select_related("sengketa__termohon").order_by("waktu", "pk")[:TERBANYAK])


def _kata(hari):
    return tulis_tanggal(hari, "j F Y")
