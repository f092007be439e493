"""Who is told of the steps of a request: the applicant at the address under lock, the desk, the units."""

from django.urls import reverse
from django.utils.dateformat import format as tulis_tanggal

from alur.transisi import Kabar
from kalender.hari import tanggal
from opd.models import Keanggotaan, Pengguna
from opd.peran import PENINJAU, Peran, PeranPPID
from permohonan.identitas.alamat import kunci_penerima
from permohonan.wewenang import PENGGARAP


def hari_kata(hari):
    return tulis_tanggal(hari, "j F Y")


def ke_pemohon(perkara, judul, isi):
    """A notice to the applicant (list of one Kabar, empty where no mail address is recorded).

    It names the number, never the person, and leads to the status page that asks for the secret code.
    """
    if not perkara.identitas.ada_surel:
        return []
    penerima, tautan = kunci_penerima(perkara.identitas), reverse("permohonan:status")
    return [Kabar(penerima=penerima, judul=f"{judul}: {perkara.nomor}", isi=isi, tautan=tautan)]


def ke_meja(perkara, langkah, judul, isi, **lain):
    """A notice to the service desk and PPID utama."""
    hari = tanggal(langkah.waktu)
    petugas = Keanggotaan.objects.filter(
        peran=Peran.PETUGAS_LAYANAN, unit__peran_ppid=PeranPPID.UTAMA, sejak__lte=hari
    ).exclude(sampai__lt=hari)
    orang = [*Pengguna.objects.berperan(hari, *PENINJAU), *Pengguna.objects.filter(keanggotaan__in=petugas)]
    return ke_orang(orang, perkara, langkah, judul, isi, **lain)


def ke_unit(disposisi, perkara, langkah, judul, isi, **lain):
    """A notice to the people of the unit that holds an item."""
    orang = Pengguna.objects.berperan(tanggal(langkah.waktu), *PENGGARAP, unit=disposisi.unit)
    return ke_orang(orang, perkara, langkah, judul, isi, **lain)


def ke_orang(orang, perkara, langkah, judul, isi, **lain):
    """A notice to each of these people but the one who acted."""
    satu = {p.pk: p for p in orang if p.is_active and p.pk != langkah.pelaku.pk}
    tautan = perkara.get_absolute_url()
    return [Kabar(pengguna=p, judul=f"{judul}: {perkara}", isi=isi, tautan=tautan, **lain) for p in satu.values()]


def diterima(permohonan, langkah):
    """A case of a past register was received long ago: nobody is told."""
    if permohonan.lampau:
        return []
    isi = (
        f"Permohonan Anda kami terima dan terdaftar dengan nomor {permohonan.nomor}. "
        f"Kami menjawab paling lambat {hari_kata(permohonan.jatuh_tempo)}. "
        "Simpan kode rahasia Anda untuk melihat perkembangannya."
    )
    return ke_pemohon(permohonan, "Permohonan diterima", isi)


def meja_menerima(permohonan, langkah):
    if permohonan.lampau:
        return []
    return ke_meja(permohonan, langkah, "Permohonan baru", "Periksa kelengkapannya, lalu disposisikan.")


def minta_lengkapi(permohonan, langkah):
    isi = (
        f"Permohonan Anda belum lengkap: {permohonan.kurang}\n\n"
        f"Lengkapi paling lambat {hari_kata(permohonan.jam_lengkapi.jatuh_tempo)} di halaman status."
    )
    return ke_pemohon(permohonan, "Mohon lengkapi permohonan", isi)


def dilengkapi(permohonan, langkah):
    isi = f"Permohonan Anda lengkap. Kami menjawab paling lambat {hari_kata(permohonan.jatuh_tempo)}."
    meja = ke_meja(permohonan, langkah, "Permohonan dilengkapi", "Pemohon sudah melengkapi. Disposisikan.")
    return [*ke_pemohon(permohonan, "Permohonan lengkap", isi), *meja]


def ditutup(permohonan, langkah):
    isi = (
        "Permohonan ditutup karena tidak dilengkapi dalam 3 hari kerja. Ini bukan penolakan: "
        "Anda boleh mengajukan permohonan baru kapan saja."
    )
    return ke_pemohon(permohonan, "Permohonan ditutup", isi)


