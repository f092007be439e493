"""What a citizen asks of the public calculator. Checks; never writes."""

from django import forms
from django.utils.translation import gettext_lazy as _

from kalender.aturan import ATURAN, TidakDapatDiperpanjang
from kalender.models import TAHUN_PERTAMA, TAHUN_TERAKHIR
from opd.forms import IsianSopan, IsianTanggal

KELOMPOK = (
    (
        _("Permohonan dan keberatan"),
        ("JAWABAN", "KETIDAKLENGKAPAN", "KELENGKAPAN", "PENGAJUAN_KEBERATAN", "TANGGAPAN_KEBERATAN"),
    ),
    (
        _("Sengketa dan pengadilan"),
        (
            *("PENGAJUAN_SENGKETA", "KELENGKAPAN_SENGKETA", "MULAI_PENYELESAIAN", "MEDIASI", "PENYELESAIAN_SENGKETA"),
            *("GUGATAN", "KASASI"),
        ),
    ),
    (_("Kewajiban PPID dan unit"), ("BUKA_DIK", "KONFIRMASI_SERTA_MERTA", "LAPORAN_SEMESTER")),
)


class FormKalkulator(IsianSopan, forms.Form):
    """A rule, the day of its event, and whether it was extended."""

    aturan = forms.ChoiceField(
        label=_("Yang dihitung"),
        choices=[(judul, [(kode, _(ATURAN[kode].nama)) for kode in semua]) for judul, semua in KELOMPOK],
        error_messages={"invalid_choice": _("Pilih salah satu dari daftar.")},
    )
    tanggal = IsianTanggal(
        label=_("Tanggal kejadian"),
        help_text=_("Hari surat atau permohonan diterima. Hari itu hari ke-0 dan tidak dihitung."),
    )
    perpanjang = forms.BooleanField(
        label=_("Sampai akhir perpanjangan"),
        required=False,
        help_text=_("Hanya jawaban permohonan dan mediasi yang dapat diperpanjang."),
    )

    def clean_tanggal(self):
        """A year the calendar can hold."""
        tanggal = self.cleaned_data["tanggal"]
        if not TAHUN_PERTAMA <= tanggal.year <= TAHUN_TERAKHIR:
            raise forms.ValidationError(
                _("Tahun harus antara %(awal)s dan %(akhir)s. Periksa tanggalnya."),
                params={"awal": TAHUN_PERTAMA, "akhir": TAHUN_TERAKHIR},
            )
        return tanggal

    def clean(self):
        """An extension only where the law gives one."""
        isi = super().clean()
        try:
            ATURAN[isi["aturan"]].panjang(isi["perpanjang"])
        except KeyError:
            pass  # the rule itself was refused
        except TidakDapatDiperpanjang:
            self.add_error("perpanjang", _("Batas waktu ini tidak dapat diperpanjang. Hapus centangnya."))
        return isi
