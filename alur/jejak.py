"""Writing events: identity of the actor, salted details, and notices, all in the caller's transaction."""

import hashlib
import json
import secrets

from django.contrib.contenttypes.models import ContentType
from django.core.serializers.json import DjangoJSONEncoder

from alur.models import AnggotaPeristiwa, Pemberitahuan, Peristiwa, PeristiwaRincian


def sidik_rincian(garam, isi):
    """SHA-256 (hex) of details: `garam` (hex text) and the canonical JSON of `isi`."""
    return hashlib.sha256((garam + kanonik(isi)).encode()).hexdigest()


def kanonik(isi):
    """JSON with sorted keys and no spaces: the same text for the same values."""
    return json.dumps(isi, sort_keys=True, separators=(",", ":"), ensure_ascii=True, cls=DjangoJSONEncoder)


def sidik_anggota(anggota):
    """SHA-256 (hex) of a batch's list of (id, label, dari, ke)."""
    return hashlib.sha256(kanonik([list(a) for a in anggota]).encode()).hexdigest()


def catat(jenis, transisi, langkah, *, id_objek=None, label="", dari="", ke="", rincian=None, anggota=()):
    """Write one Peristiwa with its details and batch members; returns it.

    `jenis` is the model class, `rincian` a JSON-able dict kept apart from the trail (erasable),
    `anggota` a list of (id, label, dari, ke).
    """
    identitas = langkah.pelaku.identitas_tercatat(langkah.waktu)
    anggota = [(i, n[:200], d, k) for i, n, d, k in anggota]  # as stored: the digest is proved from the rows
    garam = secrets.token_hex(16) if rincian else ""
    isi = json.loads(kanonik(rincian)) if rincian else None
    peristiwa = Peristiwa.objects.create(
        jenis_objek=ContentType.objects.get_for_model(jenis),
        id_objek=id_objek,
        label_objek=label[:200],
        nama=transisi.nama,
        label=transisi.label,
        dari=dari,
        ke=ke,
        catatan=langkah.catatan,
        pelaku_id=langkah.pelaku.pk,
        pelaku_nama=identitas["nama"][:200],
        pelaku_jabatan=identitas["jabatan"][:200],
        pelaku_unit=identitas["unit"][:200],
        umum=transisi.umum,
        waktu=langkah.waktu,
        sidik_rincian=sidik_rincian(garam, isi) if rincian else "",
        sidik_anggota=sidik_anggota(anggota) if anggota else "",
    )
    if rincian:
        PeristiwaRincian.objects.create(peristiwa=peristiwa, garam=garam, isi=isi)
    AnggotaPeristiwa.objects.bulk_create(
        AnggotaPeristiwa(peristiwa=peristiwa, id_objek=i, label_objek=n, dari=d, ke=k) for i, n, d, k in anggota
    )
    return peristiwa


def antrekan(kabar, waktu, peristiwa=None):
    """Put notices (iterable of Kabar) into the outbox, one per person or address; returns the rows."""
    baris, sudah = [], set()
    for k in kabar:
        kunci = k.pengguna.pk if k.pengguna else k.penerima or k.alamat.lower()
        if kunci in sudah:
            continue
        sudah.add(kunci)
        baris.append(
            Pemberitahuan(
                peristiwa=peristiwa,
                pengguna=k.pengguna,
                alamat=k.alamat,
                penerima=k.penerima,
                judul=k.judul[:200],
                isi=k.isi,
                tautan=k.tautan,
                rahasia=k.rahasia,
                selama_status=k.selama_status,
                dorongan=k.dorongan,
                mingguan=k.mingguan,
                dibuat=waktu,
                coba_setelah=waktu,
            )
        )
    return Pemberitahuan.objects.bulk_create(baris)


def nomor_jejak(objek):
    """The number of the newest event of `objek` (0 when none): what a form shows and hands back."""
    return objek.jejak().order_by("-id").values_list("id", flat=True).first() or 0
