"""Effects of the steps through the stages: rows of this and lower rooms in the same transaction."""

from itertools import islice

from django.db.models import Max

from kalender import jam as jalannya
from kalender.terkini import muat_kalender
from permohonan.models import Identitas
from sengketa.models import PihakPemohon, Putusan, TahapJalan, TugasPendampingan
from sengketa.status import BERAKHIR, Tahap
from sengketa.tafsir import tafsir
from sengketa.tahapan import tahapan

DITAHAN = "sengketa informasi belum berakhir"
SERATUS = "PENYELESAIAN_SENGKETA"
SESUDAH_SERATUS = (Tahap.PUTUSAN_KI, Tahap.PUTUSAN_MEDIASI)  # the Komisi has settled it


def catat(sengketa, langkah):
    """The applicants, the first stage, and the hold on their data while the dispute is open (design 9)."""
    PihakPemohon.objects.bulk_create(
        PihakPemohon(sengketa=sengketa, nomor=n, jenis=p["jenis"], identitas=p["identitas"])
        for n, p in enumerate(langkah.isian["pemohon"], 1)
    )
    _tahan(sengketa, DITAHAN)
    masuk(sengketa, langkah)


def pindah_tahap(sengketa, langkah):
    """The next stage, with what it needs to know."""
    isian = langkah.isian
    if sengketa.status == Tahap.REGISTRASI:
        sengketa.nomor_ki = isian.get("nomor", "").strip() or sengketa.nomor_ki
    if sengketa.status == Tahap.KEBERATAN_PENGADILAN:
        sengketa.nomor_pengadilan = isian.get("nomor", "").strip() or sengketa.nomor_pengadilan
        sengketa.pengadilan = isian.get("pengadilan") or sengketa.pengadilan
    masuk(sengketa, langkah)


def catat_putusan(sengketa, langkah):
    """The stage the ruling leads to, and the ruling itself."""
    isian = langkah.isian
    tahap = masuk(sengketa, langkah)
    Putusan.objects.create(
        sengketa=sengketa, tahap=tahap, amar=isian["amar"], nomor=isian["nomor"].strip(), dibacakan=isian["mulai"],
        diterima=isian["diterima"], ringkas=isian.get("ringkas", "").strip(), berkas=isian.get("berkas"),
    )  # fmt: skip
    if sengketa.status in SESUDAH_SERATUS and sengketa.jam_seratus:
        jalannya.hentikan(sengketa.jam_seratus, waktu=langkah.waktu)


def masuk(sengketa, langkah):
    """Leave the stage behind, enter the one of `sengketa.status` on the day `mulai`. Returns the TahapJalan."""
    isian, hari = langkah.isian, langkah.isian["mulai"]
    _tinggalkan(sengketa, hari, langkah.waktu)
    baris = tahapan(sengketa.versi)[sengketa.status]
    jam = _jam(sengketa, baris, isian, langkah.waktu)
    tahap = TahapJalan.objects.create(
        sengketa=sengketa, kode=baris.kode, mulai=hari, jam=jam, nomor=isian.get("nomor", "").strip(),
        keterangan=isian.get("keterangan", "").strip(), dicatat_pada=langkah.waktu,
    )  # fmt: skip
    _pasang(sengketa, tahap)
    if baris.kode == Tahap.REGISTRASI:
        _registrasi(sengketa, hari, langkah.waktu)
    _buka_tugas(sengketa, baris, hari)
    if baris.akhir:
        _akhiri(sengketa, hari, langkah.waktu)
    return tahap


def betulkan_tahap(sengketa, langkah):
    """Back to the stage before: what was noted by mistake stays in the record, marked so."""
    keliru = sengketa.riwayat.filter(keliru=False, selesai=None).get()
    keliru.keliru = True
    keliru.save(update_fields=["keliru"])
    Putusan.objects.filter(tahap=keliru).update(keliru=True)
    if keliru.jam:
        jalannya.hentikan(keliru.jam, waktu=langkah.waktu)
    sengketa.tugas.filter(tahap=keliru.kode, selesai=None).update(tidak_perlu=True)
    sebelum = sengketa.riwayat.filter(keliru=False).last()
    sebelum.selesai = None
    sebelum.save(update_fields=["selesai"])
    if sebelum.jam:
        jalannya.jalankan_lagi(sebelum.jam)
    _pasang(sengketa, sebelum)
    if keliru.kode in BERAKHIR:
        sengketa.berakhir = None
        _tahan(sengketa, DITAHAN)
    if keliru.kode in (*BERAKHIR, *SESUDAH_SERATUS) and sengketa.jam_seratus:
        jalannya.jalankan_lagi(sengketa.jam_seratus)


