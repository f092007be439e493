"""What the desk's pages of disputes show: the board by stage, one case with its timeline, checklist and steps."""

from dataclasses import dataclass
from datetime import date

from django import forms
from django.db.models import Q

from alur.transisi import Transisi
from kalender.hari import tanggal
from kalender.jam import rincian
from opd.models import Pengguna
from opd.peran import PENINJAU, PENULIS, Peran
from sengketa.bundel.forms import FormAmbilBukti
from sengketa.bundel.halaman import bagian_bundel
from sengketa.bundel.usulan import usulan
from sengketa.meja.forms import FORM_LANGKAH, FormLangkah
from sengketa.models import Sengketa
from sengketa.peringatan import peringatan
from sengketa.sidang.ketidakhadiran import akibat_ketidakhadiran
from sengketa.status import DI_PENGADILAN, Amar, Pelaku, Tahap
from sengketa.tafsir import catatan
from sengketa.tahapan import tahapan
from sengketa.wewenang import mendampingi, mengerjakan

_T = Tahap
KELOMPOK = (  # the columns of the board
    ("Masuk", (_T.PERMOHONAN_KI, _T.PEMERIKSAAN_ADMINISTRASI, _T.REGISTRASI, _T.PENETAPAN_MAJELIS)),
    ("Mediasi", (_T.PEMERIKSAAN_AWAL, _T.MEDIASI, _T.MEDIASI_GAGAL)),
    ("Ajudikasi", (_T.AJUDIKASI, _T.PEMBUKTIAN, _T.PEMERIKSAAN_SETEMPAT, _T.KESIMPULAN, _T.MUSYAWARAH_MAJELIS)),
    ("Putusan dan pengadilan", (_T.PUTUSAN_KI, *DI_PENGADILAN)),
    ("Pelaksanaan", (_T.PUTUSAN_MEDIASI, _T.INKRACHT, _T.PELAKSANAAN_PUTUSAN, _T.EKSEKUSI)),
)
MAJU = ("pindah_tahap", "catat_putusan", "selesaikan", "pilih_jalur", "perpanjang_mediasi", "tulis_memo")
LACI = (  # the other steps, folded under what they are about; what is named nowhere comes under the last
    ("Sidang", ("jadwalkan_sidang", "catat_sidang", "tunda_sidang")),
    ("Berkas dan catatan", ("unggah_berkas", "tarik_berkas", "ambil_bukti", "tulis_catatan", "serahkan_dokumen")),
    ("Tugas dan perintah", ("tambah_tugas", "atur_tugas", "lewati_tugas", "catat_perintah", "laksanakan_perintah")),
    ("Lainnya", ()),
)
DI_TEMPATNYA = ("kerjakan_tugas", "minta_berkas", "unduh_berkas")  # shown beside what they are about
SESUAI_ISI = {  # steps that need something to act on: the relation, and what of it
    "tunda_sidang": ("sidang", Q(dicatat_pada=None, ditunda_ke=None)),
    "catat_sidang": ("sidang", Q(dicatat_pada=None, ditunda_ke=None)),
    "atur_tugas": ("tugas", Q(selesai=None, tidak_perlu=False)),
    "lewati_tugas": ("tugas", Q(selesai=None, tidak_perlu=False)),
    "tarik_berkas": ("berkas", Q(ditarik=None)),
    "cabut_kuasa": ("kuasa", Q(dicabut=None)),
    "laksanakan_perintah": ("perintah", Q(dilaksanakan=None)),
    "betulkan_tahap": ("riwayat", Q(keliru=False, selesai__isnull=False)),
}


@dataclass(frozen=True)
class Tombol:
    """One step on the page: its row of the table, its form, whether it was just refused."""

    transisi: Transisi
    form: forms.Form
    terbuka: bool

    @property
    def maju(self):
        """Whether it carries the dispute on."""
        return self.transisi.nama in MAJU

    @property
    def polos(self):
        """Whether a plain button is enough."""
        return not self.form.visible_fields()


