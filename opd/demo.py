"""The demo's units, contacts and accounts (design 6): visibly examples, made by the same steps as real ones."""

import csv
import json
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from django.conf import settings
from django.contrib.auth.hashers import make_password
from django.db import transaction

from alur.mesin import jalankan, lahirkan
from alur.models import Pemberitahuan
from alur.transisi import Sistem
from opd.impor import impor_unit
from opd.models import Keanggotaan, Pengguna, Unit
from opd.peran import Peran

DATA = Path(__file__).parent / "data"
RANAH = "demo.serangkota.go.id"
CONTOH = Sistem("penyiapan data contoh")
SEJAK = date(2019, 1, 1)


@dataclass(frozen=True)
class Akun:
    """One demo account: the first part of its address, and the role it holds."""

    awalan: str
    slug: str
    peran: Peran


ISTIMEWA = (
    Akun("operator2", "dpupr", Peran.OPERATOR),
    Akun("petugas", "diskominfo", Peran.PETUGAS_LAYANAN),
    Akun("verifikator", "diskominfo", Peran.VERIFIKATOR),
    Akun("verifikator2", "diskominfo", Peran.VERIFIKATOR),
    Akun("ppid", "diskominfo", Peran.PPID_UTAMA),
    Akun("atasan", "setda", Peran.ATASAN_PPID),
    Akun("hukum", "setda", Peran.BAGIAN_HUKUM),
    Akun("pimpinan", "setda", Peran.PIMPINAN),
    Akun("auditor", "diskominfo", Peran.AUDITOR),
)


@transaction.atomic
def muat(waktu):
    """Load or complete the demo's units, contacts and accounts as of `waktu`; loading twice adds nothing."""
    with open(DATA / "unit_kota_serang.csv", encoding="utf-8", newline="") as berkas:
        impor_unit(csv.DictReader(berkas), pelaku=CONTOH, waktu=waktu)
    unit = {u.slug: u for u in Unit.objects.all()}
    _muat_kontak(unit, waktu)
    _muat_akun(unit, waktu)
    # Nobody reads these mailboxes: the notices stay on the desk, no letter goes out.
    antre = Pemberitahuan.objects.filter(pengguna__surel__endswith=f"@{RANAH}", dikirim=None, batal="")
    antre.update(batal="Data contoh.")


def _muat_kontak(unit, waktu):
    """Contacts from demo_kontak.json, for units that have none yet."""
    kontak = json.loads((DATA / "demo_kontak.json").read_text(encoding="utf-8"))
    for slug, isi in kontak.items():
        if slug in unit and not unit[slug].punya_kontak:
            nilai = isi | {"pejabat_sk_tanggal": date.fromisoformat(isi["pejabat_sk_tanggal"])}
            jalankan(unit[slug], "ubah_kontak", pelaku=CONTOH, waktu=waktu, nilai=nilai)


def _muat_akun(unit, waktu):
    """All accounts; the password is hashed once, argon2 is slow by design."""
    ada = set(Pengguna.objects.values_list("surel", flat=True))
    sandi = make_password(settings.PPID_SANDI_DEMO)
    biasa = (Akun(a, s, p) for s in unit for a, p in (("operator", Peran.OPERATOR), ("pj", Peran.PENANGGUNG_JAWAB)))
    for akun in (*biasa, *ISTIMEWA):
        surel = f"{akun.awalan}.{akun.slug}@{RANAH}"
        if surel not in ada:
            _buka_akun(akun, surel, sandi, unit[akun.slug], waktu)
    if f"superadmin@{RANAH}" not in ada:
        nama = "Administrator sistem (contoh)"
        super_ = Pengguna(surel=f"superadmin@{RANAH}", nama=nama, is_superuser=True, password=sandi)
        lahirkan(super_, pelaku=CONTOH, waktu=waktu)


def _buka_akun(akun, surel, sandi, unit, waktu):
    """One account with its role."""
    nomor = " 2" if akun.awalan.endswith("2") else ""
    nama = f"{akun.peran.label}{nomor} {unit.singkatan} (contoh)"
    pengguna = Pengguna(surel=surel, nama=nama, password=sandi)
    lahirkan(pengguna, pelaku=CONTOH, waktu=waktu)
    penunjukan = Keanggotaan(
        pengguna=pengguna,
        unit=unit,
        peran=akun.peran,
        sejak=SEJAK,
        sk_nomor=f"SK Contoh 188/{unit.pk}/2019",
        sk_tanggal=SEJAK,
    )
    lahirkan(penunjukan, pelaku=CONTOH, waktu=waktu)
