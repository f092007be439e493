"""What the law allows to be closed, for how long, and what it never allows. Pure (UU 14/2008 Ps 17, 18, 20)."""

import re
from datetime import date

from informasi.dikecualikan.status import Alasan

TAHUN_TERLAMA_A = 30  # PP 61/2010 Ps 5
BERJANGKA = frozenset({Alasan.A, Alasan.B, Alasan.C, Alasan.D, Alasan.E, Alasan.F})  # Ps 20(1): not permanent
PRIBADI = frozenset({Alasan.G, Alasan.H})  # as long as the person needs protection
BERSYARAT = frozenset({Alasan.I, Alasan.J})  # a date, or a named condition that is looked at every year

SUB_ALASAN = {
    Alasan.A: (
        "menghambat penyelidikan dan penyidikan tindak pidana",
        "mengungkap identitas informan, pelapor, saksi, atau korban",
        "mengungkap data intelijen kriminal dan rencana pencegahan kejahatan",
        "membahayakan keselamatan penegak hukum atau keluarganya",
        "membahayakan keamanan peralatan dan sarana penegak hukum",
    ),
    Alasan.C: (
        "strategi, intelijen, operasi, dan taktik pertahanan",
        "dokumen tentang strategi, intelijen, operasi, dan taktik",
        "jumlah, komposisi, disposisi kekuatan dan rencana pengembangannya",
        "gambar dan data pangkalan atau instalasi militer",
        "data kemampuan negara lain dan kerja sama yang dirahasiakan",
        "sistem persandian negara",
        "sistem intelijen negara",
    ),
    Alasan.E: (
        "rencana awal jual beli mata uang, saham, dan aset vital",
        "rencana awal perubahan nilai tukar dan suku bunga",
        "rencana awal perubahan bunga bank, pinjaman, pajak, tarif, atau pendapatan daerah",
        "rencana awal penjualan atau pembelian tanah atau properti",
        "rencana awal investasi asing",
        "proses dan hasil pengawasan perbankan dan asuransi",
        "proses pencetakan uang",
    ),
    Alasan.F: (
        "posisi, daya tawar, dan strategi negosiasi",
        "korespondensi diplomatik",
        "sistem komunikasi dan persandian hubungan luar negeri",
        "perlindungan infrastruktur strategis di luar negeri",
    ),
    Alasan.H: (
        "riwayat dan kondisi anggota keluarga",
        "riwayat, kondisi, perawatan, dan pengobatan kesehatan",
        "kondisi keuangan, aset, pendapatan, dan rekening bank",
        "hasil evaluasi kemampuan, kecerdasan, dan rekomendasi kemampuan",
        "catatan pendidikan",
    ),
}

_UNDANG_UNDANG = re.compile(r"(?i)^(undang[- ]undang|uu)\b(?!.*\bperpu\b).*?\d+.*?\b(19|20)\d\d\b")
_PASAL = re.compile(r"(?i)^(pasal|ps\.?)\s*\d+")
# Ps 18(1) and Ps 11(2): what no test can close.
_TAK_PERNAH = {
    r"\bputusan\b.{0,40}\b(pengadilan|hakim|mahkamah)\b": "putusan badan peradilan (Pasal 18 ayat (1) huruf a)",
    r"\b(sp3|penghentian (penyidikan|penuntutan))\b": "surat penghentian penyidikan atau penuntutan (huruf c)",
    r"\b(ketetapan|keputusan|peraturan|surat edaran|kebijakan)\b.{0,60}\b(kejaksaan|kepolisian|kpk|penegak hukum)\b": (
        "ketetapan, keputusan, peraturan, atau edaran lembaga penegak hukum (huruf b)"
    ),
    r"\b(rencana pengeluaran|laporan keuangan)\b.{0,60}\b(kejaksaan|kepolisian|kpk|penegak hukum)\b": (
        "rencana pengeluaran tahunan atau laporan keuangan lembaga penegak hukum (huruf d dan e)"
    ),
    r"\bpengembalian uang\b.{0,40}\bkorupsi\b": "laporan hasil pengembalian uang hasil korupsi (huruf f)",
    r"\b(terbuka|dibuka)\b.{0,40}\bputusan\b": "informasi yang sudah dinyatakan terbuka (Pasal 11 ayat (2))",
}
_JABATAN = re.compile(r"(?i)\b(pejabat|jabatan|lhkpn|kepala dinas|camat|lurah|wali kota|sekretaris daerah)\b")


