"""The electronically signed PDF (BSrE) in the place of our print: guard and effect of the step `unggah_tte`."""

from alur.transisi import Transisi
from permohonan.wewenang import melayani


def surat_perkara_ini(perkara, langkah):
    """The letter belongs to this case and a file came with it."""
    if not perkara.surat.filter(pk=langkah.isian["surat"].pk).exists():
        return "Surat itu bukan surat perkara ini. Muat ulang halaman ini."
    return None if langkah.isian.get("berkas") else "Unggah PDF yang sudah ditandatangani."


def pasang(perkara, langkah):
    """A later upload replaces an earlier one; both stay in the store and in the trail."""
    perkara.surat.filter(pk=langkah.isian["surat"].pk).update(bertanda_tangan=langkah.isian["berkas"])


UNGGAH_TTE = Transisi(
    nama="unggah_tte",
    label="Unggah surat bertanda tangan elektronik",
    boleh=melayani,
    syarat=(surat_perkara_ini,),
    akibat=pasang,
)
