"""The answer in letters: the written notice in forms A and B, the decree of refusal, the handing over (domain 11)."""

from informasi.dikecualikan.status import Alasan
from permohonan.status import HasilButir
from permohonan.surat.potongan import rincian, rupiah, untuk

_H = HasilButir
DAPAT = (_H.DIBERIKAN, _H.SEBAGIAN)
KEBERATAN = (
    "Bila tidak puas, Anda berhak mengajukan keberatan kepada Atasan PPID paling lambat 30 hari kerja sejak surat ini "
    "Anda terima (UU 14/2008 Pasal 35 dan 36). Ajukan di halaman status portal PPID atau di meja layanan kami."
)


def pemberitahuan(d):
    """The written notice (UU 14/2008 Ps 22(7)): form A for what can be given, form B for what cannot."""
    dapat = [b for b in d["butir"] if b["hasil"] in DAPAT]
    tidak = [b for b in d["butir"] if b["hasil"] not in DAPAT]
    nomor = rincian(("Nomor pendaftaran", d["perkara"]), ("Tanggal diterima", d["diterima"]))
    return [
        *untuk(d, "Kami menjawab permohonan informasi Anda sebagai berikut."),
        nomor,
        *(_bentuk_a(d, dapat) if dapat else []),
        *(_bentuk_b(tidak) if tidak else []),
        *([["judul", "Penjelasan"], ["paragraf", d["penjelasan"]]] if d.get("penjelasan") else []),
        ["paragraf", KEBERATAN],
    ]


def _bentuk_a(d, dapat):
    hitam = [f"Butir {b['nomor']}: {b['penghitaman']}" for b in dapat if b["penghitaman"]]
    return [
        ["judul", "A. Informasi dapat diberikan"],
        ["tabel", ["Butir", "Informasi", "Penguasaan", "Keterangan"], [_baris_a(b) for b in dapat]],
        rincian(
            ("Bentuk fisik", d["cara_memperoleh"]),
            ("Cara mendapat salinan", d.get("cara_salinan")),
            *_biaya(d),
            ("Waktu penyediaan", _waktu(d)),
            ("Penghitaman", ". ".join(hitam) or "Tidak ada bagian yang dihitamkan"),
        ),
    ]


def _baris_a(b):
    keterangan = b["alasan"] or ("Sudah terbit di portal PPID" if b.get("terbit") else b["hasil_kata"])
    return [str(b["nomor"]), b["uraian"], f"Kami: {b['unit']}" if b["unit"] else "Kami", keterangan]


def _biaya(d):
    salin, kirim, lain = d["biaya"]
    if not (salin or kirim or lain):
        return [("Biaya", "Tidak ada")]
    return [
        ("Biaya penyalinan", rupiah(salin)),
        ("Biaya pengiriman", rupiah(kirim)),
        ("Biaya lain-lain", rupiah(lain)),
        ("Jumlah biaya", rupiah(salin + kirim + lain)),
        ("Cara pembayaran", d["cara_bayar"]),
    ]


def _waktu(d):
    return "Setelah biaya dibayar" if any(d["biaya"]) else f"Sejak {d['tanggal']}"


def _bentuk_b(tidak):
    baris = [[str(b["nomor"]), b["uraian"], b["hasil_kata"], _sebab(b)] for b in tidak]
    return [
        ["judul", "B. Informasi tidak dapat diberikan"],
        ["tabel", ["Butir", "Informasi", "Sebab", "Penjelasan"], baris],
    ]


def _sebab(b):
    if b["hasil"] == _H.DITOLAK:
        return f"Pasal 17 huruf {b['huruf']} UU 14/2008; lihat SK penolakan. {b['alasan']}".strip()
    if b["hasil"] == _H.BELUM_DIDOKUMENTASIKAN:
        return f"Akan tersedia {b['tersedia']}. {b['alasan']}".strip()
    return f"Dikuasai {b['pemegang']}. {b['alasan']}".strip() if b["pemegang"] else b["alasan"]


def penolakan(d):
    """The decree: the article, what opening would cause, and the right to object."""
    blok = [
        *untuk(d, "Pejabat Pengelola Informasi dan Dokumentasi memutuskan permohonan informasi ini."),
        rincian(("Nomor pendaftaran", d["perkara"]), ("Tanggal diterima", d["diterima"])),
    ]
    for b in d["butir"]:
        blok += _butir_ditolak(b)
    return [*blok, ["judul", "Hak mengajukan keberatan"], ["paragraf", KEBERATAN]]


def _butir_ditolak(b):
    sebagian = b["hasil"] == _H.SEBAGIAN
    putusan = "ditolak sebagian; bagian lainnya diberikan" if sebagian else "ditolak"
    return [
        ["judul", f"Butir {b['nomor']}: {putusan}"],
        ["paragraf", b["uraian"]],
        rincian(
            ("Dikecualikan berdasarkan", f"Pasal 17 huruf {b['huruf']} UU 14/2008: {_arti(b['huruf'])}"),
            ("Dasar hukum lain", b["dasar"]),
            ("Akibat bila dibuka", b["akibat"]),
            ("SK klasifikasi", b["sk"]),
            ("Bagian yang dihitamkan", b["penghitaman"]),
            ("Penjelasan", b["alasan"]),
        ),
    ]


def _arti(huruf):
    return str(Alasan(huruf).label) if huruf in Alasan.values else ""


def penyerahan(d):
    """The handing over, for both to sign."""
    nama = d.get("kepada", {}).get("nama", "")
    berkas = d["berkas"] or d["butir"]
    bentuk = d.get("bentuk", "")
    return [
        ["paragraf", f"Pada {d['diserahkan']} PPID menyerahkan informasi di bawah ini kepada pemohon."],
        rincian(("Nomor pendaftaran", d["perkara"]), ("Pemohon", nama), ("Cara penyerahan", d["cara"])),
        ["judul", "Informasi yang diserahkan"],
        ["tabel", ["No.", "Dokumen", "Bentuk", "Jumlah"], [[str(n), b, bentuk, "1"] for n, b in enumerate(berkas, 1)]],
        ["judul", "Yang menerima"],
        ["paragraf", f"{nama}. Tanda tangan di bawah ini tidak perlu bila informasi diunduh atau dikirim."],
        ["tabel", ["Tanggal", "Tanda tangan penerima"], [["", "\n\n"]]],
    ]
