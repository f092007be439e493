"""Guards of the steps of a request: each answers with the sentence the officer reads, or None."""

from django.utils.dateformat import format as tulis_tanggal

from informasi.dikecualikan.entri import halangan_menolak
from informasi.models import Terbitan
from informasi.penjaga.pribadi import ada_nik
from kalender.hari import tanggal
from permohonan.jendela import batas
from permohonan.status import HasilButir, PeranBerkas
from permohonan.wewenang import PENGGARAP

_H = HasilButir
BERIDENTITAS = {PeranBerkas.IDENTITAS, PeranBerkas.BADAN_HUKUM}


def hari_kata(hari):
    """A date as officers say it: "Senin, 16 November 2026"."""
    return tulis_tanggal(hari, "l, j F Y")


def beralasan(permohonan, langkah):
    """What is decided about a citizen's request is explained."""
    return None if langkah.catatan.strip() else "Tulis alasannya dulu."


def identitas_cukup(permohonan, langkah):
    """A paper that shows who asks, or the officer saw it at the desk (no copy is kept then; design 9)."""
    if permohonan.identitas_diperlihatkan or langkah.isian.get("diperlihatkan"):
        return None
    if permohonan.berkas.filter(peran__in=BERIDENTITAS, dihapus=None).exists():
        return None
    return (
        "Belum ada bukti identitas. Tandai “KTP diperlihatkan” bila Anda sudah melihatnya, "
        "atau minta pemohon melengkapi."
    )


def masih_boleh_minta_lengkapi(permohonan, langkah):
    """Only within 3 working days of receipt; later the request is worked on as it is (design 9)."""
    akhir = batas("KETIDAKLENGKAPAN", permohonan.diterima)
    if tanggal(langkah.waktu) <= akhir:
        return None
    return (
        f"Batas meminta kelengkapan sudah lewat, yaitu {hari_kata(akhir)}. "
        "Permohonan ini harus dikerjakan; nyatakan lengkap dan jawab dalam waktunya."
    )


def kekurangan_disebut(permohonan, langkah):
    """The applicant can only complete what is named."""
    return None if langkah.isian.get("kurang", "").strip() else "Sebut apa yang belum lengkap, satu per satu."


def masih_waktu_melengkapi(permohonan, langkah):
    """The applicant's own 3 working days (domain 4.3)."""
    akhir = permohonan.jam_lengkapi.jatuh_tempo
    if tanggal(langkah.waktu) <= akhir:
        return None
    return f"Waktu melengkapi sudah habis pada {hari_kata(akhir)}. Silakan ajukan permohonan baru."


def waktu_melengkapi_habis(permohonan, langkah):
    if tanggal(langkah.waktu) > permohonan.jam_lengkapi.jatuh_tempo:
        return None
    return "Waktu pemohon untuk melengkapi belum habis."


def disposisi_terisi(permohonan, langkah):
    """Which items go to which units; a unit holds an item once."""
    if not langkah.isian.get("butir") or not langkah.isian.get("units"):
        return "Pilih butir dan unit yang menguasai informasinya."
    hari = tanggal(langkah.waktu)
    for unit in langkah.isian["units"]:
        if not unit.ada_pada(hari):
            return f"{unit} sudah tidak ada. Pilih unit penerusnya."
        kembar = permohonan.disposisi.berjalan().filter(unit=unit, butir__in=langkah.isian["butir"])
        if ganda := kembar.select_related("butir").first():
            return f"Butir {ganda.butir.nomor} sudah ada di {unit}."
    return None


def disposisi_berjalan(permohonan, langkah):
    """The hand-over named by the form belongs to this request and is still open."""
    disposisi = langkah.isian["disposisi"]
    if disposisi.permohonan_id == permohonan.pk and disposisi.berjalan:
        return None
    return "Disposisi itu sudah ditarik atau dikembalikan. Muat ulang halaman ini."


def disposisi_milik_unitnya(permohonan, langkah):
    """People of one unit do not answer for another."""
    milik = permohonan.disposisi.milik(langkah.pelaku.unit_dengan(langkah.waktu, *PENGGARAP))
    if milik.filter(pk=langkah.isian["disposisi"].pk).exists():
        return None
    return "Butir ini dikerjakan unit lain."


def konsep_terisi(permohonan, langkah):
    """A draft says what is given, or why not; files alone explain nothing."""
    return None if langkah.isian.get("konsep", "").strip() else "Tulis konsep jawabannya."


def sudah_dijawab_unit(permohonan, langkah):
    return None if langkah.isian["disposisi"].dijawab_pada else "Unit belum mengirim konsep jawaban."


def belum_diperpanjang(permohonan, langkah):
    """Once only (UU 14/2008 Ps 22(8))."""
    return "Perpanjangan waktu hanya boleh satu kali." if permohonan.diperpanjang else None


def sebelum_jatuh_tempo(permohonan, langkah):
    """By day 10 at the latest (UU 14/2008 Ps 22(8))."""
    if tanggal(langkah.waktu) <= permohonan.jatuh_tempo:
        return None
    return f"Perpanjangan hanya sampai hari kerja ke-10, yaitu {hari_kata(permohonan.jatuh_tempo)}. Segera jawab."


