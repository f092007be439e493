"""Guards of the consequence test: each answers with the sentence the officer reads, or None."""

from dataclasses import replace

from alur.transisi import LangkahBasi
from informasi.dikecualikan import hukum
from informasi.dikecualikan.status import Kesimpulan, PeranBerkas, StatusUji
from informasi.penjaga.pribadi import macam_nomor
from kalender.hari import tanggal

DIUMUMKAN = (
    "informasi",
    "undang_undang",
    "pasal",
    "akibat_dibuka",
    "akibat_ditutup",
    "syarat_akhir",
    "alasan_tanpa_batas",
)  # what the list shows to everybody
AKIBAT_TERPENDEK = 40  # letters: one whole sentence; thin tests lose disputes
PESERTA_TERSEDIKIT = 2
_WAJIB = {
    "dokumen": "Sebut dokumen yang memuat informasi itu.",
    "informasi": "Sebut bagian yang dikecualikan, misalnya “nomor rekening penerima bantuan”.",
}
_AKIBAT = {
    "akibat_dibuka": "Uraikan akibat bila informasi dibuka, sekurangnya satu kalimat lengkap.",
    "akibat_ditutup": "Uraikan manfaat bila informasi ditutup, sekurangnya satu kalimat lengkap.",
}
_TELAAH = {
    "kepentingan_umum": "Timbang kepentingan umum: apa ruginya bagi masyarakat bila informasi ini ditutup?",
    "pendapat_tim": "Catat pendapat Tim Pertimbangan.",
    "tempat_uji": "Isi tempat uji konsekuensi.",
}


def suntingan_terakhir(uji, langkah):
    """Whoever changes or sends what somebody else changed meanwhile reads it first."""
    if langkah.isian.get("nomor_sunting") != uji.nomor_sunting:
        raise LangkahBasi("Uji ini sudah diubah orang lain sejak Anda membukanya. Periksa isinya, lalu ulangi.")


def beralasan(uji, langkah):
    """A decision against somebody's proposal says why."""
    return None if langkah.catatan.strip() else "Tulis alasannya, agar pengusul tahu apa yang harus dilakukan."


def se_kota_oleh_utama(uji, langkah):
    """A standing city-wide entry begins at PPID utama."""
    if uji.se_kota and not langkah.pelaku.peninjau_pada(langkah.waktu):
        return "Entri untuk semua unit hanya diusulkan oleh PPID Utama."
    return None


def pengganti_sah(uji, langkah):
    """A new test takes the place of one that is in force, of the same unit."""
    lama = uji.menggantikan
    if lama and (lama.status != StatusUji.DITETAPKAN or lama.unit_id != uji.unit_id):
        return "Yang dapat diganti hanya pengecualian yang sudah ditetapkan pada unit yang sama."
    return None


def usulan_lengkap(uji, langkah):
    """The exact information, the law, the consequence and the term (PerKI 1/2021 Ps 49(2))."""
    for medan, kalimat in _WAJIB.items():
        if not getattr(uji, medan).strip():
            return kalimat
    if _rata(uji.informasi) == _rata(uji.dokumen):
        return "Yang dikecualikan adalah bagian tertentu, bukan seluruh dokumen. Sebut bagiannya."
    for medan, kalimat in _AKIBAT.items():
        if len(getattr(uji, medan).strip()) < AKIBAT_TERPENDEK:
            return kalimat
    return hukum.salah_alasan(uji.alasan, uji.sub) or hukum.salah_dasar(uji.undang_undang, uji.pasal)


def waktu_sah(uji, langkah):
    """The term fits the ground, counted from the day of the decree, or from today while there is none."""
    return hukum.salah_waktu(
        uji.alasan,
        langkah.isian.get("sk_tanggal") or tanggal(langkah.waktu),
        sampai=uji.berlaku_sampai,
        syarat=uji.syarat_akhir,
        tanpa_batas=uji.tanpa_batas,
        alasan_tanpa_batas=uji.alasan_tanpa_batas,
    )


def tanpa_data_pribadi(uji, langkah):
    """The list is public: what it says must not be the very thing it closes (UU 27/2022)."""
    umum = [getattr(uji, medan) for medan in DIUMUMKAN]
    if macam := macam_nomor("\n".join(umum)):
        return f"Isian ini tampil di DIK dan memuat {' dan '.join(macam)}. Hapus nomornya; sebut jenisnya saja."
    return None


def telaah_lengkap(uji, langkah):
    """The balance of interests, the advice, the conclusion: nothing is approved without them (Ps 19)."""
    for medan, kalimat in _TELAAH.items():
        if not getattr(uji, medan).strip():
            return kalimat
    if not uji.tanggal_uji:
        return "Isi tanggal uji konsekuensi."
    if uji.tanggal_uji > tanggal(langkah.waktu):
        return "Tanggal uji belum tiba. Isi hari saat uji itu dilakukan."
    if not uji.kesimpulan:
        return "Pilih kesimpulan uji: ditutup seluruhnya, sebagian, atau dibuka."
    if uji.kesimpulan == Kesimpulan.DIBUKA:
        return "Kesimpulan uji ini “dibuka”. Pakai “Tolak pengecualian”: informasinya tetap terbuka."
    return None


def peserta_cukup(uji, langkah):
    """A test is made by several people."""
    if uji.peserta.count() < PESERTA_TERSEDIKIT:
        return "Catat sekurangnya dua peserta uji."
    return None


