"""Demo consequence tests, all through the step engine: in force, expired, under way, proposed, a draft."""

import json
from datetime import datetime, time, timedelta
from pathlib import Path

from alur.mesin import jalankan
from informasi.dikecualikan.hukum import tambah_tahun
from informasi.dikecualikan.layanan import nyatakan, tetapkan, tulis_usulan, ubah
from informasi.models import UjiKonsekuensi
from kalender.hari import WIB, tanggal
from opd.models import Pengguna, Unit
from opd.peran import Peran

BERKAS = Path(__file__).parent / "data" / "demo_dik.json"
LANGKAH = ("tulis", "ajukan", "bahas", "tetapkan")
NIHIL = ("kelurahan-banten", "kelurahan-kasemen", "distan")


def muat_dik(waktu):
    """Load the demo tests relative to `waktu`; does nothing when there are tests already."""
    if UjiKonsekuensi.objects.exists():
        return
    hari = tanggal(waktu)
    orang = {p: list(Pengguna.objects.berperan(hari, p).filter(surel__contains="@demo.")) for p in Peran}
    for nomor, butir in enumerate(json.loads(BERKAS.read_text(encoding="utf-8")), 1):
        _muat_satu(nomor, butir, hari, orang)
    for slug in NIHIL:
        if unit := Unit.objects.filter(slug=slug).first():
            operator = Pengguna.objects.berperan(hari, Peran.OPERATOR, unit=unit).first()
            nyatakan(unit, ada=False, tahun=hari.year, pelaku=operator, waktu=waktu)


def _muat_satu(nomor, butir, hari, orang):
    unit = Unit.objects.get(slug=butir["unit"])
    saat = datetime.combine(hari - timedelta(days=butir["hari"]), time(9), WIB)
    utama = orang[Peran.VERIFIKATOR][0]
    se_kota = butir.get("se_kota", False)
    penulis = utama if se_kota else Pengguna.objects.berperan(tanggal(saat), Peran.OPERATOR, unit=unit).first()
    nilai = {"undang_undang": "UU 14 Tahun 2008", **butir["usulan"]}
    if butir["tahun"]:
        nilai["berlaku_sampai"] = tambah_tahun(tanggal(saat), butir["tahun"])
    uji = tulis_usulan(unit, pelaku=penulis, waktu=saat, nilai=nilai, se_kota=se_kota)
    sampai = LANGKAH.index(butir["sampai"])
    if sampai > 0:
        jalankan(uji, "ajukan", pelaku=penulis, waktu=saat, nomor_sunting=uji.nomor_sunting)
    if sampai > 1:
        _uji(uji, butir, saat, orang)
    if sampai > 2:
        _tetapkan(uji, nomor, saat, orang)


def _uji(uji, butir, saat, orang):
    utama, rekan = orang[Peran.VERIFIKATOR][:2]
    jalankan(uji, "bahas", pelaku=utama, waktu=saat)
    telaah = {
        "kepentingan_umum": butir["kepentingan_umum"],
        "pendapat_tim": "Tim Pertimbangan sepakat dengan cakupan yang sempit ini.",
        "kesimpulan": butir["kesimpulan"],
        "mitigasi": "Bagian itu dihitamkan sebelum salinan diberikan.",
        "tanggal_uji": tanggal(saat),
        "tempat_uji": "Ruang rapat Diskominfo",
    }
    ubah(uji, telaah, pelaku=utama, waktu=saat, nomor_sunting=uji.nomor_sunting)
    peserta = [{"nama": p.nama, "jabatan": "Anggota tim uji", "pengguna": p} for p in (utama, rekan)]
    jalankan(uji, "atur_peserta", pelaku=utama, waktu=saat, peserta=peserta, nomor_sunting=uji.nomor_sunting)


def _tetapkan(uji, nomor, saat, orang):
    for satu in orang[Peran.VERIFIKATOR][:2]:
        jalankan(uji, "tandatangani", pelaku=satu, waktu=saat, nomor_sunting=uji.nomor_sunting)
    jalankan(uji, "setujui", pelaku=orang[Peran.ATASAN_PPID][0], waktu=saat, nomor_sunting=uji.nomor_sunting)
    hari = tanggal(saat)
    sk = {"sk_nomor": f"555/{20 + nomor}-PPID/{hari.year} (contoh)", "sk_tanggal": hari}
    tetapkan(uji, "tetapkan", pelaku=orang[Peran.PPID_UTAMA][0], waktu=saat, **sk)
