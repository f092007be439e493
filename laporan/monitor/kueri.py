"""When units last acted, read for all of them in a bounded number of queries. Submissions count, not approvals:
a slow review is no silence of the unit (design 9)."""

from collections import defaultdict

from django.contrib.contenttypes.models import ContentType
from django.db.models import CharField, Exists, Max, Min, OuterRef, Q, Subquery, Value

from alur.models import Peristiwa
from informasi.models import BarisImpor, Kewajiban, KirimanImpor, Versi
from informasi.status import PERNAH_TERBIT, JenisKonten, StatusKiriman, StatusVersi
from kalender.hari import tanggal
from laporan.models import AmbangMonitor
from laporan.monitor.ukur import Ambang, Meter
from opd.models import Keanggotaan, Unit
from opd.peran import Sifat
from permohonan.models import Disposisi
from permohonan.status import TERBUKA

METER_KONTEN = {
    JenisKonten.BERITA: Meter.BERITA,
    JenisKonten.PENGUMUMAN: Meter.BERITA,
    JenisKonten.KEGIATAN: Meter.KEGIATAN,
    JenisKonten.INFORMASI: Meter.DIP,
}
INFORMASI = Value(JenisKonten.INFORMASI.value, output_field=CharField())
# What waits for PPID utama counts like what became public: else its queue would be charged to the unit. What came back
# counts no more until it is submitted again.
TERHITUNG = (*PERNAH_TERBIT, StatusVersi.DITARIK, StatusVersi.DIAJUKAN, StatusVersi.DISETUJUI)
KIRIMAN_TERHITUNG = (StatusKiriman.DIAJUKAN, StatusKiriman.DISETUJUI, StatusKiriman.SELESAI)


def terakhir_bekerja(units, waktu):
    """{(key of a unit, Meter): aware datetime} when `units` (keys) last submitted something; one query."""
    hasil, dip = {}, (_kiriman_impor(units, waktu), _pernyataan(units, waktu))
    for unit, jenis, kapan in _kiriman_teks(units, waktu).union(*dip, all=True):
        _maju(hasil, unit, METER_KONTEN[jenis], kapan)
    return hasil


def jawaban(units, waktu):
    """{key of a unit: (when it last answered, since when the oldest open question waits)}, each aware or None."""
    menunggu = Q(dijawab_pada=None, dikembalikan_pada=None, ditarik_pada=None, permohonan__status__in=TERBUKA)
    baris = (
        Disposisi.objects.filter(unit__in=units, dikirim_pada__lte=waktu)
        .order_by()
        .values_list("unit")
        .annotate(dijawab=Max("dijawab_pada"), ditanya=Min("dikirim_pada", filter=menunggu))
    )
    return {unit: (dijawab, ditanya) for unit, dijawab, ditanya in baris}


def bergabung(units, waktu):
    """{key of a unit: WIB date} from which each of `units` (Unit) could act: it exists, and stands in the portal."""
    berlaku = {unit.pk: unit.berlaku_sejak for unit in units}
    peristiwa = Peristiwa.objects.filter(
        jenis_objek=ContentType.objects.get_for_model(Unit), id_objek__in=berlaku, nama=Unit.ALUR.lahir.nama
    )
    terdaftar = {unit: tanggal(kapan) for unit, kapan in peristiwa.values_list("id_objek", "waktu")}
    return {unit: max(filter(None, (terdaftar.get(unit), berlaku[unit])), default=tanggal(waktu)) for unit in berlaku}


def ambang_menurut_jenis():
    """{kind of unit: Ambang}; kinds nobody set have the days of ui 4d."""
    return defaultdict(Ambang, {a.jenis: a.ambang for a in AmbangMonitor.objects.all()})


def _kiriman_teks(units, waktu):
    """[(unit, kind of page, last submission)]. Small corrections are nothing new; a table's rows count with the table;
    what PPID utama's helper wrote is no sign of life of the unit."""
    versi = Versi.objects.filter(
        konten__unit__in=units,
        konten__jenis__in=METER_KONTEN,
        status__in=TERHITUNG,
        diajukan_pada__lte=waktu,
        kecil=False,
    )
    dari_tabel = BarisImpor.objects.filter(versi=OuterRef("pk"))
    versi = versi.exclude(Exists(dari_tabel)).exclude(Exists(_oleh_bantuan()))
    return versi.order_by().values_list("konten__unit", "konten__jenis").annotate(Max("diajukan_pada"))


def _oleh_bantuan():
    """The membership by which a helper of PPID utama saved the text of the outer Versi for the unit."""
    return Keanggotaan.objects.filter(
        sifat=Sifat.BANTUAN,
        unit=OuterRef("konten__unit"),
        pengguna=OuterRef("disimpan_oleh"),
        sejak__lte=OuterRef("diajukan_pada__date"),
        sampai__gte=OuterRef("diajukan_pada__date"),
    )


def _kiriman_impor(units, waktu):
    """[(unit, informasi, when its last table was submitted)]"""
    diajukan = Peristiwa.objects.filter(
        jenis_objek=ContentType.objects.get_for_model(KirimanImpor), id_objek=OuterRef("pk"), nama="ajukan"
    )
    kapan = Subquery(diajukan.order_by("-id").values("waktu")[:1])
    kiriman = KirimanImpor.objects.filter(unit__in=units, status__in=KIRIMAN_TERHITUNG).order_by()
    kiriman = kiriman.annotate(diajukan=kapan, jenis=INFORMASI).filter(diajukan__lte=waktu)
    return kiriman.values_list("unit", "jenis").annotate(Max("diajukan"))


def _pernyataan(units, waktu):
    """[(unit, informasi, when it last said that a paper still holds)]: without review, as good as a new paper."""
    kata = Kewajiban.objects.filter(unit__in=units, dinyatakan_pada__lte=waktu).order_by()
    return kata.annotate(jenis=INFORMASI).values_list("unit", "jenis").annotate(Max("dinyatakan_pada"))


def _maju(hasil, unit, meter, kapan):
    if kapan is not None:
        hasil[unit, meter] = max(kapan, hasil.get((unit, meter), kapan))
