"""Three things a silent unit can publish today, so that the quiet badge is an offer and no reproach (ui 4d)."""

from dataclasses import dataclass

from django.db.models import Exists, OuterRef
from django.urls import reverse

from informasi.models import ButirWajib, Terbitan, Versi
from informasi.status import DAPAT_DISUNTING, JenisKonten

BANYAK = 3


@dataclass(frozen=True)
class Saran:
    """One thing to do, and where it is done."""

    teks: str
    url: str


def tiga_hal(unit, waktu):
    """[Saran], three of them: what is nearly done first, then what is owed, then what always works."""
    tulis = f"{reverse('informasi:konten_baru')}?unit={unit.slug}"
    umum = (
        Saran("Satu foto dan tiga kalimat tentang pekerjaan minggu ini", tulis),
        Saran("Jadwal kegiatan bulan ini: hari, jam, tempat", f"{tulis}&jenis=kegiatan"),
        Saran("Satu dokumen yang paling sering ditanyakan warga", reverse("informasi:informasi_pilih")),
    )
    return [*_draf(unit), *_lapor(unit, waktu), *_butir(unit, waktu), *umum][:BANYAK]


def _draf(unit):
    draf = Versi.objects.filter(konten__unit=unit, status__in=DAPAT_DISUNTING).exclude(judul="")
    for versi in draf.order_by("-disimpan_pada")[:1]:
        yield Saran(f"Lanjutkan “{versi}”", reverse("informasi:konten_sunting", args=[versi.pk]))


def _lapor(unit, waktu):
    lewat = Terbitan.objects.publik(waktu).filter(unit=unit, jenis=JenisKonten.KEGIATAN, batal=False, mulai__lt=waktu)
    for kegiatan in lewat.order_by("-mulai")[:1]:
        yield Saran(f"Berita tentang “{kegiatan}” yang sudah berlangsung", reverse("informasi:lapor_kegiatan"))


def _butir(unit, waktu):
    ada = Terbitan.objects.publik(waktu).filter(unit=unit, butir=OuterRef("pk"))
    wajib = ButirWajib.objects.filter(aktif=True, diwarisi=False, jenis_unit__contains=[unit.jenis])
    for butir in wajib.exclude(Exists(ada)).order_by("urutan")[:1]:
        yield Saran(f"Belum ada: {butir.nama}", reverse("informasi:informasi_baru", args=[butir.kode]))
