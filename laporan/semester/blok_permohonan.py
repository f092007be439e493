"""The blocks about requests: how many, how they ended, how long it took, why they were refused (domain 8)."""

from collections import Counter

from django.utils.translation import gettext_lazy as _

from informasi.dikecualikan.status import Alasan
from laporan.semester.angka import TANPA_POKOK, TERSAMAR, Angka, Baris, Blok, Jumlah, hitung, median, persen, rerata
from laporan.semester.lingkup import PROSES
from permohonan.status import DIPUTUS, HasilButir, JenisPemohon, Kanal, StatusPermohonan

TERSEDIKIT = 5  # a crossing with traits of people below it would point at somebody (design 9)
_S = StatusPermohonan
HASIL = (
    (_S.DIKABULKAN_SELURUHNYA, _("Dikabulkan seluruhnya")),
    (_S.DIKABULKAN_SEBAGIAN, _("Dikabulkan sebagian")),
    (_S.DITOLAK, _("Ditolak")),
    (_S.TIDAK_DIKUASAI, _("Tidak dikuasai")),
    (_S.BELUM_DIDOKUMENTASIKAN, _("Belum didokumentasikan")),
    (_S.DICABUT, _("Dicabut pemohon")),
    (_S.TIDAK_DILENGKAPI, _("Tidak dilengkapi pemohon")),
    (PROSES, _("Masih diproses")),
)
KATA_HASIL = dict(HASIL)
KANAL, MENURUT_HASIL = _("Menurut kanal"), _("Menurut hasil")
PASAL_17, PASAL_6 = _("Pasal 17 UU 14/2008"), _("Pasal 6 ayat (3) UU 14/2008")
KELAMIN = (("l", _("Laki-laki")), ("p", _("Perempuan")), ("", _("Tidak disebut atau bukan perorangan")))
TAK_DIRINCI = _("Tidak dirinci karena ada kelompok yang kurang dari 5 orang.")
TANPA_DASAR = _("Dasarnya tidak tercatat dalam register lampau")
BELUM_DIPEGANG = (HasilButir.TIDAK_DIKUASAI, HasilButir.BELUM_DIDOKUMENTASIKAN)


def permohonan(lingkup):
    """Requests received, by channel, by who asks, by outcome."""
    kasus = lingkup.permohonan
    kanal = [hitung(f"kanal-{k}", k.label, _dengan(kasus, kanal=k.value), _baris, kelompok=KANAL) for k in Kanal]
    hasil = [
        hitung(f"hasil-{k}", label, _dengan(kasus, hasil=str(k)), _baris, kelompok=MENURUT_HASIL) for k, label in HASIL
    ]
    pemohon = _sifat(kasus, "jenis_pemohon", "pemohon", JenisPemohon.choices, _("Menurut jenis pemohon"))
    kelamin = _sifat(kasus, "jenis_kelamin", "kelamin", KELAMIN, _("Menurut jenis kelamin"))
    angka = (
        hitung("masuk", _("Permohonan masuk"), kasus, _baris),
        *kanal,
        *pemohon,
        *kelamin,
        *hasil,
        hitung("diperpanjang", _("Diperpanjang"), [k for k in kasus if k.diperpanjang], _baris),
        hitung("terlambat", _("Terlambat"), [k for k in kasus if k.terlambat(lingkup.hari)], _baris),
    )
    periksa = [
        Jumlah(_("Masuk sama dengan jumlah hasil dan yang masih diproses"), len(kasus), _jumlah(hasil)),
        Jumlah(_("Masuk sama dengan jumlah menurut kanal"), len(kasus), _jumlah(kanal)),
    ]
    periksa += [
        Jumlah(_("Masuk sama dengan jumlah menurut pemohon"), len(kasus), _jumlah(sifat))
        for sifat in (pemohon, kelamin)
        if sifat[0].nilai is not None
    ]
    return Blok("permohonan", _("Permohonan informasi"), angka, tuple(periksa))


