"""Verbs that write drafts: text first, files after; nothing typed is ever lost."""

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import Q

from alur.mesin import lahirkan
from alur.transisi import LangkahBasi, TransisiDitolak
from informasi.models import Berkas, Konten, Versi
from informasi.models.rincian import RINCIAN, rincian_dari
from informasi.penjaga.saring import saring_nilai
from informasi.status import DAPAT_DISUNTING, TERBUKA, JenisKonten, Klasifikasi, PeranLampiran, StatusVersi
from informasi.teks.bersih import sumber_gambar
from kalender.hari import tanggal
from opd.identitas.baca import kota
from opd.wewenang import menulis_untuk

MEDAN = ("judul", "ringkasan", "isi", "catatan_publik", "jadwal_terbit", "berlaku_sampai", "kecil")


class SuntinganBentrok(LangkahBasi):
    """Somebody saved meanwhile; `tersimpan` is the version as it stands now."""

    def __init__(self, tersimpan):
        super().__init__(
            f"Teks ini sudah diubah {tersimpan.disimpan_oleh}. Kedua teks kami simpan; pilih yang dipakai."
        )
        self.tersimpan = tersimpan


@transaction.atomic
def tulis_berita(unit, *, pelaku, waktu, nilai):
    """A new berita of `unit` with the fields in `nilai` (subset of MEDAN). Returns the Versi.

    Raises PermissionDenied for somebody who does not write for the unit.
    """
    return tulis(unit, JenisKonten.BERITA, pelaku=pelaku, waktu=waktu, nilai=nilai)


@transaction.atomic
def tulis(unit, jenis, *, pelaku, waktu, nilai, rincian=None, catatan=""):
    """A new page of any kind; `rincian` (dict) holds the first details of kinds that have them. Returns the Versi.

    `catatan` stands in the trail beside its birth.

    Raises PermissionDenied for somebody who does not write for the unit.
    """
    versi = _versi_pertama(unit, jenis, pelaku, waktu, catatan)
    if jenis in RINCIAN:
        RINCIAN[jenis][1].objects.create(versi=versi, **(rincian or {}))
    return simpan_draf(versi, pelaku=pelaku, waktu=waktu, nomor_sunting=0, nilai=nilai)


@transaction.atomic
def tulis_informasi(unit, *, pelaku, waktu, nilai, butir=None):
    """A new informasi publik of `unit`: fields in `nilai` (subset of MEDAN and MEDAN_RINCIAN). Returns the Versi.

    `butir` (ButirWajib) fills class and retention; what `nilai` names wins. Raises as `tulis_berita`, and
    TransisiDitolak for a butir that is not for this kind of unit.
    """
    if butir and unit.jenis not in butir.jenis_unit:
        raise TransisiDitolak(f"Butir “{butir}” bukan untuk {unit.get_jenis_display().lower()}.")
    awal = _rincian_awal(unit, butir, waktu)
    return tulis(unit, JenisKonten.INFORMASI, pelaku=pelaku, waktu=waktu, nilai=nilai, rincian=awal)


def _versi_pertama(unit, jenis, pelaku, waktu, catatan):
    if not menulis_untuk(pelaku, unit, waktu):
        raise PermissionDenied("Anda tidak menulis untuk unit ini.")
    konten = Konten.objects.create(unit=unit, jenis=jenis, dibuat=waktu)
    versi = Versi(konten=konten, nomor=1, dibuat=waktu, disimpan_pada=waktu)
    versi.disimpan_oleh = pelaku
    lahirkan(versi, pelaku=pelaku, waktu=waktu, catatan=catatan)
    versi.penyimpan.add(pelaku)
    return versi


def _rincian_awal(unit, butir, waktu):
    """What is known before anything was typed; the unit answers for its own papers."""
    return {
        "butir": butir,
        "klasifikasi": butir.klasifikasi if butir else Klasifikasi.SETIAP_SAAT,
        "retensi": butir.retensi if butir else "",
        "penanggung_jawab": unit.nama[:150],
        "tempat_dibuat": kota().nama_singkat,
        "bentuk": "Softcopy",
        "tahun": tanggal(waktu).year,
    }


