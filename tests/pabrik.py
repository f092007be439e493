"""Small builders and a fixed cast. Days are fixed; nothing here asks for today."""

import io
import random
from dataclasses import dataclass
from datetime import date, datetime

from PIL import Image

from alur.mesin import jalankan, lahirkan
from alur.transisi import Sistem
from informasi.layanan import tulis_berita
from informasi.models import Versi
from informasi.penerbitan import setujui as terbitkan
from kalender.hari import WIB
from opd.models import Keanggotaan, Pengguna, Unit
from opd.peran import Jenis, Peran, PeranPPID

SENIN = datetime(2026, 11, 2, 9, 0, tzinfo=WIB)
SANDI = "sandi-uji-yang-panjang"
ISI = "<p>Warga RW 04 membersihkan saluran air di tepi Jalan Raya Banten sepanjang pagi.</p>"
UJI = Sistem("penyiapan uji")


def buat_unit(slug="dpupr", **isian):
    """A unit; kelurahan need `induk`."""
    bawaan = {"kode": slug, "nama": f"Unit {slug}", "singkatan": slug.upper(), "jenis": Jenis.DINAS}
    unit = Unit(slug=slug, **{**bawaan, **isian})
    lahirkan(unit, pelaku=UJI, waktu=SENIN)
    return unit


def buat_pengguna(nama="orang", peran=None, unit=None, *, sejak=date(2020, 1, 1), **keanggotaan):
    """A person with a usable password, and with `peran` at `unit` when given."""
    pengguna = Pengguna(surel=f"{nama}@uji.serangkota.go.id", nama=nama.replace("_", " ").title())
    pengguna.set_password(SANDI)
    lahirkan(pengguna, pelaku=UJI, waktu=SENIN)
    if peran:
        beri_peran(pengguna, peran, unit, sejak=sejak, **keanggotaan)
    return pengguna


def beri_peran(pengguna, peran, unit, *, sejak=date(2020, 1, 1), **isian):
    """One more role for a person."""
    keanggotaan = Keanggotaan(pengguna=pengguna, unit=unit, peran=peran, sejak=sejak, **isian)
    lahirkan(keanggotaan, pelaku=UJI, waktu=SENIN)
    pengguna.refresh_from_db()
    return keanggotaan


@dataclass
class Pemeran:
    """The cast: PPID utama, a dinas, a kecamatan with one kelurahan, and the people in them."""

    diskominfo: Unit
    dpupr: Unit
    dinkes: Unit
    kasemen: Unit
    banten: Unit
    operator: Pengguna
    operator_lain: Pengguna
    penanggung_jawab: Pengguna
    camat: Pengguna
    lurah: Pengguna
    verifikator: Pengguna
    verifikator2: Pengguna
    ppid: Pengguna
    auditor: Pengguna


def buat_pemeran():
    """The whole cast, freshly made."""
    diskominfo = buat_unit("diskominfo", peran_ppid=PeranPPID.UTAMA)
    dpupr, dinkes = buat_unit("dpupr"), buat_unit("dinkes")
    kasemen = buat_unit("kecamatan-kasemen", jenis=Jenis.KECAMATAN, kode="36.73.02", singkatan="Kec. Kasemen")
    banten = buat_unit(
        "kelurahan-banten",
        jenis=Jenis.KELURAHAN,
        kode="36.73.02.1006",
        induk=kasemen,
        singkatan="Kel. Banten",
    )
    return Pemeran(
        diskominfo, dpupr, dinkes, kasemen, banten,
        operator=buat_pengguna("operator", Peran.OPERATOR, dpupr),
        operator_lain=buat_pengguna("operator_lain", Peran.OPERATOR, dinkes),
        penanggung_jawab=buat_pengguna("pj", Peran.PENANGGUNG_JAWAB, dpupr),
        camat=buat_pengguna("camat", Peran.OPERATOR, kasemen),
        lurah=buat_pengguna("lurah", Peran.OPERATOR, banten),
        verifikator=buat_pengguna("verifikator", Peran.VERIFIKATOR, diskominfo),
        verifikator2=buat_pengguna("verifikator_dua", Peran.VERIFIKATOR, diskominfo),
        ppid=buat_pengguna("ppid", Peran.PPID_UTAMA, diskominfo),
        auditor=buat_pengguna("auditor", Peran.AUDITOR, diskominfo),
    )  # fmt: skip


def buat_draf(unit, oleh, *, judul="Kerja bakti RW 04 Pamarican", isi=ISI, waktu=SENIN, **nilai) -> Versi:
    """A draft of `unit` saved by `oleh`."""
    return tulis_berita(unit, pelaku=oleh, waktu=waktu, nilai={"judul": judul, "isi": isi, **nilai})


def buat_ajuan(unit, oleh, *, waktu=SENIN, **nilai) -> Versi:
    """A draft that was submitted."""
    versi = buat_draf(unit, oleh, waktu=waktu, **nilai)
    jalankan(versi, "ajukan", pelaku=oleh, waktu=waktu)
    return versi


def setujui(versi, oleh, *, waktu=SENIN, penetapan=None):
    """Approve the submission as it stands."""
    return terbitkan(versi, pelaku=oleh, waktu=waktu, sidik=versi.ajuan_terakhir().sidik, penetapan=penetapan)


def buat_terbit(unit, oleh, peninjau, *, waktu=SENIN, **nilai) -> Versi:
    """A published berita."""
    versi = buat_ajuan(unit, oleh, waktu=waktu, **nilai)
    setujui(versi, peninjau, waktu=waktu)
    return versi


def buat_foto(lebar=640, tinggi=480, warna=(40, 90, 140), jenis="JPEG") -> bytes:
    """The bytes of a plain picture."""
    penampung = io.BytesIO()
    Image.new("RGB", (lebar, tinggi), warna).save(penampung, jenis)
    return penampung.getvalue()


def buat_foto_ramai(lebar, tinggi) -> bytes:
    """The bytes of a picture that hardly compresses, as from a camera: every dot has its own colour."""
    penampung = io.BytesIO()
    titik = random.Random(1).randbytes(lebar * tinggi * 3)
    Image.frombytes("RGB", (lebar, tinggi), titik).save(penampung, "JPEG", quality=90)
    return penampung.getvalue()