def pilih_jalur(sengketa, langkah):
    sengketa.jalur, sengketa.catatan_jalur = langkah.isian["jalur"], langkah.catatan.strip()


def perpanjang_mediasi(sengketa, langkah):
    """Seven days more, once, in the same count (PerKI 1/2013 Ps 41)."""
    sengketa.jatuh_tempo = jalannya.perpanjang(sengketa.jam, waktu=langkah.waktu).jatuh_tempo


def ubah_rincian(sengketa, langkah):
    for medan, nilai in langkah.isian["nilai"].items():
        setattr(sengketa, medan, nilai)


def jam_bergeser(sengketa, langkah):
    sengketa.jatuh_tempo = langkah.isian["baru"]


def ingatkan(sengketa, langkah):
    sengketa.diingatkan = langkah.isian["anak_tangga"]


def hari_kerja_ke(hari, n):
    """The date `n` hari kerja after `hari`."""
    kerja = (h for h, libur in muat_kalender(hari.year).sementara().susuri(hari) if not libur)
    return next(islice(kerja, n - 1, None))


def _tinggalkan(sengketa, hari, waktu):
    for lama in sengketa.riwayat.filter(keliru=False, selesai=None):
        lama.selesai = hari
        lama.save(update_fields=["selesai"])
        if lama.jam:
            jalannya.hentikan(lama.jam, waktu=waktu)


def _jam(sengketa, baris, isian, waktu):
    """The clock of the stage; its day 0 is the event the law names, not always the day the stage began."""
    if not baris.aturan:
        return None
    mulai = isian.get("diterima") or isian["mulai"]
    if baris.aturan == "MULAI_PENYELESAIAN":
        mulai = sengketa.diajukan
    return jalannya.mulai_jam(baris.aturan, mulai, waktu=waktu, diberitahukan=False)


def _pasang(sengketa, tahap):
    """The case stands in `tahap`."""
    sengketa.sejak, sengketa.jam, sengketa.diingatkan = tahap.mulai, tahap.jam, 0
    sengketa.jatuh_tempo = tahap.jam.jatuh_tempo if tahap.jam else None


def _registrasi(sengketa, hari, waktu):
    sengketa.diregistrasi = hari
    mulai = hari if tafsir().seratus_hari_sejak_registrasi else sengketa.diajukan
    sengketa.jam_seratus = jalannya.mulai_jam(SERATUS, mulai, waktu=waktu, diberitahukan=False)


def _buka_tugas(sengketa, baris, hari):
    """The checklist of the stage; a stage entered again opens nothing twice."""
    TugasPendampingan.objects.bulk_create(
        [
            TugasPendampingan(
                sengketa=sengketa, tahap=baris.kode, kode=t.kode, nama=t.nama, pemilik=t.pemilik,
                batas=hari_kerja_ke(hari, t.hari),
            )
            for t in baris.tugas
        ],
        ignore_conflicts=True,
    )  # fmt: skip


def _akhiri(sengketa, hari, waktu):
    sengketa.berakhir = hari
    if sengketa.jam_seratus:
        jalannya.hentikan(sengketa.jam_seratus, waktu=waktu)
    _tahan(sengketa, "")


def _tahan(sengketa, alasan):
    """Hold the applicants' data, or let go of it when no other reason holds it."""
    milik = Identitas.objects.filter(sengketa__sengketa=sengketa)
    milik.filter(ditahan="" if alasan else DITAHAN).update(ditahan=alasan)


def nomor_bukti(sengketa):
    """The next number of an exhibit."""
    return (sengketa.berkas.aggregate(n=Max("nomor_bukti"))["n"] or 0) + 1
