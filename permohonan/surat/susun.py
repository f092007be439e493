"""From the frozen words of a letter to the blocks of its page (domain 11). Pure; old words stay printable.

A block is ["judul", text], ["paragraf", text], ["rincian", [[label, text], …]], ["daftar", [text, …]] or
["tabel", [head, …], [[cell, …], …]]. Letters are Indonesian whatever page they are opened from.
"""

from permohonan.status import JenisSurat
from permohonan.surat import susun_jawaban, susun_keberatan
from permohonan.surat.potongan import rincian, untuk

HAK_PEMOHON = (
    "Pemohon berhak mendapat jawaban tertulis paling lambat 10 hari kerja sejak permohonan diterima. PPID dapat "
    "memperpanjang satu kali, paling lama 7 hari kerja, dengan alasan tertulis (UU 14/2008 Pasal 22 ayat (7) dan (8)).",
    "Layanan informasi tidak dipungut biaya. Yang boleh diminta hanya biaya penyalinan dan pengiriman, sebesar biaya "
    "yang diumumkan.",
    "Pemohon berhak mengetahui alasan bila permohonannya ditolak seluruhnya atau sebagian.",
    "Pemohon berhak mengajukan keberatan kepada Atasan PPID paling lambat 30 hari kerja sejak alasannya ditemukan "
    "(Pasal 35 dan 36), lalu mengajukan sengketa ke Komisi Informasi bila tidak puas (Pasal 37).",
)


def blok(jenis, data):
    """The blocks (list) of the letter `jenis` (JenisSurat) from its frozen words `data` (dict)."""
    return SUSUNAN[jenis](data)


def _tanda_bukti(d):
    return [
        *untuk(d, "Permohonan informasi di bawah ini sudah kami terima dan catat."),
        rincian(
            ("Nomor pendaftaran", d["perkara"]),
            ("Tanggal diterima", d["diterima"]),
            ("Dicatat", d.get("dicatat")),
            ("Diajukan melalui", d.get("kanal")),
            ("Petugas", d.get("petugas") or "Portal PPID (otomatis)"),
            ("Tujuan penggunaan", d.get("tujuan")),
            ("Cara memperoleh", d.get("cara_memperoleh")),
            ("Cara mendapat salinan", d.get("cara_salinan")),
            ("Batas waktu jawaban", f"{d['batas']} (10 hari kerja)"),
        ),
        ["judul", "Informasi yang diminta"],
        ["daftar", d["butir"]],
        ["judul", "Hak pemohon"],
        ["daftar", list(HAK_PEMOHON)],
    ]


def _ketidaklengkapan(d):
    return [
        *untuk(d, f"Permohonan Anda bernomor {d['perkara']} kami terima pada {d['diterima']}, tetapi belum lengkap."),
        ["judul", "Yang perlu dilengkapi"],
        ["paragraf", d["kurang"]],
        ["paragraf", f"Lengkapi paling lambat {d['batas']} (3 hari kerja) di halaman status portal PPID, dengan nomor "
         "pendaftaran dan kode rahasia Anda, atau di meja layanan kami. Waktu jawaban dihitung sejak permohonan "
         "lengkap."],
        ["paragraf", "Bila sampai tanggal itu belum dilengkapi, permohonan ditutup. Penutupan bukan penolakan: Anda "
         "dapat mengajukan permohonan baru kapan saja."],
    ]  # fmt: skip


def _perpanjangan(d):
    return [
        *untuk(d, "Kami memerlukan waktu lebih lama untuk menjawab permohonan Anda. Waktu diperpanjang satu kali "
               "menurut UU 14/2008 Pasal 22 ayat (8)."),
        rincian(
            ("Nomor pendaftaran", d["perkara"]),
            ("Tanggal diterima", d["diterima"]),
            ("Batas waktu semula", d.get("batas_awal")),
            ("Batas waktu baru", f"{d['batas']} (paling lama 7 hari kerja berikutnya)"),
        ),
        ["judul", "Alasan perpanjangan"],
        ["paragraf", d["alasan"]],
        ["paragraf", "Bila sampai batas waktu baru kami belum menjawab, Anda berhak mengajukan keberatan kepada Atasan "
         "PPID dalam 30 hari kerja."],
    ]  # fmt: skip


SUSUNAN = {
    JenisSurat.TANDA_BUKTI: _tanda_bukti,
    JenisSurat.KETIDAKLENGKAPAN: _ketidaklengkapan,
    JenisSurat.PERPANJANGAN: _perpanjangan,
    JenisSurat.PEMBERITAHUAN: susun_jawaban.pemberitahuan,
    JenisSurat.PENOLAKAN: susun_jawaban.penolakan,
    JenisSurat.PENYERAHAN: susun_jawaban.penyerahan,
    JenisSurat.TANDA_TERIMA_KEBERATAN: susun_keberatan.tanda_terima,
    JenisSurat.TANGGAPAN: susun_keberatan.tanggapan,
}
