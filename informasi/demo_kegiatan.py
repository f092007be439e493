"""Demo kegiatan and pengumuman, all through the step engine: past and coming ones, one cancelled, one moved."""

import json
from datetime import datetime, time, timedelta
from html import escape
from pathlib import Path

from alur.mesin import jalankan
from informasi.kegiatan.waktu import susun_waktu
from informasi.layanan import mulai_versi_baru, simpan_draf, tulis
from informasi.penerbitan import setujui
from informasi.status import JenisKonten
from kalender.hari import WIB, tanggal
from opd.models import Pengguna, Unit
from opd.peran import Peran

BERKAS = Path(__file__).parent / "data" / "demo_kegiatan.json"
BANYAK, LEWAT, JARAK_HARI = 40, 14, 3  # the first ones are over, then one every third day
BATAL, PINDAH = 17, 21
DITULIS_SEBELUM = timedelta(days=9)


def muat_kegiatan(waktu):
    """Load about forty kegiatan and twelve pengumuman around `waktu`."""
    isi = json.loads(BERKAS.read_text(encoding="utf-8"))
    meja = _meja(tanggal(waktu))
    for nomor in range(BANYAK):
        _satu_kegiatan(nomor, isi, meja, waktu)
    for baris in isi["pengumuman"]:
        _satu_pengumuman(*baris, meja, waktu)


def _meja(hari):
    """(unit by slug, its operator by slug, the reviewer who decides)."""
    operator = {
        o.surel.split("@")[0].split(".", 1)[1]: o for o in Pengguna.objects.filter(surel__startswith="operator.")
    }
    return {u.slug: u for u in Unit.objects.all()}, operator, Pengguna.objects.berperan(hari, Peran.VERIFIKATOR).first()


def _satu_kegiatan(nomor, isi, meja, waktu):
    pola = isi["kegiatan"]
    judul, tentang, bawa, jam, sampai = pola[nomor % len(pola)]
    unit, operator, _peninjau = meja
    slug = isi["unit"][nomor % len(isi["unit"])]
    tempat = isi["tempat"][(nomor // 3) % len(isi["tempat"])]
    hari = tanggal(waktu) + timedelta(days=JARAK_HARI * (nomor - LEWAT) + (nomor >= LEWAT))
    mulai, selesai, seharian = susun_waktu(hari, _jam(jam), None, _jam(sampai))
    nilai = {
        "judul": f"{judul.format(tempat=tempat)}, {unit[slug]}",
        "ringkasan": tentang.split(". ")[0].rstrip(".") + ".",
        "isi": f"<p>{escape(tentang)}</p><p>{escape(bawa)}</p>",
        "mulai": mulai,
        "selesai": selesai,
        "seharian": seharian,
        "tempat": tempat[0].upper() + tempat[1:],
        "alamat": unit[slug].alamat or "Kota Serang",
        "kontak": unit[slug].telepon,
    }
    ditulis = min(datetime.combine(hari, time(9), WIB), waktu) - DITULIS_SEBELUM + timedelta(minutes=nomor)
    versi = _terbit(slug, JenisKonten.KEGIATAN, nilai, meja, ditulis)
    if nomor == BATAL:
        _perbarui(versi, operator[slug], meja, {"batal": True, "catatan_publik": "Dibatalkan karena cuaca buruk."})
    if nomor == PINDAH:
        pindah = {"mulai": mulai + timedelta(days=2), "selesai": selesai + timedelta(days=2) if selesai else None}
        _perbarui(versi, operator[slug], meja, pindah | {"catatan_publik": "Tanggalnya pindah dua hari."})


def _satu_pengumuman(slug, ditulis, sampai, judul, teks, meja, waktu):
    hari = tanggal(waktu)
    akhir = None if sampai is None else hari + timedelta(days=sampai)
    nilai = {"judul": judul, "isi": f"<p>{escape(teks)}</p>", "berlaku_sampai": akhir}
    _terbit(slug, JenisKonten.PENGUMUMAN, nilai, meja, waktu + timedelta(days=ditulis))


def _terbit(slug, jenis, nilai, meja, waktu):
    unit, operator, peninjau = meja
    versi = tulis(unit[slug], jenis, pelaku=operator[slug], waktu=waktu, nilai=nilai)
    return _ajukan_setujui(versi, operator[slug], peninjau, waktu)


def _perbarui(versi, operator, meja, nilai):
    waktu = versi.terbit_pada + timedelta(days=1)
    baru = mulai_versi_baru(versi.konten, pelaku=operator, waktu=waktu)
    baru = simpan_draf(baru, pelaku=operator, waktu=waktu, nomor_sunting=baru.nomor_sunting, nilai=nilai)
    _ajukan_setujui(baru, operator, meja[2], waktu)


def _ajukan_setujui(versi, operator, peninjau, waktu):
    jalankan(versi, "ajukan", pelaku=operator, waktu=waktu + timedelta(minutes=10))
    sidik = versi.ajuan_terakhir().sidik
    setujui(versi, pelaku=peninjau, waktu=waktu + timedelta(hours=1), sidik=sidik)
    return versi


def _jam(teks):
    return time.fromisoformat(teks) if teks else None
