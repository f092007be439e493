"""What the page of one case shows: to the desk everything but who asks, to a unit what it was asked."""

from dataclasses import dataclass

from django import forms

from alur.transisi import Transisi
from kalender.hari import tanggal
from kalender.jam import rincian
from permohonan.perkara.daftar import melihat_semua
from permohonan.perkara.forms import FORM, entri_butir
from permohonan.perkara.sisa import kalender_untuk, sisa, sisa_sampai
from permohonan.perkara.tampak import nomor_perubahan
from permohonan.perkara.terbit import pilihan_terbit, terbitan_menurut_konten
from permohonan.putusan import hasil_permohonan
from permohonan.status import DIKERJAKAN, TANDA_DIRI, JenisKertas, PeranBerkas, StatusPermohonan
from permohonan.syarat import butir_salah, semua_sudah_terbit
from permohonan.wewenang import PENGGARAP, melayani

MAJU = ("nyatakan_lengkap", "lengkapi", "disposisi", "putuskan", "jawab_terbit", "serahkan")
DI_BUTIR = ("simpan_butir",)
DI_DISPOSISI = ("tarik_disposisi", "revisi", "usul_jawaban", "kembalikan")
DI_IDENTITAS = ("lihat_identitas", "ganti_kode", "tahan_pemusnahan", "lepas_tahanan")
_DI_TEMPATNYA = (*DI_BUTIR, *DI_DISPOSISI, *DI_IDENTITAS)


@dataclass(frozen=True)
class Tombol:
    """One step on the page: its row of the table, its form, whether it was just refused."""

    transisi: Transisi
    form: forms.Form
    terbuka: bool = False

    @property
    def maju(self):
        """Whether it carries the case on: the full buttons of the group. A second hand-over is not the next thing."""
        lagi = self.transisi.nama == "disposisi" and self.form.perkara.status != StatusPermohonan.TERDAFTAR
        return self.transisi.nama in MAJU and not lagi

    @property
    def polos(self):
        """Whether a plain button is enough."""
        return not self.form.visible_fields()


