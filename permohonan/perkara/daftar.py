"""The desk's list of requests: tabs, filter, search; and the simple cards of a unit."""

from urllib.parse import urlencode

from django.db.models import Count, Q
from django.urls import reverse

from kalender.hari import tanggal
from opd.models import Unit
from permohonan.identitas.cari import identitas_bernama
from permohonan.models import Disposisi, Keberatan, Permohonan
from permohonan.perkara.sisa import kalender_untuk, sisa, sisa_sampai
from permohonan.status import DIKABULKAN, StatusPermohonan
from permohonan.wewenang import MELIHAT_SEMUA, PENGGARAP, melayani, membuka_identitas

_S = StatusPermohonan
TAMPIL = 25
TEMUAN_TERBANYAK = 50
TAB = {
    "masuk": ("Masuk", (_S.DIAJUKAN, _S.PERLU_DILENGKAPI)),
    "disposisi": ("Disposisi", (_S.TERDAFTAR, _S.DIDISPOSISIKAN)),
    "diproses": ("Diproses", (_S.DITINJAU, *DIKABULKAN, _S.BELUM_DIDOKUMENTASIKAN)),
    "selesai": ("Selesai", (_S.DISERAHKAN, _S.SELESAI, _S.TIDAK_DIKUASAI, _S.DICABUT, _S.TIDAK_DILENGKAPI)),
    "ditolak": ("Ditolak", (_S.DITOLAK,)),
    "semua": ("Semua", ()),
}
MENURUT_BATAS = ("masuk", "disposisi", "diproses")


def melihat_semua(pengguna, waktu):
    """Whether this person reads every case (the desk, Atasan, Bagian Hukum, auditors), not those of a unit."""
    return melayani(pengguna, None, waktu) or pengguna.berperan(waktu, *MELIHAT_SEMUA)


def isi_daftar(pengguna, saringan, waktu, cari=""):
    """The context (dict) of the desk's list; `cari` is a number or words of a name, and never stands in an address.

    In: `saringan` with tab, unit (slug), tahun, halaman as they were sent; unknown words filter nothing.
    """
    pilih = _terbaca(saringan)
    semua = _tersaring(Permohonan.objects.terlihat_oleh(pengguna, waktu), pilih)
    boleh_nama = membuka_identitas(pengguna, None, waktu)
    if cari:
        baris, ada_lagi = _potong(_dicari(semua, cari, boleh_nama).order_by("-tahun", "-urut"), 0, TEMUAN_TERBANYAK)
    else:
        baris, ada_lagi = _potong(_dalam_tab(semua, pilih["tab"]), (pilih["halaman"] - 1) * TAMPIL, TAMPIL)
    hari = tanggal(waktu)
    kalender = kalender_untuk(hari)
    return {
        "daftar": [(p, sisa(p, hari, kalender)) for p in baris],
        "tab": _tab(semua, pilih),
        "cari": cari,
        "banyak_temuan": bool(cari and ada_lagi),
        "boleh_nama": boleh_nama,
        "pilih": pilih,
        "unit": Unit.objects.filter(pk__in=Disposisi.objects.values("unit")).order_by("nama"),
        "tahun": list(Permohonan.objects.order_by("-tahun").values_list("tahun", flat=True).distinct()),
        "melayani": melayani(pengguna, None, waktu),
        **_nav(pilih, ada_lagi and not cari),
    }


def kartu_unit(pengguna, waktu):
    """The context (dict) of a unit's page: what waits for its draft, then what it has sent."""
    milik = Disposisi.objects.berjalan().milik(pengguna.unit_dengan(waktu, *PENGGARAP))
    milik = milik.select_related("permohonan", "butir", "unit").order_by("permohonan__jatuh_tempo", "pk")
    hari = tanggal(waktu)
    kalender = kalender_untuk(hari)
    menunggu = [(d, sisa_sampai(d.permohonan.jatuh_tempo, hari, kalender)) for d in milik.menunggu()[:TAMPIL]]
    return {"menunggu": menunggu, "terkirim": milik.exclude(dijawab_pada=None).order_by("-dijawab_pada")[:TAMPIL]}


def _terbaca(saringan):
    halaman, tahun = saringan.get("halaman", ""), saringan.get("tahun", "")
    return {
        "tab": saringan.get("tab") if saringan.get("tab") in TAB else "masuk",
        "unit": saringan.get("unit", "")[:100],
        "tahun": tahun if _angka(tahun, 4) else "",
        "halaman": max(int(halaman), 1) if _angka(halaman, 4) else 1,
    }


def _angka(teks, panjang):
    return teks.isascii() and teks.isdigit() and len(teks) <= panjang


def _tersaring(kueri, pilih):
    if unit := Unit.objects.filter(slug=pilih["unit"]).first() if "\0" not in pilih["unit"] else None:
        kueri = kueri.filter(pk__in=Disposisi.objects.filter(unit=unit).values("permohonan"))
    return kueri.filter(tahun=int(pilih["tahun"])) if pilih["tahun"] else kueri


def _dalam_tab(kueri, tab):
    kueri = kueri.filter(_isi_tab(tab)) if TAB[tab][1] else kueri
    return kueri.order_by("jatuh_tempo", "pk") if tab in MENURUT_BATAS else kueri.order_by("-tahun", "-urut")


def _isi_tab(tab):
    """What a tab holds (Q): nothing of a past register is work any more, it has ended."""
    sendiri = Q(status__in=TAB[tab][1])
    if tab in MENURUT_BATAS:
        return sendiri & Q(lampau=False)
    return sendiri | Q(status__in=TAB["diproses"][1], lampau=True) if tab == "selesai" else sendiri


def _dicari(kueri, teks, boleh_nama):
    """By number; by a name only for whoever may open the applicant's data."""
    cocok = Q(nomor__icontains=teks)
    return kueri.filter(cocok | Q(identitas__in=identitas_bernama(teks)) if boleh_nama else cocok)


def _potong(kueri, awal, banyak):
    """(the rows of one page, whether there are more)."""
    baris = list(kueri.select_related("identitas")[awal : awal + banyak + 1])
    return baris[:banyak], len(baris) > banyak


def _tab(kueri, pilih):
    """[{label, url, aktif, jumlah}]: the numbers of what is open; the objections have a list of their own."""
    banyak = dict(kueri.filter(lampau=False).order_by().values_list("status").annotate(Count("pk")))
    tetap = {n: pilih[n] for n in ("unit", "tahun") if pilih[n]}
    tab = [
        {
            "label": label,
            "url": f"?{urlencode({'tab': kode, **tetap})}",
            "aktif": kode == pilih["tab"],
            "jumlah": sum(banyak.get(s, 0) for s in status) if kode in MENURUT_BATAS else 0,
        }
        for kode, (label, status) in TAB.items()
    ]
    keberatan = {"label": "Keberatan", "url": reverse("permohonan:keberatan_daftar"), "aktif": False}
    return [*tab[:-1], {**keberatan, "jumlah": Keberatan.objects.terbuka().count()}, tab[-1]]


def _nav(pilih, ada_lagi):
    def alamat(halaman):
        return f"?{urlencode({**pilih, 'halaman': halaman})}"

    return {
        "sebelum": alamat(pilih["halaman"] - 1) if pilih["halaman"] > 1 else "",
        "berikut": alamat(pilih["halaman"] + 1) if ada_lagi else "",
    }
