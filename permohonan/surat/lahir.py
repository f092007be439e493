"""A letter is born with the step it tells of: numbered, dated, its words frozen under lock. Printed later."""

import secrets

from kalender.hari import tanggal
from permohonan.identitas.kode import HURUF
from permohonan.identitas.kunci import kunci_data
from permohonan.models import Keberatan, Surat
from permohonan.nomor import ambil, tulis
from permohonan.status import JenisSurat
from permohonan.surat.isi import isi_surat

PANJANG_KODE = 12
KODE_JENIS = {
    JenisSurat.TANDA_BUKTI: "TB",
    JenisSurat.KETIDAKLENGKAPAN: "KL",
    JenisSurat.PERPANJANGAN: "PP",
    JenisSurat.PEMBERITAHUAN: "PT",
    JenisSurat.PENOLAKAN: "SK-TOLAK",
    JenisSurat.PENYERAHAN: "BA",
    JenisSurat.TANDA_TERIMA_KEBERATAN: "TT-KEB",
    JenisSurat.TANGGAPAN: "TGP",
}


def terbitkan_surat(jenis, perkara, *, waktu):
    """The Surat (JenisSurat) about `perkara` (Permohonan or Keberatan), in the caller's transaction.

    Its words are those of this moment: a later change of the case does not reach a letter that went out.
    """
    hari = tanggal(waktu)
    urut = ambil(f"surat_{jenis}"[:20], hari.year)
    nomor = tulis("surat", urut, hari, KODE_JENIS[jenis])
    kode = "".join(secrets.choice(HURUF) for _ in range(PANJANG_KODE))
    data = isi_surat(jenis, perkara, nomor=nomor, hari=hari, kode=kode)
    milik = {"keberatan": perkara} if isinstance(perkara, Keberatan) else {"permohonan": perkara}
    return Surat.objects.create(
        jenis=jenis,
        nomor=nomor,
        tanggal=hari,
        kode=kode,
        terkunci=kunci_data(data),
        penanda_tangan=data["penanda_tangan"]["nama"],
        dibuat=waktu,
        **milik,
    )
