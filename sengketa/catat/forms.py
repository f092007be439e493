"""The form that records a new dispute: from the register, or typed when there is none."""

from django import forms

from opd.forms import IsianTanggal
from opd.models import Unit
from permohonan.keberatan.alasan import KATA
from permohonan.models import Keberatan
from permohonan.status import JenisPemohon
from sengketa.meja.forms import baris
from sengketa.tahapan import tahapan

PEMOHON_TERBANYAK = 3
TANGGAL = ("tanggal_permohonan", "tanggal_keberatan", "tanggal_tanggapan")


class FormSengketaBaru(forms.Form):
    """One page: where it comes from, what it is about, who asks, in which stage it stands."""

    use_required_attribute = False
    keberatan = baris("Nomor keberatan di register kita", 60, "Kosongkan bila tidak ada.", wajib=False)
    unit = forms.ModelChoiceField(
        label="Unit yang disengketakan", queryset=None, required=False, empty_label="Sama dengan keberatannya"
    )
    pokok = baris("Pokok sengketa", 150, "Kalimat Anda, tanpa nama pemohon: bagian ini tampil untuk umum.")
    alasan = forms.MultipleChoiceField(
        label="Alasan sengketa", choices=[(a, f"{a}. {k}") for a, k in KATA.items()],
        widget=forms.CheckboxSelectMultiple,
    )  # fmt: skip
    tahap = forms.ChoiceField(label="Sekarang di tahap")
    nomor = baris("Nomor register Komisi Informasi", 80, "Persis seperti di aktanya.", wajib=False)
    diajukan = IsianTanggal(label="Diajukan ke Komisi Informasi")
    mulai = IsianTanggal(label="Tahap itu sejak")
    tanggal_permohonan = IsianTanggal(label="Tanggal permohonan informasi", required=False)
    tanggal_keberatan = IsianTanggal(label="Tanggal keberatan", required=False)
    tanggal_tanggapan = IsianTanggal(label="Tanggapan diterima pemohon", required=False)
    tetap_dicatat = forms.BooleanField(label="Tetap dicatat walau sengketa yang sama pernah dicabut", required=False)

    def __init__(self, *args, waktu, hari, **lain):
        super().__init__(*args, **lain)
        self.waktu = waktu
        self.fields["unit"].queryset = Unit.objects.berlaku_pada(hari)
        daftar = tahapan()
        self.fields["tahap"].choices = [(k, daftar[k].nama) for k in reversed(daftar.awal)]
        for n in range(1, PEMOHON_TERBANYAK + 1):
            self.fields[f"pemohon_{n}"] = baris(f"Nama pemohon {n}", 150, wajib=False)
            self.fields[f"jenis_{n}"] = forms.ChoiceField(label="Jenis", choices=JenisPemohon, required=False)
            self.fields[f"alamat_{n}"] = baris("Alamat dan telepon", 300, wajib=False)

    def clean_keberatan(self):
        nomor = self.cleaned_data["keberatan"].strip()
        if not nomor:
            return None
        satu = Keberatan.objects.filter(nomor__iexact=nomor).select_related("permohonan", "unit").first()
        if satu is None:
            raise forms.ValidationError("Nomor keberatan itu tidak ada di register. Periksa, atau kosongkan.")
        return satu

    def clean(self):
        isi = super().clean()
        if not isi.get("unit") and not self._unit_asal(isi):
            self.add_error("unit", "Pilih unit yang disengketakan.")
        if not isi.get("keberatan") and "keberatan" in isi and not self._pemohon(isi):
            self.add_error("pemohon_1", "Tulis nama pemohonnya.")
        return isi

    def nilai(self):
        """The keywords of `catat_sengketa` but pelaku and waktu."""
        isi = self.cleaned_data
        keberatan = isi["keberatan"]
        nilai = {m: isi[m] for m in ("pokok", "alasan", "diajukan", *TANGGAL)}
        nilai |= {"unit": isi["unit"] or self._unit_asal(isi), "keberatan": keberatan}
        nilai["permohonan"] = keberatan.permohonan if keberatan else None
        tahap = {m: isi[m] for m in ("tahap", "mulai", "nomor", "tetap_dicatat")}
        return {"nilai": nilai, "pemohon": self._pemohon(isi), **tahap}

    @property
    def isian_pemohon(self):
        """The boxes of the applicants, one list for each."""
        nomor = range(1, PEMOHON_TERBANYAK + 1)
        return [[self[f"{m}_{n}"] for m in ("pemohon", "jenis", "alamat")] for n in nomor]

    def _unit_asal(self, isi):
        """The unit of the objection, or of the item of its request that somebody holds."""
        keberatan = isi.get("keberatan")
        if keberatan is None or keberatan.unit:
            return keberatan and keberatan.unit
        butir = keberatan.permohonan and keberatan.permohonan.butir.exclude(unit_penguasa=None).first()
        return butir.unit_penguasa if butir else None

    def _pemohon(self, isi):
        hasil = []
        for n in range(1, PEMOHON_TERBANYAK + 1):
            if nama := (isi.get(f"pemohon_{n}") or "").strip():
                data = {"nama": nama, "alamat": isi.get(f"alamat_{n}") or ""}
                hasil.append({"jenis": isi.get(f"jenis_{n}") or JenisPemohon.PERORANGAN, "data": data})
        return hasil
