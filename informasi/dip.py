"""The rows of the Daftar Informasi Publik, column by column (UU 14/2008 Ps 11(1)a; domain 3.6). Terbitan only."""

from dataclasses import dataclass

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Count, Max, OuterRef, Q, Value
from django.db.models.functions import Concat
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from informasi.models import Lampiran, MasaPublik
from informasi.status import JenisKonten, Klasifikasi, PeranLampiran
from kalender.hari import WIB

SEKALI_BACA = 500  # rows held in memory at a time


@dataclass(frozen=True)
class Kolom:
    """A column of the open files: its name there, what it holds."""

    nama: str
    arti: Promise


KOLOM = (
    Kolom("nomor", _("Nomor urut di dalam berkas ini; dapat berubah pada unduhan berikutnya.")),
    Kolom("id", _("Nomor tetap informasi, sama dengan nomor pada alamat halamannya.")),
    Kolom("judul", _("Judul informasi.")),
    Kolom("ringkasan", _("Isi informasi dalam satu dua kalimat.")),
    Kolom("unit", _("Nama pendek unit pada alamat halamannya, misalnya dpupr.")),
    Kolom("unit_penguasa", _("Nama lengkap unit yang menguasai informasi.")),
    Kolom("penanggung_jawab", _("Jabatan atau bagian yang membuat atau menerbitkannya.")),
    Kolom("waktu_dibuat", _("Tanggal pembuatan (TTTT-BB-HH), kosong bila tidak diketahui.")),
    Kolom("tempat_dibuat", _("Kota atau tempat pembuatan.")),
    Kolom("bentuk", _("Softcopy, hardcopy, atau media lain.")),
    Kolom("retensi", _("Berapa lama informasi disimpan.")),
    Kolom("klasifikasi", _("berkala, serta_merta, atau setiap_saat.")),
    Kolom("butir", _("Butir yang diwajibkan peraturan; kosong bila tidak termasuk.")),
    Kolom("tahun", _("Tahun isi informasi.")),
    Kolom("tautan", _("Alamat halaman informasi di portal ini.")),
    Kolom("berkas", _("Alamat berkasnya; kosong bila hanya tersedia atas permintaan.")),
    Kolom("dimutakhirkan_pada", _("Waktu (WIB) versi ini terbit.")),
    Kolom("versi", _("Nomor versi; 1 untuk terbitan pertama.")),
)
NAMA_KOLOM = tuple(kolom.nama for kolom in KOLOM)


SUMBER = {  # column -> where it comes from, seen from Terbitan
    "id": "konten_id",
    "judul": "judul",
    "ringkasan": "ringkasan",
    "unit": "unit__slug",
    "unit_penguasa": "unit__nama",
    "penanggung_jawab": "versi__rincian__penanggung_jawab",
    "waktu_dibuat": "versi__rincian__waktu_dibuat",
    "tempat_dibuat": "versi__rincian__tempat_dibuat",
    "bentuk": "versi__rincian__bentuk",
    "retensi": "versi__rincian__retensi",
    "klasifikasi": "klasifikasi",
    "butir": "butir__nama",
    "tahun": "tahun",
    "tautan": "slug",
    "berkas": "jalur_berkas",
    "dimutakhirkan_pada": "dimutakhirkan",
    "versi": "versi__nomor",
}


def baris_dip(kueri, situs):
    """Yield the rows (dict by NAMA_KOLOM, plain values) of a queryset of Terbitan, by class, unit and title.

    `situs` stands before every address. One query, SEKALI_BACA rows at a time.
    """
    urut = kueri.order_by("klasifikasi", "unit__nama", "judul", "konten").annotate(jalur_berkas=_jalur_dokumen())
    for nomor, isi in enumerate(urut.values_list(*SUMBER.values()).iterator(chunk_size=SEKALI_BACA), 1):
        yield {"nomor": nomor, **_polos(dict(zip(SUMBER, isi, strict=True)), situs)}


def _polos(isi, situs):
    """The row as it is written: days and moments in ISO form (WIB), addresses whole, nothing as ""."""
    return {
        **isi,
        "waktu_dibuat": isi["waktu_dibuat"].isoformat() if isi["waktu_dibuat"] else "",
        "butir": isi["butir"] or "",
        "tautan": situs + reverse("informasi:informasi", args=[isi["id"], isi["tautan"]]),
        "berkas": [situs + reverse("informasi:berkas", args=jalur.split("/", 1)) for jalur in isi["berkas"]],
        "dimutakhirkan_pada": isi["dimutakhirkan_pada"].astimezone(WIB).isoformat(timespec="seconds"),
    }


def _jalur_dokumen():
    dokumen = Lampiran.objects.filter(versi=OuterRef("versi"), peran=PeranLampiran.DOKUMEN).order_by("urutan", "pk")
    return ArraySubquery(dokumen.values(jalur=Concat("berkas__acak", Value("/"), "berkas__nama")))


def mutakhir(waktu):
    """The last moment (datetime, None when nothing was ever public) at which the public DIP changed, up to `waktu`.

    Publications and withdrawals both count: a file kept from before a withdrawal must not pass for fresh.
    """
    masa = MasaPublik.objects.filter(versi__konten__jenis=JenisKonten.INFORMASI)
    terakhir = masa.aggregate(
        sejak=Max("sejak", filter=Q(sejak__lte=waktu)), sampai=Max("sampai", filter=Q(sampai__lte=waktu))
    )
    return max(filter(None, terakhir.values()), default=None)


def jumlah_menurut_kelas(kueri):
    """[(Klasifikasi, number of rows)] for every class, in the order of the law."""
    jumlah = dict(kueri.order_by().values_list("klasifikasi").annotate(n=Count("pk")))
    return [(kelas, jumlah.get(kelas.value, 0)) for kelas in Klasifikasi]