@dataclass(frozen=True)
class TitikWaktu:
    """One stage on the timeline: done, now or next; when, and who must act."""

    nama: str
    keadaan: str
    mulai: date | None = None
    batas: date | None = None
    pelaku: str = ""
    keterangan: str = ""


def papan(pengguna, waktu):
    """[(column, [Sengketa by their last day])] of the open disputes this person sees."""
    terlihat = list(Sengketa.objects.terlihat_oleh(pengguna, waktu).terbuka().lengkap())
    return [(kata, [s for s in terlihat if s.status in tahap]) for kata, tahap in KELOMPOK]


def selesai(pengguna, waktu):
    """Disputes that ended, newest first."""
    return Sengketa.objects.terlihat_oleh(pengguna, waktu).berakhir().lengkap().order_by("-berakhir", "-pk")


def isi_perkara(sengketa, pengguna, waktu, dicoba="", form=None):
    """The context (dict) of one dispute's page; `dicoba` with `form` is the step that was just refused."""
    hari = tanggal(waktu)
    sidang = list(sengketa.sidang.select_related("ditunda_ke"))
    return {
        "perkara": sengketa,
        "hari": hari,
        "lewat": bool(sengketa.terbuka and sengketa.jatuh_tempo and sengketa.jatuh_tempo < hari),
        "tahap": tahapan(sengketa.versi)[sengketa.status],
        "pelaku": Pelaku(tahapan(sengketa.versi)[sengketa.status].pelaku).label if sengketa.terbuka else "",
        "linimasa": linimasa(sengketa),
        "peringatan": [*(p.kalimat for p in peringatan(sengketa)), *akibat_ketidakhadiran(sidang)],
        "tafsir": catatan(sengketa.status) if sengketa.terbuka else [],
        "rincian": rincian(sengketa.jam) if sengketa.jam else None,
        "pemohon": sengketa.pemohon.all(),
        "sidang": sidang,
        "tugas": _tugas(sengketa, pengguna, waktu, dicoba, form),
        "mendampingi": mendampingi(pengguna, sengketa, waktu),
        "mengerjakan": mengerjakan(pengguna, sengketa, waktu),
        "putusan": sengketa.putusan.filter(keliru=False).select_related("berkas"),
        "memo": sengketa.memo.select_related("ditulis_oleh", "putusan"),
        "kuasa": sengketa.kuasa.select_related("berkas"),
        "perintah": sengketa.perintah.select_related("pelaksana"),
        "berkas": sengketa.berkas.filter(dihapus=None),
        "bundel": bagian_bundel(sengketa, _form_bundel(sengketa, pengguna, waktu, dicoba, form)),
        "jejak": [(p, _sebutan(p)) for p in sengketa.jejak()],
        **_langkah(sengketa, pengguna, waktu, dicoba, form),
    }


def linimasa(sengketa) -> list[TitikWaktu]:
    """The stages gone through, the present one, and what may come next."""
    daftar = tahapan(sengketa.versi)
    putusan = {p.tahap_id: p for p in sengketa.putusan.filter(keliru=False)}
    titik = []
    for jalan in sengketa.riwayat.filter(keliru=False).select_related("jam"):
        baris, kini = daftar[jalan.kode], jalan.selesai is None and sengketa.terbuka
        amar = Amar(putusan[jalan.pk].amar).label if jalan.pk in putusan else ""
        batas = jalan.jam.jatuh_tempo if jalan.jam and kini else None
        titik.append(
            TitikWaktu(
                baris.nama,
                "kini" if kini else "selesai",
                jalan.mulai,
                batas,
                Pelaku(baris.pelaku).label if kini else "",
                amar or jalan.keterangan,
            )  # fmt: skip
        )
    if sengketa.terbuka:
        titik += [TitikWaktu(daftar[k].nama, "berikut") for k in daftar[sengketa.status].lanjut if not daftar[k].akhir]
    return titik


def form_langkah(sengketa, nama, data=None, files=None, **lain):
    """The form of step `nama`."""
    kelas = FormAmbilBukti if nama == "ambil_bukti" else FORM_LANGKAH.get(nama, FormLangkah)
    if nama == "atur_tugas":
        lain["orang"] = calon(sengketa)
    return kelas(data, files, sengketa=sengketa, **lain)


