"""Demo content, all through the step engine: written by the unit, approved by a verifikator, on past days."""

import io
import json
from datetime import date, datetime, time, timedelta
from html import escape
from math import sin
from pathlib import Path

from PIL import Image, ImageDraw

from alur.mesin import jalankan
from informasi.berkas.simpanan import simpan_gambar
from informasi.demo_dik import muat_dik
from informasi.demo_halaman import muat_halaman
from informasi.demo_informasi import muat_informasi
from informasi.demo_kegiatan import muat_kegiatan
from informasi.demo_kewajiban import muat_kewajiban
from informasi.demo_pengadaan import muat_pengadaan
from informasi.layanan import tulis_berita
from informasi.layanan_lampiran import tambah_foto
from informasi.models import Konten
from informasi.penerbitan import setujui
from kalender.hari import WIB, tanggal
from opd.models import Pengguna, Unit
from opd.peran import PENULIS, Peran

BERKAS = Path(__file__).parent / "data" / "demo_berita.json"
BELUM_DIPERIKSA, DIKEMBALIKAN, DRAF = range(1, 4), (4,), (5,)  # the newest entries show the desk at work
BERFOTO = range(6, 18)
WARNA = ((11, 92, 171), (27, 107, 58), (122, 86, 0), (11, 58, 102))


def muat(waktu):
    """Load the demo berita and informasi publik relative to `waktu`; does nothing when there is content already."""
    if Konten.objects.exists():
        return
    hari = tanggal(waktu)
    verifikator = list(Pengguna.objects.berperan(hari, Peran.VERIFIKATOR))
    for nomor, butir in enumerate(json.loads(BERKAS.read_text(encoding="utf-8"))):
        _muat_satu(nomor, butir, hari, verifikator[nomor % len(verifikator)])
    muat_informasi(waktu)
    muat_kegiatan(waktu)
    muat_halaman(waktu)
    muat_dik(waktu)
    muat_kewajiban(waktu)
    muat_pengadaan(waktu)


def _muat_satu(nomor, butir, hari, verifikator):
    unit = Unit.objects.get(slug=butir["unit"])
    ditulis = _waktu(butir, hari)
    penulis = (
        Pengguna.objects.berperan(tanggal(ditulis), *PENULIS, unit=unit).filter(surel__startswith="operator").first()
    )
    nilai = {"judul": butir["judul"], "ringkasan": butir["ringkasan"], "isi": isi_html(butir["isi"])}
    versi = tulis_berita(unit, pelaku=penulis, waktu=ditulis, nilai=nilai)
    if nomor in BERFOTO:
        _beri_foto(versi, butir, penulis, ditulis, WARNA[nomor % len(WARNA)])
    if nomor in DRAF:
        return
    jalankan(versi, "ajukan", pelaku=penulis, waktu=ditulis + timedelta(minutes=12))
    if nomor not in BELUM_DIPERIKSA:
        _putuskan(versi, verifikator, ditulis + timedelta(hours=1), kembali=nomor in DIKEMBALIKAN)


def _putuskan(versi, verifikator, waktu, *, kembali):
    sidik = versi.ajuan_terakhir().sidik
    if kembali:
        isian = {"catatan": "Tambahkan tanggal dan tempat kegiatan.", "alasan": ["isi"]}
        jalankan(versi, "kembalikan", pelaku=verifikator, waktu=waktu, sidik=sidik, **isian)
    else:
        setujui(versi, pelaku=verifikator, waktu=waktu, sidik=sidik)


def _waktu(butir, hari):
    """When the berita was written: a fixed day, or so many days before `hari`, never on a weekend."""
    if "tanggal" in butir:
        tanggal_tulis = date.fromisoformat(butir["tanggal"])
    else:
        tanggal_tulis = hari - timedelta(days=butir["hari_lalu"])
        tanggal_tulis -= timedelta(days=max(0, tanggal_tulis.weekday() - 4))
    return datetime.combine(tanggal_tulis, time.fromisoformat(butir["jam"]), WIB)


def isi_html(blok):
    """The HTML of a demo text: paragraphs, {"h2"}, {"daftar"}, {"kutipan"}."""
    return "".join(_blok(b) for b in blok)


def _blok(blok):
    if isinstance(blok, str):
        return f"<p>{escape(blok)}</p>"
    if "h2" in blok:
        return f"<h2>{escape(blok['h2'])}</h2>"
    if "daftar" in blok:
        return "<ul>" + "".join(f"<li>{escape(b)}</li>" for b in blok["daftar"]) + "</ul>"
    return f"<blockquote><p>{escape(blok['kutipan'])}</p></blockquote>"


def _beri_foto(versi, butir, penulis, waktu, warna):
    unit = versi.konten.unit
    berkas = simpan_gambar(_gambar(warna, butir["judul"]), "foto-contoh.jpg", unit=unit, pelaku=penulis, waktu=waktu)
    tambah_foto(versi, berkas, pelaku=penulis, waktu=waktu, alt=f"Gambar contoh untuk berita {unit}")
    versi.refresh_from_db()


def _gambar(warna, kunci):
    """A drawn landscape that nobody takes for a photograph; `kunci` makes each one different."""
    benih = sum(kunci.encode())
    gambar = Image.new("RGB", (1200, 800), _campur(warna, 0.86))
    kuas = ImageDraw.Draw(gambar)
    x = 200 + benih % 800
    kuas.ellipse((x - 90, 130, x + 90, 310), fill=(245, 196, 60))
    for lapis, putih in enumerate((0.62, 0.4, 0.15)):
        bukit = [(0, 800)]
        for titik in range(0, 1201, 20):
            tinggi = sin((titik + benih * (7 + 3 * lapis)) / (150 + 40 * lapis)) * (60 - 10 * lapis)
            bukit.append((titik, 430 + 110 * lapis + tinggi))
        kuas.polygon([*bukit, (1200, 800)], fill=_campur(warna, putih))
    kuas.text((40, 730), "Gambar contoh", fill=(255, 255, 255), font_size=34)
    penampung = io.BytesIO()
    gambar.save(penampung, "PNG")
    return penampung.getvalue()


def _campur(warna, putih):
    """A colour mixed with so much white (0..1)."""
    return tuple(int(w + (255 - w) * putih) for w in warna)