def waktu(lingkup):
    """How long an answer took, in hari kerja from day 0 to the notice."""
    dijawab = [k for k in lingkup.permohonan if k.hasil in DIPUTUS]
    bertanggal = [k for k in dijawab if k.dijawab]  # a past register may not tell the day: answered, never in time
    lama = [(k, lingkup.hari_kerja(k.mulai, k.dijawab)) for k in bertanggal]
    hari = [banyak for _k, banyak in lama]
    tepat = [k for k in bertanggal if k.dijawab <= k.jatuh_tempo]

    def baris():
        return [Baris(k.nomor, _("%(n)s hari kerja") % {"n": n}) for k, n in lama]

    angka = (
        hitung("dijawab", _("Dijawab"), dijawab, _baris),
        hitung("tepat", _("Dijawab tepat waktu"), tepat, _baris),
        Angka("tepat-persen", _("Bagian yang dijawab tepat waktu"), persen(len(tepat), len(dijawab)), "%"),
        Angka("rerata", _("Rata-rata waktu menjawab"), rerata(hari), "hk", baris if lama else None),
        Angka("median", _("Median waktu menjawab"), median(hari), "hk", baris if lama else None),
        Angka("terlama", _("Waktu menjawab terlama"), max(hari, default=None), "hk", baris if lama else None),
    )
    lewat = [k for k in bertanggal if k.dijawab > k.jatuh_tempo]
    bagian = len(tepat) + len(lewat) + len(dijawab) - len(bertanggal)
    label = _("Dijawab sama dengan yang tepat waktu, terlambat, dan tidak bertanggal")
    periksa = Jumlah(label, len(dijawab), bagian)
    return Blok("waktu", _("Waktu menjawab"), angka, (periksa,))


def penolakan(lingkup):
    """Items refused by the letter of UU 14/2008 Ps 17, and those not held or documented (Ps 6(3) e)."""
    tertutup = [b for b in lingkup.butir if b["hasil"] in (HasilButir.DITOLAK, HasilButir.SEBAGIAN)]
    huruf = [
        hitung(
            f"pasal-17-{h}", h.label, [b for b in tertutup if b["huruf"] == h], _butir, kelompok=PASAL_17, huruf=h.value
        )
        for h in Alasan
    ]
    tanpa = [b for b in tertutup if not b["huruf"]]
    if tanpa:
        huruf.append(hitung("pasal-17-lain", TANPA_DASAR, tanpa, _butir, kelompok=PASAL_17))
    belum = [b for b in lingkup.butir if b["hasil"] in BELUM_DIPEGANG]
    label = _("Belum dikuasai atau belum didokumentasikan")
    periksa = Jumlah(_("Butir yang ditutup sama dengan jumlah menurut huruf"), len(tertutup), _jumlah(huruf))
    angka = (
        hitung("ditutup", _("Butir yang ditutup seluruhnya atau sebagian"), tertutup, _butir),
        *huruf,
        hitung("pasal-6-3-e", label, belum, _butir, kelompok=PASAL_6, huruf="e"),
    )
    return Blok("penolakan", _("Alasan penolakan, dihitung per butir"), angka, (periksa,))


def _sifat(kasus, medan, awalan, pilihan, kelompok):
    """Figures by a trait of the applicants, all None when one group is so small that it would point at somebody.

    They have no rows: a row would say of one number who asked.
    """
    banyak = Counter(getattr(k, medan) for k in kasus)
    terlalu_kecil = any(0 < n < TERSEDIKIT for n in banyak.values())
    bersama = {"kelompok": kelompok}
    if terlalu_kecil:
        bersama |= {"satuan": TERSAMAR, "catatan": TAK_DIRINCI}
    return [
        Angka(f"{awalan}-{kode or 'lain'}", label, None if terlalu_kecil else banyak[kode], **bersama)
        for kode, label in pilihan
    ]


def _dengan(kasus, **nilai):
    ((medan, isi),) = nilai.items()
    return [k for k in kasus if getattr(k, medan) == isi]


def _jumlah(angka):
    return sum(a.nilai for a in angka)


def _baris(kasus):
    return Baris(kasus.nomor, f"{kasus.pokok or TANPA_POKOK}. {KATA_HASIL.get(kasus.hasil, '')}")


def _butir(butir):
    return Baris(butir["perkara"], _("Butir %(nomor)s") % {"nomor": butir["nomor"]})
