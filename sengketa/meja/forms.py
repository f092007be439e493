"""The desk's forms: one for each step of a dispute that needs more than its button."""

from django import forms
from django.db.models import Q

from informasi.dikecualikan.status import StatusUji
from informasi.models import UjiKonsekuensi
from informasi.tulis.waktu import isian_waktu
from opd.forms import IsianTanggal
from opd.models import Unit
from sengketa.status import Amar, Hadir, Jalur, JenisSidang, Pemilik, Pengadilan, PeranBerkas, Sikap, Tahap
from sengketa.tafsir import tafsir
from sengketa.tahapan import tahapan

BELUM = ("", "Pilih satu")


def kalimat(label, panjang, bantuan="", baris=3, wajib=True):
    """A box for some sentences."""
    kotak = forms.Textarea({"rows": baris})
    return forms.CharField(label=label, max_length=panjang, help_text=bantuan, required=wajib, widget=kotak)


def baris(label, panjang, bantuan="", wajib=True):
    """A box for one line."""
    return forms.CharField(label=label, max_length=panjang, help_text=bantuan, required=wajib)


class FormLangkah(forms.Form):
    """A step that needs nothing but the button; `status` tells whether the page was stale."""

    use_required_attribute = False
    status = forms.CharField(widget=forms.HiddenInput, max_length=30)

    def __init__(self, *args, sengketa, **lain):
        super().__init__(*args, **{**lain, "initial": {**lain.get("initial", {}), "status": sengketa.status}})
        self.sengketa = sengketa

    def isian(self):
        """What the step reads (dict); "catatan" is its note."""
        return {k: v for k, v in self.cleaned_data.items() if k not in ("status", "unggahan")}

    def segarkan(self):
        """After a refusal as stale: what was typed stays, and can be sent again from the stage as it is now."""
        self.sengketa.refresh_from_db()
        self.data = self.data.copy()
        self.data["status"] = self.sengketa.status

    def lanjutan(self, *, putusan):
        """The stages that may follow, those a ruling opens or the others."""
        boleh = tahapan(self.sengketa.versi).lanjutan(self.sengketa.status, self.sengketa.jalur, tafsir())
        return [t for t in boleh if bool(t.putusan) == putusan]


class FormPindah(FormLangkah):
    tahap = forms.ChoiceField(label="Tahap berikutnya")
    mulai = IsianTanggal(label="Sejak tanggal", help_text="Hari kejadiannya, bukan hari Anda mencatat.")
    nomor = baris("Nomor surat, akta, atau perkara", 80, wajib=False)
    pengadilan = forms.ChoiceField(label="Pengadilan", choices=Pengadilan, required=False)
    keterangan = kalimat("Keterangan", 1000, wajib=False, baris=2)

    def __init__(self, *args, **lain):
        super().__init__(*args, **lain)
        boleh = self.lanjutan(putusan=False)
        self.fields["tahap"].choices = [(t.kode, t.nama) for t in boleh]
        if Tahap.KEBERATAN_PENGADILAN not in {t.kode for t in boleh}:
            del self.fields["pengadilan"]


class FormPutusan(FormLangkah):
    tahap = forms.ChoiceField(label="Jenis putusan atau akta")
    amar = forms.ChoiceField(label="Amar")
    nomor = baris("Nomor putusan atau akta", 100)
    mulai = IsianTanggal(label="Tanggal putusan dibacakan")
    diterima = IsianTanggal(label="Salinannya kita terima", help_text="Masa menggugat dihitung dari hari ini.")
    ringkas = kalimat("Ringkas amarnya", 1000, "Kalimat Anda, tanpa nama pemohon.", wajib=False)
    unggahan = forms.FileField(label="Salinan putusan (PDF)", required=False)

    def __init__(self, *args, **lain):
        super().__init__(*args, **lain)
        boleh = self.lanjutan(putusan=True)
        self.fields["tahap"].choices = [(t.kode, t.nama) for t in boleh]
        amar = dict.fromkeys(a for t in boleh for a in t.putusan)
        self.fields["amar"].choices = [(a, Amar(a).label) for a in amar]


class FormSelesai(FormLangkah):
    mulai = IsianTanggal(label="Selesai pada")
    keterangan = kalimat("Keterangan", 1000, wajib=False, baris=2)

    def isian(self):
        return {**super().isian(), "tahap": Tahap.SELESAI}


class FormAlasan(FormLangkah):
    catatan = kalimat("Alasan", 1000)


