"""Effects of the steps about the bundle."""

import secrets

from django.db.models import Max

from sengketa.akibat import nomor_bukti
from sengketa.models import BerkasSengketa, PesananBerkas
from sengketa.status import PeranBerkas


def minta_berkas(sengketa, langkah):
    """An order for the worker, under the next number; nothing is built here."""
    terakhir = sengketa.bundel.aggregate(n=Max("versi"))["n"] or 0
    PesananBerkas.objects.create(
        sengketa=sengketa, versi=terakhir + 1, diminta_oleh=langkah.pelaku, diminta_pada=langkah.waktu,
        coba_setelah=langkah.waktu, sedang="Menunggu giliran", tempat=f"bundel/{secrets.token_hex(16)}",
    )  # fmt: skip


def ambil_bukti(sengketa, langkah):
    """Papers of the register become the next exhibits, in the order they were chosen from."""
    awal = nomor_bukti(sengketa)
    BerkasSengketa.objects.bulk_create(
        BerkasSengketa(
            sengketa=sengketa, peran=PeranBerkas.BUKTI, nomor_bukti=nomor, diunggah_oleh=langkah.pelaku,
            diunggah_pada=langkah.waktu, **isi,
        )
        for nomor, isi in enumerate(langkah.isian["daftar"], awal)
    )  # fmt: skip