def semua_bertanda_tangan(uji, langkah):
    """Every participant signed by account, or one sheet signed by all was confirmed by a second person."""
    if uji.kertas.filter(peran=PeranBerkas.LEMBAR, gugur=False, dibenarkan_oleh__isnull=False).exists():
        return None
    belum = [p.nama for p in uji.peserta.filter(ditandatangani_pada=None)]
    if not belum:
        return None
    return (
        f"Belum bertanda tangan: {', '.join(belum)}. Minta menandatangani, atau catat lembar uji yang ditandatangani."
    )


def belum_bertanda_tangan(uji, langkah):
    if uji.peserta.filter(pengguna=langkah.pelaku, ditandatangani_pada__isnull=False).exists():
        return "Anda sudah menandatangani uji ini."
    return None


def kertas_terisi(uji, langkah):
    """A paper names its signer and its day, and is there as a file."""
    isian = langkah.isian
    if not isian.get("berkas"):
        return "Unggah surat yang sudah ditandatangani."
    if not (isian.get("penanda_tangan") or "").strip():
        return "Sebut siapa yang menandatangani, dengan jabatannya pada tanggal itu."
    if not isian.get("tanggal") or isian["tanggal"] > tanggal(langkah.waktu):
        return "Tanggal surat harus hari ini atau sebelumnya."
    return None


def kertas_ditunggu(peran):
    """Guard: a paper of that kind was recorded, and not by the one who confirms it."""

    def periksa(uji, langkah):
        kertas = uji.kertas.filter(peran=peran, gugur=False).first()
        if kertas is None:
            return "Belum ada surat yang dicatat."
        if kertas.dibenarkan_oleh_id:
            return "Surat ini sudah dibenarkan."
        if kertas.pk != langkah.isian.get("kertas"):
            raise LangkahBasi("Surat sudah diganti sejak Anda membukanya. Periksa surat yang baru, lalu benarkan.")
        if kertas.dicatat_oleh_id == langkah.pelaku.pk:
            return "Yang mencatat tidak dapat membenarkan. Minta rekan lain membaca surat itu, lalu membenarkannya."
        return None

    return periksa


def sk_sah(uji, langkah):
    """The decree has a number and a day between the test and today."""
    isian = langkah.isian
    if not (isian.get("sk_nomor") or "").strip():
        return "Isi nomor SK."
    hari = isian.get("sk_tanggal")
    if not hari or hari > tanggal(langkah.waktu):
        return "Tanggal SK harus hari ini atau sebelumnya."
    if hari < uji.tanggal_uji:
        return "SK tidak dapat ditetapkan sebelum tanggal uji konsekuensi."
    return None


def kertas_sk_sah(uji, langkah):
    """The signed decree, as typed by staff A or as recorded: number, day, term; after setting, the very same one."""
    kertas = uji.kertas.filter(peran=PeranBerkas.SK, gugur=False).first()
    nomor, hari = langkah.isian.get("nomor"), langkah.isian.get("tanggal")
    if "nomor" not in langkah.isian and kertas:
        nomor, hari = kertas.nomor, kertas.tanggal
    sk = replace(langkah, isian={"sk_nomor": nomor, "sk_tanggal": hari})
    if uji.status == StatusUji.DITETAPKAN:
        sama = (uji.entri.sk_nomor, uji.entri.sk_tanggal) == ((nomor or "").strip(), hari)
        return None if sama else f"SK yang ditetapkan bernomor {uji.entri.sk_nomor}. Unggah SK itu yang ditandatangani."
    return sk_sah(uji, sk) or waktu_sah(uji, sk)


def bukan_pengusulnya(uji, langkah):
    """Four eyes: whoever wrote the proposal does not set it."""
    if langkah.pelaku.pk == uji.dibuat_oleh_id:
        return "Yang mengusulkan tidak dapat menetapkan. Minta rekan lain yang berwenang."
    return None


def waktunya_habis(uji, langkah):
    """The last day has passed."""
    sampai = uji.entri.berlaku_sampai
    return None if sampai and sampai < tanggal(langkah.waktu) else "Jangka waktunya belum habis."


def bersyarat(uji, langkah):
    """Only an entry that a named condition ends."""
    return None if uji.entri.syarat_akhir else "Pengecualian ini berakhir pada tanggalnya, tidak dengan syarat."


def putusan_terisi(uji, langkah):
    """A ruling has a number, holds no personal number, and has been read; the list names it."""
    if macam := macam_nomor(langkah.isian.get("putusan") or ""):
        return f"Sebutan putusan tampil di DIK dan memuat {' dan '.join(macam)}. Hapus nomornya."
    if not (langkah.isian.get("putusan") or "").strip():
        return "Sebut nomor dan tanggal putusan, misalnya “Putusan KI Banten 026/VIII/KIBANTEN-PS/2019”."
    hari = langkah.isian.get("tanggal")
    if not hari or not (uji.entri.mulai <= hari <= tanggal(langkah.waktu)):
        return "Tanggal putusan harus sesudah SK ditetapkan dan tidak melewati hari ini."
    return None


def belum_diingatkan(uji, langkah):
    return "Sudah diingatkan." if uji.diingatkan_pada else None


def _rata(teks):
    return " ".join(teks.lower().split())
