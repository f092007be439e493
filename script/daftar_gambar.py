"""Which pictures the manual has: a page, who looks at it, what is clicked before the picture is taken."""

from dataclasses import dataclass

OPERATOR = "operator.dpupr"
DIKEMBALIKAN = "operator.dinkes"  # the demo has something returned to this one
PENINJAU = "verifikator.diskominfo"
PPID = "ppid.diskominfo"


@dataclass(frozen=True)
class Gambar:
    """One page: the picture's name, the address, the first part of the account's address, then what is clicked.

    `klik`: selectors, one after the other.
    """

    nama: str
    jalur: str
    akun: str = ""
    klik: tuple = ()


DAFTAR = (
    Gambar("beranda", "/"),
    Gambar("cari", "/cari/?q=laporan+kinerja"),
    Gambar("informasi-daftar", "/informasi/"),
    Gambar("informasi", "/informasi/?q=laporan+kinerja", klik=("main .dip-judul",)),
    Gambar("berita-daftar", "/berita/"),
    Gambar("kegiatan-daftar", "/kegiatan/"),
    Gambar("unit", "/unit/dpupr/"),
    Gambar("unit-kontak", "/unit/dpupr/kontak/"),
    Gambar("layanan", "/layanan/"),
    Gambar("ajukan", "/layanan/permohonan/"),
    Gambar("status", "/layanan/status/"),
    Gambar("permohonan-meja", "/meja/permohonan/", PENINJAU),
    Gambar("permohonan-perkara", "/meja/permohonan/", PENINJAU, klik=("main a:has-text('/PPID/')",)),
    Gambar("statistik", "/statistik/"),
    Gambar("data", "/data/"),
    Gambar("masuk", "/masuk/"),
    Gambar("lupa-sandi", "/masuk/lupa/"),
    Gambar("meja", "/meja/", DIKEMBALIKAN),
    Gambar("perbaiki", "/meja/", DIKEMBALIKAN, klik=("main a:has-text('Perbaiki')",)),
    Gambar("tulis-berita", "/meja/konten/baru/", OPERATOR),
    Gambar("umumkan-kegiatan", "/meja/konten/baru/?jenis=kegiatan", OPERATOR),
    Gambar("lapor-kegiatan", "/meja/lapor/", OPERATOR),
    Gambar("unggah-pilih", "/meja/unggah/", OPERATOR),
    Gambar("unggah-berkas", "/meja/unggah/kinerja/", OPERATOR),
    Gambar("konten-saya", "/meja/konten/", OPERATOR),
    Gambar("peringatan", "/meja/konten/peringatan/", OPERATOR),
    Gambar("tinjau-antrean", "/meja/tinjau/", PENINJAU),
    Gambar("tinjau", "/meja/tinjau/", PENINJAU, klik=("text=Laporan Realisasi Anggaran Dinkes",)),
    Gambar("impor", "/meja/impor/", OPERATOR),
    Gambar("kalender", "/meja/kalender/", PPID),
    Gambar("dik", "/informasi/dikecualikan/"),
    Gambar("dik-meja", "/meja/dik/", OPERATOR),
    Gambar("dik-uji", "/meja/dik/?tab=berlaku", PPID, klik=("main .daftar-judul a",)),
    Gambar("penetapan", "/meja/penetapan/", PPID),
    Gambar("sotk", "/meja/unit/sotk/", PPID),
    Gambar("pengguna", "/meja/pengguna/", PPID),
    Gambar("pengguna-baru", "/meja/pengguna/baru/", PPID),
)
