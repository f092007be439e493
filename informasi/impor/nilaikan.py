"""What becomes of each row: new, changed, the same, or a fault, always with its sentence."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

from informasi.berkas.hasil import BerkasDitolak
from informasi.impor.baca import Baris, kunci
from informasi.impor.kenal import Pengenal
from informasi.models import Berkas, Versi
from informasi.penjaga.pribadi import ada_angka_panjang, ada_nik, ada_rekening
from informasi.status import HasilBaris, PeranLampiran, StatusVersi
from informasi.syarat import JUDUL_TERPENDEK

CONTOH = "contoh:"
TAHUN_TERTUA = 1945
MEDAN_TERBIT = (
    "judul", "ringkasan", "klasifikasi", "butir", "penanggung_jawab", "waktu_dibuat", "tempat_dibuat", "bentuk",
    "retensi", "tahun", "tautan",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Penilaian:
    """A judged row; `isi` as informasi.impor.baca.Baris with `tautan` (https) taken out of `berkas`."""

    nomor: int
    hasil: str
    pesan: str
    isi: dict
    kunci: str
    banding: Versi | None = None
    berkas: Berkas | None = None


class Penilai:
    """Judges the rows of one unit's table, some hundred at a time.

    `ambil` gives the Berkas (with at least sha256) for a path inside the ZIP, or raises BerkasDitolak.
    `terpakai` maps a konten to the row that already speaks of it.
    """

    def __init__(self, unit, ambil: Callable[[str], Berkas], terpakai=None):
        self.kenal, self.ambil = Pengenal(unit), ambil
        self.terpakai = dict(terpakai or {})

    def nilai(self, potongan: Iterable[Baris]) -> Iterator[Penilaian]:
        """One Penilaian for each row, in order; a few queries for the whole slice."""
        daftar = [(b, _dengan_tautan(b), self.kenal.cari(b.isi)) for b in potongan]
        terbit = {d.terbit for _, _, d in daftar if d and d.terbit}
        banding = Versi.objects.select_related("rincian__butir").prefetch_related("lampiran__berkas").in_bulk(terbit)
        for baris, isi, dikenal in daftar:
            yield self._satu(baris, isi, dikenal, banding.get(dikenal.terbit) if dikenal else None)

    def _satu(self, baris, isi, dikenal, lama):
        galat = [*baris.galat, *_tolakan(isi, lama), *self._halangan(baris.nomor, dikenal)]
        berkas = None
        if isi["berkas"] and not galat:
            try:
                berkas = self.ambil(isi["berkas"])
            except BerkasDitolak as ditolak:
                galat.append(str(ditolak))
        if galat:
            return Penilaian(baris.nomor, HasilBaris.GALAT, " ".join(galat), isi, kunci(isi))
        hasil = HasilBaris.BARU if lama is None else HasilBaris.BERUBAH
        if lama and _sama(isi, berkas, lama):
            hasil = HasilBaris.SAMA
        pesan = " ".join([*baris.peringatan, *self._peringatan(baris.isi, isi, lama)])
        return Penilaian(baris.nomor, hasil, pesan, isi, kunci(isi), lama, berkas)

    def _halangan(self, nomor, dikenal):
        """Why an entry that is there already cannot be changed by a table."""
        if dikenal is None:
            return
        pertama = self.terpakai.setdefault(dikenal.konten, nomor)
        if pertama != nomor:
            yield f"Menunjuk informasi yang sama dengan baris {pertama}. Hapus salah satunya."
        elif dikenal.terbuka:
            status = StatusVersi(dikenal.terbuka).label.lower()
            yield f"Informasi ini masih dikerjakan di meja ({status}). Selesaikan atau buang dahulu, lalu unggah lagi."
        elif not dikenal.terbit:
            yield "Informasi ini sudah ditarik dari publik. Terbitkan kembali lewat meja, bukan lewat tabel."

    def _peringatan(self, tertulis, isi, lama):
        """Sentences a reviewer should read; the row is taken all the same."""
        if str(tertulis["berkas"]).casefold().startswith("http://"):
            yield "Alamat http:// tidak aman, jadi tidak dipakai. Tulis alamat yang diawali https://."
        host = (urlsplit(isi["tautan"]).hostname or "").lower()
        if host and not host.endswith(".go.id"):
            yield f"Tautan ke luar go.id: {host}."
        if lama is None and self.kenal.berjudul_sama(isi):
            yield "Sudah ada informasi berjudul dan bertahun sama dengan butir lain. Periksa agar tidak ganda."


def _dengan_tautan(baris):
    """The values of a row with its address apart from its file; an address that is not https is kept out."""
    berkas = str(baris.isi["berkas"])
    alamat = berkas.casefold().startswith(("http://", "https://"))
    tautan = berkas if berkas.casefold().startswith("https://") else ""
    return {**baris.isi, "berkas": "" if alamat else berkas, "tautan": tautan}


def _tolakan(isi, lama):
    """Faults that only the portal knows of."""
    judul = str(isi["judul"])
    if judul.casefold().startswith(CONTOH):
        yield "Ini baris contoh. Hapus baris ini dari tabel."
    elif 0 < len(judul) < JUDUL_TERPENDEK:
        yield f"Judul terlalu pendek. Tulis paling sedikit {JUDUL_TERPENDEK} huruf."
    if 0 < isi["tahun"] < TAHUN_TERTUA:
        yield f"Tahun {isi['tahun']} terlalu tua. Periksa tahunnya."
    if not isi["retensi"] and lama is None:
        yield "Jangka waktu penyimpanan kosong. Isi kolom retensi, misalnya 5 tahun, atau isi butirnya."
    semua = "\n".join(str(nilai) for nilai in isi.values())
    if ada_rekening(semua):
        yield "Ada nomor rekening. Hapus nomor itu, atau ajukan informasi ini satu per satu."
    if ada_nik(semua) or ada_angka_panjang(semua):
        yield "Ada angka 16 digit, mungkin NIK atau nomor KK. Hapus angka itu, atau ajukan informasi ini satu per satu."


def _sama(isi, berkas, lama):
    """Whether the public reads all of it already; an empty cell says nothing."""
    ada = nilai_terbit(lama)
    beda = any(isi[nama] and isi[nama] != ada[nama] for nama in MEDAN_TERBIT)
    return not beda and (berkas is None or berkas.sha256 in {x.berkas.sha256 for x in dokumen(lama)})


def nilai_terbit(versi):
    """The values (dict like `isi`) of a version, to lay beside a row."""
    rincian = versi.rincian
    ada = {nama: getattr(rincian, nama) for nama in MEDAN_TERBIT[2:]}
    return ada | {
        "judul": versi.judul,
        "ringkasan": versi.ringkasan,
        "butir": rincian.butir.kode if rincian.butir else "",
        "waktu_dibuat": rincian.waktu_dibuat.isoformat() if rincian.waktu_dibuat else "",
    }


def dokumen(versi):
    """The documents (Lampiran) of a version, in order."""
    return [x for x in versi.lampiran.all() if x.peran == PeranLampiran.DOKUMEN]