class Halaman:
    """The page of `permohonan` for `pengguna` at `waktu`; `dicoba` with `form` is the step that was just refused."""

    def __init__(self, permohonan, pengguna, waktu, dicoba="", form=None):
        self.perkara, self.pengguna, self.waktu, self.hari = permohonan, pengguna, waktu, tanggal(waktu)
        self.dicoba, self.form_dicoba = dicoba, form
        self.dilihat = nomor_perubahan(permohonan)
        self.tersedia = {t.nama: t for t in permohonan.ALUR.tersedia(permohonan, pengguna, waktu) if t.nama in FORM}

        self._dari_meja = melihat_semua(pengguna, waktu)

    @property
    def templat(self):
        """The desk's page or the unit's."""
        return "permohonan/satu_meja.html" if self._dari_meja else "permohonan/satu_unit.html"

    def isi(self):
        """The context (dict) of the page."""
        return self._isi_meja() if self._dari_meja else self._isi_unit()

    def tombol(self, nama, **awal):
        """The Tombol of a step, None when this person cannot take it now; `awal` are first values (keys)."""
        if nama not in self.tersedia:
            return None
        if self._yang_dicoba(nama, awal):
            return Tombol(self.tersedia[nama], self.form_dicoba, True)
        sebutan = "-".join([nama, *(str(v) for v in awal.values() if isinstance(v, int))])
        isi = {"perkara": self.perkara, "waktu": self.waktu, "initial": {"dilihat": self.dilihat, **awal}}
        return Tombol(self.tersedia[nama], FORM[nama](auto_id=f"id_{sebutan}_%s", **isi))

    def _yang_dicoba(self, nama, awal):
        """Whether the refused form, or the one that only searched, is this one: same step, item and hand-over."""
        if nama != self.dicoba:
            return False
        kirim = self.form_dicoba.data or self.form_dicoba.initial
        return all(str(kirim.get(k)) == str(awal[k]) for k in ("butir", "disposisi") if k in awal)

    def _isi_unit(self):
        units = self.pengguna.unit_dengan(self.waktu, *PENGGARAP)
        milik = self.perkara.disposisi.berjalan().milik(units).select_related("butir", "unit").order_by("butir__nomor")
        kalender = kalender_untuk(self.hari)
        sisa_unit = sisa_sampai(self.perkara.jatuh_tempo, self.hari, kalender)
        return {"perkara": self.perkara, "milik": [self._milik(d) for d in milik], "sisa": sisa_unit}

    def _milik(self, disposisi):
        awal = {"konsep": disposisi.konsep, "terbit_pilih": disposisi.terbit_id}
        usul = self.tombol("usul_jawaban", disposisi=disposisi.pk, **awal)
        return {
            "disposisi": disposisi,
            "usul": usul,
            "pilihan": usul and pilihan_terbit(usul.form, disposisi.butir.uraian, disposisi.unit_id, self.waktu),
            "kembalikan": self.tombol("kembalikan", disposisi=disposisi.pk),
            "berkas": self._berkas(butir=disposisi.butir_id, peran=PeranBerkas.JAWABAN),
        }

    def _isi_meja(self):
        perkara = self.perkara
        butir = list(perkara.butir.select_related("unit_penguasa", "entri_dik", "konten"))
        disposisi = list(perkara.disposisi.select_related("butir", "unit"))
        usulan = {d.butir_id: d.terbit_id for d in disposisi if d.berjalan and d.dijawab_pada and d.terbit_id}
        kunci = [*(b.dipublikasikan_id for b in butir), *(d.terbit_id for d in disposisi)]
        terbitan = terbitan_menurut_konten(kunci, self.waktu)
        return {
            "perkara": perkara,
            "dilihat": self.dilihat,
            "sisa": sisa(perkara, self.hari, kalender_untuk(self.hari)),
            "rincian": rincian(perkara.jam),
            "butir": [self._butir(b, usulan.get(b.pk), terbitan) for b in butir],
            "disposisi": [self._disposisi(d, terbitan) for d in disposisi],
            "langkah": self._langkah(),
            "pratinjau": self._pratinjau(),
            "identitas": {nama: self.tombol(nama) for nama in DI_IDENTITAS if self._perlu(nama)},
            "tanda_diri": self._berkas(peran__in=TANDA_DIRI),
            "kertas_lain": self._berkas(peran__in=(PeranBerkas.KERTAS, PeranBerkas.BUKTI_KIRIM)),
            "surat": perkara.surat.order_by("pk"),
            "menyurat": melayani(self.pengguna, perkara, self.waktu),
            "keberatan": perkara.keberatan.order_by("pk"),
            "jejak": perkara.jejak(),
            "menyiapkan": "simpan_butir" in self.tersedia,
        }

    def _berkas(self, **saring):
        return list(self.perkara.berkas.filter(ditarik=None, **saring))

    def _perlu(self, nama):
        """A hold is set or let go, not both."""
        ditahan = bool(self.perkara.identitas.ditahan)
        return {"tahan_pemusnahan": not ditahan, "lepas_tahanan": ditahan}.get(nama, True)

    def _butir(self, butir, usulan, terbitan):
        """One item; what its unit proposes, else what the applicant pointed at, is marked already."""
        awal = {m: getattr(butir, m) for m in ("hasil", "alasan", "penghitaman", "pemegang", "tersedia_pada")}
        terbit = butir.dipublikasikan_id or usulan or butir.konten_id
        awal |= {"unit_penguasa": butir.unit_penguasa_id, "entri_dik": butir.entri_dik_id, "terbit_pilih": terbit}
        tombol = self.tombol("simpan_butir", butir=butir.pk, **awal)
        entri = entri_butir(butir, self.hari) if tombol else []
        if tombol and not tombol.terbuka:
            tombol.form.fields["entri_dik"].queryset = tombol.form.fields["entri_dik"].queryset.filter(
                pk__in=[e.pk for e in entri]
            )
        return {
            "butir": butir,
            "tombol": tombol,
            "entri": entri,
            "pilihan": tombol and pilihan_terbit(tombol.form, butir.uraian, butir.unit_penguasa_id, self.waktu),
            "terbitan": terbitan.get(butir.dipublikasikan_id),
            "salah": butir_salah(butir, self.hari) if tombol else "",
            "berkas": self._berkas(butir=butir.pk, peran=PeranBerkas.JAWABAN),
        }

    def _disposisi(self, disposisi, terbitan):
        tombol = {}
        if disposisi.berjalan:
            tombol = {"tarik": self.tombol("tarik_disposisi", disposisi=disposisi.pk)}
            if disposisi.dijawab_pada:
                tombol["revisi"] = self.tombol("revisi", disposisi=disposisi.pk)
        terbit = terbitan.get(disposisi.terbit_id)
        return {"disposisi": disposisi, "terbitan": terbit, "tombol": [t for t in tombol.values() if t]}

    def _langkah(self):
        return [self.tombol(nama) for nama in self.tersedia if nama not in _DI_TEMPATNYA and self._tampil(nama)]

    def _tampil(self, nama):
        """Steps that would only be refused have no button."""
        if nama == "jawab_terbit":
            saat = _Saat(self.waktu)
            return semua_sudah_terbit(self.perkara, saat) is None
        kertas = self.perkara.kertas.filter(jenis=JenisKertas.PUTUSAN_PPID, gugur=False)
        return {
            "benarkan_putusan_ppid": kertas.exists,
            "perpanjang": lambda: not self.perkara.diperpanjang and self.hari <= self.perkara.jatuh_tempo,
        }.get(nama, lambda: True)()

    def _pratinjau(self):
        """The outcome that `putuskan` would derive (label), "" while items are open or after the answer."""
        hasil = [b.hasil for b in self.perkara.butir.all()]
        if self.perkara.status not in DIKERJAKAN or not all(hasil):
            return ""
        return StatusPermohonan(hasil_permohonan(hasil)).label


@dataclass(frozen=True)
class _Saat:
    """What a guard reads of a step that nobody takes yet."""

    waktu: object