class FormCatatan(FormLangkah):
    catatan = kalimat("Catatan", 2000, "Hanya dibaca yang mengurus perkara ini.")


class FormJalur(FormLangkah):
    jalur = forms.ChoiceField(label="Jalur", choices=Jalur)
    catatan = kalimat("Alasan memilihnya", 500)


class FormRincian(FormLangkah):
    nomor_ki = baris("Nomor register Komisi Informasi", 80, wajib=False)
    pokok = baris("Pokok sengketa", 150, "Tampil untuk umum, jadi tanpa nama siapa pun.")
    majelis = kalimat("Majelis, mediator, panitera", 1000, wajib=False)
    pengadilan = forms.ChoiceField(label="Pengadilan", choices=Pengadilan)
    nomor_pengadilan = baris("Nomor perkara pengadilan", 80, wajib=False)

    def __init__(self, *args, sengketa, **lain):
        awal = {m: getattr(sengketa, m) for m in self.base_fields if m != "status"}
        super().__init__(*args, sengketa=sengketa, **{**lain, "initial": awal})

    def isian(self):
        return {"nilai": super().isian()}


class FormSidang(FormLangkah):
    jenis = forms.ChoiceField(label="Jenis", choices=JenisSidang)
    jadwal = isian_waktu(label="Hari dan jam")
    ruang = baris("Ruang atau tempat", 200)
    agenda = baris("Agenda", 300)
    petugas = baris("Yang hadir dari kita", 300, wajib=False)


class FormTunda(FormSidang):
    sidang = forms.ModelChoiceField(label="Sidang yang dipindah", queryset=None, empty_label=BELUM[1])
    field_order = ["status", "sidang"]

    def __init__(self, *args, **lain):
        super().__init__(*args, **lain)
        self.fields["sidang"].queryset = sidang_terbuka(self.sengketa)


class FormHasilSidang(FormLangkah):
    sidang = forms.ModelChoiceField(label="Sidang", queryset=None, empty_label=BELUM[1])
    pemohon_hadir = forms.ChoiceField(label="Pemohon", choices=[BELUM, *Hadir.choices[1:]])
    termohon_hadir = forms.ChoiceField(label="Badan publik", choices=[BELUM, *Hadir.choices[1:]])
    petugas = baris("Yang hadir dari kita", 300, wajib=False)
    hasil = kalimat("Hasil sidang", 3000)

    def __init__(self, *args, **lain):
        super().__init__(*args, **lain)
        self.fields["sidang"].queryset = sidang_terbuka(self.sengketa)


class FormTugas(FormLangkah):
    judul = baris("Tugas", 200)
    pemilik = forms.ChoiceField(label="Dikerjakan", choices=Pemilik)
    batas = IsianTanggal(label="Paling lambat", required=False)


class FormTugasSelesai(FormLangkah):
    tugas = forms.ModelChoiceField(queryset=None, widget=forms.HiddenInput)
    keterangan = kalimat("Catatan", 1000, wajib=False, baris=2)

    def __init__(self, *args, **lain):
        super().__init__(*args, **lain)
        self.fields["tugas"].queryset = self.sengketa.tugas.all()


class FormTugasLewat(FormLangkah):
    tugas = forms.ModelChoiceField(label="Tugas", queryset=None, empty_label=BELUM[1])
    catatan = kalimat("Mengapa tidak diperlukan", 1000, baris=2)

    def __init__(self, *args, **lain):
        super().__init__(*args, **lain)
        self.fields["tugas"].queryset = self.sengketa.tugas.filter(selesai=None, tidak_perlu=False)


class FormAturTugas(FormLangkah):
    tugas = forms.ModelChoiceField(label="Tugas", queryset=None, empty_label=BELUM[1])
    orang = forms.ModelChoiceField(label="Penanggung jawab", queryset=None, required=False, empty_label="Siapa pun")
    batas = IsianTanggal(label="Paling lambat")

    def __init__(self, *args, orang, **lain):
        super().__init__(*args, **lain)
        self.fields["tugas"].queryset = self.sengketa.tugas.filter(selesai=None, tidak_perlu=False)
        self.fields["orang"].queryset = orang


class FormBerkas(FormLangkah):
    peran = forms.ChoiceField(label="Berkas ini", choices=PeranBerkas)
    keterangan = baris("Keterangan", 300, "Misalnya: RAB saluran air Pamarican 2026, 12 halaman.")
    unggahan = forms.FileField(label="Berkas")


