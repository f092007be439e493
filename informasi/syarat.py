"""Guards of a version: each answers with the sentence the officer reads, or None (design 3, 4)."""

from alur.transisi import LangkahBasi
from informasi.ajuan import bentuk, sidik
from informasi.dikecualikan.entri import halangan_menolak
from informasi.penjaga.letak import letak_pribadi
from informasi.penjaga.pribadi import macam_nomor
from informasi.status import ALASAN_KEMBALI, DIPILIH_ORANG, AlasanTarik, JenisKonten, Pemeriksaan, StatusVersi
from informasi.teks.bersih import teks_saja
from kalender.hari import WIB, tanggal
from opd import wewenang
from opd.models import TautanAkses
from opd.sotk.tulisan import tulis_hari

JUDUL_TERPENDEK, ISI_TERPENDEK, ALASAN_TERPENDEK = 10, 40, 10


def lengkap(versi, langkah):
    """A text that a reader can use: a title and a few words; of an informasi publik the columns of the DIP."""
    if len(versi.judul.strip()) < JUDUL_TERPENDEK:
        return f"Tulis judul, paling sedikit {JUDUL_TERPENDEK} huruf."
    if versi.konten.jenis == JenisKonten.INFORMASI:
        return _rincian_kurang(versi.rincian)
    if kurang := bertanggal(versi, langkah):
        return kurang
    if len(teks_saja(versi.isi)) < ISI_TERPENDEK:
        return f"Tulis isi {versi.konten.get_jenis_display().lower()}, paling sedikit {ISI_TERPENDEK} huruf."
    return None


def bertanggal(versi, langkah):
    """Nobody can come to an event without a day and a place."""
    if versi.konten.jenis != JenisKonten.KEGIATAN:
        return None
    if versi.rincian_kegiatan.mulai is None:
        return "Pilih tanggal kegiatannya."
    return None if versi.rincian_kegiatan.tempat.strip() else "Tulis tempat kegiatannya."


POKOK_KEGIATAN = ("mulai", "selesai", "seharian", "tempat", "alamat", "batal")


def koreksi_kecil(versi, langkah):
    """A small correction mends words of a page that is public; when and where an event is are never small."""
    if not versi.kecil:
        return None
    lama = type(versi).objects.filter(konten=versi.konten, status=StatusVersi.TERBIT).first()
    if lama is None:
        return "Halaman ini belum terbit, jadi tidak ada yang dikoreksi. Hapus centang “Koreksi kecil”."
    if versi.berlaku_sampai != lama.berlaku_sampai:
        return "Perubahan masa berlaku bukan koreksi kecil. Hapus centang “Koreksi kecil”."
    if versi.konten.jenis != JenisKonten.KEGIATAN:
        return None
    baru, dahulu = versi.rincian_kegiatan, lama.rincian_kegiatan
    if all(getattr(baru, nama) == getattr(dahulu, nama) for nama in POKOK_KEGIATAN):
        return None
    return "Perubahan waktu, tempat, atau pembatalan bukan koreksi kecil. Hapus centang “Koreksi kecil”."


def _rincian_kurang(rincian):
    """The first column the DIP cannot do without (domain 3.6)."""
    wajib = {
        "penanggung_jawab": "Tulis siapa penanggung jawab pembuatannya.",
        "bentuk": "Pilih bentuk informasinya, misalnya Softcopy.",
        "retensi": "Tulis jangka waktu penyimpanannya, misalnya 5 tahun.",
    }
    return next((kalimat for nama, kalimat in wajib.items() if not getattr(rincian, nama).strip()), None)


def berkas_layak(versi, langkah):
    """Nothing is submitted before the parsers have looked at each file, or with one they refuse."""
    for lampiran in versi.lampiran.exclude(berkas__pemeriksaan=Pemeriksaan.LAYAK).select_related("berkas"):
        if lampiran.berkas.pemeriksaan == Pemeriksaan.MENUNGGU:
            return f"{lampiran.berkas} masih diperiksa. Tunggu sebentar, lalu ajukan lagi."
        return f"{lampiran.berkas} tidak dapat dipakai: {lampiran.berkas.sebab_tolak} Lepaskan berkas itu dahulu."
    return None


def halaman_jadi_pdf(versi, langkah):
    """Photographed pages are raw material: readers get the PDF made of them, never the photos."""
    if versi.lampiran.filter(peran="halaman").exists():
        return "Halaman dari foto belum menjadi PDF. Ketuk “Jadikan PDF” dahulu, atau lepaskan fotonya."
    return None