def salah_alasan(alasan, sub):
    """Why a ground (str) with its sub-ground (int or None) cannot stand, or None (UU 14/2008 Ps 17)."""
    if alasan not in Alasan.values:
        return "Pilih alasan pengecualian menurut Pasal 17 UU 14/2008, huruf a sampai j."
    daftar = SUB_ALASAN.get(alasan, ())
    if daftar and sub not in range(1, len(daftar) + 1):
        return f"Huruf {alasan} terbagi atas {len(daftar)} hal. Pilih yang dimaksud."
    if not daftar and sub:
        return f"Huruf {alasan} tidak terbagi lagi. Kosongkan pilihan rinciannya."
    return None


def salah_dasar(undang_undang, pasal):
    """Why the cited law (str, str) is no ground, or None: only an Undang-Undang closes (Ps 2(4), 17 j)."""
    if not _UNDANG_UNDANG.search(undang_undang.strip()):
        return (
            "Dasar hukum harus sebuah Undang-Undang dengan nomor dan tahunnya, misalnya “UU 14 Tahun 2008”. "
            "Peraturan pemerintah, peraturan menteri, perda, dan perwal tidak cukup."
        )
    if not _PASAL.search(pasal.strip()):
        return "Sebut pasalnya, misalnya “Pasal 17 huruf h angka 2”."
    return None


def salah_waktu(alasan, mulai, *, sampai, syarat, tanpa_batas, alasan_tanpa_batas):
    """Why the term of an exemption that begins on `mulai` (date) cannot stand, or None.

    `sampai` (date or None) is its last day, `syarat` (str) the named condition that ends it.
    Source: UU 14/2008 Ps 20(1); PP 61/2010 Ps 5-10.
    """
    if sampai and sampai <= mulai:
        return "Tanggal berakhir harus sesudah pengecualian mulai berlaku."
    if tanpa_batas:
        return _salah_tanpa_batas(alasan, sampai, alasan_tanpa_batas)
    if alasan in BERJANGKA and not sampai:
        return f"Pengecualian huruf {alasan} tidak bersifat permanen (Pasal 20 ayat (1)). Isi tanggal berakhirnya."
    if alasan == Alasan.A and sampai > tambah_tahun(mulai, TAHUN_TERLAMA_A):
        return "Pengecualian huruf a paling lama 30 tahun (PP 61/2010 Pasal 5). Pilih tanggal yang lebih awal."
    if alasan in BERSYARAT and not (sampai or syarat.strip()):
        return f"Untuk huruf {alasan}, isi tanggal berakhir atau syarat yang mengakhirinya."
    if alasan in PRIBADI and not sampai:
        return f"Untuk huruf {alasan}, isi tanggal berakhir, atau pilih “tidak terbatas” beserta alasannya."
    return None


def _salah_tanpa_batas(alasan, sampai, sebab):
    if alasan not in PRIBADI:
        return "“Tidak terbatas” hanya untuk huruf g dan h. Isi tanggal berakhirnya."
    if sampai:
        return "Pilih salah satu: tanggal berakhir atau “tidak terbatas”."
    if len(sebab.strip()) < 20:
        return "Jelaskan mengapa pengecualian ini tidak terbatas, sekurangnya satu kalimat."
    return None


def tambah_tahun(hari: date, tahun: int) -> date:
    """The same day `tahun` years later; 29 February becomes 28 February where there is none."""
    try:
        return hari.replace(year=hari.year + tahun)
    except ValueError:
        return hari.replace(year=hari.year + tahun, day=28)


def peringatan(alasan, teks):
    """Sentences (list) to weigh before closing what `teks` (str) names: UU 14/2008 Ps 18(1), 18(2), 11(2)."""
    rapi = " ".join(teks.lower().split())
    kena = [sebutan for pola, sebutan in _TAK_PERNAH.items() if re.search(pola, rapi)]
    kalimat = [f"Ini tampaknya {sebutan}, yang tidak pernah dapat dikecualikan." for sebutan in kena]
    if alasan in PRIBADI:
        jabatan = " Informasi ini menyebut jabatan: periksa dengan teliti." if _JABATAN.search(teks) else ""
        kalimat.append(
            "Huruf g dan h tidak berlaku bila orangnya menyetujui secara tertulis, atau bila informasi itu "
            f"berkaitan dengan posisinya dalam jabatan publik (Pasal 18 ayat (2)).{jabatan}"
        )
    return kalimat
