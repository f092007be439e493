"""Importing the list of units: the same file twice changes nothing, and one bad row changes nothing at all."""

from django import forms
from django.core.validators import RegexValidator
from django.db import transaction

from alur.mesin import jalankan, lahirkan
from opd.models import Unit
from opd.peran import Jenis, PeranPPID

KOLOM = ("slug", "nama", "singkatan", "jenis", "kode_wilayah", "induk", "peran_ppid")
ISIAN = ("nama", "singkatan", "jenis", "kode_wilayah", "induk", "peran_ppid")


class ImporGagal(Exception):
    """Nothing was imported; str(e) names the row of the file (the heading is row 1) and what to mend."""


class BarisUnit(forms.Form):
    """One row as written; `induk` is still the slug of the parent."""

    slug = forms.SlugField(max_length=80)
    nama = forms.CharField(max_length=150)
    singkatan = forms.CharField(max_length=40)
    jenis = forms.ChoiceField(choices=Jenis.choices)
    kode_wilayah = forms.CharField(max_length=20, required=False, validators=[RegexValidator(r"^[0-9.]+\Z")])
    induk = forms.SlugField(max_length=80, required=False)
    peran_ppid = forms.ChoiceField(choices=PeranPPID.choices)


@transaction.atomic
def impor_unit(baris, *, pelaku, waktu):
    """Bring units in line with `baris` (iterable of dicts with the columns KOLOM); returns (baru, berubah, sama).

    A unit is known by its kode (= kode_wilayah, else slug). Parents may stand after their children.
    Raises ImporGagal, PermissionDenied. All or nothing.
    """
    isi = [_baca(nomor, b) for nomor, b in enumerate(baris, start=2)]
    dikenal = {
        u.kode: u
        for u in Unit.objects.select_related("induk").order_by("pk").select_for_update(of=("self",), no_key=True)
    }
    menurut_slug = {u.slug: u for u in dikenal.values()}
    _periksa(isi, dikenal, menurut_slug)
    jumlah = {"baru": 0, "berubah": 0, "sama": 0}
    # Parents first; PPID utama last, so that the old one has already given up the role.
    for b in sorted(isi, key=lambda b: (_kedalaman(b, isi), b["peran_ppid"])):
        hasil, unit = _terapkan(b, dikenal.get(b["kode"]), menurut_slug, pelaku, waktu)
        menurut_slug[unit.slug] = unit
        jumlah[hasil] += 1
    return jumlah["baru"], jumlah["berubah"], jumlah["sama"]


def _baca(nomor, baris):
    """The checked values of one row with its number and kode."""
    if asing := set(baris) - set(KOLOM):
        nama = ", ".join(sorted(str(k) if k else "tanpa judul" for k in asing))
        raise ImporGagal(f"Baris {nomor}: kolom tidak dikenal ({nama}). Kolom yang dipakai: {', '.join(KOLOM)}.")
    form = BarisUnit(baris)
    if not form.is_valid():
        kolom, galat = next(iter(form.errors.items()))
        raise ImporGagal(f"Baris {nomor}: kolom {kolom} salah. {galat[0]}")
    isi = form.cleaned_data
    return {**isi, "nomor": nomor, "kode": isi["kode_wilayah"] or isi["slug"]}


def _periksa(isi, dikenal, menurut_slug):
    """Refuse what no row can see alone: twins, unknown parents, moved addresses, two PPID utama."""
    slug_berkas, kode_berkas = {}, set()
    for b in isi:
        if b["slug"] in slug_berkas or b["kode"] in kode_berkas:
            raise ImporGagal(f"Baris {b['nomor']}: slug atau kode {b['kode']} sudah ada di baris sebelumnya.")
        slug_berkas[b["slug"]] = b
        kode_berkas.add(b["kode"])
    for b in isi:
        _periksa_alamat(b, dikenal, menurut_slug)
        _periksa_induk(b, slug_berkas, menurut_slug)
    lain = [u.nama for u in dikenal.values() if _utama(u) and u.kode not in kode_berkas]
    utama = [b for b in isi if b["peran_ppid"] == PeranPPID.UTAMA]
    if len(utama) > 1 or (utama and lain):
        siapa = lain[0] if lain else utama[0]["nama"]
        raise ImporGagal(f"Baris {utama[-1]['nomor']}: PPID utama hanya boleh satu, dan sudah ada {siapa}.")


def _periksa_alamat(b, dikenal, menurut_slug):
    unit, pemakai = dikenal.get(b["kode"]), menurut_slug.get(b["slug"])
    if pemakai and pemakai.kode != b["kode"]:
        raise ImporGagal(f"Baris {b['nomor']}: slug {b['slug']} sudah dipakai unit berkode {pemakai.kode}.")
    if unit and unit.slug != b["slug"]:
        raise ImporGagal(f"Baris {b['nomor']}: alamat unit ini {unit.slug} dan tidak boleh berubah lewat impor.")


def _periksa_induk(b, slug_berkas, menurut_slug):
    induk = b["induk"]
    if induk and induk not in slug_berkas and induk not in menurut_slug:
        raise ImporGagal(f"Baris {b['nomor']}: induk {induk} tidak ada di berkas ini dan belum terdaftar.")
    jenis = slug_berkas[induk]["jenis"] if induk in slug_berkas else getattr(menurut_slug.get(induk), "jenis", "")
    if b["jenis"] == Jenis.KELURAHAN and jenis != Jenis.KECAMATAN:
        raise ImporGagal(f"Baris {b['nomor']}: kelurahan harus berinduk pada kecamatan. Isi kolom induk.")
    leluhur, langkah = induk, {b["slug"]}
    while leluhur in slug_berkas:
        if leluhur in langkah:
            raise ImporGagal(f"Baris {b['nomor']}: induk berputar kembali ke unit ini sendiri.")
        langkah.add(leluhur)
        leluhur = slug_berkas[leluhur]["induk"]


def _kedalaman(b, isi):
    """How many parents of this row stand in the same file."""
    induk = {x["slug"]: x["induk"] for x in isi}
    dalam, kini = 0, b["induk"]
    while kini in induk:
        dalam, kini = dalam + 1, induk[kini]
    return dalam


def _utama(unit):
    return unit.peran_ppid == PeranPPID.UTAMA and unit.berlaku_sampai is None


def _terapkan(b, unit, menurut_slug, pelaku, waktu):
    """Write one row; returns ("baru" | "berubah" | "sama", Unit)."""
    nilai = {n: b[n] for n in ISIAN} | {"induk": menurut_slug.get(b["induk"])}
    if unit is None:
        unit = Unit(kode=b["kode"], slug=b["slug"], **nilai)
        lahirkan(unit, pelaku=pelaku, waktu=waktu)
        return "baru", unit
    baru = {n: v for n, v in nilai.items() if getattr(unit, n) != v}
    if not baru:
        return "sama", unit
    rincian = {"lama": {n: _tertulis(getattr(unit, n)) for n in baru}, "baru": {n: _tertulis(baru[n]) for n in baru}}
    jalankan(unit, "tata", pelaku=pelaku, waktu=waktu, rincian=rincian, nilai=baru)
    return "berubah", unit


def _tertulis(nilai):
    return nilai.slug if isinstance(nilai, Unit) else nilai
