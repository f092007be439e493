"""What the desk's page of one report shows: frozen once sent, else the draft of this moment with its form."""

from kalender.hari import tanggal
from laporan.models import Kelembagaan, LaporanSemester
from laporan.semester import susun
from laporan.semester.forms import FormKembali, FormLaporan, FormTambah, FormTerima
from laporan.semester.kelembagaan import usulan
from laporan.semester.layanan import blok_kini, isi_beku
from laporan.semester.status import DAPAT_DITULIS, StatusLaporan
from laporan.semester.syarat import nihil, tanda_narasi
from laporan.semester.tampil import narasi_tampil, tampilkan, utama
from opd.wewenang import meninjau, menulis_untuk


def cari_laporan(unit, periode):
    """The report, or None while nobody has opened it."""
    ada = LaporanSemester.objects.periode(periode).filter(unit=unit)
    return ada.select_related("unit__induk", "dikirim_oleh").first()


def terkunci(laporan):
    return laporan is not None and laporan.status not in DAPAT_DITULIS


def isi_halaman(unit, periode, pengguna, waktu, *, form=None, tindakan=""):
    """The context (dict) of the page. `form` is a bound form of the step `tindakan` that was refused."""
    laporan, hari = cari_laporan(unit, periode), tanggal(waktu)
    isi = isi_beku(laporan) if terkunci(laporan) else None
    blok = isi["blok"] if isi else blok_kini(unit, periode, waktu)
    konteks = {
        "unit": unit,
        "periode": periode,
        "laporan": laporan,
        "isi": isi,
        "blok": tampilkan(blok),
        "utama": utama(blok),
        "batas": periode.jatuh_tempo(),
        "lewat": hari > periode.jatuh_tempo(),
        "berakhir": periode.berakhir_pada(hari),
    }
    if isi is None:
        return konteks | _draf(unit, periode, pengguna, waktu, laporan, blok, form)
    return konteks | _terkirim(pengguna, waktu, laporan, isi, form, tindakan)


def _draf(unit, periode, pengguna, waktu, laporan, blok, form):
    if not menulis_untuk(pengguna, unit, waktu):
        return {}
    saran = usulan(unit, periode.tahun)
    awal = {
        **saran.nilai,
        **{medan: getattr(laporan, medan, "") for medan in susun.NARASI},
    }
    return {
        # Of what this page shows, also when it comes back refused: the next try is about these figures.
        "sidik_kini": susun.sidik_angka(blok),
        "dilihat_kini": tanda_narasi(laporan),
        "form": form or FormLaporan(initial=awal),
        "saran_dari": saran.dari if saran.dari != periode.tahun else None,
        "saran_ada": saran.dari != periode.tahun and any(v not in (None, "") for v in saran.nilai.values()),
        "nihil_boleh": nihil(blok),
        "belum_tercatat": not Kelembagaan.objects.filter(unit=unit, tahun=periode.tahun).exists(),
    }


def _terkirim(pengguna, waktu, laporan, isi, form, tindakan):
    menunggu = laporan.status == StatusLaporan.DIAJUKAN
    meninjau_kini = menunggu and meninjau(pengguna, laporan, waktu)
    diterima = laporan.status == StatusLaporan.DITERIMA
    boleh_tambah = diterima and (meninjau(pengguna, laporan, waktu) or menulis_untuk(pengguna, laporan.unit, waktu))
    kosong = {
        "terima": FormTerima(initial={"sidik": laporan.sidik}) if meninjau_kini else None,
        "kembalikan": FormKembali() if meninjau_kini else None,
        "tambah": FormTambah() if boleh_tambah else None,
    }
    return {
        "narasi": narasi_tampil(isi["narasi"]),
        "adendum": laporan.adendum.all() if diterima else (),
        "langkah": kosong | ({tindakan: form} if form else {}),
        "tindakan": tindakan,
        "galat": form,
        "sendiri": laporan.dikirim_oleh_id == pengguna.pk,
    }