def semua_butir_sah(permohonan, langkah):
    """Every item has an outcome that the law allows on this day."""
    hari = tanggal(langkah.waktu)
    for butir in permohonan.butir.select_related("entri_dik__unit", "unit_penguasa"):
        if salah := butir_salah(butir, hari):
            return f"Butir {butir.nomor}: {salah}"
    return None


def butir_salah(butir, hari):
    """Why the outcome of one item cannot stand on `hari` (date), or None."""
    if not butir.hasil:
        return "belum diputuskan."
    if butir.hasil in (_H.DITOLAK, _H.SEBAGIAN):
        return _salah_menolak(butir, hari)
    if butir.hasil == _H.DIBERIKAN:
        return _salah_memberi(butir)
    if butir.hasil == _H.BELUM_DIDOKUMENTASIKAN and butir.tersedia_pada <= hari:
        return "isi tanggal tersedia yang akan datang."
    return None if butir.alasan.strip() else "jelaskan kepada pemohon, satu atau dua kalimat."


def _salah_menolak(butir, hari):
    if butir.unit_penguasa is None:
        return "sebut unit yang menguasai informasinya."
    if butir.hasil == _H.SEBAGIAN and not (butir.penghitaman.strip() and _ada_bahan(butir)):
        return "unggah salinan yang sudah dihitamkan dan sebut bagian yang dihitamkan."
    seluruhnya = butir.hasil == _H.DITOLAK
    return halangan_menolak(butir.entri_dik, unit=butir.unit_penguasa, hari=hari, seluruhnya=seluruhnya)


def _salah_memberi(butir):
    if _ada_bahan(butir) or butir.alasan.strip():
        return None
    return "unggah berkasnya, pilih informasi yang sudah terbit, atau jelaskan cara memberikannya."


def _ada_bahan(butir):
    return bool(butir.dipublikasikan_id) or butir.berkas.filter(peran=PeranBerkas.JAWABAN, ditarik=None).exists()


def semua_sudah_terbit(permohonan, langkah):
    """Each item names something every citizen can open today."""
    konten = [b.konten_id for b in permohonan.butir.all()]
    terbit = Terbitan.objects.publik(langkah.waktu).filter(konten__in=[k for k in konten if k])
    if None not in konten and terbit.count() == len(set(konten)):
        return None
    return "Tidak semua butir sudah terbit. Jawab butir demi butir."


def lunas(permohonan, langkah):
    """What costs money is handed over once it was paid."""
    if permohonan.biaya and not (permohonan.dibayar_pada or langkah.isian.get("dibayar_pada")):
        return "Biaya salinan belum dibayar. Catat tanggal bayarnya dulu."
    return None


def cara_serah_disebut(permohonan, langkah):
    return None if langkah.isian.get("cara_serah", "").strip() else "Sebut cara informasi diserahkan."


def tanpa_nik(permohonan, langkah):
    """Words that go to others hold nobody's number."""
    teks = " ".join(str(v) for v in langkah.isian.get("nilai", {}).values() if isinstance(v, str))
    return "Hapus NIK dari teks itu: nomor itu tidak boleh beredar." if ada_nik(f"{teks} {langkah.catatan}") else None


def pengajuan_lengkap(permohonan, langkah):
    """At least one item, a purpose (UU 14/2008 Ps 4(3)) and no personal number in either."""
    butir = langkah.isian.get("butir") or []
    if not any(b["uraian"].strip() for b in butir):
        return "Tulis informasi yang Anda minta."
    if not permohonan.tujuan.strip():
        return "Tulis tujuan penggunaan informasi (Pasal 4 ayat (3) UU Keterbukaan Informasi Publik)."
    if ada_nik(" ".join([permohonan.tujuan, *(b["uraian"] for b in butir)])):
        return "Jangan menulis NIK di rincian atau tujuan. Hapus nomornya; identitas Anda diisi di tempatnya sendiri."
    return None


def diterima_masuk_akal(permohonan, langkah):
    """Receipt is never in the future; an entry of the past says so (design 9, back-dated entries)."""
    if permohonan.diterima > tanggal(langkah.waktu):
        return "Tanggal diterima tidak boleh di masa depan."
    return None


def jendela_keberatan_tutup(permohonan, langkah):
    """The case rests only when the applicant's window is over and no objection is open."""
    if permohonan.diberitahukan is None:
        return "Pemohon belum diberi tahu."
    akhir = batas("PENGAJUAN_KEBERATAN", permohonan.diberitahukan)
    if tanggal(langkah.waktu) <= akhir and not langkah.isian.get("survei_selesai"):
        return f"Pemohon masih dapat mengajukan keberatan sampai {hari_kata(akhir)}."
    return None


def tanpa_keberatan_terbuka(permohonan, langkah):
    if permohonan.keberatan.terbuka().exists():
        return "Masih ada keberatan yang belum ditanggapi."
    return None


def tanggal_tak_mundur(permohonan, langkah):
    """Of several days on which the applicant could know, the later one counts for the window (design 9)."""
    hari = langkah.isian["tanggal"]
    if hari > tanggal(langkah.waktu):
        return "Tanggal terima tidak boleh di masa depan."
    if permohonan.diberitahukan and hari < permohonan.diberitahukan:
        return f"Pemohon sudah tercatat tahu pada {hari_kata(permohonan.diberitahukan)}; yang lebih akhir yang berlaku."
    return None
