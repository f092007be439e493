"""Guards of the steps of an objection: each answers with the sentence the officer reads, or None."""

from informasi.penjaga.pribadi import ada_nik
from kalender.hari import tanggal
from permohonan.status import AlasanKeberatan, StatusKeberatan
from permohonan.syarat import hari_kata

HASIL = (StatusKeberatan.DIKABULKAN, StatusKeberatan.DIKABULKAN_SEBAGIAN, StatusKeberatan.DITOLAK)


def pengajuan_lengkap(keberatan, langkah):
    """Grounds and the statement of the case (Penjelasan UU 14/2008 Ps 35(1))."""
    if not keberatan.alasan:
        return "Pilih sekurangnya satu alasan keberatan."
    if keberatan.permohonan_id is None and keberatan.alasan != [AlasanKeberatan.B]:
        return "Keberatan tanpa nomor permohonan hanya untuk informasi berkala yang tidak disediakan."
    if not keberatan.kasus_posisi.strip():
        return "Ceritakan apa yang terjadi (kasus posisi)."
    if ada_nik(f"{keberatan.kasus_posisi} {keberatan.tujuan}"):
        return "Jangan menulis NIK di kasus posisi atau tujuan. Hapus nomornya."
    return None


def ditemukan_masuk_akal(keberatan, langkah):
    """Ground b is found before it is objected to."""
    if keberatan.ditemukan <= keberatan.diterima:
        return None
    return "Tanggal Anda mengetahui informasi itu tidak ada, tidak boleh setelah tanggal keberatan."


def boleh_musyawarah(keberatan, langkah):
    """Grounds b to g may be settled by agreement; a refusal on exemption may not (UU 14/2008 Ps 35(2))."""
    if AlasanKeberatan.A in keberatan.alasan:
        return "Keberatan atas penolakan karena pengecualian tidak dapat dimusyawarahkan (Pasal 35 ayat (2))."
    return None


def hasil_musyawarah_tertulis(keberatan, langkah):
    return None if langkah.isian.get("hasil", "").strip() else "Tulis isi kesepakatannya."


def nota_terisi(keberatan, langkah):
    return None if langkah.isian.get("nota", "").strip() else "Tulis pertimbangan Tim Pertimbangan."


def tanggapan_lengkap(keberatan, langkah):
    """An answer to each ground; reasons where the PPID is upheld (Ps 36(3)); an order with a day where not."""
    return tanggapan_salah(keberatan, langkah.isian, tanggal(langkah.waktu))


def tanggapan_salah(keberatan, isian, hari):
    """Why the answer in `isian` (hasil, tanggapan, alasan, perintah, batas) cannot be given on `hari`, or None."""
    if isian.get("hasil") not in HASIL:
        return "Pilih hasil tanggapan: dikabulkan, dikabulkan sebagian, atau ditolak."
    for alasan in keberatan.alasan:
        if not isian.get("tanggapan", {}).get(alasan, "").strip():
            return f"Tanggapi alasan {alasan}: {AlasanKeberatan(alasan).label}."
    if isian["hasil"] != StatusKeberatan.DIKABULKAN and not isian.get("alasan", "").strip():
        return "Sertakan alasan tertulis bila putusan PPID dikuatkan (Pasal 36 ayat (3))."
    return None if isian["hasil"] == StatusKeberatan.DITOLAK else _perintah_salah(isian, hari)


def _perintah_salah(isian, hari):
    if not isian.get("perintah", "").strip():
        return "Tulis perintah kepada PPID: apa yang harus diberikan atau dilakukan."
    if isian.get("batas") is None or isian["batas"] < hari:
        return "Isi tanggal paling lambat pelaksanaannya, mulai hari ini."
    return None


def pelaksanaan_tertulis(keberatan, langkah):
    return None if langkah.isian.get("pelaksanaan", "").strip() else "Tulis apa yang sudah dilaksanakan."


def pelaksanaan_sudah_terjadi(keberatan, langkah):
    """What is recorded as done was done after the answer and before today ends."""
    hari = langkah.isian.get("tanggal")
    if hari and not tanggal(keberatan.ditanggapi_pada) <= hari <= tanggal(langkah.waktu):
        return "Tanggal pelaksanaan mulai dari tanggal tanggapan dan tidak boleh di masa depan."
    return None


def batas_lewat(keberatan, langkah):
    """Silence counts only after the thirtieth working day (UU 14/2008 Ps 36(2), 37(2))."""
    if tanggal(langkah.waktu) > keberatan.jatuh_tempo:
        return None
    return f"Atasan PPID masih dapat menanggapi sampai {hari_kata(keberatan.jatuh_tempo)}."


def kertas_sah(keberatan, langkah):
    """What the recorded paper decides satisfies the same rules as an answer by account."""
    kertas = keberatan.kertas.filter(jenis="tanggapan_atasan", gugur=False).first()
    return tanggapan_salah(keberatan, isian_kertas(kertas), kertas.tanggal) if kertas else None


def isian_kertas(kertas):
    """The paper's decision as `tanggapi` would take it: `batas` is a date again."""
    isi = dict(kertas.isi)
    isi["batas"] = type(kertas.tanggal).fromisoformat(isi["batas"]) if isi.get("batas") else None
    return isi
