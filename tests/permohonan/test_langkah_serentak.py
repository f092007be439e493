"""A step on a case while a colleague's step on the same case is not yet committed: the second is told, not obeyed."""

import threading
import time
from types import SimpleNamespace

import pytest
from django.db import transaction

from alur.mesin import jalankan
from alur.transisi import LangkahBasi
from permohonan.perkara.langkah import lakukan
from permohonan.perkara.tampak import nomor_perubahan, pastikan_seperti_tampak
from tests.alur.serentak import serentak
from tests.pabrik import SENIN
from tests.pabrik_perkara import buat_keberatan, buat_permohonan, buat_petugas

pytestmark = pytest.mark.django_db(transaction=True)
POKOK = {"nilai": {"pokok": "Saluran air"}}


def setelah_rekan(perkara, tindakan, **pelaku):
    """Run `tindakan` while a colleague's "ubah_pokok" on `perkara` holds the row; its result or LangkahBasi."""
    terkunci = threading.Event()

    def giliran(siapa):
        if siapa == "saya":
            terkunci.wait(10)
            try:
                return tindakan()
            except LangkahBasi as basi:
                return basi
        with transaction.atomic():
            jalankan(type(perkara).objects.get(pk=perkara.pk), "ubah_pokok", **pelaku, waktu=SENIN, **POKOK)
            terkunci.set()
            time.sleep(0.4)
        return None

    return serentak(giliran, ["saya", "rekan"])[0]


def test_langkah_atas_permohonan_yang_sedang_diubah_rekan_ditolak_sebagai_basi(pemeran):
    permohonan, petugas = buat_permohonan(), buat_petugas(pemeran)
    isi = {"dilihat": nomor_perubahan(permohonan), "diperlihatkan": True}
    form = SimpleNamespace(cleaned_data=isi, isian=lambda: {"diperlihatkan": True})

    def nyatakan_lengkap():
        return lakukan(permohonan, "nyatakan_lengkap", form, pelaku=petugas, waktu=SENIN)

    hasil = setelah_rekan(permohonan, nyatakan_lengkap, pelaku=petugas)
    permohonan.refresh_from_db()
    assert "berubah setelah Anda membukanya" in str(hasil)
    assert (permohonan.status, permohonan.pokok) == ("diajukan", "Saluran air")


def test_langkah_atas_keberatan_yang_sedang_diubah_rekan_ditolak_sebagai_basi(pemeran):
    keberatan, petugas = buat_keberatan(buat_permohonan()), buat_petugas(pemeran)
    dilihat = nomor_perubahan(keberatan)

    def periksa():
        with transaction.atomic():
            return pastikan_seperti_tampak(keberatan, dilihat)

    assert "berubah setelah Anda membukanya" in str(setelah_rekan(keberatan, periksa, pelaku=petugas))
