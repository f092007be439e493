"""Who is told of the steps of an objection."""

from kalender.hari import tanggal
from opd.models import Pengguna
from opd.peran import Peran
from permohonan.kabar import hari_kata, ke_meja, ke_orang, ke_pemohon


def diterima(keberatan, langkah):
    isi = (
        f"Keberatan Anda terdaftar dengan nomor {keberatan.nomor}. "
        f"Atasan PPID menanggapi paling lambat {hari_kata(keberatan.jatuh_tempo)}."
    )
    return ke_pemohon(keberatan, "Keberatan diterima", isi)


def meja_menerima(keberatan, langkah):
    return ke_meja(keberatan, langkah, "Keberatan baru", "Daftarkan, lalu siapkan telaahnya.")


def menunggu_atasan(keberatan, langkah):
    """The Atasan PPID: Diskominfo's own cases go there like all others (UU 14/2008 Ps 36)."""
    orang = Pengguna.objects.berperan(tanggal(langkah.waktu), Peran.ATASAN_PPID)
    akhir = keberatan.jatuh_tempo
    isi = f"Telaah siap. Tanggapi paling lambat {hari_kata(akhir)}."
    if tanggal(langkah.waktu) > akhir:
        isi = f"Telaah siap. Batasnya sudah lewat pada {hari_kata(akhir)}: tanggapi segera."
    return ke_orang(orang, keberatan, langkah, "Menunggu tanggapan Anda", isi)


def ditanggapi(keberatan, langkah):
    isi = (
        f"Keberatan Anda sudah ditanggapi: {keberatan.get_status_display()}. Baca tanggapannya di halaman status. "
        "Bila tidak puas, Anda dapat mengajukan sengketa ke Komisi Informasi Provinsi Banten dalam 14 hari kerja."
    )
    meja = ke_meja(keberatan, langkah, "Keberatan ditanggapi", keberatan.get_status_display())
    return [*ke_pemohon(keberatan, "Tanggapan keberatan", isi), *meja]


def lewat(keberatan, langkah):
    """Silence: the applicant learns of the next right, everybody in charge of the miss (Ps 37(2))."""
    isi = (
        "Batas menanggapi keberatan Anda sudah lewat tanpa tanggapan. Anda berhak mengajukan sengketa ke "
        "Komisi Informasi Provinsi Banten dalam 14 hari kerja sejak batas itu."
    )
    atasan = Pengguna.objects.berperan(tanggal(langkah.waktu), Peran.ATASAN_PPID)
    dalam = "Batas waktunya lewat. Tanggapan tetap dapat dan harus diberikan."
    return [
        *ke_pemohon(keberatan, "Keberatan belum ditanggapi", isi),
        *ke_orang(atasan, keberatan, langkah, "Keberatan lewat batas", dalam),
        *ke_meja(keberatan, langkah, "Keberatan lewat batas", dalam),
    ]


def dilaksanakan(keberatan, langkah):
    isi = "Tanggapan atas keberatan Anda sudah dilaksanakan. Lihat hasilnya di halaman status."
    return ke_pemohon(keberatan, "Keberatan dilaksanakan", isi)


def dicabut(keberatan, langkah):
    return ke_meja(keberatan, langkah, "Keberatan dicabut", "Pemohon mencabut keberatannya.")


def mendekati_batas(keberatan, langkah):
    atasan = Pengguna.objects.berperan(tanggal(langkah.waktu), Peran.ATASAN_PPID)
    isi = f"Batas menanggapi {hari_kata(keberatan.jatuh_tempo)}."
    return [
        *ke_orang(atasan, keberatan, langkah, "Keberatan segera jatuh tempo", isi),
        *ke_meja(keberatan, langkah, "Keberatan segera jatuh tempo", isi),
    ]
