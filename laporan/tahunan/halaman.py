"""What the desk shows of yearly reports: the list of years, and one year frozen or as a draft."""

from kalender.hari import tanggal
from laporan.models import LaporanTahunan
from laporan.semester.susun import sidik_angka
from laporan.semester.tampil import utama
from laporan.tahunan.forms import FORM, FormTahunan
from laporan.tahunan.layanan import isi_beku
from laporan.tahunan.periode import daftar_tahun
from laporan.tahunan.status import DAPAT_DITULIS
from laporan.tahunan.susun import LABEL, blok_setahun, isi_tahunan
from laporan.tahunan.syarat import tanda_naskah
from laporan.tahunan.tampil import bagian_tampil
from laporan.tahunan.usulan import usulan
from laporan.tahunan.wewenang import menetapkan, menyusun


def isi_daftar(pengguna, waktu):
    """[(Setahun, LaporanTahunan or None, whether it is over, whether its last day has passed)], the newest first."""
    hari = tanggal(waktu)
    ada = {satu.tahun: satu for satu in LaporanTahunan.objects.terlihat_oleh(pengguna, waktu).defer("bentuk")}
    tahun = sorted({t.tahun: t for t in (*daftar_tahun(hari), *(s.periode for s in ada.values()))}.values())
    return [(t, ada.get(t.tahun), t.berakhir_pada(hari), hari > t.jatuh_tempo()) for t in reversed(tahun)]


def isi_halaman(tahun, pengguna, waktu, *, form=None, tindakan=""):
    """The context (dict) of one year. `form` is a bound form of the step `tindakan` that was refused."""
    laporan, hari = LaporanTahunan.objects.filter(tahun=tahun.tahun).first(), tanggal(waktu)
    terkunci = laporan is not None and laporan.status not in DAPAT_DITULIS
    isi = isi_beku(laporan) if terkunci else None
    konteks = {
        "tahun": tahun,
        "laporan": laporan,
        "isi": isi,
        "berakhir": tahun.berakhir_pada(hari),
        "batas": tahun.jatuh_tempo(),
        "lewat": hari > tahun.jatuh_tempo(),
    }
    if terkunci:
        return konteks | _terkunci(laporan, isi, pengguna, waktu, form, tindakan)
    return konteks | _draf(tahun, laporan, pengguna, waktu, form)


def _draf(tahun, laporan, pengguna, waktu, form):
    blok = blok_setahun(tahun.tahun, waktu)
    isi = isi_tahunan(tahun.tahun, blok, {}, waktu)
    tampil = {"bagian": bagian_tampil(isi), "utama": utama(blok)}
    if not menyusun(pengguna, laporan, waktu):
        return tampil
    tersimpan = {medan: getattr(laporan, medan, "") for medan in LABEL}
    baru = laporan is None or laporan.disimpan_pada is None
    awal = {**(usulan(tahun.tahun) if baru else tersimpan), "sidik_angka": sidik_angka(blok)}
    awal["dilihat"] = tanda_naskah(laporan)
    return tampil | {"form": form or FormTahunan(initial=awal), "usulan": baru}


def _terkunci(laporan, isi, pengguna, waktu, form, tindakan):
    menunggu = "tetapkan" in {t.nama for t in laporan.ALUR.tersedia(laporan, pengguna, waktu)}
    kosong = {nama: FORM[nama]() if menunggu else None for nama in ("tetapkan", "kembalikan")}
    return {
        "bagian": bagian_tampil(isi),
        "utama": utama(isi["blok"]),
        "langkah": kosong | ({tindakan: form} if form else {}),
        "tindakan": tindakan,
        "galat": form,
        "sendiri": laporan.dikirim_oleh_id == pengguna.pk,
        "menetapkan": menetapkan(pengguna, laporan, waktu),
    }
