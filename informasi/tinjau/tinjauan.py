"""A submission beside what is public: field by field, text by block, pictures added and removed."""

from dataclasses import dataclass

from informasi.ajuan import uraikan
from informasi.models import Berkas, Versi
from informasi.status import StatusVersi
from informasi.teks.banding import beda_blok, beda_daftar, beda_kata

MEDAN = (("judul", "Judul"), ("ringkasan", "Ringkasan"), ("catatan_publik", "Apa yang berubah"))


@dataclass(frozen=True)
class Baris:
    """One field in two columns of (kind, text) segments."""

    label: str
    lama: list
    baru: list
    sama: bool


@dataclass(frozen=True)
class Banding:
    """Everything that differs; `ada_lama` is False for a first publication."""

    ada_lama: bool
    baris: list
    blok: list
    foto_tambah: list
    foto_hapus: list
    foto_tetap: list
    terbit: Versi | None = None

    @property
    def jumlah(self):
        """How many differences there are, for the badge."""
        beda = sum(not b.sama for b in self.baris) + sum(b.jenis != "sama" for b in self.blok)
        return beda + len(self.foto_tambah) + len(self.foto_hapus)


def bandingkan(versi, ajuan):
    """Banding of the frozen `ajuan` of `versi` with what is public now."""
    terbit = versi.konten.versi.filter(status=StatusVersi.TERBIT).first()
    baru, lama = uraikan(ajuan.bentuk), uraikan(terbit.ajuan_terakhir().bentuk) if terbit else None
    isi_lama = lama or {"judul": "", "ringkasan": "", "catatan_publik": "", "isi": "", "lampiran": []}
    tambah, hapus, tetap = beda_daftar(isi_lama["lampiran"], baru["lampiran"], tuple)
    baris, blok = bandingkan_teks(isi_lama, baru)
    return Banding(
        ada_lama=lama is not None,
        baris=baris,
        blok=blok,
        foto_tambah=_foto(tambah, versi),
        foto_hapus=_foto(hapus, versi),
        foto_tetap=_foto(tetap, versi),
        terbit=terbit,
    )


def bandingkan_teks(lama, baru):
    """(rows, blocks) of two texts, each a mapping of MEDAN and `isi`; what is empty on both sides is left out."""
    pasangan = [(label, lama.get(nama, ""), baru.get(nama, "")) for nama, label in MEDAN]
    return [_baris(*p) for p in pasangan if p[1] or p[2]], beda_blok(lama["isi"], baru["isi"])


def _baris(label, lama, baru):
    beda = beda_kata(lama, baru)
    return Baris(
        label,
        [s for s in beda if s[0] != "tambah"],
        [s for s in beda if s[0] != "hapus"],
        lama == baru,
    )


def _foto(lampiran, versi):
    """Pictures of canonical rows [sha256, name, role, alt, caption], with their files."""
    berkas = {b.sha256: b for b in Berkas.objects.filter(unit=versi.konten.unit, sha256__in=[x[0] for x in lampiran])}
    return [{"berkas": berkas.get(x[0]), "alt": x[3], "keterangan": x[4]} for x in lampiran]
