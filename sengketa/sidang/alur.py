"""Steps about hearings: they change no stage (PerKI 1/2013 Ps 30-31; domain 6.2)."""

from alur.transisi import Transisi
from kalender.hari import tanggal
from sengketa import kabar
from sengketa.models import Sidang
from sengketa.status import TERBUKA, Hadir
from sengketa.syarat import tanpa_nik
from sengketa.wewenang import mendampingi, mengerjakan


def sidang_terisi(sengketa, langkah):
    isian = langkah.isian
    if not isian["agenda"].strip() or not isian["ruang"].strip():
        return "Tulis agenda dan ruang sidangnya."
    return None


def belum_dicatat(sengketa, langkah):
    """A result is written once; a hearing that was put off has none."""
    sidang = langkah.isian["sidang"]
    if sidang.sengketa_id != sengketa.pk:
        return "Sidang itu bukan dari perkara ini."
    if sidang.dicatat_pada or sidang.ditunda_ke_id:
        return "Hasil sidang ini sudah dicatat."
    return None


def sudah_berlangsung(sengketa, langkah):
    """What came of a hearing is known on its day at the earliest, with who was there."""
    sidang, isian = langkah.isian["sidang"], langkah.isian
    if tanggal(sidang.waktu) > tanggal(langkah.waktu):
        return f"Sidang itu baru berlangsung {tanggal(sidang.waktu):%d/%m/%Y}."
    if Hadir.BELUM in (isian["pemohon_hadir"], isian["termohon_hadir"]):
        return "Catat kehadiran kedua pihak."
    return None if isian["hasil"].strip() else "Tulis hasil sidangnya, satu kalimat pun cukup."


def jadwalkan(sengketa, langkah):
    _buat(sengketa, langkah)


def catat(sengketa, langkah):
    isian = langkah.isian
    sidang = isian["sidang"]
    sidang.pemohon_hadir, sidang.termohon_hadir = isian["pemohon_hadir"], isian["termohon_hadir"]
    sidang.petugas, sidang.hasil = isian.get("petugas", "").strip(), isian["hasil"].strip()
    sidang.dicatat_pada = langkah.waktu
    sidang.save()


def tunda(sengketa, langkah):
    """The hearing keeps its old day in the record and points at the new one."""
    sidang = langkah.isian["sidang"]
    sidang.ditunda_ke = _buat(sengketa, langkah)
    sidang.save(update_fields=["ditunda_ke"])


def _buat(sengketa, langkah):
    isian = langkah.isian
    return Sidang.objects.create(
        sengketa=sengketa, jenis=isian["jenis"], tahap=sengketa.status, waktu=isian["jadwal"],
        ruang=isian["ruang"].strip(), agenda=isian["agenda"].strip(), petugas=isian.get("petugas", "").strip(),
    )  # fmt: skip


LANGKAH = (
    Transisi(
        nama="jadwalkan_sidang",
        label="Jadwalkan sidang",
        dari=TERBUKA,
        boleh=mendampingi,
        syarat=(sidang_terisi, tanpa_nik),
        akibat=jadwalkan,
        kabari=(kabar.sidang_terjadwal,),
    ),
    Transisi(
        nama="tunda_sidang",
        label="Pindahkan jadwal sidang",
        dari=TERBUKA,
        boleh=mendampingi,
        syarat=(belum_dicatat, sidang_terisi, tanpa_nik),
        akibat=tunda,
        kabari=(kabar.sidang_terjadwal,),
    ),
    Transisi(
        nama="catat_sidang",
        label="Catat hasil sidang",
        boleh=mengerjakan,
        syarat=(belum_dicatat, sudah_berlangsung, tanpa_nik),
        akibat=catat,
    ),
)
