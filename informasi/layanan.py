"""Verbs that write drafts: text first, files after; nothing typed is ever lost."""

from django.core.exceptions import PermissionDenied
from django.db import transaction

from alur.mesin import lahirkan
from alur.transisi import LangkahBasi, TransisiDitolak
from informasi.models import Berkas, Konten, Versi
from informasi.status import DAPAT_DISUNTING, TERBUKA, JenisKonten, PeranLampiran, StatusVersi
from informasi.teks.bersih import bersihkan, sumber_gambar
from opd.wewenang import menulis_untuk

MEDAN = ("judul", "ringkasan", "isi", "catatan_publik")


class SuntinganBentrok(LangkahBasi):
    """Somebody saved meanwhile; `tersimpan` is the version as it stands now."""

    def __init__(self, tersimpan):
        super().__init__(
            f"Teks ini sudah diubah {tersimpan.disimpan_oleh}. Kedua teks kami simpan; pilih yang dipakai."
        )
        self.tersimpan = tersimpan


@transaction.atomic
def tulis_berita(unit, *, pelaku, waktu, nilai):
    """A new draft of `unit` with the fields in `nilai` (subset of MEDAN). Returns the Versi.

    Raises PermissionDenied for somebody who does not write for the unit.
    """
    if not menulis_untuk(pelaku, unit, waktu):
        raise PermissionDenied("Anda tidak menulis untuk unit ini.")
    konten = Konten.objects.create(unit=unit, jenis=JenisKonten.BERITA, dibuat=waktu)
    versi = Versi(konten=konten, nomor=1, dibuat=waktu, disimpan_pada=waktu)
    lahirkan(versi, pelaku=pelaku, waktu=waktu)
    return simpan_draf(versi, pelaku=pelaku, waktu=waktu, nomor_sunting=0, nilai=nilai)


@transaction.atomic
def simpan_draf(versi, *, pelaku, waktu, nomor_sunting, nilai):
    """Save the fields in `nilai` (subset of MEDAN) on top of edit `nomor_sunting`. Returns the fresh Versi.

    Saving the text that is already there changes nothing. Raises PermissionDenied, TransisiDitolak when the
    text is no longer open, SuntinganBentrok when somebody saved another text since `nomor_sunting`.
    """
    segar = Versi.kunci(versi.pk)
    _periksa_tulis(segar, pelaku, waktu)
    nilai = {nama: bersihkan(teks) if nama == "isi" else teks.strip() for nama, teks in nilai.items() if nama in MEDAN}
    if all(getattr(segar, nama) == teks for nama, teks in nilai.items()):
        return segar
    if segar.nomor_sunting != nomor_sunting:
        raise SuntinganBentrok(segar)
    for nama, teks in nilai.items():
        setattr(segar, nama, teks)
    _tandai_disimpan(segar, pelaku, waktu)
    _kaitkan_gambar_isi(segar)
    return segar


@transaction.atomic
def mulai_versi_baru(konten, *, pelaku, waktu):
    """The open version of `konten`, begun from the published one when there is none. Returns the Versi.

    Raises PermissionDenied, or TransisiDitolak when nothing was published yet and the draft was thrown away.
    """
    Konten.objects.select_for_update(no_key=True).get(pk=konten.pk)
    if terbuka := konten.versi.filter(status__in=TERBUKA).first():
        return terbuka
    lama = konten.versi.filter(status=StatusVersi.TERBIT).first()
    if lama is None:
        raise TransisiDitolak("Tidak ada teks terbit yang dapat diperbarui. Tulis berita baru.")
    nomor = konten.versi.order_by("-nomor").values_list("nomor", flat=True).first() + 1
    baru = Versi(konten=konten, nomor=nomor, dibuat=waktu, disimpan_pada=waktu, disimpan_oleh=pelaku)
    baru.judul, baru.ringkasan, baru.isi = lama.judul, lama.ringkasan, lama.isi
    lahirkan(baru, pelaku=pelaku, waktu=waktu)
    baru.penyimpan.add(pelaku)
    for x in lama.lampiran.all():
        baru.lampiran.create(berkas=x.berkas, peran=x.peran, alt=x.alt, keterangan=x.keterangan, urutan=x.urutan)
    return baru


@transaction.atomic
def tambah_foto(versi, berkas, *, pelaku, waktu, alt="", keterangan=""):
    """Hang a picture on an open version, last in order. Returns the Lampiran (the old one if it hangs already)."""
    segar = Versi.kunci(versi.pk)
    _periksa_tulis(segar, pelaku, waktu)
    lampiran, baru = segar.lampiran.get_or_create(
        berkas=berkas,
        peran=PeranLampiran.FOTO,
        defaults={"alt": alt, "keterangan": keterangan, "urutan": segar.lampiran.count() + 1},
    )
    if baru:
        _tandai_disimpan(segar, pelaku, waktu)
    return lampiran


@transaction.atomic
def ubah_foto(versi, foto, *, pelaku, waktu):
    """Set words and order of the pictures, or take them away.

    `foto` maps a Lampiran's key to {"alt", "keterangan", "urutan", "hapus"}; missing keys stay as they are.
    Returns the fresh Versi.
    """
    segar = Versi.kunci(versi.pk)
    _periksa_tulis(segar, pelaku, waktu)
    berubah = [_terapkan_foto(x, foto[x.pk]) for x in segar.lampiran.filter(peran=PeranLampiran.FOTO) if x.pk in foto]
    if any(berubah):
        _tandai_disimpan(segar, pelaku, waktu)
    return segar


def _terapkan_foto(lampiran, nilai):
    if nilai.get("hapus"):
        lampiran.delete()
        return True
    lama = (lampiran.alt, lampiran.keterangan, lampiran.urutan)
    for nama in ("alt", "keterangan", "urutan"):
        setattr(lampiran, nama, nilai.get(nama, getattr(lampiran, nama)))
    if lama == (lampiran.alt, lampiran.keterangan, lampiran.urutan):
        return False
    lampiran.save()
    return True


def _periksa_tulis(versi, pelaku, waktu):
    if not menulis_untuk(pelaku, versi.konten.unit, waktu):
        raise PermissionDenied("Anda tidak menulis untuk unit ini.")
    if versi.status not in DAPAT_DISUNTING:
        raise TransisiDitolak(
            f"Teks ini berstatus “{versi.get_status_display()}”, jadi tidak dapat diubah. "
            "Tarik kembali dahulu, atau mulai versi baru."
        )


def _tandai_disimpan(versi, pelaku, waktu):
    versi.nomor_sunting += 1
    versi.disimpan_pada, versi.disimpan_oleh = waktu, pelaku
    versi.save()
    versi.penyimpan.add(pelaku)


def _kaitkan_gambar_isi(versi):
    """Pictures inside the text hang on the version, so that they are seen by whoever may see it."""
    acak = {jalur.split("/")[2] for jalur in sumber_gambar(versi.isi) if jalur.count("/") >= 3}
    berkas = Berkas.objects.filter(acak__in=acak, unit=versi.konten.unit)
    versi.lampiran.filter(peran=PeranLampiran.ISI).exclude(berkas__in=berkas).delete()
    for b in berkas:
        versi.lampiran.get_or_create(berkas=b, peran=PeranLampiran.ISI)
