"""Effects of a change of structure: what is true by date at once, and what moves when the day has come."""

from datetime import date, timedelta

from django.db.models import F, Q
from django.utils.text import slugify

from alur.transisi import menuju
from kalender.hari import tanggal
from opd.models import BarisSotk, Keanggotaan, Unit
from opd.peran import PeranPPID
from opd.sotk.jenis import JenisSotk, Kedudukan, StatusSotk
from opd.sotk.tulisan import kalimat

SEHARI = timedelta(days=1)


@menuju(StatusSotk.DIRENCANAKAN, StatusSotk.BERLAKU)
def menurut_tanggal(perubahan, langkah):
    """In force at once when its day has come."""
    return StatusSotk.BERLAKU if perubahan.tanggal <= tanggal(langkah.waktu) else StatusSotk.DIRENCANAKAN


def putuskan(perubahan, langkah):
    """Write down the units, their ends and beginnings; carry out the rest when the day has come."""
    rencana = langkah.isian["rencana"]
    perubahan.keputusan = kalimat(perubahan.jenis, rencana, perubahan.tanggal)
    baru = () if perubahan.jenis == JenisSotk.GANTI_NAMA else [_unit_baru(u, rencana, perubahan) for u in rencana.baru]
    _catat_baris(perubahan, rencana, baru)
    penerus = baru[rencana.terusan] if rencana.terusan is not None else rencana.penerima
    if penerus or perubahan.jenis == JenisSotk.BUBAR:
        _akhiri(rencana.asal, penerus, perubahan.tanggal - SEHARI)
    if perubahan.status == StatusSotk.BERLAKU:
        berlakukan(perubahan, langkah)
    else:
        _pindahkan_penugasan(perubahan)


def berlakukan(perubahan, langkah):
    """What only a row can say: names, the parent of kelurahan, and what each room moves to the successor."""
    _pindahkan_penugasan(perubahan)  # also whoever was appointed between decision and day
    for baris in perubahan.baris.filter(kedudukan=Kedudukan.ASAL).select_related("unit__penerus"):
        unit = baris.unit
        if perubahan.jenis == JenisSotk.GANTI_NAMA:
            _namai(unit, baris)
        elif unit.penerus:
            unit.anak.exclude(berlaku_sampai__lt=perubahan.tanggal).update(induk=unit.penerus)
            unit.bawahan_ppid.update(atasan_ppid=unit.penerus)
            for ruang in langkah.isian["ruang"]:
                ruang.pindahkan_unit(unit, unit.penerus, perubahan, langkah.waktu)


def batalkan(perubahan, langkah):
    """A plan called off: every unit and role as before; units that were to come never existed on any day."""
    for pk, lama, ditulis in perubahan.penugasan.get("diakhiri", ()):
        Keanggotaan.objects.filter(pk=pk, sampai=date.fromisoformat(ditulis)).update(sampai=lama)
    Keanggotaan.objects.filter(pk__in=perubahan.penugasan.get("dimulai", ())).delete()
    baris = perubahan.baris.values("unit")
    asal = Unit.objects.filter(pk__in=baris.filter(kedudukan=Kedudukan.ASAL))
    if asal.filter(peran_ppid=PeranPPID.UTAMA, berlaku_sampai__isnull=False).exists():
        lain = Unit.objects.filter(pk__in=baris.exclude(kedudukan=Kedudukan.ASAL))
        lain.update(peran_ppid=PeranPPID.PEMBANTU)
    asal.update(berlaku_sampai=None, penerus=None)
    Unit.objects.filter(pk__in=baris.filter(kedudukan=Kedudukan.BARU)).update(berlaku_sampai=perubahan.tanggal - SEHARI)


def _unit_baru(baru, rencana, perubahan):
    """A unit that exists from the day on, of the kind and place of the one it comes from."""
    asal = rencana.asal[0]
    slug = baru.slug or _slug_bebas(slugify(baru.nama)[:70])
    return Unit.objects.create(
        kode=f"{slug[:19]}-{perubahan.pk}",
        slug=slug,
        nama=baru.nama,
        singkatan=baru.singkatan,
        jenis=asal.jenis,
        induk=asal.induk,
        atasan_ppid=asal.atasan_ppid,
        berlaku_sejak=perubahan.tanggal,
    )


