"""Twelve demo objections in all their states, through the step engine."""

import uuid
from datetime import timedelta

from alur.mesin import jalankan
from kalender.hari import tanggal
from permohonan.jadwal import WAKTU
from permohonan.layanan import PEMOHON, ajukan_keberatan
from permohonan.models import Permohonan
from permohonan.status import DIJAWAB, HasilButir, Kanal

# The newest first; the others of the list are so old that an answer has come.
JALAN = (
    "baru",
    "terdaftar",
    "musyawarah",
    "telaah",
    "dikabulkan",
    "ditolak",
    "laksana",
    "diam",
    "laksana",
    "ditolak",
    "cabut",
    "laksana",
)
RUANG_NAMA = uuid.UUID("0f1f7ad3-1f6e-4a63-8f52-6a2f6ad1c1de")
KASUS = "Jawaban yang saya terima belum memuat rincian yang saya minta dalam permohonan."


def muat_keberatan(waktu, orang):
    """Objections to answered demo requests, the newest case still open; `orang` as permohonan.demo names them."""
    dijawab = Permohonan.objects.filter(status__in=DIJAWAB).order_by("-diterima")
    pilihan = sorted(dijawab[: 3 * len(JALAN)], key=lambda p: p.diterima, reverse=True)[::2][: len(JALAN)]
    berurutan = sorted(zip(pilihan, JALAN, strict=False), key=lambda satu: satu[0].diterima)
    for permohonan, jalan in berurutan:
        _muat_satu(permohonan, jalan, waktu, orang)


def _muat_satu(permohonan, jalan, waktu, orang):
    saat = min(permohonan.diputuskan_pada + timedelta(days=3), waktu)
    ditolak = permohonan.butir.filter(hasil__in=[HasilButir.DITOLAK, HasilButir.SEBAGIAN]).exists()
    nilai = {
        "kanal": Kanal.WEB,
        "alasan": ["a"] if ditolak else ["d"],
        "kasus_posisi": KASUS,
        "unit": permohonan.unit_tujuan,
    }
    token = uuid.uuid5(RUANG_NAMA, permohonan.nomor)
    keberatan, _kode, _baru = ajukan_keberatan(nilai, permohonan=permohonan, pelaku=PEMOHON, waktu=saat, token=token)
    _lanjutkan(keberatan, jalan, saat, orang)


def _lanjutkan(keberatan, jalan, saat, orang):
    petugas, esok = orang["petugas.diskominfo"], saat + timedelta(hours=5)
    if jalan == "baru":
        return
    jalankan(keberatan, "daftarkan", pelaku=petugas, waktu=esok, nilai={"pokok": keberatan.permohonan.pokok})
    if jalan == "cabut":
        jalankan(keberatan, "cabut", pelaku=petugas, waktu=esok + timedelta(days=2), catatan="Surat pemohon diterima.")
    elif jalan == "musyawarah" and keberatan.alasan != ["a"]:
        jalankan(keberatan, "musyawarah", pelaku=petugas, waktu=esok + timedelta(hours=1))
    elif jalan == "diam":
        jalankan(keberatan, "lewat_batas", pelaku=WAKTU, waktu=esok + timedelta(days=60))
    elif jalan not in ("terdaftar", "musyawarah"):
        nota = "Tim Pertimbangan berpendapat rincian dapat diberikan setelah data pribadi dihitamkan."
        jalankan(keberatan, "telaah", pelaku=petugas, waktu=esok + timedelta(hours=2), nota=nota)
        if jalan != "telaah":
            _tanggapi(keberatan, jalan, esok + timedelta(days=6), orang)


def _tanggapi(keberatan, jalan, saat, orang):
    kabul = jalan != "ditolak"
    isian = {
        "hasil": "dikabulkan" if kabul else "ditolak",
        "tanggapan": dict.fromkeys(keberatan.alasan, "Kami sudah memeriksa jawaban yang diberikan."),
        "alasan": "" if kabul else "Jawaban sudah sesuai dengan yang diminta.",
        "perintah": "Berikan rinciannya kepada pemohon." if kabul else "",
        "batas": tanggal(saat) + timedelta(days=7) if kabul else None,
    }
    jalankan(keberatan, "tanggapi", pelaku=orang["atasan.setda"], waktu=saat, **isian)
    if jalan == "laksana":
        pelaksanaan = "Rincian diserahkan kepada pemohon di meja layanan."
        petugas, nanti = orang["petugas.diskominfo"], saat + timedelta(days=4)
        jalankan(keberatan, "laksanakan", pelaku=petugas, waktu=nanti, pelaksanaan=pelaksanaan)
