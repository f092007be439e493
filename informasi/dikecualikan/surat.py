"""The papers of a consequence test: the sheet and the decree (PerKI 1/2021 Ps 49; PP 61/2010 Ps 4)."""

from informasi.dikecualikan.dik import jangka_waktu
from informasi.surat.cetak import cetak
from informasi.surat.kop import hari_kata, kop, penanda_tangan
from kalender.hari import tanggal
from opd.models import Unit
from opd.peran import Peran, PeranPPID

BELUM_TTE = "belum ditandatangani elektronik"
MENGINGAT = (
    "Undang-Undang Nomor 14 Tahun 2008 tentang Keterbukaan Informasi Publik, Pasal 17 sampai Pasal 20;",
    "Peraturan Pemerintah Nomor 61 Tahun 2010;",
    "Peraturan Komisi Informasi Nomor 1 Tahun 2021, Pasal 49.",
)


def lembar_uji(uji, nama_kota):
    """The sheet (PDF bytes) with what was tested and a row for each participant to sign. Raises SuratGagal."""
    return cetak("lembar_uji.typ", data_lembar(uji, nama_kota))


def sk_klasifikasi(uji, nama_kota):
    """The decree (PDF bytes) of a test that was set. Raises SuratGagal."""
    return cetak("sk_klasifikasi.typ", data_sk(uji, nama_kota))


def data_lembar(uji, nama_kota):
    """What the sheet's template is filled with (dict)."""
    return {
        "judul": f"Lembar pengujian konsekuensi: {uji}",
        "kop": kop(_ppid_utama(uji), nama_kota),
        "kaki": "Lembar pengujian konsekuensi. Dokumen internal badan publik",
        "dasar": "UU 14/2008 Pasal 19; PerKI 1/2021 Pasal 49",
        "baris": [
            ["Badan publik dan unit", uji.unit.nama],
            ["Dokumen", uji.dokumen],
            *_pokok(uji),
            ["Akibat bila dibuka", uji.akibat_dibuka],
            ["Manfaat bila ditutup", uji.akibat_ditutup],
            ["Kepentingan umum", uji.kepentingan_umum],
            ["Pendapat Tim Pertimbangan", uji.pendapat_tim],
            ["Kesimpulan", uji.get_kesimpulan_display()],
            ["Jangka waktu", jangka_waktu(uji)],
            ["Langkah pengamanan", uji.mitigasi or "-"],
            ["Tanggal dan tempat uji", ", ".join(filter(None, (hari_kata(uji.tanggal_uji), uji.tempat_uji)))],
        ],
        "peserta": [
            {"nama": p.nama, "jabatan": p.jabatan, "tanda": _tanda(p.ditandatangani_pada)} for p in uji.peserta.all()
        ],
    }


def data_sk(uji, nama_kota):
    """What the decree's template is filled with (dict)."""
    entri, utama = uji.entri, _ppid_utama(uji)
    return {
        "judul": f"SK {entri.sk_nomor}: {uji}",
        "kop": kop(utama, nama_kota),
        "kaki": f"SK {entri.sk_nomor}",
        "nomor": entri.sk_nomor,
        "tanggal_uji": hari_kata(uji.tanggal_uji),
        "tempat_uji": uji.tempat_uji,
        "mengingat": list(MENGINGAT),
        "baris": [
            ["Jenis klasifikasi", "Informasi yang dikecualikan"],
            ["Badan publik dan unit", f"Pemerintah {nama_kota}, {uji.unit.nama}"],
            *_pokok(uji),
            ["Yang ditutup", uji.get_kesimpulan_display()],
            ["Jangka waktu", f"sejak {hari_kata(entri.mulai)} {jangka_waktu(entri)}"],
            ["Berlaku untuk", "Semua unit kota" if uji.se_kota else uji.unit.nama],
        ],
        "tempat_tanggal": f"{nama_kota.removeprefix('Kota ')}, {hari_kata(entri.sk_tanggal)}",
        "penanda_tangan": penanda_tangan(Peran.PPID_UTAMA, entri.sk_tanggal),
        "tanda": "" if entri.sk_bertanda_tangan else BELUM_TTE,
    }


def _pokok(uji):
    alasan = f"Pasal 17 huruf {uji.alasan}: {uji.get_alasan_display()}" if uji.alasan else "-"
    return [
        ["Informasi yang dikecualikan", uji.informasi],
        ["Alasan", f"{alasan} ({uji.rincian_alasan})" if uji.rincian_alasan else alasan],
        ["Dasar hukum", f"{uji.undang_undang} {uji.pasal}".strip()],
    ]


def _tanda(waktu):
    return f"menandatangani dengan akun, {hari_kata(tanggal(waktu))}" if waktu else ""


def _ppid_utama(uji):
    """The unit whose letterhead the papers carry."""
    return Unit.objects.filter(peran_ppid=PeranPPID.UTAMA).first() or uji.unit
