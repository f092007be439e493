"""Demo meetings: one held with decisions, one to come; all through the step engine with the time handed in."""

from datetime import datetime, time, timedelta

from alur.mesin import jalankan
from alur.models import Pemberitahuan
from kalender.hari import WIB, tanggal
from laporan.models import RapatKoordinasi
from laporan.pembinaan.layanan import catat
from laporan.rakor.layanan import putuskan, rencanakan
from laporan.rakor.status import Sasaran
from opd.models import Pengguna, Unit

RANAH = "@demo.serangkota.go.id"
LALU, AKAN = timedelta(days=40), timedelta(days=9)
TIDAK_DATANG, DIWAKILI = 11, 4  # every eleventh unit stays away, every fourth sends somebody
KEPUTUSAN = (
    ("Melengkapi kontak dan pejabat di halaman unit", None, 14, "Sebagian besar unit sudah lengkap kontaknya."),
    ("Mengunggah laporan kinerja tahun lalu sebagai informasi berkala", "dpupr", 21, ""),
    ("Menunjuk operator kedua agar portal tetap terisi saat operator cuti", "dinkes", 60, ""),
    ("Menyusun jadwal asistensi untuk kelurahan yang belum menerbitkan informasi", None, 75, ""),
)
PEMBINAAN = (
    (70, "bimtek", "Menulis berita dan mengunggah informasi berkala", ("dpupr", "dinkes", "dishub", "dinsos")),
    (35, "asistensi", "Melengkapi daftar informasi publik", ("dinkes",)),
    (12, "surat", "Pemutakhiran kontak dan pejabat unit", ("dpupr", "diskominfo")),
)
AGENDA = """Tindak lanjut keputusan rapat sebelumnya
Keadaan informasi tiap unit
Pemutakhiran bersama
Keputusan"""
NOTULEN = """Rapat dibuka PPID Utama dengan pembacaan keadaan informasi semua unit.
Unit memutakhirkan informasinya langsung di portal selama rapat.
Kendala yang disampaikan: operator berganti, berkas lama hanya berupa pindaian, dan sambungan internet kelurahan."""


def muat(waktu):
    """Load the demo meetings relative to `waktu`; does nothing when there are meetings already."""
    ppid = Pengguna.objects.filter(surel=f"ppid.diskominfo{RANAH}").first()
    if ppid is None or RapatKoordinasi.objects.exists():
        return
    _muat_lalu(ppid, _pukul(waktu - LALU, 9))
    _muat_akan(ppid, waktu)
    for lampau, jenis, materi, slug in PEMBINAAN:
        _bina(ppid, waktu - timedelta(days=lampau), waktu, jenis, materi, slug)
    # Nobody reads these mailboxes; the old meeting is no news on anybody's desk.
    antre = Pemberitahuan.objects.filter(pengguna__surel__endswith=RANAH, dikirim=None, batal="")
    antre.update(batal="Data contoh.")


def _muat_lalu(ppid, saat):
    rapat = _rencana(ppid, saat, "Rapat koordinasi PPID Semester I", saat - timedelta(days=7))
    jalankan(rapat, "undang", pelaku=ppid, waktu=saat - timedelta(days=6))
    jalankan(rapat, "mulai", pelaku=ppid, waktu=saat)
    for n, undangan in enumerate(rapat.undangan.select_related("unit"), start=1):
        jalankan(undangan, "catat_kehadiran", pelaku=ppid, waktu=saat, **_kehadiran(n))
    keputusan = [(_putuskan(rapat, ppid, saat, *baris[:3]), baris[3]) for baris in KEPUTUSAN]
    jalankan(rapat, "tulis_notulen", pelaku=ppid, waktu=saat, notulen=NOTULEN, nomor_sunting=0)
    jalankan(rapat, "selesai", pelaku=ppid, waktu=saat + timedelta(hours=3))
    for satu, hasil in keputusan:
        if hasil:
            jalankan(satu, "nyatakan_selesai", pelaku=ppid, waktu=saat + timedelta(days=12), hasil=hasil)
    Pemberitahuan.objects.filter(tautan=rapat.get_absolute_url()).update(dibaca=saat + timedelta(days=1))


def _muat_akan(ppid, waktu):
    rapat = _rencana(ppid, _pukul(waktu + AKAN, 9), "Rapat koordinasi PPID Semester II", waktu)
    jalankan(rapat, "undang", pelaku=ppid, waktu=waktu)


def _rencana(ppid, saat, judul, waktu):
    nilai = {
        "judul": judul,
        "waktu_rapat": saat,
        "tempat": "Aula Dinas Komunikasi dan Informatika",
        "agenda": AGENDA,
        "nomor_surat": f"CONTOH/{saat:%m}/{saat:%Y}",
        "sasaran": list(Sasaran.values),
    }
    return rencanakan(nilai, pelaku=ppid, waktu=waktu)


def _kehadiran(n):
    if n % TIDAK_DATANG == 0:
        return {"kehadiran": "tidak"}
    if n % DIWAKILI == 0:
        return {"kehadiran": "diwakili", "siapa": "Staf pengelola informasi"}
    return {"kehadiran": "hadir", "siapa": "Operator PPID"}


def _putuskan(rapat, ppid, saat, uraian, slug, hari):
    unit = Unit.objects.filter(slug=slug).first() if slug else None
    nilai = {"uraian": uraian, "unit": unit, "batas": tanggal(saat) + timedelta(days=hari)}
    return putuskan(rapat, nilai, pelaku=ppid, waktu=saat)


def _pukul(saat, jam):
    return datetime.combine(tanggal(saat), time(jam), WIB)


def _bina(ppid, saat, waktu, jenis, materi, slug):
    nilai = {
        "jenis": jenis,
        "tanggal": tanggal(saat),
        "materi": materi,
        "hasil": "Peserta mempraktikkan langsung di portal.",
        "tindak_lanjut": "Menerbitkan hasil latihan sebagai informasi unit",
        "tindak_lanjut_batas": tanggal(saat) + timedelta(days=30),
    }
    catat(nilai, list(Unit.objects.filter(slug__in=slug)), pelaku=ppid, waktu=waktu)
