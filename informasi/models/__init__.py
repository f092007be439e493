"""The tables of the room, one file for each subject."""

from informasi.models.berkas import LEBAR_GAMBAR, Berkas, Lampiran, PotonganTeks, Unduhan
from informasi.models.butir import ButirWajib
from informasi.models.dikecualikan import BerkasUji, CatatanKertas, EntriDIK, InventarisDIK, PesertaUji, UjiKonsekuensi
from informasi.models.impor import BarisImpor, KirimanImpor
from informasi.models.kewajiban import Kewajiban, PernyataanButir, SapuanKewajiban
from informasi.models.konten import Ajuan, Konten, MasaPublik, UsulanPerbaikan, Versi
from informasi.models.manifes import Manifes, PotonganManifes
from informasi.models.pencarian import KataTakTemu, Sinonim
from informasi.models.penetapan import PenetapanDIP
from informasi.models.pengadaan import PaketPengadaan, PaketTerbit
from informasi.models.penjaga import SapuanHalaman, TautanLuar
from informasi.models.pesanan import PesananPDF
from informasi.models.rincian import (
    Peringatan,
    RincianHalaman,
    RincianInformasi,
    RincianKegiatan,
    RincianSertaMerta,
)
from informasi.models.terbitan import TeksTerbitan, Terbitan

__all__ = [
    "LEBAR_GAMBAR",
    "Ajuan",
    "BarisImpor",
    "Berkas",
    "BerkasUji",
    "ButirWajib",
    "CatatanKertas",
    "EntriDIK",
    "InventarisDIK",
    "KataTakTemu",
    "Kewajiban",
    "KirimanImpor",
    "Konten",
    "Lampiran",
    "Manifes",
    "MasaPublik",
    "PaketPengadaan",
    "PaketTerbit",
    "PenetapanDIP",
    "Peringatan",
    "PernyataanButir",
    "PesananPDF",
    "PesertaUji",
    "PotonganManifes",
    "PotonganTeks",
    "RincianHalaman",
    "RincianInformasi",
    "RincianKegiatan",
    "RincianSertaMerta",
    "SapuanHalaman",
    "SapuanKewajiban",
    "Sinonim",
    "TautanLuar",
    "TeksTerbitan",
    "Terbitan",
    "Unduhan",
    "UjiKonsekuensi",
    "UsulanPerbaikan",
    "Versi",
]