def berkas_di_umum(versi, langkah):
    """Files are copied to the public store before the step, so that nothing public is ever missing its file."""
    if versi.lampiran.filter(berkas__di_umum=False).exists():
        return "Berkasnya belum siap diumumkan. Coba lagi sebentar lagi."
    return None


def klasifikasi_dikenal(versi, langkah):
    """What the reviewer sets while deciding is a class, and a butir of this kind of unit."""
    butir = langkah.isian.get("penetapan", {}).get("butir")
    if butir and versi.konten.unit.jenis not in butir.jenis_unit:
        return f"Butir “{butir}” bukan untuk {versi.konten.unit.get_jenis_display().lower()}."
    return None


def pribadi_beralasan(versi, langkah):
    """A NIK, KK number or bank account stops publication, unless whoever approves says why it may be public
    (design 10; UU 14/2008 Ps 17 h, UU 27/2022)."""
    letak = letak_pribadi(versi)
    alasan = langkah.isian.get("alasan_pribadi", "").strip()
    if not letak:
        return None
    if macam_nomor(alasan):
        return "Tulis alasannya saja. Jangan mengulang nomornya."
    if len(alasan) >= ALASAN_TERPENDEK:
        return None
    return (
        f"Ada {'; '.join(letak)}. Mintalah unit menghapusnya. Bila memang harus diumumkan, verifikator menulis "
        f"alasannya, paling sedikit {ALASAN_TERPENDEK} huruf."
    )


def foto_beralt(versi, langkah):
    """Each picture says in words what it shows, for those who cannot see it (PerKI 1/2021 Ps 24)."""
    kosong = versi.lampiran.filter(peran="foto", alt="").count()
    return f"{kosong} foto belum dijelaskan. Jawab “Apa yang terlihat di foto ini?” pada tiap foto." if kosong else None


def suntingan_terakhir(versi, langkah):
    """The writer submits the text on the screen, not one that somebody saved meanwhile."""
    if langkah.isian.get("nomor_sunting", versi.nomor_sunting) != versi.nomor_sunting:
        raise LangkahBasi(f"Teks ini sudah diubah {versi.disimpan_oleh}. Muat ulang, lalu periksa sebelum mengajukan.")


def ajuan_yang_dibaca(versi, langkah):
    """Approval and return speak of the submission on the screen, bound by its hash."""
    ajuan = versi.ajuan_terakhir()
    if ajuan is None or langkah.isian.get("sidik") != ajuan.sidik:
        raise LangkahBasi("Teks ini berubah setelah Anda membukanya. Baca ajuan terbaru sebelum memutuskan.")


def isi_sama_dengan_ajuan(versi, langkah):
    """What goes public is the frozen submission to the letter, whatever happened to the rows meanwhile."""
    if sidik(bentuk(versi)) != versi.ajuan_terakhir().sidik:
        return "Isi tidak sama dengan ajuan yang dibekukan. Kembalikan kepada unit dan hubungi pengelola sistem."
    return None


def bukan_penulisnya(versi, langkah):
    """Four eyes: the approver is nobody who saved that text."""
    if versi.penyimpan.filter(pk=langkah.pelaku.pk).exists():
        return "Anda ikut menulis teks ini, jadi persetujuan harus dari verifikator lain."
    return None


def bukan_pembuka_akun_penulis(versi, langkah):
    """Four eyes again: who made a way into the writer's account since then might be the writer."""
    pernah = TautanAkses.objects.filter(
        dibuat_oleh=langkah.pelaku.pk, pengguna__in=versi.penyimpan.all(), dipakai__gte=versi.dibuat
    )
    if pernah.exists():
        return "Anda membuat tautan masuk yang dipakai penulis teks ini, jadi persetujuan harus dari verifikator lain."
    return None


def tidak_dipegang_orang_lain(versi, langkah):
    """A text another reviewer holds is decided by them, or taken over first."""
    orang = versi.klaim_oleh
    if orang and orang.pk != langkah.pelaku.pk and versi.klaim_sampai > langkah.waktu:
        sampai = versi.klaim_sampai.astimezone(WIB)
        return f"Sedang diperiksa {orang} sampai pukul {sampai:%H.%M}. Ketuk “Ambil alih” bila perlu."
    return None


def beralasan(versi, langkah):
    """A return says why: a chip or a sentence."""
    if langkah.catatan.strip() or set(langkah.isian.get("alasan", ())) & ALASAN_KEMBALI.keys():
        return None
    return "Pilih alasan atau tulis catatan, agar operator tahu apa yang harus diperbaiki."