@transaction.atomic
def simpan_draf(versi, *, pelaku, waktu, nomor_sunting, nilai):
    """Save the fields in `nilai` on top of edit `nomor_sunting`. Returns the fresh Versi.

    `nilai` holds some of MEDAN and of the details of its kind (MEDAN of their model); other names are left out.
    What the judol guard took out is told in the result's `laporan_penjaga` (sentences for the writer).

    Saving the text that is already there changes nothing. Raises PermissionDenied, TransisiDitolak when the
    text is no longer open, SuntinganBentrok when somebody saved another text since `nomor_sunting`.
    """
    segar = Versi.kunci(versi.pk)
    periksa_tulis(segar, pelaku, waktu)
    nilai, segar.laporan_penjaga = saring_nilai(nilai)
    berubah = _berubah(segar, nilai)
    if not berubah:
        return segar
    if segar.nomor_sunting != nomor_sunting:
        raise SuntinganBentrok(segar)
    _terapkan(berubah)
    tandai_disimpan(segar, pelaku, waktu)
    _kaitkan_gambar_isi(segar)
    return segar


def _berubah(versi, nilai):
    """[(object, field, value)] of what differs from what is stored."""
    rincian = rincian_dari(versi)
    tempat = [(versi, MEDAN), *([(rincian, rincian.MEDAN)] if rincian else [])]
    return [
        (objek, nama, nilai[nama])
        for objek, medan in tempat
        for nama in medan
        if nama in nilai and getattr(objek, nama) != nilai[nama]
    ]


def _terapkan(berubah):
    for objek, nama, isi in berubah:
        setattr(objek, nama, isi)
    for rincian in {objek for objek, _nama, _isi in berubah if not isinstance(objek, Versi)}:
        rincian.save()


@transaction.atomic
def mulai_versi_baru(konten, *, pelaku, waktu):
    """The open version of `konten`, begun from the published one when there is none. Returns the Versi.

    Raises PermissionDenied, or TransisiDitolak when nothing was published yet and the draft was thrown away.
    """
    Konten.objects.select_for_update(no_key=True).get(pk=konten.pk)
    if terbuka := konten.versi.filter(status__in=TERBUKA).first():
        return terbuka
    lama = konten.versi.filter(status__in=(StatusVersi.TERBIT, StatusVersi.DITARIK)).order_by("-nomor").first()
    if lama is None:
        raise TransisiDitolak("Tidak ada teks terbit yang dapat diperbarui. Mulai tulisan baru.")
    nomor = konten.versi.order_by("-nomor").values_list("nomor", flat=True).first() + 1
    baru = Versi(konten=konten, nomor=nomor, dibuat=waktu, disimpan_pada=waktu, disimpan_oleh=pelaku)
    baru.judul, baru.ringkasan, baru.isi, baru.berlaku_sampai = (
        lama.judul,
        lama.ringkasan,
        lama.isi,
        lama.berlaku_sampai,
    )
    lahirkan(baru, pelaku=pelaku, waktu=waktu)
    baru.penyimpan.add(pelaku)
    if rincian := rincian_dari(lama):
        type(rincian).objects.create(versi=baru, **{nama: getattr(rincian, nama) for nama in rincian.MEDAN})
    for x in lama.lampiran.all():
        baru.lampiran.create(berkas=x.berkas, peran=x.peran, alt=x.alt, keterangan=x.keterangan, urutan=x.urutan)
    return baru


def periksa_tulis(versi, pelaku, waktu):
    """Raise PermissionDenied or TransisiDitolak unless `pelaku` may change this text now."""
    if not menulis_untuk(pelaku, versi.konten.unit, waktu):
        raise PermissionDenied("Anda tidak menulis untuk unit ini.")
    if versi.status not in DAPAT_DISUNTING:
        raise TransisiDitolak(
            f"Teks ini berstatus “{versi.get_status_display()}”, jadi tidak dapat diubah. "
            "Tarik kembali dahulu, atau mulai versi baru."
        )


def tandai_disimpan(versi, pelaku, waktu):
    """One more edit of a locked version, and who made it."""
    versi.nomor_sunting += 1
    versi.disimpan_pada, versi.disimpan_oleh = waktu, pelaku
    versi.save()
    versi.penyimpan.add(pelaku)


def _kaitkan_gambar_isi(versi):
    """Pictures inside the text hang on the version, so that they are seen by whoever may see it."""
    acak = {jalur.split("/")[2] for jalur in sumber_gambar(versi.isi) if jalur.count("/") >= 3}
    # What hangs on the version already stays, also when it was uploaded under a unit that ended since.
    sendiri = Q(unit=versi.konten.unit) | Q(pk__in=versi.lampiran.values("berkas"))
    berkas = list(Berkas.objects.filter(sendiri, acak__in=acak))
    versi.lampiran.filter(peran=PeranLampiran.ISI).exclude(berkas__in=berkas).delete()
    for b in berkas:
        versi.lampiran.get_or_create(berkas=b, peran=PeranLampiran.ISI)
