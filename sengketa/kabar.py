"""Who is told of the steps of a dispute: those who keep it and the unit concerned. Applicants hear from the Komisi."""

from alur.transisi import Kabar
from kalender.hari import tanggal
from opd.models import Pengguna
from opd.peran import PENINJAU, PENULIS, Jenis, Peran


def hari_kata(hari):
    return f"{hari:%d/%m/%Y}"


def tercatat(sengketa, langkah):
    isi = "Komisi Informasi menerima sengketa terhadap unit Anda. Buka perkaranya: yang perlu disiapkan sudah tersusun."
    return [*ke_unit(sengketa, langkah, "Sengketa informasi baru", isi), *_atasan(sengketa, langkah, isi)]


def tahap_baru(sengketa, langkah):
    isi = f"Tahap sekarang: {sengketa.get_status_display()}."
    if sengketa.jatuh_tempo:
        isi += f" Batas waktunya {hari_kata(sengketa.jatuh_tempo)}."
    return semua(sengketa, langkah, "Tahap sengketa berubah", isi)


def putusan(sengketa, langkah):
    isi = f"Putusan tercatat: {sengketa.get_status_display()}."
    if sengketa.jatuh_tempo:
        isi += f" Putuskan menerima atau menggugat sebelum {hari_kata(sengketa.jatuh_tempo)}."
    kabar = semua(sengketa, langkah, "Putusan sengketa", isi)
    return [*kabar, *_atasan(sengketa, langkah, isi)]


def sidang_terjadwal(sengketa, langkah):
    isian = langkah.isian
    isi = f"{isian['agenda']}, {isian['jadwal']:%d/%m/%Y %H.%M}, {isian['ruang']}."
    return semua(sengketa, langkah, "Jadwal sidang", isi)


def tugas_diberikan(sengketa, langkah):
    orang = langkah.isian.get("orang")
    isi = f"{langkah.isian['judul']}."
    return ke_orang([orang], sengketa, langkah, "Tugas pendampingan", isi) if orang else []


def mendekati_batas(sengketa, langkah):
    isi = f"Tahap {sengketa.get_status_display()}: batas waktunya {hari_kata(sengketa.jatuh_tempo)}."
    return semua(sengketa, langkah, "Batas waktu sengketa", isi)


def tugas_mendesak(sengketa, langkah):
    tugas = langkah.isian["tugas"]
    isi = f"{tugas.nama}: paling lambat {hari_kata(tugas.batas)}."
    if tugas.orang:
        return ke_orang([tugas.orang], sengketa, langkah, "Tugas pendampingan", isi)
    kepada = ke_unit if tugas.pemilik == "termohon" else ke_pendamping
    return kepada(sengketa, langkah, "Tugas pendampingan", isi)


def jam_bergeser(sengketa, langkah):
    lama, baru = hari_kata(langkah.isian["lama"]), hari_kata(langkah.isian["baru"])
    isi = f"Karena hari libur berubah, batas waktunya bergeser dari {lama} menjadi {baru}."
    return semua(sengketa, langkah, "Batas waktu bergeser", isi)


def dokumen_diserahkan(sengketa, langkah):
    return semua(
        sengketa, langkah, "Dokumen diserahkan", "Penyerahan dicatat. Perkara tetap berjalan sampai ada putusan."
    )


def bundel_disusun(sengketa, langkah):
    """To whoever asked for the bundle: it is ready, or why it is not."""
    pesanan = langkah.isian["pesanan"]
    isi = pesanan.galat or f"Versi {pesanan.versi}, {pesanan.halaman} halaman. Unduh dari halaman perkaranya."
    judul = "Berkas sengketa belum jadi" if pesanan.galat else "Berkas sengketa siap"
    return ke_orang([pesanan.diminta_oleh], sengketa, langkah, judul, isi)


def semua(sengketa, langkah, judul, isi):
    """Those who keep the case and the unit concerned."""
    return [*ke_pendamping(sengketa, langkah, judul, isi), *ke_unit(sengketa, langkah, judul, isi)]


def ke_pendamping(sengketa, langkah, judul, isi):
    """PPID utama's reviewers and Bagian Hukum."""
    orang = Pengguna.objects.berperan(tanggal(langkah.waktu), *PENINJAU, Peran.BAGIAN_HUKUM)
    return ke_orang(orang, sengketa, langkah, judul, isi)


def ke_unit(sengketa, langkah, judul, isi):
    """Operators and penanggung jawab of the unit concerned and of the body in dispute."""
    units = {sengketa.termohon, sengketa.unit}
    units |= {u.induk for u in units if u.jenis == Jenis.KELURAHAN and u.induk}
    hari = tanggal(langkah.waktu)
    orang = [p for unit in units for p in Pengguna.objects.berperan(hari, *PENULIS, unit=unit)]
    return ke_orang(orang, sengketa, langkah, judul, isi)


def ke_orang(orang, sengketa, langkah, judul, isi):
    """A notice to each of these people but the one who acted."""
    satu = {p.pk: p for p in orang if p.is_active and p.pk != langkah.pelaku.pk}
    tautan = sengketa.get_absolute_url()
    return [Kabar(pengguna=p, judul=f"{judul}: {sengketa}", isi=isi, tautan=tautan) for p in satu.values()]


def _atasan(sengketa, langkah, isi):
    orang = Pengguna.objects.berperan(tanggal(langkah.waktu), Peran.ATASAN_PPID)
    return ke_orang(orang, sengketa, langkah, "Sengketa informasi", isi)