def calon(sengketa):
    """Whom a task can be given to: those who keep cases, and the people of the units concerned."""
    pihak = Q(keanggotaan__unit__in={sengketa.termohon_id, sengketa.unit_id}, keanggotaan__peran__in=PENULIS)
    pendamping = Q(keanggotaan__peran__in=(*PENINJAU, Peran.BAGIAN_HUKUM))
    return Pengguna.objects.filter(pihak | pendamping, is_active=True).order_by("nama").distinct()


def _tugas(sengketa, pengguna, waktu, dicoba, form):
    """[(task, the form that marks it done or None)], open ones first."""
    boleh = mengerjakan(pengguna, sengketa, waktu)
    hasil = []
    for satu in sengketa.tugas.select_related("orang", "selesai_oleh"):
        kotak = None
        if boleh and not satu.selesai and not satu.tidak_perlu:
            awal = {"auto_id": f"id_tugas{satu.pk}_%s", "initial": {"tugas": satu.pk}}
            kotak = form_langkah(sengketa, "kerjakan_tugas", **awal)
        if dicoba == "kerjakan_tugas" and form.data.get("tugas") == str(satu.pk):
            kotak = form
        hasil.append((satu, kotak))
    return sorted(hasil, key=lambda t: bool(t[0].selesai or t[0].tidak_perlu))


def _langkah(sengketa, pengguna, waktu, dicoba, form):
    """What can be pressed now: {"maju": the steps that carry it on, "laci": [(drawer, steps, open)]}; a step that was
    just refused stays with what was typed."""
    tersedia = {t.nama: t for t in sengketa.ALUR.tersedia(sengketa, pengguna, waktu) if _tampil(sengketa, t.nama)}
    if dicoba and dicoba not in DI_TEMPATNYA:
        tersedia.setdefault(dicoba, sengketa.ALUR[dicoba])
    tombol = {nama: _tombol(sengketa, t, dicoba, form) for nama, t in tersedia.items()}
    laci = [(kata, [tombol.pop(n) for n in isi if n in tombol]) for kata, isi in LACI]
    maju = [tombol.pop(n) for n in MAJU if n in tombol]
    laci[-1] = (LACI[-1][0], list(tombol.values()))
    terisi = [(kata, isi, any(t.terbuka for t in isi)) for kata, isi in laci if isi]
    return {"maju": maju, "laci": terisi}


def _form_bundel(sengketa, pengguna, waktu, dicoba, form):
    """The form that asks for the bundle, where this person may."""
    if dicoba == "minta_berkas":
        return form
    boleh = mengerjakan(pengguna, sengketa, waktu)
    return form_langkah(sengketa, "minta_berkas", auto_id="id_minta_berkas_%s") if boleh else None


def _sebutan(peristiwa):
    """A step that led on is named by where it led."""
    if peristiwa.ke and peristiwa.ke != peristiwa.dari:
        return Tahap(peristiwa.ke).label
    return peristiwa.label


def _tombol(sengketa, transisi, dicoba, form):
    if transisi.nama == dicoba:
        return Tombol(transisi, form, True)
    kosong = form_langkah(sengketa, transisi.nama, auto_id=f"id_{transisi.nama}_%s")
    return Tombol(transisi, kosong, False)


def _tampil(sengketa, nama):
    """Only steps that have something to act on have their button."""
    if nama in DI_TEMPATNYA:
        return False
    if nama in SESUAI_ISI:
        relasi, syarat = SESUAI_ISI[nama]
        return getattr(sengketa, relasi).filter(syarat).exists()
    if nama in ("pindah_tahap", "catat_putusan"):
        kosong = form_langkah(sengketa, nama)
        return bool(kosong.fields["tahap"].choices)
    if nama == "ambil_bukti":
        return bool(usulan(sengketa))
    if nama == "pilih_jalur":
        return "a" in sengketa.alasan and len(sengketa.alasan) > 1
    if nama == "tulis_memo":
        return sengketa.status in (Tahap.PUTUSAN_KI, Tahap.PUTUSAN_PENGADILAN)
    return True
