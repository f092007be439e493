"""What PPID utama types to record a change of structure: one form for each kind. Forms check; they never write."""

from django import forms

from opd.forms import IsianSopan, IsianTanggal, PilihanUnit, isian_sandi
from opd.models import Unit
from opd.sotk.jenis import JenisSotk, Rencana, UnitBaru

PILIH_UNIT = {"invalid_choice": "Pilih unit dari daftar."}
TETAP = "tetap"


def _pilihan(label, **kwargs):
    kwargs.setdefault("empty_label", "Pilih unit")
    return PilihanUnit(label=label, queryset=Unit.objects.none(), error_messages=PILIH_UNIT, **kwargs)


def _nama(label, **kwargs):
    return forms.CharField(label=label, max_length=150, **kwargs)


def _singkatan(label, **kwargs):
    return forms.CharField(label=label, max_length=40, **kwargs)


class FormSotk(IsianSopan, forms.Form):
    """The decree and the day, common to all kinds."""

    berlaku = IsianTanggal(label="Mulai berlaku", help_text="Hari pertama susunan baru.")
    sk_nomor = forms.CharField(label="Nomor SK atau Perwal", max_length=80, help_text="Misalnya Perwal 12 Tahun 2026.")
    sk_tanggal = IsianTanggal(label="Tanggal SK atau Perwal")
    alasan = forms.CharField(label="Catatan", max_length=200, required=False, help_text="Tercatat dalam riwayat.")

    def __init__(self, *args, hari, **kwargs):
        super().__init__(*args, **kwargs)
        units = Unit.objects.berlaku_pada(hari).select_related("induk")
        for isian in self.fields.values():
            if isinstance(isian, PilihanUnit):
                isian.queryset = units

    def perintah(self):
        """The cleaned values of the decree as `catat_sotk` takes them."""
        return {n: self.cleaned_data[n] for n in ("berlaku", "sk_nomor", "sk_tanggal")}

    def _baru(self, *nomor):
        """UnitBaru of the numbered boxes that are filled; a name without a short name is its own."""
        isi = self.cleaned_data
        return tuple(
            UnitBaru(nama=isi[f"nama_{n}"], singkatan=isi.get(f"singkatan_{n}") or isi[f"nama_{n}"][:40])
            for n in nomor
            if isi.get(f"nama_{n}")
        )


class FormGantiNama(FormSotk):
    """The same unit under another name."""

    unit = _pilihan("Unit yang berganti nama")
    nama_1 = _nama("Nama baru")
    singkatan_1 = _singkatan("Nama singkat baru")
    slug = forms.SlugField(
        label="Alamat baru",
        max_length=80,
        required=False,
        help_text="Kosongkan agar alamat halaman tetap. Alamat lama selalu diteruskan.",
        error_messages={"invalid": "Pakai huruf kecil, angka, dan tanda hubung, misalnya dinas-komunikasi."},
    )
    field_order = ["unit", "nama_1", "singkatan_1", "slug"]

    def clean_slug(self):
        return self.cleaned_data["slug"].lower()

    def rencana(self):
        """The plan (Rencana) as typed."""
        isi = self.cleaned_data
        baru = UnitBaru(nama=isi["nama_1"], singkatan=isi["singkatan_1"], slug=isi["slug"])
        return Rencana(asal=(isi["unit"],), baru=(baru,))


class FormGabung(FormSotk):
    """One to three units go into one that exists, or become a new one."""

    unit = _pilihan("Unit yang bergabung")
    unit_2 = _pilihan("Unit kedua yang bergabung", required=False, empty_label="Tidak ada")
    unit_3 = _pilihan("Unit ketiga yang bergabung", required=False, empty_label="Tidak ada")
    penerima = _pilihan("Bergabung ke", required=False, empty_label="Unit baru, namanya di bawah")
    nama_1 = _nama("Nama unit baru", required=False, help_text="Kosongkan bila bergabung ke unit yang sudah ada.")
    singkatan_1 = _singkatan("Nama singkat unit baru", required=False)
    field_order = ["unit", "unit_2", "unit_3", "penerima", "nama_1", "singkatan_1"]

    def rencana(self):
        """The plan (Rencana) as typed."""
        isi, baru = self.cleaned_data, self._baru(1)
        asal = tuple(u for u in (isi["unit"], isi["unit_2"], isi["unit_3"]) if u)
        return Rencana(asal=asal, penerima=isi["penerima"], baru=baru, terusan=0 if baru else None)


class FormPecah(FormSotk):
    """One unit becomes several, or gives part of its work to a new one."""

    unit = _pilihan("Unit yang dipecah")
    nama_1 = _nama("Nama unit baru pertama")
    singkatan_1 = _singkatan("Nama singkat unit baru pertama")
    nama_2 = _nama("Nama unit baru kedua", required=False)
    singkatan_2 = _singkatan("Nama singkat unit baru kedua", required=False)
    nama_3 = _nama("Nama unit baru ketiga", required=False)
    singkatan_3 = _singkatan("Nama singkat unit baru ketiga", required=False)
    terusan = forms.ChoiceField(
        label="Draf dan penugasan unit lama",
        choices=[
            ("0", "Ikut ke unit baru pertama"),
            ("1", "Ikut ke unit baru kedua"),
            ("2", "Ikut ke unit baru ketiga"),
            (TETAP, "Tetap di unit lama, yang terus berdiri"),
        ],
        error_messages={"invalid_choice": "Pilih dari daftar."},
    )
    field_order = [
        "unit", "nama_1", "singkatan_1", "nama_2", "singkatan_2", "nama_3", "singkatan_3", "terusan",
    ]  # fmt: skip

    def clean(self):
        isi = super().clean()
        if isi.get("nama_3") and not isi.get("nama_2"):
            self.add_error("nama_2", "Isi unit kedua sebelum unit ketiga.")
        pilih = isi.get("terusan", TETAP)
        if pilih != TETAP and not isi.get(f"nama_{int(pilih) + 1}"):
            self.add_error("terusan", "Unit baru itu belum diisi namanya. Isi namanya, atau pilih unit lain.")
        return isi

    def rencana(self):
        """The plan (Rencana) as typed."""
        pilih = self.cleaned_data["terusan"]
        terusan = None if pilih == TETAP else int(pilih)
        return Rencana(asal=(self.cleaned_data["unit"],), baru=self._baru(1, 2, 3), terusan=terusan)


class FormBubar(FormSotk):
    """A unit ends and nobody follows."""

    unit = _pilihan("Unit yang dibubarkan")
    field_order = ["unit"]

    def rencana(self):
        """The plan (Rencana) as typed."""
        return Rencana(asal=(self.cleaned_data["unit"],))


class FormSahkan(IsianSopan, forms.Form):
    """The password again."""

    sandi = isian_sandi("Kata sandi Anda", "current-password", help_text="Untuk memastikan ini memang Anda.")


class FormBatalkan(FormSahkan):
    """Why a plan is called off, and the password again."""

    alasan = forms.CharField(label="Alasan", max_length=200, help_text="Tercatat dalam riwayat.")
    field_order = ["alasan", "sandi"]


FORM = {
    JenisSotk.GANTI_NAMA: FormGantiNama,
    JenisSotk.GABUNG: FormGabung,
    JenisSotk.PECAH: FormPecah,
    JenisSotk.BUBAR: FormBubar,
}
