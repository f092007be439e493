"""What PPID utama types into the calendar. Forms check; they never write."""

from django import forms

from kalender.status import JenisLibur
from opd.forms import IsianSopan, IsianTanggal


def isian_sk(**kwargs):
    """The number of the decree."""
    return forms.CharField(label="Nomor SK", max_length=150, **kwargs)


class FormLibur(IsianSopan, forms.Form):
    """One day off."""

    tanggal = IsianTanggal(label="Tanggal")
    nama = forms.CharField(label="Nama hari libur", max_length=150)
    jenis = forms.ChoiceField(
        label="Jenis",
        choices=JenisLibur.choices,
        error_messages={"invalid_choice": "Pilih jenis dari daftar."},
    )
    dasar = isian_sk(help_text="Keputusan yang menetapkan hari libur ini, misalnya SKB 3 Menteri atau SK Wali Kota.")


class FormTahunLengkap(IsianSopan, forms.Form):
    """Declaring a year complete."""

    dasar = isian_sk(help_text="SKB 3 Menteri yang menetapkan hari libur dan cuti bersama tahun ini.")
