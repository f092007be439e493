"""Demo requests and objections, all through the step engine with the time handed in; nobody in them exists."""

import json
import uuid
from datetime import datetime, time, timedelta
from pathlib import Path

from django.core.files.uploadedfile import SimpleUploadedFile

from alur.mesin import jalankan
from informasi.demo_pdf import buat_pdf
from informasi.models import EntriDIK
from kalender.hari import WIB, tanggal
from opd.models import Pengguna, Unit
from permohonan.demo_keberatan import muat_keberatan
from permohonan.gudang import terima
from permohonan.layanan import PEMOHON, ajukan, putuskan
from permohonan.models import Permohonan
from permohonan.status import CaraMemperoleh, CaraSalinan, HasilButir, JenisPemohon, Kanal, PeranBerkas

BERKAS = Path(__file__).parent / "data" / "demo_permohonan.json"
BANYAK = 60
KANAL = (Kanal.WEB, Kanal.WEB, Kanal.LOKET, Kanal.WHATSAPP, Kanal.WEB, Kanal.SURAT)
ISI_JAWABAN = buat_pdf("Jawaban permohonan", "PPID Utama", [("Jawaban", ["Data contoh untuk peragaan portal."])])
RUANG_NAMA = uuid.UUID("7b9f0a52-6a44-4f0e-9a57-3d5a8a5f2c10")
BERJALAN = (  # the newest first, two days apart; the others eight: some fourteen months in all
    "baru",
    "lengkapi",
    "terdaftar",
    "disposisi",
    "ditinjau",
    "perpanjang",
    "disposisi",
    "ditinjau",
    "telat",
)
SELESAI = ("file", "kata", "sebagian", "file", "tidak_dikuasai", "file", "tolak", "belum", "file", "cabut")
AKUN = ("petugas.diskominfo", "verifikator.diskominfo", "verifikator2.diskominfo", "ppid.diskominfo", "atasan.setda")


def muat(waktu):
    """Load the demo cases relative to `waktu`; does nothing when there are cases already."""
    if Permohonan.objects.exists():
        return
    orang = {p: Pengguna.objects.filter(surel=f"{p}@demo.serangkota.go.id").first() for p in AKUN}
    topik = json.loads(BERKAS.read_text(encoding="utf-8"))
    hari = tanggal(waktu)
    for n in range(BANYAK):
        umur = BANYAK - 1 - n
        lampau = 2 * umur if umur < len(BERJALAN) else 8 * umur - 52
        saat = datetime.combine(hari - timedelta(days=lampau), time(9), WIB)
        jalan = BERJALAN[umur] if umur < len(BERJALAN) else SELESAI[n % len(SELESAI)]
        _muat_satu(n, jalan, topik[n % len(topik)], min(saat, waktu), orang)
    muat_keberatan(waktu, orang)


def _muat_satu(n, jalan, topik, saat, orang):
    unit = Unit.objects.filter(slug=topik["unit"]).first() or Unit.objects.get(slug="diskominfo")
    petugas, kanal = orang["petugas.diskominfo"], KANAL[n % len(KANAL)]
    nilai = {
        "kanal": kanal,
        "jenis_pemohon": JenisPemohon.BADAN_HUKUM if n % 9 == 0 else JenisPemohon.PERORANGAN,
        "jenis_kelamin": "lp"[n % 2] if n % 9 else "",
        "tujuan": topik["tujuan"],
        "cara_memperoleh": CaraMemperoleh.SOFTCOPY,
        "cara_salinan": CaraSalinan.PORTAL,
        "unit_tujuan": unit,
    }
    isian = {"butir": [{"uraian": topik["uraian"]}], "data_diri": _diri(n), "waktu": saat}
    pelaku = PEMOHON if kanal == Kanal.WEB else petugas
    permohonan, _kode, _baru = ajukan(nilai, pelaku=pelaku, token=uuid.uuid5(RUANG_NAMA, str(n)), **isian)
    _lanjutkan(permohonan, jalan, topik, unit, saat, orang)


def _diri(n):
    """Marked demo data: a name nobody bears, a number of one pattern, every third without e-mail."""
    surel = "" if n % 3 == 2 else f"warga{n}@contoh.id"
    return {
        "nama": f"Warga Contoh {n + 1}",
        "nik": f"36730101019000{n:02d}",
        "alamat": f"Jalan Contoh {n + 1}, Kota Serang",
        "telepon": f"08120000{n:04d}",
        "surel": surel,
        "pekerjaan": "Data contoh",
    }


