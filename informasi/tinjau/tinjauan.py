"""A submission beside what is public: field by field, text by block, pictures and documents added and removed."""

from dataclasses import dataclass, field

from informasi.ajuan import bentuk, bentuk_rincian, konten_berincian, uraikan
from informasi.models import Berkas, RincianInformasi, Versi
from informasi.models.rincian import rincian_dari
from informasi.status import PeranLampiran, StatusVersi
from informasi.teks.banding import beda_blok, beda_daftar, beda_kata
from informasi.tinjau.rincian import baris_rincian
from informasi.tinjau.rincian_teks import baris_teks

MEDAN = (("judul", "Judul"), ("ringkasan", "Ringkasan"), ("catatan_publik", "Apa yang berubah"))
KOSONG = {"judul": "", "ringkasan": "", "catatan_publik": "", "isi": "", "lampiran": []}


@dataclass(frozen=True)
class Baris:
    """One field in two columns of (kind, text) segments."""

    label: str
    lama: list
    baru: list
    sama: bool


@dataclass(frozen=True)
class BedaLampiran:
    """Files of one kind: each {"berkas", "nama", "alt", "keterangan"}."""

    tambah: list = field(default_factory=list)
    hapus: list = field(default_factory=list)
    tetap: list = field(default_factory=list)

    def __bool__(self):
        return bool(self.tambah or self.hapus or self.tetap)


@dataclass(frozen=True)
class Banding:
    """Everything that differs; `ada_lama` is False for a first publication."""

    ada_lama: bool
    baris: list
    blok: list
    foto: BedaLampiran
    dokumen: BedaLampiran
    terbit: Versi | None = None

    @property
    def jumlah(self):
        """How many differences there are, for the badge."""
        beda = sum(not b.sama for b in self.baris) + sum(b.jenis != "sama" for b in self.blok)
        return beda + sum(len(x.tambah) + len(x.hapus) for x in (self.foto, self.dokumen))


def bandingkan(versi, ajuan):
    """Banding of the frozen `ajuan` of `versi` with what is public now."""
    terbit = versi.konten.versi.filter(status=StatusVersi.TERBIT).select_related("konten__unit").first()
    # What is public may differ from what was submitted then: PPID utama sets class and butir while approving.
    baru, lama = uraikan(ajuan.bentuk), uraikan(bentuk(terbit)) if terbit else None
    isi_lama = lama or KOSONG
    baris, blok = bandingkan_teks(isi_lama, baru)
    foto, dokumen = _lampiran(versi, isi_lama["lampiran"], baru["lampiran"])
    return Banding(
        ada_lama=lama is not None,
        baris=baris + banding_rincian(isi_lama.get("rincian", {}), baru.get("rincian", {})) + _lain(lama or {}, baru),
        blok=blok,
        foto=foto,
        dokumen=dokumen,
        terbit=terbit,
    )


def _lain(lama, baru):
    return [_baris(*p) for p in baris_teks(lama, baru)]


def bandingkan_teks(lama, baru):
    """(rows, blocks) of two texts, each a mapping of MEDAN and `isi`; what is empty on both sides is left out."""
    pasangan = [(label, lama.get(nama, ""), baru.get(nama, "")) for nama, label in MEDAN]
    return [_baris(*p) for p in pasangan if p[1] or p[2]], beda_blok(lama["isi"], baru["isi"])


def banding_rincian(lama, baru):
    """Rows (list of Baris) of two canonical forms of the DIP columns; [] for kinds without them."""
    if "klasifikasi" not in baru:
        return []
    return [_baris(*p) for p in baris_rincian(lama, baru) if p[1] or p[2]]


def banding_bentrok(tersimpan, form):
    """(rows, blocks) of the saved version beside what was typed into a valid `form`."""
    ketikan = {**medan_usulan(tersimpan), **form.cleaned_data}
    if not konten_berincian(tersimpan):
        baris, blok = bandingkan_teks(medan_usulan(tersimpan), {**ketikan, "isi": form.tampilan()[1]})
        return baris + _lain(uraikan(bentuk(tersimpan)), _seandainya(tersimpan, form.nilai())), blok
    baris, blok = bandingkan_teks(medan_usulan(tersimpan), ketikan)
    ketikan_rincian = RincianInformasi(**{nama: form.cleaned_data[nama] for nama in RincianInformasi.MEDAN})
    return baris + banding_rincian(bentuk_rincian(tersimpan.rincian), bentuk_rincian(ketikan_rincian)), blok


def _seandainya(tersimpan, nilai):
    """The canonical form (dict) that the version would have with the fields in `nilai`; nothing is saved."""
    versi = Versi.objects.select_related("konten__unit").get(pk=tersimpan.pk)
    rincian = rincian_dari(versi)
    for nama, isi in nilai.items():
        setattr(rincian if rincian and nama in rincian.MEDAN else versi, nama, isi)
    return uraikan(bentuk(versi))


def medan_usulan(teks):
    """What a version and a proposal have in common (dict)."""
    return {"judul": teks.judul, "ringkasan": teks.ringkasan, "isi": teks.isi}


def _baris(label, lama, baru):
    beda = beda_kata(lama, baru)
    return Baris(
        label,
        [s for s in beda if s[0] != "tambah"],
        [s for s in beda if s[0] != "hapus"],
        lama == baru,
    )


def _lampiran(versi, lama, baru):
    """(pictures, documents) as BedaLampiran, of canonical rows [sha256, name, role, alt, caption]."""
    sidik = {x[0] for x in (*lama, *baru)}
    berkas = {b.sha256: b for b in Berkas.objects.filter(unit=versi.konten.unit, sha256__in=sidik)}

    def kelompok(dokumen):
        pilih = [[x for x in daftar if (x[2] == PeranLampiran.DOKUMEN) == dokumen] for daftar in (lama, baru)]
        beda = beda_daftar(*pilih, tuple)
        return BedaLampiran(*([_satu(x, berkas) for x in daftar] for daftar in beda))

    return kelompok(False), kelompok(True)


def _satu(baris, berkas):
    return {"berkas": berkas.get(baris[0]), "nama": baris[1], "alt": baris[3], "keterangan": baris[4]}