def usulan_masih_ada(versi, langkah):
    """Only a proposal for this very version that was not taken over yet."""
    usulan = langkah.isian["usulan"]
    if usulan.versi_id != versi.pk or usulan.dipakai:
        return "Usulan ini sudah dipakai atau bukan untuk teks ini."
    return None


def waktunya_tiba(versi, langkah):
    """A scheduled text begins when its time has come, not before."""
    return None if versi.jadwal_terbit <= langkah.waktu else "Waktu terbitnya belum tiba."


def belum_tayang(versi, langkah):
    """What readers have already seen is withdrawn with a reason, not quietly taken back."""
    if versi.jadwal_terbit > langkah.waktu:
        return None
    return "Teks ini sudah tayang. Tarik dari publik dengan alasannya, atau mulai versi baru."


def alasan_tarik_sah(versi, langkah):
    """A reason of the closed list, and a sentence for the reader of the empty page."""
    if langkah.isian.get("alasan_tarik") not in dict(DIPILIH_ORANG):
        return "Pilih alasan penarikan."
    if len(langkah.isian.get("keterangan_tarik", "").strip()) < 10:
        return "Tulis satu kalimat untuk pembaca: mengapa halaman ini ditarik."
    return None


def dikecualikan_berentri(versi, langkah):
    """Nothing public is closed again without an entry in force that covers the whole of it (design 4)."""
    entri = langkah.isian.get("entri_dik")
    if langkah.isian.get("alasan_tarik") != AlasanTarik.DIKECUALIKAN:
        return None if entri is None else "Entri DIK hanya disebut bila alasannya dikecualikan."
    return halangan_menolak(entri, unit=versi.konten.unit, hari=tanggal(langkah.waktu), seluruhnya=True)


def operator_hanya_data_pribadi(versi, langkah):
    """Personal data goes at once by whoever sees it; other reasons are for who answers for the unit (design 4)."""
    if langkah.isian.get("alasan_tarik") == AlasanTarik.DATA_PRIBADI:
        return None
    unit, waktu = versi.konten.unit, langkah.waktu
    if wewenang.meninjau(langkah.pelaku, versi, waktu) or wewenang.bertanggung_jawab(langkah.pelaku, unit, waktu):
        return None
    return (
        "Operator menarik langsung hanya karena data pribadi. Untuk alasan lain, mintalah penanggung jawab unit "
        "atau PPID Utama."
    )


def tarikan_menunggu(versi, langkah):
    """Only a withdrawal for personal data waits for PPID utama, and only once."""
    if versi.alasan_tarik == AlasanTarik.DATA_PRIBADI and versi.tarikan_dikonfirmasi is None:
        return None
    return "Penarikan ini tidak menunggu pembenaran."


def bukan_penariknya(versi, langkah):
    """Four eyes on a withdrawal too: whoever took the page away does not judge it."""
    penarik = versi.jejak().filter(nama="tarik").last()
    if penarik and penarik.pelaku_id == langkah.pelaku.pk:
        return "Anda yang menarik halaman ini, jadi putusannya harus dari verifikator lain."
    return None


def bercatatan(versi, langkah):
    """Why the page comes back stays in its history."""
    return None if langkah.catatan.strip() else "Tulis alasan menerbitkan kembali."


def tidak_ada_yang_terbit(versi, langkah):
    """A newer text that is public, or about to be, is not replaced by an old one."""
    if type(versi).objects.filter(konten=versi.konten, status__in=(StatusVersi.TERBIT, StatusVersi.DISETUJUI)).exists():
        return "Versi yang lebih baru sudah terbit. Versi ini tidak dapat diterbitkan kembali."
    return None


def tidak_tersembunyi(versi, langkah):
    """Once it is confirmed that a text held personal data it never comes back; a corrected version does."""
    if versi.alasan_tarik == AlasanTarik.DATA_PRIBADI and versi.tarikan_dikonfirmasi:
        return "Teks ini terbukti memuat data pribadi. Mulai versi baru tanpa data itu."
    return None


def unit_masih_ada(versi, langkah):
    """Nothing new is written for a unit that has ended; what it published is still mended by its successor."""
    unit, hari = versi.konten.unit, tanggal(langkah.waktu)
    if versi.nomor > 1 or not unit.berakhir_pada(hari):
        return None
    return f"{unit.nama} berakhir {tulis_hari(unit.berlaku_sampai)}. Tulis untuk {unit.penerus or 'unit lain'}."


def belum_pernah_terbit(versi, langkah):
    """What was public stays the old unit's, the text that mends it included: the past is told as it was."""
    if versi.nomor > 1:
        return f"{versi} memperbarui halaman yang sudah terbit, jadi tetap atas nama {versi.konten.unit}."
    return None
