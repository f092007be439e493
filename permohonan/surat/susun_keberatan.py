"""Letters about an objection: its receipt and the answer of the Atasan PPID (UU 14/2008 Ps 35-36; domain 5, 11)."""

from permohonan.status import StatusKeberatan
from permohonan.surat.potongan import rincian, untuk

SENGKETA = (
    "Bila tidak puas atas tanggapan ini, Anda berhak mengajukan permohonan penyelesaian sengketa ke Komisi Informasi "
    "paling lambat 14 hari kerja sejak tanggapan diterima (UU 14/2008 Pasal 37 ayat (2))."
)


def tanda_terima(d):
    """The receipt with the day the answer is due."""
    return [
        *untuk(d, "Keberatan di bawah ini sudah kami terima dan daftarkan."),
        rincian(
            ("Nomor registrasi", d["perkara"]),
            ("Nomor permohonan", d["permohonan"]),
            ("Tanggal diterima", d["diterima"]),
            ("Dicatat", d.get("dicatat")),
            ("Petugas", d.get("petugas") or "Portal PPID (otomatis)"),
            ("Tujuan penggunaan", d.get("tujuan")),
            ("Tanggapan paling lambat", f"{d['batas']} (30 hari kerja)"),
        ),
        ["judul", "Alasan keberatan (Pasal 35 ayat (1))"],
        ["paragraf", "; ".join(d["alasan"]) + "."],
        ["judul", "Kasus posisi"],
        ["paragraf", d["kasus_posisi"]],
    ]


def tanggapan(d):
    """The answer to each ground, the order to the PPID or the reasons why its decision stands (Ps 36(3))."""
    perintah = d["perintah"]
    batas = f" Dilaksanakan paling lambat {d['batas_pelaksanaan']}." if d["batas_pelaksanaan"] else ""
    return [
        *untuk(d, "Atasan PPID menanggapi keberatan Anda sebagai berikut."),
        rincian(
            ("Nomor registrasi", d["perkara"]),
            ("Nomor permohonan", d["permohonan"]),
            ("Tanggal diterima", d["diterima"]),
            ("Putusan", str(StatusKeberatan(d["hasil"]).label) if d["hasil"] in StatusKeberatan.values else ""),
        ),
        ["judul", "Tanggapan atas setiap alasan"],
        ["tabel", ["Alasan", "Tanggapan"], [[j["alasan"], j["jawaban"]] for j in d["jawaban"]]],
        *_bagian("Alasan tertulis", d["alasan_tanggapan"]),
        *_bagian("Perintah kepada PPID", f"{perintah}{batas}" if perintah else ""),
        ["paragraf", SENGKETA],
    ]


def _bagian(judul, teks):
    return [["judul", judul], ["paragraf", teks]] if teks else []