def didisposisikan(permohonan, langkah):
    """Each unit that now holds an item."""
    kabar = []
    baru = permohonan.disposisi.filter(dikirim_pada=langkah.waktu).select_related("unit", "butir")
    for satu in {d.unit_id: d for d in baru}.values():
        isi = f"Siapkan jawabannya. Batas menjawab pemohon {hari_kata(permohonan.jatuh_tempo)}. {satu.pesan}".strip()
        kabar += ke_unit(satu, permohonan, langkah, "Disposisi permohonan", isi)
    return kabar


def ditarik(permohonan, langkah):
    isi = "Butir ini tidak perlu lagi Anda kerjakan."
    return ke_unit(langkah.isian["disposisi"], permohonan, langkah, "Disposisi ditarik", isi)


def diusulkan(permohonan, langkah):
    isi = f"Konsep jawaban dari {langkah.isian['disposisi'].unit} siap ditinjau."
    return ke_meja(permohonan, langkah, "Konsep jawaban", isi)


def dikembalikan(permohonan, langkah):
    isi = f"{langkah.isian['disposisi'].unit} mengembalikan: {langkah.catatan}"
    return ke_meja(permohonan, langkah, "Disposisi dikembalikan", isi)


def direvisi(permohonan, langkah):
    return ke_unit(langkah.isian["disposisi"], permohonan, langkah, "Perbaiki konsep jawaban", langkah.catatan)


def diperpanjang(permohonan, langkah):
    isi = (
        f"Waktu menjawab diperpanjang satu kali sampai {hari_kata(permohonan.jatuh_tempo)}. "
        f"Alasan: {permohonan.alasan_perpanjangan}"
    )
    return ke_pemohon(permohonan, "Perpanjangan waktu", isi)


def dijawab(permohonan, langkah):
    isi = (
        f"Permohonan Anda sudah dijawab: {permohonan.get_status_display()}. Baca jawabannya di halaman status. "
        "Bila tidak puas, Anda dapat mengajukan keberatan dalam 30 hari kerja."
    )
    return ke_pemohon(permohonan, "Jawaban permohonan", isi)


def diserahkan(permohonan, langkah):
    isi = f"Informasi sudah diserahkan: {permohonan.cara_serah}. Mohon isi survei singkat di halaman status."
    return ke_pemohon(permohonan, "Informasi diserahkan", isi)


def dicabut(permohonan, langkah):
    return ke_meja(permohonan, langkah, "Permohonan dicabut", "Pemohon mencabut permohonannya.")


def kode_baru(perkara, langkah):
    """The only way a new code leaves: to the recorded contact, and wiped from the outbox once sent (design 9)."""
    if not perkara.identitas.ada_surel:
        return []
    isi = f"Kode rahasia baru untuk {perkara.nomor}: {langkah.isian['kode']}\nKode lama tidak berlaku lagi."
    kabar = Kabar(
        penerima=kunci_penerima(perkara.identitas), judul="Kode rahasia baru", isi=isi,
        tautan=reverse("permohonan:status"), rahasia=True,
    )  # fmt: skip
    return [kabar]


def jam_bergeser(perkara, langkah):
    """R8: both sides learn of a moved day."""
    lama, baru = langkah.isian["lama"], langkah.isian["baru"]
    isi = f"Karena hari libur berubah, batas waktunya bergeser dari {hari_kata(lama)} menjadi {hari_kata(baru)}."
    return [*ke_pemohon(perkara, "Batas waktu bergeser", isi), *ke_meja(perkara, langkah, "Batas waktu bergeser", isi)]


def mendekati_batas(perkara, langkah):
    isi = f"Batas waktunya {hari_kata(perkara.jatuh_tempo)}. {langkah.catatan}".strip()
    return ke_meja(perkara, langkah, "Segera selesaikan", isi)


def unit_ditegur(permohonan, langkah):
    """All people of the unit at T+3, T+5, T+7; from the last rung on the desk as well."""
    isi = f"Konsep jawaban belum dikirim. Batas menjawab pemohon {hari_kata(permohonan.jatuh_tempo)}."
    kabar = ke_unit(langkah.isian["disposisi"], permohonan, langkah, "Menunggu konsep jawaban", isi)
    if langkah.isian["anak_tangga"] >= 3:
        kabar += ke_meja(permohonan, langkah, "Unit belum menjawab", f"{langkah.isian['disposisi'].unit}: {isi}")
    return kabar