class FormTarikBerkas(FormLangkah):
    berkas = forms.ModelChoiceField(label="Berkas", queryset=None, empty_label=BELUM[1])
    catatan = kalimat("Mengapa ditarik", 500, baris=2)

    def __init__(self, *args, **lain):
        super().__init__(*args, **lain)
        self.fields["berkas"].queryset = self.sengketa.berkas.filter(ditarik=None)


class FormKuasa(FormLangkah):
    surat = baris("Nomor surat kuasa", 100)
    tanggal = IsianTanggal(label="Tanggal surat")
    pemberi = baris("Pemberi kuasa", 200, "Nama dan jabatan.")
    penerima = baris("Penerima kuasa", 500)
    boleh_berdamai = forms.BooleanField(label="Berwenang menyepakati perdamaian", required=False)
    batas_damai = kalimat("Sampai mana boleh menyepakati", 500, wajib=False, baris=2)


class FormCabutKuasa(FormLangkah):
    kuasa = forms.ModelChoiceField(label="Surat kuasa", queryset=None, empty_label=BELUM[1])

    def __init__(self, *args, **lain):
        super().__init__(*args, **lain)
        self.fields["kuasa"].queryset = self.sengketa.kuasa.filter(dicabut=None)


class FormPerintah(FormLangkah):
    perintah = kalimat("Isi perintah", 1000)
    pelaksana = forms.ModelChoiceField(label="Dilaksanakan", queryset=None, empty_label=None)
    batas = IsianTanggal(label="Paling lambat", required=False)

    def __init__(self, *args, **lain):
        super().__init__(*args, **lain)
        satu = {self.sengketa.unit_id, self.sengketa.termohon_id}
        self.fields["pelaksana"].queryset = Unit.objects.filter(Q(pk__in=satu) | Q(peran_ppid="utama"))


class FormLaksana(FormLangkah):
    satu = forms.ModelChoiceField(label="Perintah", queryset=None, empty_label=None)
    tanggal = IsianTanggal(label="Dilaksanakan pada")
    hasil = kalimat("Bagaimana dilaksanakan", 1000)

    def __init__(self, *args, **lain):
        super().__init__(*args, **lain)
        self.fields["satu"].queryset = self.sengketa.perintah.filter(dilaksanakan=None)


class FormSerah(FormLangkah):
    tanggal = IsianTanggal(label="Tanggal penyerahan")
    catatan = kalimat(
        "Apa yang diserahkan, kepada siapa, di mana", 1000,
        "Penyerahan tidak menutup perkara: hanya putusan, putusan mediasi, atau akta yang mengakhirinya.",
    )  # fmt: skip


class FormMemo(FormLangkah):
    sikap = forms.ChoiceField(label="Sikap", choices=Sikap)
    alasan = kalimat("Alasan", 3000, baris=5)


class FormBuka(FormLangkah):
    uji = forms.ModelChoiceField(label="Pengecualian yang dibatalkan putusan", queryset=None, empty_label=BELUM[1])

    def __init__(self, *args, **lain):
        super().__init__(*args, **lain)
        milik = Q(unit__in={self.sengketa.unit_id, self.sengketa.termohon_id})
        berlaku = UjiKonsekuensi.objects.filter(milik, status=StatusUji.DITETAPKAN)
        self.fields["uji"].queryset = berlaku.order_by("pk")


def sidang_terbuka(sengketa):
    """Hearings without a result that were not put off."""
    return sengketa.sidang.filter(dicatat_pada=None, ditunda_ke=None)


FORM_LANGKAH = {
    "pindah_tahap": FormPindah,
    "catat_putusan": FormPutusan,
    "selesaikan": FormSelesai,
    "betulkan_tahap": FormAlasan,
    "pilih_jalur": FormJalur,
    "ubah_rincian": FormRincian,
    "jadwalkan_sidang": FormSidang,
    "tunda_sidang": FormTunda,
    "catat_sidang": FormHasilSidang,
    "tambah_tugas": FormTugas,
    "atur_tugas": FormAturTugas,
    "kerjakan_tugas": FormTugasSelesai,
    "lewati_tugas": FormTugasLewat,
    "unggah_berkas": FormBerkas,
    "tarik_berkas": FormTarikBerkas,
    "tulis_catatan": FormCatatan,
    "catat_kuasa": FormKuasa,
    "cabut_kuasa": FormCabutKuasa,
    "catat_perintah": FormPerintah,
    "laksanakan_perintah": FormLaksana,
    "serahkan_dokumen": FormSerah,
    "tulis_memo": FormMemo,
    "buka_informasi": FormBuka,
    "lihat_identitas": FormAlasan,
}
