"""Demo informasi publik, all through the step engine: four years of papers, their files, versions and reviews."""

import json
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path
from random import Random

from django.core.files.base import ContentFile
from django.utils.text import slugify

from alur.mesin import jalankan
from informasi.berkas.periksa import periksa_berkas
from informasi.berkas.terima import periksa, terima_berkas
from informasi.demo_pdf import TANDA_CONTOH, buat_pdf, buat_pindaian
from informasi.demo_penetapan import muat_penetapan
from informasi.demo_tabel import buat_csv, buat_xlsx
from informasi.layanan import mulai_versi_baru, simpan_draf, tulis_informasi
from informasi.layanan_lampiran import lepas_berkas, tambah_berkas
from informasi.models import ButirWajib, Konten
from informasi.penerbitan import setujui
from informasi.status import JenisKonten
from kalender.hari import WIB, tanggal
from opd.models import Pengguna, Unit
from opd.peran import Peran

BERKAS = Path(__file__).parent / "data" / "demo_informasi.json"
HANYA_KERTAS = -3  # papers that old were never made digital
JARAK_VERSI = timedelta(days=41)
TERBIT, MENUNGGU, KEMBALI, DRAF, DITARIK = "terbit", "menunggu", "kembali", "draf", "ditarik"
PEMBUAT = {"pdf": buat_pdf, "pindaian": buat_pindaian, "xlsx": buat_xlsx, "csv": buat_csv}
AKHIRAN = {"pindaian": "pdf"}


@dataclass(frozen=True)
class Rencana:
    """One entry to be: its row in the file, whose it is, the words for its gaps, when it is written."""

    seri: dict
    unit: Unit
    kata: dict
    waktu: datetime
    kertas: bool

    def isi(self, nama):
        """A text of the row with its gaps filled."""
        return self.seri[nama].format(**self.kata)


@dataclass(frozen=True)
class Meja:
    """What every entry needs: the list of butir, the writers by unit, the reviewers, and which moment is now."""

    butir: dict
    penulis: dict
    penanggung_jawab: dict
    peninjau: list
    kini: datetime


def muat_informasi(waktu):
    """Load the demo informasi publik relative to `waktu`; does nothing when there is any already."""
    if Konten.objects.filter(jenis=JenisKonten.INFORMASI).exists():
        return
    meja = _meja(waktu)
    unit = {u.slug: u for u in Unit.objects.all()}
    daftar = [r for seri in json.loads(BERKAS.read_text(encoding="utf-8")) for r in _rencana(seri, unit, waktu)]
    for nomor, rencana in enumerate(sorted(daftar, key=lambda r: r.waktu)):
        _muat_satu(rencana, meja, meja.peninjau[nomor % len(meja.peninjau)])
    muat_penetapan(waktu)


def _meja(waktu):
    penulis = Pengguna.objects.filter(surel__contains="@demo.", keanggotaan__peran=Peran.OPERATOR)
    penanggung = Pengguna.objects.filter(surel__contains="@demo.", keanggotaan__peran=Peran.PENANGGUNG_JAWAB)
    return Meja(
        butir={b.kode: b for b in ButirWajib.objects.all()},
        penulis={p.keanggotaan.first().unit_id: p for p in penulis.order_by("-surel").prefetch_related("keanggotaan")},
        penanggung_jawab={p.keanggotaan.first().unit_id: p for p in penanggung.prefetch_related("keanggotaan")},
        peninjau=list(Pengguna.objects.berperan(tanggal(waktu), Peran.VERIFIKATOR).order_by("surel")),
        kini=waktu,
    )


def _rencana(seri, unit, waktu):
    """The entries of one row of the file that are not in the future."""
    for slug, letak in seri["unit"].items():
        for lalu in letak:
            tahun = tanggal(waktu).year + lalu
            kata = _kata(seri["judul"], unit[slug], tahun)
            ditulis = _ditulis(seri, tahun, tanggal(waktu), Random(f"{slug} {seri['judul']} {lalu}"))
            if ditulis < waktu - timedelta(hours=3):
                yield Rencana(seri, unit[slug], kata, ditulis, lalu <= HANYA_KERTAS)


