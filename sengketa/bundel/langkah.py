"""The steps of building one bundle; each changes the order in memory and files in its folder, nothing else."""

from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from shutil import rmtree
from tempfile import TemporaryDirectory

import pikepdf
from django.conf import settings

from informasi.berkas.terbatas import AnakGagal
from sengketa.bundel.anak import gabung_terpisah, jadikan_terpisah
from sengketa.bundel.brankas import baca_terkunci, salin_terkunci
from sengketa.bundel.halaman_pdf import Sumber
from sengketa.bundel.muka import cetak_muka
from sengketa.bundel.rencana import susun_rencana
from sengketa.bundel.sumber import DICETAK, isi_sumber
from sengketa.bundel.zip import tulis_zip

AWALAN = "bundel-"
SESUDAH = timedelta(hours=1)  # no step takes as long
POTONGAN = 60  # sources of one part
BERAT_CETAK = 8  # a print costs as much time as some files
BATAS_POTONGAN = 48 * 1024 * 1024
AWAL, BAGIAN, MUKA, PDF, SELESAI = 2, 80, 85, 92, 100  # percent when that is done


def berikut(pesanan, waktu):
    """Do the next step of `pesanan`. Raises IsiDitolak, SumberRusak, AnakGagal, SuratGagal, BrankasRusak."""
    _bersihkan(waktu)
    if not pesanan.rencana:
        _mulai(pesanan, waktu)
    elif _terpasang(pesanan) < len(pesanan.rencana["bagian"]):
        _potongan(pesanan)
    elif not pesanan.rencana["muka"]:
        _muka(pesanan)
    elif not pesanan.pdf_jalur:
        _pdf(pesanan)
    else:
        _zip(pesanan)


def _mulai(pesanan, waktu):
    pesanan.rencana = susun_rencana(pesanan, waktu)
    pesanan.jejak = pesanan.rencana["jejak"]
    _maju(pesanan, AWAL, "Menyusun bukti")


def _terpasang(pesanan):
    """How many sources stand in the parts so far."""
    return sum(p["sumber"] for p in pesanan.rencana["potongan"])


def _potongan(pesanan):
    """The next sources become one part."""
    rencana, awal = pesanan.rencana, _terpasang(pesanan)
    daftar = _sebagian(rencana["bagian"][awal:])
    jalur = f"{pesanan.tempat}/bagian-{len(rencana['potongan']) + 1}"
    with _kerja() as folder:
        sumber = [_siapkan(pesanan, b, awal + n, folder) for n, b in enumerate(daftar)]
        for satu, hasil in zip(daftar, _cetak(sumber, folder / "keluar.pdf"), strict=True):
            satu |= hasil
        salin_terkunci(folder / "keluar.pdf", jalur)
    rencana["potongan"].append({"jalur": jalur, "sumber": len(daftar)})
    jadi, semua = awal + len(daftar), len(rencana["bagian"])
    _maju(pesanan, AWAL + (BAGIAN - AWAL) * jadi // semua, f"Menyusun bukti, {jadi} dari {semua} berkas")


def _sebagian(bagian):
    """The sources of the next part: at least one, not too many, not too large."""
    banyak, berat, ukuran = 0, 0, 0
    for b in bagian:
        berat += BERAT_CETAK if b["sumber"].partition(":")[0] in DICETAK else 1
        ukuran += b["ukuran"]
        if banyak and (berat > POTONGAN or ukuran > BATAS_POTONGAN):
            break
        banyak += 1
    return bagian[:banyak]


def _siapkan(pesanan, bagian, nomor, folder):
    """The readable source in the working folder; what was printed just now is kept, hashed, for the ZIP."""
    isi = isi_sumber(bagian, pesanan.rencana["kota"])
    letak = folder / f"{nomor}"
    letak.write_bytes(isi)
    if not bagian["sha256"]:
        jalur = f"{pesanan.tempat}/cetak-{nomor}"
        penulis = salin_terkunci(letak, jalur)
        bagian |= {"sha256": penulis.sha256, "ukuran": penulis.ukuran, "jalur": jalur}
    return Sumber(str(letak), bagian["jenis"], bagian["tanda"], bagian["judul"], bagian["nama"], bagian["sha256"])


def _cetak(sumber, keluar):
    """As `gabung_terpisah`; when one source breaks the printer, it gets a slip sheet and the others their pages."""
    try:
        return gabung_terpisah(sumber, keluar)
    except AnakGagal:
        aman = [s if _tercetak(s, keluar) else _tanpa_isi(s) for s in sumber]
        return gabung_terpisah(aman, keluar)


def _tercetak(satu, keluar):
    try:
        return bool(gabung_terpisah([satu], keluar))
    except AnakGagal:
        return False


def _tanpa_isi(satu):
    Path(satu.jalur).write_bytes(b"")
    return satu


def _muka(pesanan):
    """Cover to hashes, once the pages of everything behind them are known."""
    jalur = f"{pesanan.tempat}/muka"
    with _kerja() as folder:
        letak = folder / "muka.pdf"
        letak.write_bytes(cetak_muka(pesanan.sengketa, pesanan.rencana))
        with pikepdf.open(letak) as pdf:  # our own print
            halaman = len(pdf.pages)
        salin_terkunci(letak, jalur)
    pesanan.rencana["muka"] = {"jalur": jalur, "halaman": halaman}
    _maju(pesanan, MUKA, "Menggabungkan halaman")


def _pdf(pesanan):
    rencana, jalur = pesanan.rencana, f"{pesanan.tempat}/pdf"
    cap = [[b["tanda"], b["judul"], b["halaman"]] for b in rencana["bagian"]]
    label = rencana["sampul"]["label"]
    with _kerja() as folder:
        muka = _buka(rencana["muka"]["jalur"], folder / "muka.pdf")
        potongan = [_buka(p["jalur"], folder / f"{n}.pdf") for n, p in enumerate(rencana["potongan"])]
        judul = f"Berkas sengketa {label}, versi {pesanan.versi}"
        pesanan.halaman = jadikan_terpisah(muka, potongan, folder / "keluar.pdf", cap=cap, label=label, judul=judul)
        penulis = salin_terkunci(folder / "keluar.pdf", jalur)
    pesanan.pdf_jalur, pesanan.pdf_sha256, pesanan.pdf_ukuran = jalur, penulis.sha256, penulis.ukuran
    _maju(pesanan, PDF, "Membuat ZIP")


def _zip(pesanan):
    jalur = f"{pesanan.tempat}/zip"
    penulis = tulis_zip(pesanan, jalur)
    pesanan.zip_jalur, pesanan.zip_sha256, pesanan.zip_ukuran = jalur, penulis.sha256, penulis.ukuran
    _maju(pesanan, SELESAI, "Selesai")


def _buka(jalur, letak):
    with letak.open("wb") as keluar:
        for potong in baca_terkunci(jalur):
            keluar.write(potong)
    return letak


def _maju(pesanan, persen, sedang):
    pesanan.kemajuan, pesanan.sedang = persen, sedang


@contextmanager
def _kerja():
    """A folder of this process alone, gone when the step is over."""
    with TemporaryDirectory(prefix=AWALAN, dir=settings.PPID_BERKAS) as folder:
        yield Path(folder)


def _bersihkan(waktu):
    """Throw away the readable files that a killed worker left in its folder."""
    for folder in Path(settings.PPID_BERKAS).glob(f"{AWALAN}*"):
        if folder.stat().st_mtime < (waktu - SESUDAH).timestamp():
            rmtree(folder, ignore_errors=True)
