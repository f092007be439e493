"""Four demo disputes in different stages, through the step engine with the time handed in; nobody in them exists."""

from datetime import datetime, time, timedelta

from alur.mesin import jalankan
from kalender.hari import WIB, tanggal
from kalender.terkini import muat_kalender
from opd.models import Pengguna, Unit
from permohonan.status import JenisPemohon
from sengketa.demo_bundel import muat_bundel
from sengketa.layanan import catat_sengketa
from sengketa.models import Sengketa
from sengketa.status import Amar, Hadir, JenisSidang, Tahap
from sengketa.tahapan import tahapan

_T = Tahap
SIDANG_AWAL = (_T.PENETAPAN_MAJELIS, _T.PEMERIKSAAN_AWAL)
SIDANG = (*SIDANG_AWAL, _T.AJUDIKASI, _T.PEMBUKTIAN)
PERKARA = (  # unit, subject, grounds, days ago it was filed, stages gone through
    ("dpupr", "Rencana anggaran biaya pembangunan saluran air 2025", "a", 60, SIDANG),
    ("dinkes", "Laporan penggunaan anggaran posyandu 2025", "ce", 38, (*SIDANG_AWAL, _T.MEDIASI)),
    (
        "dpupr", "Kontrak dan berita acara serah terima jalan lingkungan", "a", 330,
        (*SIDANG, _T.KESIMPULAN, _T.MUSYAWARAH_MAJELIS, _T.PUTUSAN_KI, _T.INKRACHT, _T.PELAKSANAAN_PUTUSAN, _T.SELESAI),
    ),
    ("disparpora", "Daftar penerima hibah olahraga 2024", "d", 220, (_T.PENETAPAN_MAJELIS, _T.DICABUT)),
)  # fmt: skip
AMAR = {_T.PUTUSAN_KI: Amar.DIKABULKAN_SEBAGIAN, _T.DICABUT: Amar.PENCABUTAN}
JEDA, JEDA_INKRACHT = timedelta(days=9), timedelta(days=35)
DEMO = "@demo.serangkota.go.id"


def muat(waktu):
    """Load the demo disputes relative to `waktu`; does nothing when there are disputes already."""
    if Sengketa.objects.exists():
        return
    hukum = Pengguna.objects.get(surel=f"hukum.setda{DEMO}")
    utama = Pengguna.objects.get(surel=f"verifikator.diskominfo{DEMO}")
    for n, (slug, pokok, alasan, lalu, jalan) in enumerate(PERKARA, 1):
        hari = _hari_kerja(tanggal(waktu) - timedelta(days=lalu))
        sengketa = _catat(n, Unit.objects.get(slug=slug), pokok, alasan, hari, utama)
        for kode in jalan:
            _bereskan(sengketa, utama, waktu)
            _maju(sengketa, kode, utama, waktu)
        if sengketa.terbuka:
            _sidang(sengketa, waktu, hukum)
        if n == 1:
            muat_bundel(sengketa, utama, waktu)


def _catat(n, unit, pokok, alasan, hari, utama):
    nilai = {
        "unit": unit, "pokok": pokok, "alasan": list(alasan), "diajukan": hari - timedelta(days=6),
        "tanggal_permohonan": hari - timedelta(days=95), "tanggal_keberatan": hari - timedelta(days=70),
        "tanggal_tanggapan": hari - timedelta(days=20),
    }  # fmt: skip
    pemohon = [{"jenis": JenisPemohon.BADAN_HUKUM, "data": {"nama": f"Pemohon Contoh Sengketa {n}"}}]
    nomor = f"{n:03d}/DEMO/KI BANTEN-PS/{hari.year}"
    asal = {"tahap": _T.REGISTRASI, "mulai": hari, "nomor": nomor, "pemohon": pemohon}
    return catat_sengketa(nilai, **asal, pelaku=utama, waktu=_pukul(hari, 9))


def _maju(sengketa, kode, utama, waktu):
    jeda = JEDA_INKRACHT if kode == _T.INKRACHT else JEDA
    hari = _hari_kerja(min(sengketa.sejak + jeda, tanggal(waktu)))
    isian, saat = {"tahap": kode, "mulai": hari}, min(_pukul(hari, 10), waktu)
    if kode == _T.SELESAI:
        jalankan(sengketa, "selesaikan", pelaku=utama, waktu=saat, **isian)
    elif tahapan(sengketa.versi)[kode].putusan:
        isian |= {"amar": AMAR[kode], "nomor": f"{sengketa.nomor_ki}/PTS", "diterima": hari}
        jalankan(sengketa, "catat_putusan", pelaku=utama, waktu=saat, **isian)
    else:
        jalankan(sengketa, "pindah_tahap", pelaku=utama, waktu=saat, **isian)


def _bereskan(sengketa, utama, waktu):
    """The checklist of the stage that is left behind is done, but for one line that still waits."""
    for tugas in sengketa.tugas.filter(selesai=None).exclude(kode="lembar_uji"):
        saat = min(_pukul(sengketa.sejak + timedelta(days=2), 14), waktu)
        jalankan(sengketa, "kerjakan_tugas", pelaku=utama, waktu=saat, tugas=tugas)


def _sidang(sengketa, waktu, hukum):
    """One hearing behind, one ahead."""
    ki = "Ruang sidang Komisi Informasi Provinsi Banten"
    jenis = JenisSidang.MEDIASI if sengketa.status == _T.MEDIASI else JenisSidang.SIDANG
    lalu = _pukul(sengketa.sejak, 13)
    esok = _pukul(_hari_kerja(tanggal(waktu) + timedelta(days=5), 1), 9)
    for jadwal, agenda in ((lalu, "Pemeriksaan para pihak"), (esok, "Penyerahan bukti tambahan")):
        isian = {"jenis": jenis, "jadwal": jadwal, "ruang": ki, "agenda": agenda}
        jalankan(sengketa, "jadwalkan_sidang", pelaku=hukum, waktu=min(lalu, waktu), **isian)
    hasil = {"pemohon_hadir": Hadir.HADIR, "termohon_hadir": Hadir.KUASA, "hasil": "Sidang dilanjutkan."}
    sidang = sengketa.sidang.order_by("waktu").first()
    if sidang.waktu <= waktu:
        saat = min(lalu + timedelta(hours=3), waktu)
        jalankan(sengketa, "catat_sidang", pelaku=hukum, waktu=saat, sidang=sidang, **hasil)


def _hari_kerja(hari, arah=-1):
    """`hari`, or the hari kerja next to it."""
    kalender = muat_kalender(hari.year).sementara()
    if not kalender.alasan_libur(hari):
        return hari
    return next(h for h, libur in kalender.susuri(hari, arah) if not libur)


def _pukul(hari, jam):
    return datetime.combine(hari, time(jam), WIB)
