"""What a table amounts to, in numbers and sentences, for its sender and for whoever decides."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Count
from django.db.models.fields.json import KeyTextTransform
from django.utils.dateformat import format as tulis_tanggal

from informasi.butir import baca_butir
from informasi.impor.nilaikan import MEDAN_TERBIT, dokumen, nilai_terbit
from informasi.models import KirimanImpor
from informasi.status import HasilBaris, Klasifikasi, StatusKiriman
from informasi.teks.banding import beda_kata
from informasi.tinjau.tinjauan import Baris

NAMA_KOLOM = {
    "judul": "Judul",
    "ringkasan": "Ringkasan",
    "klasifikasi": "Klasifikasi",
    "butir": "Butir wajib",
    "penanggung_jawab": "Penanggung jawab",
    "waktu_dibuat": "Waktu pembuatan",
    "tempat_dibuat": "Tempat pembuatan",
    "bentuk": "Bentuk",
    "retensi": "Jangka waktu simpan",
    "tahun": "Tahun",
    "tautan": "Tautan",
    "berkas": "Berkas",
}


@dataclass(frozen=True)
class Kemajuan:
    """How far the worker is: a sentence, and `selesai` of `jumlah` rows (0 when nobody knows how many)."""

    kalimat: str
    selesai: int
    jumlah: int = 0


def kemajuan(kiriman):
    """The Kemajuan of a table the worker has in hand, or None."""
    if kiriman.status == StatusKiriman.DISETUJUI:
        return Kemajuan("Menerbitkan baris demi baris", kiriman.dikerjakan, kiriman.jumlah)
    if kiriman.status != StatusKiriman.DIBACA:
        return None
    if kiriman.tabel_terbaca is None:
        return Kemajuan("Membaca tabel", kiriman.dikerjakan)
    sisa = kiriman.baris.menunggu_berkas().values("berkas").distinct().count()
    return Kemajuan(f"Tabel sudah dibaca. Memeriksa dokumen di ZIP, {sisa} lagi", kiriman.dikerjakan)


def ringkas(kiriman):
    """Numbers (dict) for the decision: outcomes, classes, years, files and addresses of what is submitted."""
    diambil = kiriman.baris.diambil()
    kelas = dict(_menurut(diambil, "klasifikasi"))
    return {
        "hitung": kiriman.baris.menurut_hasil(),
        "kelas": [(satu.label, kelas[satu.value]) for satu in Klasifikasi if satu.value in kelas],
        "tahun": sorted(_menurut(diambil, "tahun"), reverse=True),
        "berkas": diambil.exclude(berkas=None).count(),
        "tautan": diambil.exclude(isi__tautan="").count(),
    }


def _menurut(baris, kolom):
    """[(value, how many rows)] of one column."""
    kueri = baris.order_by().annotate(nilai=KeyTextTransform(kolom, "isi"))
    return list(kueri.values_list("nilai").annotate(n=Count("pk")))


def impor_menunggu():
    """Tables that wait for a decision, the oldest first, with what a row of the queue shows."""
    diajukan = KirimanImpor.objects.filter(status=StatusKiriman.DIAJUKAN)
    return diajukan.select_related("unit", "pengirim").order_by("pk")


def isi_baris(baris):
    """[(name of the column, words)] of a row, empty cells left out."""
    isi = _kata(baris.isi)
    return [(nama, isi[kolom]) for kolom, nama in NAMA_KOLOM.items() if isi[kolom]]


def banding_baris(baris):
    """The columns of a changed row (list of tinjauan.Baris), as komponen/_banding_teks.html reads them."""
    lama = _kata({**nilai_terbit(baris.banding), "berkas": ", ".join(x.berkas.nama for x in dokumen(baris.banding))})
    baru = _kata({**baris.isi, "berkas": baris.berkas.nama if baris.berkas else ""})
    daftar = []
    for kolom in (*MEDAN_TERBIT, "berkas"):
        # An empty cell leaves what is published, so it is shown as staying.
        segmen = beda_kata(lama[kolom], baru[kolom] or lama[kolom])
        if lama[kolom] or baru[kolom]:
            kiri, kanan = ([s for s in segmen if s[0] != bukan] for bukan in ("tambah", "hapus"))
            daftar.append(Baris(NAMA_KOLOM[kolom], kiri, kanan, kiri == kanan))
    return daftar


def _kata(isi):
    """The values of a row (dict) in the words a reader knows."""
    kata = {kolom: str(isi.get(kolom) or "") for kolom in NAMA_KOLOM}
    if kata["klasifikasi"] in Klasifikasi.values:
        kata["klasifikasi"] = str(Klasifikasi(kata["klasifikasi"]).label)
    if kata["waktu_dibuat"]:
        kata["waktu_dibuat"] = _tanggal(kata["waktu_dibuat"])
    kata["butir"] = next((b.nama for b in baca_butir() if b.kode == kata["butir"]), kata["butir"])
    return kata


def _tanggal(teks):
    """An ISO day in Indonesian words; what a faulty row says instead stays as written."""
    try:
        return tulis_tanggal(date.fromisoformat(teks), "j F Y")
    except ValueError:
        return teks


def kelompok(hitung):
    """[(code, label, how many)] of the filters over a report, empty ones left out."""
    pilihan = [(satu.value, satu.label, hitung[satu.value]) for satu in HasilBaris]
    pilihan.append(("ingat", "Perlu dilihat", hitung["ingat"]))
    return [satu for satu in pilihan if satu[2]]
