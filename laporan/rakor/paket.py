"""The pack of a meeting (ui 4e): ordered, built in the background part by part, kept as PDF and XLSX."""

import hashlib
from datetime import timedelta
from io import BytesIO

from django.db import transaction
from django.db.models import Q
from django.utils.translation import override
from openpyxl import Workbook

from informasi.berkas.gudang import rahasia, simpan
from informasi.ekspor.sel import sel
from informasi.surat.cetak import SuratGagal, cetak
from informasi.surat.kop import hari_kata, kop
from kalender.hari import tanggal
from laporan.models import PaketRakor
from laporan.rakor.bagian import BAGIAN
from laporan.rakor.bagian.bentuk import periode
from laporan.rakor.kabar import kapan
from laporan.rakor.surat import ppid_utama
from opd.identitas.baca import kota

PERCOBAAN_TERBANYAK = 3
SEWA = timedelta(minutes=5)
BERULANG = "Paket gagal dibuat tiga kali. Coba pesan lagi; bila tetap gagal, hubungi pengelola sistem."
NAMA_LEMBAR = 31  # letters a workbook allows in the name of a sheet


def pesan(rapat, *, pelaku, waktu):
    """Order a pack; one that is on its way stays. Returns the PaketRakor. Whoever may is checked at the door."""
    berjalan = PaketRakor.objects.filter(rapat=rapat, jadi_pada=None, sebab_gagal="").first()
    return berjalan or PaketRakor.objects.create(rapat=rapat, pemesan=pelaku, dipesan=waktu, dari=len(BAGIAN) + 2)


def buat_satu(waktu):
    """Build one pack; returns False when none is due. Task of `pekerja`: attempts and a lease, so a kill loses none."""
    paket = _ambil(waktu)
    if paket is None:
        return False
    try:
        if paket.percobaan > PERCOBAAN_TERBANYAK:
            raise SuratGagal(BERULANG)
        _buat(paket, waktu)
    except SuratGagal as gagal:
        PaketRakor.objects.filter(pk=paket.pk).update(sebab_gagal=str(gagal)[:300])
    return True


@transaction.atomic
def _ambil(waktu):
    """The longest waiting order that no other worker has in hands."""
    bebas = Q(sewa_sampai=None) | Q(sewa_sampai__lte=waktu)
    menunggu = PaketRakor.objects.filter(bebas, jadi_pada=None, sebab_gagal="").order_by("dipesan", "pk")
    paket = menunggu.select_for_update(skip_locked=True, of=("self",), no_key=True).first()
    if paket:
        paket.percobaan, paket.sewa_sampai, paket.selesai = paket.percobaan + 1, waktu + SEWA, 0
        paket.save(update_fields=["percobaan", "sewa_sampai", "selesai"])
    return paket


@override("id")
def _buat(paket, waktu):
    """Part by part, each told; then both files under the name of their content, and the hashes in one write."""
    bagian = []
    for susun in BAGIAN:
        bagian.append(susun(paket.rapat, waktu))
        _maju(paket)
    pdf, pdf_sha256 = _taruh(cetak("paket_rakor.typ", data_paket(paket.rapat, bagian, waktu)))
    _maju(paket)
    xlsx, xlsx_sha256 = _taruh(buku_kerja(paket.rapat, bagian, waktu))
    isi = {"pdf": pdf, "pdf_sha256": pdf_sha256, "xlsx": xlsx, "xlsx_sha256": xlsx_sha256}
    PaketRakor.objects.filter(pk=paket.pk, sebab_gagal="").update(jadi_pada=waktu, selesai=paket.dari, **isi)


def _maju(paket):
    paket.selesai += 1
    paket.save(update_fields=["selesai"])


def _taruh(isi):
    sidik = hashlib.sha256(isi).hexdigest()
    jalur = f"rakor/{sidik}"
    simpan(rahasia(), jalur, BytesIO(isi), len(isi))
    return jalur, sidik


def data_paket(rapat, bagian, waktu):
    """What the template is filled with (dict)."""
    return {
        "judul": f"Paket {rapat.judul}",
        "kop": kop(ppid_utama(tanggal(waktu)), kota().nama_kota),
        "kaki": f"Paket {rapat.judul}, keadaan {hari_kata(tanggal(waktu))}",
        "sampul": [
            ["Rapat", rapat.judul],
            ["Waktu", kapan(rapat)],
            ["Tempat", rapat.tempat],
            ["Periode", str(periode(rapat))],
            ["Peserta", f"{rapat.undangan.count()} unit diundang"],
        ],
        "bagian": [
            {"judul": b.judul, "catatan": b.catatan, "kosong": b.kosong, "kolom": list(b.kolom), "baris": b.baris}
            for b in bagian
        ],
    }


def buku_kerja(rapat, bagian, waktu):
    """A workbook (bytes) with one sheet for each part, written row by row."""
    buku = Workbook(write_only=True)
    sampul = buku.create_sheet("Sampul")
    for baris in data_paket(rapat, (), waktu)["sampul"]:
        sampul.append([sel(satu) for satu in baris])
    for satu in bagian:
        lembar = buku.create_sheet(satu.judul[:NAMA_LEMBAR])
        lembar.append([sel(kolom) for kolom in satu.kolom])
        for baris in satu.baris:
            lembar.append([sel(isi) for isi in baris])
    penampung = BytesIO()
    buku.save(penampung)
    return penampung.getvalue()
