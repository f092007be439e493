"""Duties in plain words, each with what can be done about it in one tap (ui 1, job 6)."""

from dataclasses import dataclass

from django.db.models import F
from django.urls import reverse
from django.utils.dateformat import format as tulis_tanggal
from django.utils.http import urlencode

from informasi.kewajiban.kueri import BUTIR_DIP, BUTIR_INVENTARIS, TEKS_TETAP, Dinilai
from informasi.kewajiban.periode import kata_periode
from informasi.kewajiban.status import KataUnit, Keadaan
from informasi.models import Terbitan, Versi
from informasi.status import DAPAT_DISUNTING, TERBUKA, JenisKonten

MAKNA = {
    Keadaan.TERLAMBAT: ("bahaya", "clock-exclamation"),
    Keadaan.SEGERA: ("ingat", "clock"),
    Keadaan.NANTI: ("netral", "circle-dashed"),
    Keadaan.TERPENUHI: ("baik", "circle-check"),
}


@dataclass(frozen=True)
class Tugas:
    """One line of the list: what, until when, and the taps it offers.

    `tautan` is (label, address, icon) or None; `versi_baru` the version that "Perbarui" starts from; `kata` what the
    unit may state (KataUnit) or None; `sedang` the text at work on it.
    """

    dinilai: Dinilai
    judul: str
    batas: str
    makna: str
    ikon: str
    tautan: tuple | None = None
    versi_baru: int | None = None
    kata: KataUnit | None = None
    sedang: Versi | None = None


def sebutan(dinilai):
    """The paper with its period: "Ringkasan kinerja 2025"."""
    kewajiban = dinilai.kewajiban
    if kewajiban.paket_id:
        return f"{kewajiban.butir.nama}, paket {kewajiban.nama_paket}"
    if kewajiban.periode_akhir is None or kewajiban.butir.retensi == TEKS_TETAP:
        return kewajiban.butir.nama
    return f"{kewajiban.butir.nama} {kata_periode(kewajiban.periode_awal, kewajiban.periode_akhir)}"


def kata_batas(dinilai, hari):
    """When it is due, or since when it is fulfilled, as a sentence of the list."""
    jatuh, tanggal = dinilai.jatuh, tulis_tanggal(dinilai.jatuh, "j M Y")
    if dinilai.keadaan == Keadaan.TERLAMBAT:
        if _tanpa_periode(dinilai.kewajiban) and dinilai.pada is None:
            return "Belum pernah diumumkan"
        lewat = (hari - jatuh).days
        return f"Terlambat {lewat} hari, batas {tanggal}"
    if dinilai.keadaan == Keadaan.TERPENUHI:
        return _kata_terpenuhi(dinilai, tanggal)
    return f"Paling lambat {tanggal}"


def _kata_terpenuhi(dinilai, tanggal):
    if dinilai.kewajiban.paket_id:
        return "Sudah terbit"
    if dinilai.kewajiban.periode_akhir is None:
        return f"Berlaku, ditanyakan lagi {tanggal}"
    if dinilai.pada is None:
        return "Sudah dinyatakan"
    return f"Terbit {tulis_tanggal(dinilai.pada, 'j M Y')}"


def susun_tugas(daftar, unit, hari, waktu, *, menulis):
    """[Tugas] of the duties `daftar` (Dinilai, all of `unit`) on `hari`; without taps for who does not write for it."""
    if not menulis:
        return [_tugas(satu, hari) for satu in daftar]
    dikerjakan, terbit = _dikerjakan(unit), _versi_terbit(daftar, waktu)
    return [_berlangkah(satu, unit, hari, dikerjakan, terbit) for satu in daftar]


def _tugas(dinilai, hari, **langkah):
    makna, ikon = MAKNA[dinilai.keadaan]
    return Tugas(dinilai, _judul(dinilai), kata_batas(dinilai, hari), makna, ikon, **langkah)


