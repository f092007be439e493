"""Approval as one verb: files first, the step after."""

from alur.mesin import jalankan
from informasi.ajuan import konten_berincian
from informasi.berkas.simpanan import siapkan_umum
from informasi.penjaga.letak import letak_pribadi


def setujui(versi, *, pelaku, waktu, sidik, catatan="", penetapan=None, alasan_pribadi=""):
    """Publish a submission: copy its files to the public store, then take the step. Returns the Peristiwa.

    `penetapan` holds what PPID utama sets while deciding: some of klasifikasi, butir (ButirWajib or None) and
    retensi; what differs is kept in the event's details. `alasan_pribadi` says why a personal number may be public;
    the trail keeps it with the places, never the number. Raises as `jalankan`, and OSError when a file is lost.
    """
    penetapan = _yang_berbeda(versi, penetapan or {})
    siapkan_umum(versi)
    return jalankan(
        versi,
        "setujui",
        pelaku=pelaku,
        waktu=waktu,
        catatan=catatan,
        sidik=sidik,
        penetapan=penetapan,
        alasan_pribadi=alasan_pribadi,
        rincian=(_tercatat(versi, penetapan) | _diizinkan(versi, alasan_pribadi)) or None,
    )


def _yang_berbeda(versi, penetapan):
    if not konten_berincian(versi):
        return {}
    return {nama: isi for nama, isi in penetapan.items() if getattr(versi.rincian, nama) != isi}


def _tercatat(versi, penetapan):
    """Old and new values as the trail keeps them."""
    if not penetapan:
        return {}
    lama = {nama: str(getattr(versi.rincian, nama) or "") for nama in penetapan}
    return {"lama": lama, "baru": {nama: str(isi or "") for nama, isi in penetapan.items()}}


def _diizinkan(versi, alasan):
    """Why personal numbers were let through, and where they stand."""
    letak = letak_pribadi(versi) if alasan.strip() else []
    return {"alasan_pribadi": alasan.strip(), "letak_pribadi": letak} if letak else {}
