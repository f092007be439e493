import json
from time import perf_counter

import pytest
from django.contrib.auth.hashers import check_password, identify_hasher

from alur.models import Pemberitahuan, Peristiwa
from alur.rantai import verifikasi
from opd.demo import DATA, muat
from opd.models import Keanggotaan, Pengguna, Unit
from tests.pabrik import SENIN

pytestmark = pytest.mark.django_db
KHUSUS = (
    "operator2.dpupr", "petugas.diskominfo", "verifikator.diskominfo", "verifikator2.diskominfo", "ppid.diskominfo",
    "atasan.setda", "hukum.setda", "pimpinan.setda", "auditor.diskominfo",
)  # fmt: skip


def test_semua_unit_dan_akun_kontrak_ada():
    muat(SENIN)
    slug = set(Unit.objects.values_list("slug", flat=True))
    diminta = {f"{a}.{s}" for s in slug for a in ("operator", "pj")} | set(KHUSUS) | {"superadmin"}
    surel = {s.removesuffix("@demo.serangkota.go.id") for s in Pengguna.objects.values_list("surel", flat=True)}
    assert (len(slug), surel) == (99, diminta)


def test_setiap_akun_berperan_kecuali_superadmin():
    muat(SENIN)
    tanpa = [p.surel for p in Pengguna.objects.prefetch_related("keanggotaan") if not p.keanggotaan_pada(SENIN)]
    assert tanpa == ["superadmin@demo.serangkota.go.id"]


def test_sandi_demo_dihitung_sekali_dan_dengan_argon2(settings):
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
    muat(SENIN)
    (sandi,) = set(Pengguna.objects.values_list("password", flat=True))
    assert identify_hasher(sandi).algorithm == "argon2"
    assert check_password(settings.PPID_SANDI_DEMO, sandi)


def test_memuat_dua_kali_tidak_menambah_apa_pun():
    muat(SENIN)
    sebelum = Pengguna.objects.count(), Keanggotaan.objects.count(), Peristiwa.objects.count()
    muat(SENIN)
    assert (Pengguna.objects.count(), Keanggotaan.objects.count(), Peristiwa.objects.count()) == sebelum


def test_kontak_contoh_terisi():
    muat(SENIN)
    berkas = json.loads((DATA / "demo_kontak.json").read_text())
    terisi = Unit.objects.filter(pejabat_nama__startswith="Pejabat Contoh").exclude(kontak_diperiksa=None)
    assert set(terisi.values_list("slug", flat=True)) == set(berkas)


def test_data_contoh_tampak_sebagai_contoh():
    muat(SENIN)
    assert not Pengguna.objects.exclude(nama__endswith="(contoh)").exists()
    assert not Keanggotaan.objects.exclude(sk_nomor__startswith="SK Contoh").exists()


def test_tidak_ada_surat_ke_alamat_contoh():
    muat(SENIN)
    assert not Pemberitahuan.objects.jatuh_kirim(SENIN).exists()


@pytest.mark.django_db(transaction=True)
def test_memuat_demo_di_bawah_delapan_detik_dan_jejaknya_utuh():
    mulai = perf_counter()
    muat(SENIN)
    assert perf_counter() - mulai < 8
    assert verifikasi().rusak == ""
