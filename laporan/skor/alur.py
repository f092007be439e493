"""The one official act about the score: other weights, by PPID utama, with a reason."""

from alur.transisi import Alur, Transisi
from laporan.skor.pertanyaan import pertanyaan
from opd.wewenang import ppid_utama

TERBERAT = 100


def bobot_masuk_akal(penetapan, langkah):
    """Every question has a weight of 0 to 100, and not all are nothing."""
    bobot = penetapan.bobot
    if set(bobot) != {p.kode for p in pertanyaan()}:
        return "Setiap pertanyaan harus berbobot; 0 berarti tidak ditanyakan."
    if not all(isinstance(b, int) and 0 <= b <= TERBERAT for b in bobot.values()) or not any(bobot.values()):
        return f"Bobot berupa angka 0 sampai {TERBERAT}, dan tidak semuanya 0."
    return None if penetapan.alasan.strip() else "Tulis alasan mengubah bobot."


ALUR_BOBOT = Alur(
    lahir=Transisi(
        nama="tetapkan_bobot",
        label="Tetapkan bobot skor",
        boleh=ppid_utama,
        syarat=(bobot_masuk_akal,),
    ),
)