def _lanjutkan(permohonan, jalan, topik, unit, saat, orang):
    petugas = orang["petugas.diskominfo"]
    if jalan == "baru":
        return
    if jalan == "cabut":
        jalankan(
            permohonan, "cabut", pelaku=petugas, waktu=saat + timedelta(days=2), catatan="Sudah menemukan sendiri."
        )
        return
    if jalan == "lengkapi":
        isian = {"kurang": "Foto KTP belum terbaca."}
        jalankan(permohonan, "minta_lengkapi", pelaku=petugas, waktu=saat + timedelta(hours=3), **isian)
        return
    esok = saat + timedelta(hours=4)
    jalankan(permohonan, "nyatakan_lengkap", pelaku=petugas, waktu=esok, diperlihatkan=True)
    jalankan(permohonan, "ubah_pokok", pelaku=petugas, waktu=esok, nilai={"pokok": topik["pokok"]})
    if jalan == "terdaftar":
        return
    isian = {"butir": list(permohonan.butir.all()), "units": [unit], "pesan": "Mohon disiapkan jawabannya."}
    jalankan(permohonan, "disposisi", pelaku=petugas, waktu=esok, **isian)
    if jalan == "perpanjang":
        alasan = "Arsipnya disimpan di gedung lain dan masih dicari."
        jalankan(permohonan, "perpanjang", pelaku=petugas, waktu=esok + timedelta(days=3), catatan=alasan)
    if jalan in ("disposisi", "perpanjang", "telat"):
        return
    operator = Pengguna.objects.get(surel=f"operator.{unit.slug}@demo.serangkota.go.id")
    isian = {"disposisi": permohonan.disposisi.get(), "konsep": "Informasinya ada dan dapat diberikan."}
    jalankan(permohonan, "usul_jawaban", pelaku=operator, waktu=saat + timedelta(days=3), **isian)
    if jalan != "ditinjau":
        _putuskan(permohonan, jalan, unit, saat + timedelta(days=5 + permohonan.urut % 4), orang)


def _putuskan(permohonan, jalan, unit, saat, orang):
    petugas, butir = orang["petugas.diskominfo"], permohonan.butir.get()
    nilai = _nilai_butir(jalan, unit, tanggal(saat))
    if nilai["hasil"] in (HasilButir.DIBERIKAN, HasilButir.SEBAGIAN) and jalan != "kata":
        berkas = SimpleUploadedFile("jawaban.pdf", ISI_JAWABAN, "application/pdf")
        terima(berkas, perkara=permohonan, peran=PeranBerkas.JAWABAN, pelaku=petugas, waktu=saat, butir=butir)
    jalankan(permohonan, "simpan_butir", pelaku=petugas, waktu=saat, butir=butir, nilai=nilai)
    putuskan(permohonan, pelaku=orang["ppid.diskominfo"], waktu=saat)
    if permohonan.status == "dikabulkan_seluruhnya":
        jalankan(permohonan, "serahkan", pelaku=petugas, waktu=saat, cara_serah="Diambil langsung di meja layanan")


def _nilai_butir(jalan, unit, hari):
    """What was decided; a refusal cites an entry in force of the unit, or becomes a partial answer, or a grant."""
    entri = EntriDIK.objects.berlaku_pada(hari).filter(se_kota=True).first()
    sendiri = EntriDIK.objects.berlaku_pada(hari).filter(unit=unit, se_kota=False, kesimpulan="seluruh").first()
    if jalan == "tolak" and sendiri:
        return {"hasil": HasilButir.DITOLAK, "entri_dik": sendiri, "alasan": "Dikecualikan menurut uji konsekuensi."}
    if jalan in ("sebagian", "tolak") and entri:
        alasan = "Sebagian memuat data pribadi orang lain."
        return {"hasil": HasilButir.SEBAGIAN, "entri_dik": entri, "penghitaman": "Nama dan NIK", "alasan": alasan}
    if jalan == "tidak_dikuasai":
        pemegang = "Pemerintah Provinsi Banten"
        return {"hasil": HasilButir.TIDAK_DIKUASAI, "pemegang": pemegang, "alasan": "Dikuasai badan publik lain."}
    if jalan == "belum":
        tersedia = hari + timedelta(days=30)
        return {"hasil": HasilButir.BELUM_DIDOKUMENTASIKAN, "tersedia_pada": tersedia, "alasan": "Sedang disusun."}
    return {"hasil": HasilButir.DIBERIKAN, "alasan": "Kami sampaikan sebagaimana diminta."}
