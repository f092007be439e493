"""Who is told of the steps of a consequence test."""

from django.utils.dateformat import format as tulis_tanggal

from alur.transisi import Kabar
from informasi.dikecualikan.status import StatusUji
from kalender.hari import tanggal
from opd.models import Pengguna
from opd.peran import PENINJAU, PENULIS, Peran


def kabar_usulan(uji, langkah):
    """The reviewers learn that a unit asks for a test."""
    isi = f"{uji.unit} mengusulkan pengecualian. Selama belum diuji, informasi ini tetap dapat diminta."
    return _kepada(_peninjau(langkah), uji, langkah, "Usulan pengecualian", isi, selama_status=StatusUji.DIUSULKAN)


def kabar_kembali(uji, langkah):
    return _kepada(_pengusul(uji, langkah), uji, langkah, "Perlu perbaikan", langkah.catatan)


def kabar_ditolak(uji, langkah):
    isi = f"Informasi ini tetap terbuka. Alasan: {langkah.catatan}"
    return _kepada(_pengusul(uji, langkah), uji, langkah, "Pengecualian ditolak", isi)


def kabar_menunggu_atasan(uji, langkah):
    """The Atasan PPID learns that a test waits, once the participants' sheet is confirmed or all have signed."""
    orang = Pengguna.objects.berperan(tanggal(langkah.waktu), Peran.ATASAN_PPID)
    isi = "Semua peserta sudah menandatangani. Baca uji konsekuensinya, lalu setujui atau kembalikan."
    lengkap = not uji.peserta.filter(ditandatangani_pada=None).exists()
    if not lengkap and not uji.kertas.filter(peran="lembar", gugur=False, dibenarkan_oleh__isnull=False).exists():
        return []
    return _kepada(orang, uji, langkah, "Menunggu persetujuan", isi, selama_status=StatusUji.PERTIMBANGAN)


def kabar_peserta(uji, langkah):
    """Each participant with an account learns that a signature is asked for."""
    orang = [p.pengguna for p in uji.peserta.filter(pengguna__isnull=False).select_related("pengguna")]
    isi = "Anda peserta uji konsekuensi ini. Baca, lalu tandatangani."
    return _kepada(orang, uji, langkah, "Tanda tangan diminta", isi, selama_status=StatusUji.PERTIMBANGAN)


def kabar_disetujui(uji, langkah):
    isi = "Atasan PPID sudah menyetujui. Tetapkan dengan SK."
    return _kepada(_peninjau(langkah), uji, langkah, "Siap ditetapkan", isi, selama_status=StatusUji.DISETUJUI_ATASAN)


def kabar_ditetapkan(uji, langkah):
    isi = "Pengecualian sudah ditetapkan dan tercantum di DIK. Berkasnya tetap rahasia."
    return _kepada(_pengusul(uji, langkah), uji, langkah, "Ditetapkan", isi)


def kabar_akan_berakhir(uji, langkah):
    """Thirty working days before the end: open it in time, or test again (PP 61/2010 Ps 11)."""
    sampai = tulis_tanggal(uji.entri.berlaku_sampai, "j F Y")
    isi = f"Berlaku sampai {sampai}. Sesudahnya informasi ini terbuka. Bila masih perlu ditutup, ajukan uji baru."
    return _kepada([*_pengusul(uji, langkah), *_peninjau(langkah)], uji, langkah, "Akan berakhir", isi)


def kabar_terbuka(uji, langkah):
    """What was closed is open from now on, and its file goes to review for the DIP."""
    isi = "Sejak hari ini informasi itu terbuka dan tidak dapat dipakai untuk menolak. Siapkan berkasnya untuk DIP."
    return _kepada([*_pengusul(uji, langkah), *_peninjau(langkah)], uji, langkah, "Pengecualian berakhir", isi)


def _pengusul(uji, langkah):
    penulis = Pengguna.objects.berperan(tanggal(langkah.waktu), *PENULIS, unit=uji.unit)
    return [*penulis, *([uji.dibuat_oleh] if uji.dibuat_oleh.is_active else [])]


def _peninjau(langkah):
    return Pengguna.objects.berperan(tanggal(langkah.waktu), *PENINJAU)


def _kepada(orang, uji, langkah, awalan, isi, **lain):
    satu = {p.pk: p for p in orang if p.pk != langkah.pelaku.pk}
    tautan = uji.get_absolute_url()
    return [Kabar(pengguna=p, judul=f"{awalan}: {uji}", isi=isi, tautan=tautan, **lain) for p in satu.values()]
