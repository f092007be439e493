"""The block about objections (UU 14/2008 Ps 35-36; domain 8)."""

from django.utils.translation import gettext_lazy as _

from kalender.hari import tanggal
from laporan.semester.angka import TANPA_POKOK, Angka, Baris, Blok, Jumlah, hitung, rerata
from laporan.semester.lingkup import PROSES
from permohonan.status import KEBERATAN_DIKABULKAN, KEBERATAN_TERBUKA, AlasanKeberatan, StatusKeberatan

_K = StatusKeberatan
DIKABULKAN = (*KEBERATAN_DIKABULKAN, _K.DILAKSANAKAN)  # only what was granted is carried out
MENURUT_ALASAN, MENURUT_HASIL = _("Menurut alasan, Pasal 35 UU 14/2008"), _("Menurut hasil")
HASIL = (
    ("dikabulkan", _("Dikabulkan seluruhnya atau sebagian, atau disepakati")),
    ("ditolak", _("Ditolak")),
    ("tidak-ditanggapi", _("Tidak ditanggapi dalam waktunya")),
    ("dicabut", _("Dicabut pemohon")),
    (PROSES, _("Masih diproses")),
)


def keberatan(lingkup):
    """Objections received by ground and by what became of them, and how long an answer took."""
    semua = lingkup.keberatan
    per_hasil = {kunci: [] for kunci, _label in HASIL}
    for satu in semua:
        per_hasil[_hasil(satu, lingkup.hari)].append(satu)
    alasan = [
        hitung(
            f"keberatan-{a}",
            a.label,
            [k for k in semua if a in k.alasan],
            _baris,
            kelompok=MENURUT_ALASAN,
            huruf=a.value,
        )
        for a in AlasanKeberatan
    ]
    hasil = [
        hitung(f"keberatan-{kunci}", label, per_hasil[kunci], _baris, kelompok=MENURUT_HASIL) for kunci, label in HASIL
    ]
    lama = [(k, lingkup.hari_kerja(k.jam.mulai, tanggal(k.ditanggapi_pada))) for k in semua if k.ditanggapi_pada]

    def baris():
        return [Baris(k.nomor, _("%(n)s hari kerja") % {"n": n}) for k, n in lama]

    rata = rerata([n for _k, n in lama])
    angka = (
        hitung("keberatan-masuk", _("Keberatan masuk"), semua, _baris),
        *alasan,
        *hasil,
        Angka("keberatan-rerata", _("Rata-rata waktu menanggapi"), rata, "hk", baris if lama else None),
    )
    periksa = Jumlah(
        _("Masuk sama dengan jumlah hasil dan yang masih diproses"), len(semua), sum(a.nilai for a in hasil)
    )
    return Blok("keberatan", _("Keberatan"), angka, (periksa,), _("Satu keberatan dapat memuat beberapa alasan."))


def _hasil(satu, hari):
    """The key of HASIL; past the last day without an answer counts so whether the worker has run or not."""
    if satu.status in DIKABULKAN:
        return "dikabulkan"
    if satu.status in KEBERATAN_TERBUKA:
        return "tidak-ditanggapi" if hari > satu.jatuh_tempo else PROSES
    return {_K.DITOLAK: "ditolak", _K.DICABUT: "dicabut"}.get(satu.status, "tidak-ditanggapi")


def _baris(satu):
    return Baris(satu.nomor, f"{satu.pokok or TANPA_POKOK}. {satu.get_status_display()}")
