"""Writing the public read table: the only module that adds to or changes Terbitan."""

from django.utils.text import Truncator

from informasi.cari.kata import teks_cari
from informasi.models import MasaPublik, PotonganTeks, TeksTerbitan, Terbitan
from informasi.models.rincian import rincian_dari
from informasi.status import JenisKonten, PeranLampiran
from informasi.teks.bersih import teks_saja
from kalender.hari import tanggal

PANJANG_RINGKASAN = 200
KOLOM_RINCIAN = {
    JenisKonten.INFORMASI: ("klasifikasi", "butir", "tahun"),
    JenisKonten.KEGIATAN: ("mulai", "selesai", "batal"),
    JenisKonten.HALAMAN: ("kelompok", "tingkat"),
}
PANJANG_POKOK = 4_000  # characters of an entry's own words repeated beside each piece of its files


def kalimat_pertama(html):
    """The first sentence of a text for lists, cut at a word when it is long."""
    teks = " ".join(teks_saja(html).split())
    kalimat = teks.split(". ", 1)[0]
    return Truncator(kalimat if len(kalimat) >= 40 else teks).chars(PANJANG_RINGKASAN, truncate="…")


def terbitkan(versi, waktu):
    """Make `versi` what the public reads of its konten from `waktu` on; the first date of publication stays."""
    Terbitan.objects.filter(konten=versi.konten).delete()
    _tulis(versi, waktu)


def jadwalkan(versi):
    """Lay `versi` ready from its hour on, and let what is public now end in that very moment."""
    mulai = versi.jadwal_terbit
    Terbitan.objects.filter(konten=versi.konten).update(publik_sampai=mulai)
    MasaPublik.objects.filter(versi__konten=versi.konten, sampai=None).update(sampai=mulai)
    _tulis(versi, mulai)


def turunkan(versi):
    """Undo `jadwalkan` before its hour."""
    versi.masa_publik.all().delete()
    Terbitan.objects.filter(versi=versi).delete()
    Terbitan.objects.filter(konten=versi.konten).update(publik_sampai=None)
    MasaPublik.objects.filter(versi__konten=versi.konten, sampai=versi.jadwal_terbit).update(sampai=None)


def hentikan(versi, waktu):
    """From `waktu` on the public reads `versi` no more."""
    Terbitan.objects.filter(versi=versi).delete()
    versi.masa_publik.filter(sampai=None).update(sampai=waktu)


def _tulis(versi, mulai):
    konten = versi.konten
    sampul = versi.lampiran.filter(peran=PeranLampiran.FOTO).select_related("berkas").first()
    masa = MasaPublik.objects.filter(versi__konten=konten)
    # A small correction is no news: the page keeps the day of its last real change.
    berita = masa.filter(versi__kecil=False).order_by("sejak").last() if versi.kecil else None
    pertama = masa.order_by("sejak").first()
    nilai = {
        "tahun": tanggal(mulai).year,
        "dimutakhirkan": berita.sejak if berita else mulai,
        "publik_sejak": pertama.sejak if pertama else mulai,
    }
    nilai |= _kolom_rincian(versi)
    terbitan = Terbitan.objects.create(
        konten=konten,
        versi=versi,
        jenis=konten.jenis,
        unit=konten.unit,
        judul=versi.judul,
        ringkasan=versi.ringkasan or kalimat_pertama(versi.isi),
        slug=versi.slug,
        sampul=sampul.berkas if sampul else None,
        sampul_alt=sampul.alt if sampul else "",
        tampil_sejak=mulai,
        berlaku_sampai=versi.berlaku_sampai,
        kata_judul=teks_cari(versi.judul),
        kata_isi=teks_cari(_yang_dicari(versi)),
        **nilai,
    )
    versi.masa_publik.create(sejak=mulai)
    _salin_teks_berkas(terbitan, versi)


def _kolom_rincian(versi):
    """What lists and filters need of the details."""
    rincian = rincian_dari(versi)
    return {nama: getattr(rincian, nama) for nama in KOLOM_RINCIAN.get(versi.konten.jenis, ())}


def susun_ulang(terbitan):
    """Write the search words of one row and of its files again, as today's stems make them."""
    versi = terbitan.versi
    for potongan in PotonganTeks.objects.filter(berkas__lampiran__versi=versi).distinct().iterator(20):
        PotonganTeks.objects.filter(pk=potongan.pk).update(kata=teks_cari(potongan.teks))
    terbitan.kata_judul, terbitan.kata_isi = teks_cari(versi.judul), teks_cari(_yang_dicari(versi))
    terbitan.save(update_fields=["kata_judul", "kata_isi"])
    terbitan.teks_berkas.all().delete()
    _salin_teks_berkas(terbitan, versi)


def _yang_dicari(versi):
    """Everything but the title that a citizen may look for."""
    unit = versi.konten.unit
    bagian = [versi.ringkasan, unit.nama, unit.singkatan, teks_saja(versi.isi)]
    if versi.konten.jenis == JenisKonten.KEGIATAN:
        bagian += [versi.rincian_kegiatan.tempat, versi.rincian_kegiatan.alamat]
    if versi.konten.jenis == JenisKonten.HALAMAN:
        rincian = versi.rincian_halaman
        bagian += [rincian.get_kelompok_display(), rincian.get_tingkat_display(), rincian.nomor]
        bagian.append(str(rincian.tahun or ""))
    if versi.konten.jenis == JenisKonten.INFORMASI:
        rincian = versi.rincian
        bagian += [str(rincian.butir or ""), rincian.get_klasifikasi_display(), rincian.penanggung_jawab]
        bagian.append(str(rincian.tahun))
    return " ".join(bagian)


def _salin_teks_berkas(terbitan, versi):
    """The words of each attached file beside those of the entry, so that both are found together."""
    pokok = f"{terbitan.kata_judul} {terbitan.kata_isi[:PANJANG_POKOK]}"
    potongan = PotonganTeks.objects.filter(
        berkas__lampiran__versi=versi, berkas__lampiran__peran=PeranLampiran.DOKUMEN
    ).only("pk", "kata")
    TeksTerbitan.objects.bulk_create(
        (TeksTerbitan(terbitan=terbitan, potongan=p, kata=f"{pokok} {p.kata}") for p in potongan.iterator(20)),
        batch_size=20,
    )
