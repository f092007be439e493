"""Proof of the trail: recompute the chain in Python, independent of the database's own function."""

import hashlib
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from alur.jejak import sidik_anggota, sidik_rincian
from alur.models import AnggotaPeristiwa, Peristiwa, PeristiwaRincian, Segel

AWAL = b"\x00"
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
MEDAN = (
    "id", "jenis_objek_id", "id_objek", "label_objek", "nama", "label", "dari", "ke", "catatan", "pelaku_id",
    "pelaku_nama", "pelaku_jabatan", "pelaku_unit", "umum", "waktu", "dicatat", "sidik_rincian", "sidik_anggota",
)  # fmt: skip


@dataclass(frozen=True)
class HasilRantai:
    """What verification found: number of sealed events, the head (hex), and the first fault or ""."""

    jumlah: int
    kepala: str
    rusak: str


def jaring(nilai):
    """One field as a netstring, the same text as SQL `alur_jaring`: "5:abcde," or "-," for NULL."""
    if nilai is None:
        return b"-,"
    if isinstance(nilai, bool):
        nilai = "true" if nilai else "false"
    data = str(nilai).encode()
    return b"%d:%s," % (len(data), data)


def mikrodetik(waktu):
    """An aware datetime as whole microseconds since 1970."""
    return (waktu - EPOCH) // timedelta(microseconds=1)


def sidik(sebelum, nilai):
    """The link's hash (bytes): SHA-256 of the previous hash and the event's fields in order MEDAN."""
    isi = b"".join(jaring(mikrodetik(v) if n in {"waktu", "dicatat"} else v) for n, v in zip(MEDAN, nilai, strict=True))
    return hashlib.sha256(sebelum + isi).digest()


def verifikasi(ukuran=2_000):
    """Walk the whole chain in batches of `ukuran`; returns HasilRantai with the first broken row named."""
    nomor, kepala = 0, AWAL
    while potong := list(_segel_setelah(nomor, ukuran)):
        rincian, anggota = _pelengkap([baris[3] for baris in potong])
        for baris in potong:
            if rusak := _periksa_mata(baris, nomor, kepala, rincian, anggota):
                return HasilRantai(nomor, kepala.hex(), rusak)
            nomor, kepala = baris[0], bytes(baris[2])
    lepas = Peristiwa.objects.filter(segel__isnull=True).order_by("id").values_list("id", flat=True).first()
    return HasilRantai(nomor, kepala.hex(), f"Peristiwa {lepas} tidak bersegel." if lepas else "")


def _segel_setelah(nomor, ukuran):
    return (
        Segel.objects.filter(nomor__gt=nomor)
        .order_by("nomor")
        .values_list("nomor", "sebelum", "hash", *(f"peristiwa__{n}" for n in MEDAN))[:ukuran]
    )


def _pelengkap(nomor_peristiwa):
    rincian = {r.peristiwa_id: r for r in PeristiwaRincian.objects.filter(peristiwa__in=nomor_peristiwa)}
    anggota = {}
    for a in AnggotaPeristiwa.objects.filter(peristiwa__in=nomor_peristiwa).order_by("id"):
        anggota.setdefault(a.peristiwa_id, []).append((a.id_objek, a.label_objek, a.dari, a.ke))
    return rincian, anggota


def _periksa_mata(baris, nomor, kepala, rincian, anggota):
    """The fault of one link as a sentence, or "" when it holds."""
    urut, sebelum, hash_, *nilai = baris
    peristiwa = dict(zip(MEDAN, nilai, strict=True))
    nama = f"Peristiwa {peristiwa['id']} (segel {urut})"
    if urut != nomor + 1:
        return f"Segel {nomor + 1} hilang."
    if bytes(sebelum) != kepala or bytes(hash_) != sidik(kepala, nilai):
        return f"{nama} berubah setelah disegel."
    rinci = rincian.get(peristiwa["id"])
    if rinci and sidik_rincian(rinci.garam, rinci.isi) != peristiwa["sidik_rincian"]:
        return f"Rincian {nama} berubah setelah disegel."
    if peristiwa["sidik_anggota"] != _sidik_anggota(anggota.get(peristiwa["id"])):
        return f"Daftar {nama} berubah setelah disegel."
    return ""


def _sidik_anggota(daftar):
    return sidik_anggota(daftar) if daftar else ""
