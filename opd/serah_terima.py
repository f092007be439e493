"""Handing over a role: one leaves, one follows, and what is unfinished goes along (design 4)."""

from django.db import transaction

from alur.mesin import lahirkan
from kalender.hari import tanggal
from opd.models import Keanggotaan, Pengguna, SerahTerima


@transaction.atomic
def serah_terimakan(keanggotaan, *, kepada, hari, ruang, pelaku, waktu, sk_nomor=""):
    """Hand the role `keanggotaan` over to `kepada` (Pengguna) on `hari` (WIB date). Returns the SerahTerima.

    `ruang` are the rooms' modules `serah_terima`, each with `serahkan(keanggotaan, kepada, waktu)` that moves what
    is theirs and answers [(what, [item, …])]. Raises PermissionDenied, TransisiDitolak.
    """
    Keanggotaan.kunci(keanggotaan.pk)  # the same button in two tabs: the second one reads that it is done
    serah = SerahTerima(
        keanggotaan=Keanggotaan.objects.select_related("pengguna", "unit__induk").get(pk=keanggotaan.pk),
        kepada=kepada,
        tanggal=hari,
        sk_nomor=sk_nomor,
        dari_nama=keanggotaan.pengguna.nama,
        kepada_nama=kepada.nama,
        dibuat=waktu,
    )
    lahirkan(serah, pelaku=pelaku, waktu=waktu, ruang=ruang)
    return serah


@transaction.atomic
def buka_penerus(*, nama, surel, pelaku, waktu, wa="", jabatan=""):
    """The active account of `surel`, opened when it is new. Returns the Pengguna; raises PermissionDenied."""
    ada = Pengguna.objects.filter(surel__iexact=surel).first()
    if ada:
        return ada
    baru = Pengguna(nama=nama, surel=surel.lower(), wa=wa, jabatan=jabatan)
    baru.set_unusable_password()
    lahirkan(baru, pelaku=pelaku, waktu=waktu)
    return baru


def belum_diserahkan(serah, langkah):
    """A role is handed over once, by whoever still holds it."""
    keanggotaan = serah.keanggotaan
    if SerahTerima.objects.filter(keanggotaan=keanggotaan).exists():
        return "Tugas ini sudah diserahterimakan. Muat ulang halaman untuk melihat berita acaranya."
    if keanggotaan.sampai and keanggotaan.sampai < serah.tanggal:
        return f"Penunjukan ini sudah berakhir {keanggotaan.sampai:%d-%m-%Y}. Pilih hari sebelum itu."
    return None


def hari_sah(serah, langkah):
    """Recorded on the day or after it: what moves, moves now."""
    if serah.tanggal > tanggal(langkah.waktu):
        return "Serah terima dicatat pada harinya, bukan sebelumnya. Pilih hari ini atau hari yang sudah lewat."
    if serah.tanggal < serah.keanggotaan.sejak:
        return f"Hari serah terima tidak boleh sebelum {serah.keanggotaan.sejak:%d-%m-%Y}, hari tugas itu dimulai."
    return None


def penerus_sah(serah, langkah):
    """To somebody else, whose account is open."""
    if serah.kepada_id == serah.keanggotaan.pengguna_id:
        return "Penerus harus orang lain. Pilih orang yang melanjutkan tugas ini."
    return None if serah.kepada.is_active else f"Akun {serah.kepada} tidak aktif. Aktifkan dahulu, lalu ulangi."


def pindahkan(serah, langkah):
    """End the old role with the day, begin the new one on it, and let every room move what is theirs."""
    lama = serah.keanggotaan
    lama.sampai = serah.tanggal
    lama.save(update_fields=["sampai"])
    sama = {"pengguna": serah.kepada, "unit": lama.unit, "peran": lama.peran}
    if not Keanggotaan.objects.filter(**sama).berlaku_pada(tanggal(langkah.waktu)).exists():
        sk = {"sk_nomor": serah.sk_nomor, "sk_tanggal": serah.tanggal if serah.sk_nomor else None}
        Keanggotaan.objects.create(**sama, sejak=serah.tanggal, **sk)
    serah.isi = [
        [apa, butir] for r in langkah.isian["ruang"] for apa, butir in r.serahkan(lama, serah.kepada, langkah.waktu)
    ]
