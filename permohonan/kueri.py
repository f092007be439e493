"""Reads of requests, hand-overs and objections."""

from django.db import models
from django.db.models import Q

from kalender.hari import tanggal
from opd.peran import Jenis
from permohonan.status import BERAKHIR, DIPUTUS, KEBERATAN_BERAKHIR, KEBERATAN_TERBUKA, TERBUKA, StatusKeberatan
from permohonan.wewenang import MELIHAT_SEMUA, PENGGARAP, melayani


class KueriPermohonan(models.QuerySet):
    def terlihat_oleh(self, pengguna, waktu):
        """Requests a member of staff may open: all for the service desk, the Atasan, Bagian Hukum and auditors;
        for a unit those of which it was ever handed an item. Nothing for anybody else."""
        if not pengguna.is_authenticated or not pengguna.is_active:
            return self.none()
        if melayani(pengguna, None, waktu) or pengguna.berperan(waktu, *MELIHAT_SEMUA):
            return self
        disposisi = self.model.disposisi.rel.related_model.objects.filter(ditarik_pada=None)
        pernah = disposisi.milik(pengguna.unit_dengan(waktu, *PENGGARAP))
        return self.filter(pk__in=pernah.values("permohonan"))

    def terbuka(self):
        """Not yet answered."""
        return self.filter(status__in=TERBUKA)

    def berakhir(self):
        return self.filter(status__in=BERAKHIR)

    def dijawab(self):
        """Answered, whether handed over or not."""
        return self.exclude(status__in=TERBUKA)

    def terlambat(self, waktu):
        """Open although the last day has passed (R3)."""
        return self.terbuka().filter(jatuh_tempo__lt=tanggal(waktu))

    def menunggu_serah(self):
        """Granted here, not handed over yet; what a past register says is history."""
        return self.filter(status__in=DIPUTUS, lampau=False)

    def dimusnahkan_sebelum(self, batas):
        """Ended before `batas` (aware), with every objection, and not held: personal data of these may go. A case of a
        past register has ended, whatever its outcome."""
        keberatan = self.model.keberatan.rel.related_model.objects
        masih = keberatan.exclude(permohonan=None).exclude(status__in=KEBERATAN_BERAKHIR, jam__dihentikan__lt=batas)
        berakhir = self.filter(Q(status__in=BERAKHIR) | Q(lampau=True))
        selesai = berakhir.filter(jam__dihentikan__lt=batas, identitas__ditahan="")
        return selesai.exclude(pk__in=masih.values("permohonan")).order_by("jam__dihentikan", "pk")

    def lengkap(self):
        return self.select_related("jam", "jam_lengkapi", "identitas", "unit_tujuan").prefetch_related("butir")


class KueriDisposisi(models.QuerySet):
    def berjalan(self):
        """Still with the unit, answered or not."""
        return self.filter(dikembalikan_pada=None, ditarik_pada=None)

    def menunggu(self):
        """The unit still owes its draft."""
        return self.berjalan().filter(dijawab_pada=None)

    def milik(self, units):
        """Of these units (keys), or of a kelurahan whose kecamatan is among them."""
        return self.filter(Q(unit__in=units) | Q(unit__induk__in=units, unit__jenis=Jenis.KELURAHAN))


class KueriKeberatan(models.QuerySet):
    def terlihat_oleh(self, pengguna, waktu):
        """As for requests; a unit sees objections against itself and against requests it worked on."""
        if not pengguna.is_authenticated or not pengguna.is_active:
            return self.none()
        if melayani(pengguna, None, waktu) or pengguna.berperan(waktu, *MELIHAT_SEMUA):
            return self
        units = pengguna.unit_dengan(waktu, *PENGGARAP)
        perkara = self.model.permohonan.field.related_model.objects.terlihat_oleh(pengguna, waktu)
        return self.filter(Q(unit__in=units) | Q(permohonan__in=perkara.values("pk")))

    def terbuka(self):
        """Without an answer of the Atasan PPID, the late ones included."""
        return self.filter(status__in=(*KEBERATAN_TERBUKA, StatusKeberatan.TIDAK_DITANGGAPI))

    def dimusnahkan_sebelum(self, batas):
        """Objections without a request that ended before `batas` (aware) and are not held."""
        sendiri = self.filter(permohonan=None, identitas__ditahan="", status__in=KEBERATAN_BERAKHIR)
        return sendiri.filter(jam__dihentikan__lt=batas).order_by("jam__dihentikan", "pk")

    def terlambat(self, waktu):
        return self.terbuka().filter(jatuh_tempo__lt=tanggal(waktu))


class KueriSurat(models.QuerySet):
    def dari_perkara(self, perkara):
        """Letters of the case an applicant has opened: of the request and of the objections to it; none for None."""
        if perkara is None:
            return self.none()
        permohonan = perkara if perkara._meta.model_name == "permohonan" else perkara.permohonan
        if permohonan is None:
            return self.filter(keberatan=perkara)
        return self.filter(Q(permohonan=permohonan) | Q(keberatan__permohonan=permohonan))
