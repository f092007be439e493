"""Guards of a change of structure: each answers with the sentence PPID utama reads."""

from datetime import timedelta

from kalender.hari import tanggal
from opd.models import BarisSotk, Unit
from opd.peran import Jenis, PeranPPID
from opd.sotk.jenis import JenisSotk, StatusSotk
from opd.sotk.tulisan import tulis_hari

MUNDUR_TERJAUH = timedelta(days=366)
MAJU_TERJAUH = timedelta(days=2 * 366)
ALAMAT_MEJA = {"sotk"}  # pages of the desk that stand where a unit's would
WILAYAH = {Jenis.KECAMATAN, Jenis.KELURAHAN}


def ber_sk(perubahan, langkah):
    """No change without the decree it rests on."""
    if not perubahan.sk_nomor.strip() or perubahan.sk_tanggal is None:
        return "Perubahan SOTK harus bersandar pada SK atau Perwal. Isi nomor dan tanggalnya."
    if perubahan.sk_tanggal > tanggal(langkah.waktu):
        return "Tanggal SK belum tiba. Catat perubahan setelah SK atau Perwal ditetapkan."
    if perubahan.sk_tanggal > perubahan.tanggal:
        return "Tanggal berlaku tidak boleh sebelum tanggal SK. Periksa kedua tanggal."
    return None


def tanggal_wajar(perubahan, langkah):
    """A year back, two years ahead: beyond that a digit is wrong."""
    hari = tanggal(langkah.waktu)
    if perubahan.tanggal < hari - MUNDUR_TERJAUH:
        return "Tanggal berlaku lebih dari setahun yang lalu. Periksa tahunnya."
    if perubahan.tanggal > hari + MAJU_TERJAUH:
        return "Tanggal berlaku lebih dari dua tahun lagi. Periksa tahunnya."
    return None


def jumlah_unit(perubahan, langkah):
    """Every kind names the units it needs."""
    r = langkah.isian["rencana"]
    if not r.asal:
        return "Pilih unit yang berubah."
    if len({u.pk for u in r.asal}) < len(r.asal):
        return "Unit yang sama dipilih dua kali. Pilih tiap unit satu kali saja."
    if perubahan.jenis == JenisSotk.GABUNG and (r.penerima is None) == (not r.baru):
        return "Pilih unit penerima, atau isi nama unit baru hasil gabungan. Isi salah satu saja."
    if perubahan.jenis == JenisSotk.GABUNG and r.baru and len(r.asal) < 2:
        return "Gabungan ke unit baru butuh dua unit asal. Bila hanya satu unit, pakai Ganti nama."
    if perubahan.jenis == JenisSotk.PECAH and len(r.baru) < (1 if r.terusan is None else 2):
        return "Isi nama unit baru: dua bila unit lama berakhir, satu bila unit lama tetap berdiri."
    return None


def penerima_sah(perubahan, langkah):
    """To another unit, of a kind that can take over, that lives on that day; never round in a ring."""
    r = langkah.isian["rencana"]
    if r.penerima is None:
        return None
    if r.penerima in r.asal:
        return f"{r.penerima.nama} tidak dapat bergabung ke dirinya sendiri. Pilih unit penerima lain."
    rantai, langkah_ke = set(), r.penerima
    while langkah_ke is not None and langkah_ke.pk not in rantai:
        rantai.add(langkah_ke.pk)
        langkah_ke = langkah_ke.penerus
    if rantai & {u.pk for u in r.asal}:
        return f"{r.penerima.nama} sendiri diteruskan oleh unit yang Anda pilih. Penerus tidak boleh berputar."
    beda = [u for u in r.asal if u.jenis != r.penerima.jenis and {u.jenis, r.penerima.jenis} & WILAYAH]
    if beda:
        return f"{beda[0].nama} adalah {beda[0].get_jenis_display().lower()}. Pilih penerima yang sejenis."
    return None


def unit_berdiri(perubahan, langkah):
    """Only a unit that lives on that day, and without an end set already, changes or receives."""
    for unit in _pihak(langkah):
        if unit.berlaku_sampai is not None:
            return f"{unit.nama} sudah atau akan berakhir {tulis_hari(unit.berlaku_sampai)}. Pilih unit lain."
        if unit.berlaku_sejak and unit.berlaku_sejak > perubahan.tanggal:
            return f"{unit.nama} baru ada sejak {tulis_hari(unit.berlaku_sejak)}. Pilih tanggal sesudahnya."
    return None