def _slug_bebas(slug):
    """`slug`, or with the first number that no unit's address has or had."""
    dipakai = set(Unit.objects.filter(slug__startswith=slug).values_list("slug", flat=True))
    dipakai |= set(BarisSotk.objects.filter(slug__startswith=slug).values_list("slug", flat=True))
    return next(s for s in (slug, *(f"{slug}-{n}" for n in range(2, len(dipakai) + 3))) if s not in dipakai)


def _catat_baris(perubahan, rencana, baru):
    nama_baru = rencana.baru[0] if perubahan.jenis == JenisSotk.GANTI_NAMA else None
    pihak = [(u, Kedudukan.ASAL) for u in rencana.asal] + [(u, Kedudukan.BARU) for u in baru]
    if rencana.penerima:
        pihak.append((rencana.penerima, Kedudukan.PENERIMA))
    for unit, kedudukan in pihak:
        baris = BarisSotk(perubahan=perubahan, unit=unit, kedudukan=kedudukan)
        baris.nama, baris.singkatan, baris.slug = unit.nama, unit.singkatan, unit.slug
        if nama_baru:
            baris.nama_baru, baris.singkatan_baru = nama_baru.nama, nama_baru.singkatan
            baris.slug_baru = nama_baru.slug or unit.slug
        baris.save()


def _akhiri(asal, penerus, akhir):
    """The old units end; whoever follows PPID utama becomes it, and `KueriUnit.ppid_utama` waits for the day."""
    for unit in asal:
        unit.berlaku_sampai, unit.penerus = akhir, penerus
        unit.save(update_fields=["berlaku_sampai", "penerus"])
    if penerus and any(u.peran_ppid == PeranPPID.UTAMA for u in asal):
        penerus.peran_ppid = PeranPPID.UTAMA
        penerus.save(update_fields=["peran_ppid"])


def _namai(unit, baris):
    unit.nama, unit.singkatan, unit.slug = baris.nama_baru, baris.singkatan_baru, baris.slug_baru
    unit.save(update_fields=["nama", "singkatan", "slug"])


def _pindahkan_penugasan(perubahan):
    """Roles end with the old unit and begin at its successor, by the same decree; safe to repeat."""
    diakhiri = list(perubahan.penugasan.get("diakhiri", ()))
    dimulai = list(perubahan.penugasan.get("dimulai", ()))
    akhir = perubahan.tanggal - SEHARI
    berlanjut = Q(sampai=None) | Q(sampai__gt=akhir) & Q(sampai__gt=F("sejak"))
    berakhir = perubahan.baris.filter(kedudukan=Kedudukan.ASAL, unit__berlaku_sampai=akhir)
    for lama in Keanggotaan.objects.filter(berlanjut, unit__in=berakhir.values("unit")).select_related("unit__penerus"):
        sampai = lama.sampai
        lama.sampai = max(akhir, lama.sejak)  # appointed after the day itself: it ends on the day it began
        lama.save(update_fields=["sampai"])
        diakhiri.append([lama.pk, sampai and sampai.isoformat(), lama.sampai.isoformat()])
        if lama.unit.penerus and (baru := _lanjutkan(lama, sampai, perubahan)):
            dimulai.append(baru.pk)
    perubahan.penugasan = {"diakhiri": diakhiri, "dimulai": dimulai}


def _lanjutkan(lama, sampai, perubahan):
    """The same role at the successor, or None when the person has it there already."""
    sama = {"pengguna_id": lama.pengguna_id, "unit": lama.unit.penerus, "peran": lama.peran}
    sejak = max(perubahan.tanggal, lama.sejak)
    if Keanggotaan.objects.filter(Q(sampai=None) | Q(sampai__gte=sejak), **sama).exists():
        return None
    sk = {"sk_nomor": perubahan.sk_nomor, "sk_tanggal": perubahan.sk_tanggal}
    return Keanggotaan.objects.create(**sama, sifat=lama.sifat, sejak=sejak, sampai=sampai, **sk)
