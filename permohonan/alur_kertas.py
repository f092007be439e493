"""Decisions on paper, twice the same pair of steps: one records the signed paper, another confirms it (design 9)."""

from alur.transisi import Transisi
from kalender.hari import tanggal
from permohonan.models import KertasPerkara
from permohonan.wewenang import melayani


def langkah_kertas(jenis, *, dari, ke, label, syarat=(), sesudah=None, kabari=(), terapkan=None):
    """The two Transisi of paper `jenis` (JenisKertas): "catat_<jenis>" and "benarkan_<jenis>".

    `catat` reads isian berkas (BerkasPerkara), nomor, tanggal, penanda_tangan, isi (dict). `benarkan` takes the case
    to `ke` as the paper says: `terapkan(perkara, isi)` writes what the paper decides before `sesudah` runs.
    """
    return (
        Transisi(
            nama=f"catat_{jenis}",
            label=f"Catat {label} di atas kertas",
            dari=dari,
            boleh=melayani,
            syarat=(kertas_terisi,),
            akibat=_catat(jenis),
        ),
        Transisi(
            nama=f"benarkan_{jenis}",
            label=f"Benarkan {label} di atas kertas",
            dari=dari,
            ke=ke,
            boleh=melayani,
            syarat=(_ada_dan_bukan_pencatatnya(jenis), *syarat),
            akibat=_benarkan(jenis, sesudah, terapkan),
            kabari=kabari,
            umum=True,
        ),
    )


def kertas_berlaku(perkara, jenis):
    """The recorded paper (KertasPerkara) that waits or was confirmed, None when there is none."""
    return perkara.kertas.filter(jenis=jenis, gugur=False).first()


def kertas_terisi(perkara, langkah):
    """The scan, its day and who signed it."""
    isian = langkah.isian
    if not isian.get("berkas"):
        return "Unggah pindaian keputusan yang ditandatangani."
    if not isian.get("penanda_tangan", "").strip():
        return "Sebut siapa yang menandatangani."
    if isian["tanggal"] > tanggal(langkah.waktu):
        return "Tanggal surat tidak boleh di masa depan."
    return None


def _ada_dan_bukan_pencatatnya(jenis):
    def periksa(perkara, langkah):
        kertas = kertas_berlaku(perkara, jenis)
        if kertas is None or kertas.dibenarkan_pada:
            return "Belum ada keputusan di atas kertas yang menunggu pembenaran."
        if kertas.dicatat_oleh_id == langkah.pelaku.pk:
            return "Yang membenarkan harus orang lain dari yang mencatat."
        return None

    return periksa


def _catat(jenis):
    def catat(perkara, langkah):
        isian = langkah.isian
        perkara.kertas.filter(jenis=jenis).update(gugur=True)
        KertasPerkara.objects.create(
            jenis=jenis,
            **{perkara._meta.model_name: perkara},
            berkas=isian["berkas"],
            nomor=isian.get("nomor", "").strip(),
            tanggal=isian["tanggal"],
            penanda_tangan=isian["penanda_tangan"].strip(),
            isi=isian.get("isi") or {},
            dicatat_oleh=langkah.pelaku,
            dicatat_pada=langkah.waktu,
        )

    return catat


def _benarkan(jenis, sesudah, terapkan):
    def benarkan(perkara, langkah):
        kertas = kertas_berlaku(perkara, jenis)
        kertas.dibenarkan_oleh, kertas.dibenarkan_pada = langkah.pelaku, langkah.waktu
        kertas.save(update_fields=["dibenarkan_oleh", "dibenarkan_pada"])
        if terapkan:
            terapkan(perkara, kertas)
        if sesudah:
            sesudah(perkara, langkah)

    return benarkan