def _judul(dinilai):
    nama = sebutan(dinilai)
    if dinilai.keadaan == Keadaan.TERPENUHI:
        return nama
    if _tanpa_periode(dinilai.kewajiban) and dinilai.pada:
        return f"Masih berlaku? {nama}"
    return f"Belum lengkap: {nama}"


def _berlangkah(dinilai, unit, hari, dikerjakan, terbit):
    """With what can be done; nothing where somebody else bears it or it is done."""
    kewajiban = dinilai.kewajiban
    if dinilai.diwarisi or (dinilai.keadaan == Keadaan.TERPENUHI and not _tanpa_periode(kewajiban)):
        return _tugas(dinilai, hari)
    if sedang := _yang_dikerjakan(kewajiban, dikerjakan):
        return _tugas(dinilai, hari, sedang=sedang, tautan=_tautan_sedang(sedang))
    tetap = _tanpa_periode(kewajiban) or kewajiban.butir.retensi == TEKS_TETAP
    versi = terbit.get(dinilai.konten) if tetap else None
    return _tugas(
        dinilai, hari, versi_baru=versi, tautan=None if versi else _tautan_baru(kewajiban, unit), kata=_kata(dinilai)
    )


def _tanpa_periode(kewajiban):
    """Whether it holds as long as its text does: neither of a period nor of a package."""
    return kewajiban.periode_akhir is None and not kewajiban.paket_id


def _kata(dinilai):
    """What may be stated: a paper of a period never, what is public already as long as it is not new anyway."""
    if not _tanpa_periode(dinilai.kewajiban) or dinilai.keadaan == Keadaan.TERPENUHI:
        return None
    return KataUnit.MASIH_BERLAKU if dinilai.konten else KataUnit.TIDAK_ADA


def _tautan_baru(kewajiban, unit):
    if kewajiban.butir.kode == BUTIR_INVENTARIS:
        return ("Nyatakan", reverse("informasi:uji_daftar"), "lock")
    if kewajiban.butir.kode == BUTIR_DIP:
        return ("Unggah yang pertama", f"{reverse('informasi:informasi_pilih')}?unit={unit.slug}", "upload")
    alamat = reverse("informasi:informasi_baru", args=[kewajiban.butir.kode])
    return ("Unggah", f"{alamat}?{urlencode({'unit': unit.slug, 'kewajiban': kewajiban.pk})}", "upload")


def _tautan_sedang(versi):
    if versi.status in DAPAT_DISUNTING:
        return ("Lanjutkan", reverse("informasi:konten_sunting", args=[versi.pk]), "pencil")
    return ("Lihat", reverse("informasi:konten", args=[versi.pk]), "eye")


def _dikerjakan(unit):
    """[Versi] of informasi publik that the unit is writing or waiting for."""
    terbuka = Versi.objects.filter(konten__unit=unit, konten__jenis=JenisKonten.INFORMASI, status__in=TERBUKA)
    terbuka = terbuka.exclude(rincian__butir=None).annotate(paket=F("konten__paket"))
    return list(terbuka.select_related("rincian").order_by("-disimpan_pada"))


def _yang_dikerjakan(kewajiban, dikerjakan):
    """The text at work on this row, taken out of the list: it serves one period only."""
    if kewajiban.paket_id:
        milik = (v for v in dikerjakan if v.paket == kewajiban.paket_id)
        return next((v for v in milik if v.rincian.butir_id == kewajiban.butir_id), None)
    bertahun = kewajiban.periode_akhir and kewajiban.butir.retensi != TEKS_TETAP
    for versi in dikerjakan:
        if versi.rincian.butir_id == kewajiban.butir_id and (
            not bertahun or versi.rincian.tahun == kewajiban.periode_awal.year
        ):
            dikerjakan.remove(versi)
            return versi
    return None


def _versi_terbit(daftar, waktu):
    """{konten: key of the version that is public}."""
    konten = {d.konten for d in daftar if d.konten}
    return dict(Terbitan.objects.publik(waktu).filter(konten__in=konten).values_list("konten", "versi"))
