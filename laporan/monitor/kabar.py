"""Who is told on which rung, and in which words: friendly, with what to do (ui 4d)."""

from alur.transisi import Kabar
from kalender.hari import tanggal
from laporan.monitor.ukur import Anak
from opd.models import Keanggotaan, Pengguna
from opd.peran import PENULIS, Jenis, Peran, Sifat

OPERATOR_CUKUP = 2  # a kelurahan with one operator: the second is its kecamatan's (design 4)
TAWARAN = "Bila kekurangan tenaga, PPID Utama dapat membantu menulis untuk sementara. Balas atau telepon kami."
AJAKAN = "Beberapa kalimat dan satu foto sudah cukup."


def senyap(pantauan, langkah):
    """One friendly word to each person, whatever the number of silent meters; none on the first, quiet rung."""
    anak = max(b.anak for b in langkah.isian["baru"])
    if anak < Anak.SURAT:
        return
    unit = pantauan.unit
    isi = " ".join((kalimat_senyap(unit, langkah.isian["baru"]), TAWARAN if anak >= Anak.MERAH else AJAKAN))
    for orang in penerima(unit, anak, tanggal(langkah.waktu)):
        yield Kabar(
            pengguna=orang,
            judul=f"{unit} sudah lama tidak terdengar",
            isi=isi,
            tautan=pantauan.get_absolute_url(),
            dorongan=True,
            mingguan=True,
        )


def kalimat_senyap(unit, bacaan):
    """What is silent and for how long, in one sentence."""
    bagian = [f"{b.meter.label.lower()} {b.diam} hari" for b in sorted(bacaan, key=lambda b: -b.diam)]
    return f"Belum ada kiriman baru dari {unit.nama}: {', '.join(bagian)}."


def penerima(unit, anak, hari):
    """The people (list) told on this rung: operators, from 30 days the penanggung jawab, from 45 PPID utama too."""
    orang = operator(unit, hari)
    if anak >= Anak.KUNING:
        orang += Pengguna.objects.berperan(hari, Peran.PENANGGUNG_JAWAB, unit=unit)
    if anak >= Anak.TELEPON:
        orang += Pengguna.objects.berperan(hari, Peran.PPID_UTAMA)
    return list(dict.fromkeys(orang))


def operator(unit, hari):
    """Operator 1 and 2 of `unit` (list of Pengguna), helpers of PPID utama left out."""
    tugas = Keanggotaan.objects.berlaku_pada(hari).filter(peran=Peran.OPERATOR, pengguna__is_active=True)
    tugas = tugas.exclude(sifat=Sifat.BANTUAN).select_related("pengguna").order_by("sejak", "pk")
    orang = [k.pengguna for k in tugas.filter(unit=unit)]
    if len(orang) < OPERATOR_CUKUP and unit.jenis == Jenis.KELURAHAN:
        orang += [k.pengguna for k in tugas.filter(unit=unit.induk_id)]
    return list(dict.fromkeys(orang))


def komentar_turun(pantauan, langkah):
    """The unit learns that its words are gone, and why."""
    for orang in Pengguna.objects.berperan(tanggal(langkah.waktu), *PENULIS, unit=pantauan.unit):
        yield Kabar(
            pengguna=orang,
            judul=f"Komentar {pantauan.unit} diturunkan",
            isi=f"{langkah.pelaku}: {langkah.catatan}",
            tautan=pantauan.get_absolute_url(),
        )


def dibantu(pantauan, langkah):
    """The unit's penanggung jawab knows who writes for it, and until when."""
    for orang in Pengguna.objects.berperan(tanggal(langkah.waktu), Peran.PENANGGUNG_JAWAB, unit=pantauan.unit):
        yield Kabar(
            pengguna=orang,
            judul=f"{pantauan.unit} mendapat admin bantu",
            isi=f"{langkah.isian['petugas']} dari PPID Utama membantu menulis untuk {pantauan.unit.nama} "
            f"sampai {langkah.isian['sampai']:%d-%m-%Y}. Tiap tulisannya tercatat sebagai bantuan.",
            tautan=pantauan.get_absolute_url(),
        )
