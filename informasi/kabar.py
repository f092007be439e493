"""Notices that follow from the steps of a version."""

from django.utils.dateformat import format as tulis_tanggal

from alur.transisi import Kabar
from informasi.status import ALASAN_KEMBALI, AlasanTarik, Klasifikasi, StatusVersi
from kalender.hari import WIB, tanggal
from opd.models import Pengguna
from opd.peran import PENINJAU, PENULIS


def _kepada_unit(versi, langkah, **isi):
    """One notice for everybody who writes for the unit on that day or saved this text, but not for the actor."""
    penulis = Pengguna.objects.berperan(tanggal(langkah.waktu), *PENULIS, unit=versi.konten.unit)
    orang = {p.pk: p for p in (*penulis, *versi.penyimpan.filter(is_active=True))}
    orang.pop(langkah.pelaku.pk, None)
    return [Kabar(pengguna=p, **isi) for p in orang.values()]


def kabar_kembali(versi, langkah):
    """The unit learns what to mend and where."""
    alasan = [ALASAN_KEMBALI[kode] for kode in langkah.isian["alasan"] if kode in ALASAN_KEMBALI]
    return _kepada_unit(
        versi,
        langkah,
        judul=f"Perlu perbaikan: {versi}",
        isi="\n".join(filter(None, ["; ".join(alasan), langkah.catatan])),
        tautan=versi.get_absolute_url(),
        selama_status=StatusVersi.PERLU_PERBAIKAN,
    )


def kabar_usulan(versi, langkah):
    """The unit learns that a better text lies ready, one tap away."""
    return _kepada_unit(
        versi,
        langkah,
        judul=f"Ada usulan perbaikan: {versi}",
        isi="Buka tulisan itu, baca usulannya, lalu ketuk “Pakai” bila setuju.",
        tautan=versi.get_absolute_url(),
        selama_status=StatusVersi.PERLU_PERBAIKAN,
    )


def kabar_terbit(versi, langkah):
    """The unit learns that its text is public, from when, and what PPID utama set while approving it."""
    menunggu = versi.status == StatusVersi.DISETUJUI
    isi = f"Terbit sendiri {_jam(versi.jadwal_terbit)}." if menunggu else "Sudah dapat dibaca warga."
    return _kepada_unit(
        versi,
        langkah,
        judul=f"{'Disetujui' if menunggu else 'Sudah terbit'}: {versi}",
        isi=f"{isi}{_ketetapan(langkah.isian.get('penetapan') or {})}",
        tautan=versi.get_absolute_url(),
        dorongan=True,
    )


def _jam(waktu):
    return tulis_tanggal(waktu.astimezone(WIB), "j F Y, H.i") + " WIB"


def _ketetapan(penetapan):
    """What was set, in words; "" when the unit's own columns stayed."""
    kata = {
        "klasifikasi": lambda isi: f"klasifikasi {Klasifikasi(isi).label}",
        "butir": lambda isi: f"jenis “{isi}”" if isi else "jenis “informasi lain”",
        "retensi": lambda isi: f"disimpan {isi}",
    }
    daftar = [kata[nama](isi) for nama, isi in penetapan.items() if nama in kata]
    return f" Ditetapkan PPID Utama: {', '.join(daftar)}." if daftar else ""


def kabar_ditarik(versi, langkah):
    """The unit and the reviewers learn at once that a page is gone and why."""
    alasan = AlasanTarik(langkah.isian["alasan_tarik"]).label
    isi = f"Alasan: {alasan}. {langkah.isian['keterangan_tarik']}"
    peninjau = Pengguna.objects.berperan(tanggal(langkah.waktu), *PENINJAU).exclude(pk=langkah.pelaku.pk)
    kepada = {
        k.pengguna.pk: k
        for k in (
            *_kepada_unit(versi, langkah, judul=f"Ditarik: {versi}", isi=isi, tautan=versi.get_absolute_url()),
            *(Kabar(pengguna=p, judul=f"Ditarik: {versi}", isi=isi, tautan=versi.get_absolute_url()) for p in peninjau),
        )
    }
    return kepada.values()


def kabar_dipulihkan(versi, langkah):
    """The unit learns that its page is public again."""
    return _kepada_unit(
        versi, langkah, judul=f"Terbit kembali: {versi}", isi=langkah.catatan, tautan=versi.get_absolute_url()
    )