def tanpa_rencana_lain(perubahan, langkah):
    """One open plan for a unit at a time."""
    rencana = BarisSotk.objects.filter(unit__in=_pihak(langkah), perubahan__status=StatusSotk.DIRENCANAKAN)
    if ada := rencana.select_related("perubahan").first():
        hari = tulis_hari(ada.perubahan.tanggal)
        return f"{ada.nama} sudah punya perubahan yang akan berlaku {hari}. Batalkan dahulu, atau tunggu berlaku."
    return None


def setelah_perubahan_terakhir(perubahan, langkah):
    """The structure is written in the order of its days."""
    lalu = BarisSotk.objects.filter(unit__in=_pihak(langkah), perubahan__status=StatusSotk.BERLAKU)
    baris = lalu.filter(perubahan__tanggal__gte=perubahan.tanggal).select_related("perubahan").first()
    if baris:
        return f"{baris.nama} terakhir berubah {tulis_hari(baris.perubahan.tanggal)}. Pilih tanggal berlaku sesudahnya."
    return None


def nama_bebas(perubahan, langkah):
    """No two units of one name in one place on one day; what ends makes room."""
    r = langkah.isian["rencana"]
    nama = [b.nama.casefold() for b in r.baru]
    if len(set(nama)) < len(nama):
        return "Dua unit baru bernama sama. Beri tiap unit nama sendiri."
    tetap = perubahan.jenis == JenisSotk.PECAH and r.terusan is None
    lain = Unit.objects.berlaku_pada(perubahan.tanggal).filter(induk=r.asal[0].induk_id)
    for baru in r.baru:
        sama = lain.filter(nama__iexact=baru.nama)
        if sama.exclude(pk__in=[] if tetap else [u.pk for u in r.asal]).exists():
            return f"Nama {baru.nama} sudah dipakai unit lain. Periksa nama dalam SK."
    if perubahan.jenis == JenisSotk.GANTI_NAMA and _sama_saja(r.asal[0], r.baru[0]):
        return "Nama barunya sama dengan nama sekarang. Isi nama yang tertulis dalam SK."
    return None


def alamat_bebas(perubahan, langkah):
    """An address belongs to one unit for ever: old ones still lead to it."""
    r = langkah.isian["rencana"]
    sendiri = [u.pk for u in r.asal] if perubahan.jenis == JenisSotk.GANTI_NAMA else []
    alamat = [b.slug for b in r.baru if b.slug]
    dipakai = set(Unit.objects.filter(slug__in=alamat).exclude(pk__in=sendiri).values_list("slug", flat=True))
    for medan in ("slug", "slug_baru"):
        baris = BarisSotk.objects.filter(**{f"{medan}__in": alamat}).exclude(unit__in=sendiri)
        dipakai |= set(baris.values_list(medan, flat=True))
    if salah := sorted(dipakai | set(alamat) & ALAMAT_MEJA):
        return f"Alamat {salah[0]} sudah dipakai. Pilih alamat lain, atau kosongkan."
    return None


def utama_berpenerus(perubahan, langkah):
    """The city is never without PPID utama, a kecamatan's kelurahan never without one."""
    r = langkah.isian["rencana"]
    if perubahan.jenis != JenisSotk.BUBAR:
        return None
    for unit in r.asal:
        if unit.peran_ppid == PeranPPID.UTAMA:
            return f"{unit.nama} adalah PPID Utama. Pilih Gabung dengan unit yang menjadi PPID Utama berikutnya."
        if unit.anak.berlaku_pada(perubahan.tanggal).exists():
            return f"{unit.nama} masih membawahi unit lain. Pilih Gabung agar unit itu ikut ke penerusnya."
    return None


def sudah_harinya(perubahan, langkah):
    """A plan comes into force on its day, not before."""
    if perubahan.tanggal > tanggal(langkah.waktu):
        return f"Perubahan ini baru berlaku {tulis_hari(perubahan.tanggal)}."
    return None


def sebelum_harinya(perubahan, langkah):
    """What has come true by date cannot be called off any more, even while its rows still wait."""
    if perubahan.tanggal <= tanggal(langkah.waktu):
        return "Hari berlakunya sudah tiba, jadi tidak dapat dibatalkan. Catat perubahan baru bila perlu."
    return None


def _pihak(langkah):
    r = langkah.isian["rencana"]
    return [*r.asal, *([r.penerima] if r.penerima else [])]


def _sama_saja(unit, baru):
    return (unit.nama, unit.singkatan, baru.slug or unit.slug) == (baru.nama, baru.singkatan, unit.slug)
