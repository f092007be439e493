"""Effects of the steps of an objection: rows of this and lower rooms in the same transaction."""

from kalender import jam as jalannya
from kalender.hari import tanggal
from permohonan.keberatan.syarat import isian_kertas
from permohonan.status import JenisSurat
from permohonan.surat.lahir import terbitkan_surat


def daftarkan(keberatan, langkah):
    """The receipt with the day the answer is due (domain 5)."""
    if pokok := langkah.isian.get("nilai", {}).get("pokok", "").strip():
        keberatan.pokok = pokok
    terbitkan_surat(JenisSurat.TANDA_TERIMA_KEBERATAN, keberatan, waktu=langkah.waktu)


def sepakati(keberatan, langkah):
    """An agreement ends the objection like an answer: the clock stops."""
    keberatan.hasil_musyawarah = langkah.isian["hasil"].strip()
    _ditanggapi(keberatan, langkah, hari=tanggal(langkah.waktu))


def telaah(keberatan, langkah):
    keberatan.nota_tim = langkah.isian["nota"].strip()


def tanggapi(keberatan, langkah):
    """The answer of the Atasan PPID by account."""
    _tulis(keberatan, langkah.isian)
    keberatan.penanggap = ", ".join(filter(None, _nama(langkah)))
    _ditanggapi(keberatan, langkah, hari=tanggal(langkah.waktu))
    terbitkan_surat(JenisSurat.TANGGAPAN, keberatan, waktu=langkah.waktu)


def terapkan_kertas(keberatan, kertas):
    """The signed paper says it: it names who signed on that day."""
    _tulis(keberatan, isian_kertas(kertas))
    keberatan.penanggap = kertas.penanda_tangan


def sesudah_kertas(keberatan, langkah):
    _ditanggapi(keberatan, langkah, hari=tanggal(langkah.waktu))
    terbitkan_surat(JenisSurat.TANGGAPAN, keberatan, waktu=langkah.waktu)


def nota_kertas(keberatan, kertas):
    keberatan.nota_tim = kertas.isi.get("nota", "").strip()


def laksanakan(keberatan, langkah):
    keberatan.pelaksanaan = langkah.isian["pelaksanaan"].strip()
    keberatan.dilaksanakan_pada = langkah.isian.get("tanggal") or tanggal(langkah.waktu)


def cabut(keberatan, langkah):
    jalannya.hentikan(keberatan.jam, waktu=langkah.waktu)


def catat_pemohon(keberatan, langkah):
    keberatan.tanggapan_pemohon = langkah.isian["nilai"]["tanggapan_pemohon"].strip()


def _tulis(keberatan, isian):
    keberatan.tanggapan = {a: isian["tanggapan"][a].strip() for a in keberatan.alasan}
    keberatan.alasan_tanggapan = isian.get("alasan", "").strip()
    keberatan.perintah = isian.get("perintah", "").strip()
    keberatan.batas_pelaksanaan = isian.get("batas")


def _ditanggapi(keberatan, langkah, *, hari):
    """A late answer stays possible and is flagged (design 9)."""
    jalannya.hentikan(keberatan.jam, waktu=langkah.waktu)
    keberatan.ditanggapi_pada, keberatan.diberitahukan = langkah.waktu, hari
    keberatan.terlambat = hari > keberatan.jatuh_tempo


def _nama(langkah):
    siapa = langkah.pelaku.identitas_tercatat(langkah.waktu)
    return siapa["nama"], siapa["jabatan"]