def _ditulis(seri, tahun, hari_ini, acak):
    """A working hour of the day the row names, some days later for some; never on a weekend."""
    if "hari_lalu" in seri:
        hari = hari_ini - timedelta(days=seri["hari_lalu"])
    else:
        lebih, bulan, tanggal_terbit = seri["terbit"]
        hari = date(tahun + lebih, bulan, tanggal_terbit) + timedelta(days=acak.randrange(9))
    hari -= timedelta(days=max(0, hari.weekday() - 4))
    return datetime.combine(hari, time(acak.randrange(8, 15), acak.randrange(60)), WIB)


def _kata(judul, unit, tahun):
    acak = Random(f"{unit.slug} {tahun} {judul}")
    uang = acak.randrange(2_400, 96_000) * 250_000
    return {
        "unit": unit.nama,
        "singkatan": unit.singkatan,
        "tahun": tahun,
        "lalu": tahun - 1,
        "depan": tahun + 1,
        "akhir": tahun + 4,
        "persen": f"{acak.uniform(81, 99):.2f}".replace(".", ","),
        "persen2": f"{acak.uniform(86, 98):.2f}".replace(".", ","),
        "kecil": acak.randrange(6, 96),
        "jumlah": acak.randrange(120, 940),
        "uang": _rupiah(uang),
        "uang2": _rupiah(uang // 7),
    }


def _rupiah(jumlah):
    return "Rp" + f"{jumlah:,}".replace(",", ".")


def _muat_satu(rencana, meja, peninjau):
    """Write it, hang its file on it, and take it as far as the row says."""
    penulis, nasib = meja.penulis[rencana.unit.pk], rencana.seri.get("nasib", TERBIT)
    versi = tulis_informasi(
        rencana.unit,
        pelaku=penulis,
        waktu=rencana.waktu,
        nilai=_nilai(rencana),
        butir=meja.butir.get(rencana.seri["butir"]),
    )
    _gantungkan(versi, rencana, penulis, rencana.waktu)
    if nasib == DRAF:
        return
    _ajukan(versi, penulis, rencana.waktu)
    if nasib == KEMBALI:
        _kembalikan(versi, rencana, peninjau)
    elif nasib != MENUNGGU:
        _setujui(versi, peninjau, rencana.waktu)
        _perbarui(versi, rencana, meja, peninjau)
    if nasib == DITARIK:
        _tarik(versi, rencana, meja.penanggung_jawab[rencana.unit.pk])


def _nilai(rencana):
    """The fields of the first version."""
    kertas = {"bentuk": "Hardcopy"} if rencana.kertas else {}
    dibuat = tanggal(rencana.waktu) - timedelta(days=6)
    return {
        "judul": rencana.isi("judul"),
        "ringkasan": rencana.isi("ringkasan"),
        "isi": f"<p>{_penjelasan(rencana)}</p><p>{TANDA_CONTOH}.</p>",
        "penanggung_jawab": rencana.isi("oleh"),
        "waktu_dibuat": dibuat,
        "tahun": rencana.kata["tahun"],
        "tautan": rencana.seri.get("tautan", ""),
        "bentuk": rencana.seri.get("bentuk", "Softcopy"),
        **({} if rencana.seri["butir"] else {"retensi": "5 tahun"}),
        **kertas,
    }


def _penjelasan(rencana):
    """What the page itself says: the first words of the paper, or the columns of the table."""
    if "tabel" in rencana.seri:
        return f"Kolom tabel: {', '.join(rencana.seri['tabel']['kolom'])}. Unduh berkasnya untuk semua angkanya."
    return rencana.seri["naskah"][0][1].format(**rencana.kata)


def _gantungkan(versi, rencana, penulis, waktu, catatan=""):
    """The document of this version, made, stored and inspected; of a later one it takes the older one's place."""
    jenis = rencana.seri.get("berkas")
    if not jenis or rencana.kertas:
        return
    for lama in versi.lampiran.all():
        lepas_berkas(versi, lama.pk, pelaku=penulis, waktu=waktu)
    nama = f"{slugify(versi.judul)[:80]}.{AKHIRAN.get(jenis, jenis)}"
    unggahan = ContentFile(_dokumen(jenis, rencana, versi.judul, catatan), name=nama)
    berkas = terima_berkas(unggahan, unit=rencana.unit, pelaku=penulis, waktu=waktu)
    # Our own bytes: the child process that guards against strangers' files would cost half a second each.
    periksa(berkas, pembaca=periksa_berkas)
    tambah_berkas(versi, berkas, pelaku=penulis, waktu=waktu)
    versi.refresh_from_db()


def _dokumen(jenis, rencana, judul, catatan):
    if "tabel" in rencana.seri:
        return PEMBUAT[jenis](f"{judul} {catatan}".strip(), **rencana.seri["tabel"])
    pengantar = f"{rencana.isi('ringkasan')} Dokumen ini disusun {rencana.unit.nama} dan diumumkan bagi warga."
    bab = [[kepala, [p.format(**rencana.kata) for p in paragraf]] for kepala, *paragraf in rencana.seri["naskah"]]
    bab = [["Pengantar", [pengantar, catatan]], *bab, ["Penutup", [PENUTUP.format(rencana.isi("oleh"))]]]
    return PEMBUAT[jenis](judul, rencana.unit.nama, bab)


PENUTUP = (
    "Pertanyaan tentang dokumen ini dapat disampaikan kepada {} melalui halaman unit di portal PPID Kota Serang. "
    "Warga yang membutuhkan rincian lebih lengkap dapat mengajukan permohonan informasi tanpa biaya."
)


def _perbarui(versi, rencana, meja, peninjau):
    """Later versions, as many as the row asks for and the calendar allows."""
    penulis, waktu = meja.penulis[rencana.unit.pk], rencana.waktu
    for nomor in range(2, rencana.seri.get("versi", 1) + 1):
        waktu += JARAK_VERSI
        if waktu > meja.kini - timedelta(days=1):
            return
        catatan = f"Pemutakhiran ke-{nomor - 1}: angka dan kontak disesuaikan."
        baru = mulai_versi_baru(versi.konten, pelaku=penulis, waktu=waktu)
        nilai = {"ringkasan": f"{rencana.isi('ringkasan')} Dimutakhirkan.", "catatan_publik": catatan}
        baru = simpan_draf(baru, pelaku=penulis, waktu=waktu, nomor_sunting=baru.nomor_sunting, nilai=nilai)
        _gantungkan(baru, rencana, penulis, waktu, catatan)
        _ajukan(baru, penulis, waktu)
        _setujui(baru, peninjau, waktu)


def _ajukan(versi, penulis, waktu):
    jalankan(versi, "ajukan", pelaku=penulis, waktu=waktu + timedelta(minutes=15))


def _setujui(versi, peninjau, waktu):
    setujui(versi, pelaku=peninjau, waktu=waktu + timedelta(hours=2), sidik=versi.ajuan_terakhir().sidik)


def _kembalikan(versi, rencana, peninjau):
    jalankan(
        versi,
        "kembalikan",
        pelaku=peninjau,
        waktu=rencana.waktu + timedelta(hours=2),
        sidik=versi.ajuan_terakhir().sidik,
        catatan=rencana.seri["catatan"],
        alasan=rencana.seri["alasan"],
    )


def _tarik(versi, rencana, penanggung_jawab):
    alasan = {nama: rencana.seri[nama] for nama in ("alasan_tarik", "keterangan_tarik")}
    jalankan(versi, "tarik", pelaku=penanggung_jawab, waktu=rencana.waktu + timedelta(days=9), **alasan)
