"""Pictures that come with a form: their words, their order, new ones."""

import re

from informasi.berkas.gambar import GambarDitolak
from informasi.berkas.simpanan import simpan_gambar
from informasi.layanan_lampiran import tambah_foto
from informasi.status import PeranLampiran

FOTO_TERBANYAK = 12
_KUNCI = re.compile(r"foto-(\d{1,18})-(alt|keterangan|urutan|hapus)")


def kumpulkan_foto(kiriman, versi):
    """What a form (QueryDict) says of the pictures of `versi`, as `layanan.ubah_foto` takes it."""
    milik = set(versi.lampiran.filter(peran=PeranLampiran.FOTO).values_list("pk", flat=True))
    foto = {}
    for kunci, nilai in kiriman.items():
        cocok = _KUNCI.fullmatch(kunci)
        if cocok and int(cocok[1]) in milik:
            foto.setdefault(int(cocok[1]), {})[cocok[2]] = _nilai(cocok[2], nilai)
    return foto


def kata_foto(kiriman):
    """[(name, text)] of everything a form (QueryDict) says of pictures."""
    return [(kunci, nilai) for kunci, nilai in kiriman.items() if _KUNCI.fullmatch(kunci)]


def berkata_kiriman(foto, kiriman):
    """The pictures (Lampiran) with the words a form brought, unsaved: what was typed shows again. Returns a list."""
    foto = list(foto)
    for satu in foto:
        for nama in ("alt", "keterangan"):
            setattr(satu, nama, kiriman.get(f"foto-{satu.pk}-{nama}", getattr(satu, nama)))
    return foto


def _nilai(nama, teks):
    if nama == "hapus":
        return teks == "1"
    if nama == "urutan":
        return int(teks) if teks.isascii() and teks.isdigit() and len(teks) < 4 else 0
    return teks.replace("\x00", "").strip()[:200]


def simpan_foto(versi, berkas, kiriman, *, pelaku, waktu):
    """Store uploaded pictures (list of UploadedFile) with the words sent beside them. Returns sentences of refusal."""
    alt = kiriman.getlist("foto_alt")
    tolak = []
    for nomor, unggahan in enumerate(berkas):
        kata = alt[nomor].replace("\x00", "").strip()[:200] if nomor < len(alt) else ""
        if versi.lampiran.filter(peran=PeranLampiran.FOTO).count() >= FOTO_TERBANYAK:
            return [*tolak, f"Paling banyak {FOTO_TERBANYAK} foto untuk satu berita. Pilih yang paling jelas."]
        try:
            gambar = simpan_gambar(unggahan.read(), unggahan.name, unit=versi.konten.unit, pelaku=pelaku, waktu=waktu)
        except GambarDitolak as ditolak:
            tolak.append(f"{unggahan.name[:60]}: {ditolak} Teks Anda sudah tersimpan.")
            continue
        tambah_foto(versi, gambar, pelaku=pelaku, waktu=waktu, alt=kata)
    return tolak
