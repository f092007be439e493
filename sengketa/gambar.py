"""The stages of a version as a document: one diagram and one table, generated from the data file."""

from kalender.aturan import aturan
from sengketa.status import Amar, Jalur, Pelaku, Tahap
from sengketa.tahapan import SEMUA_JALUR, Tahapan

PEMBUKA = """# Tahapan sengketa, versi {versi}

Dibuat oleh `manage.py gambar_tahapan` dari `sengketa/data/tahapan-{versi}.json`; jangan disunting. {dasar}.
Tahap bergaris ganda hanya dimasuki dengan putusan atau akta. Ke “Selesai” hanya sesudah putusan dilaksanakan.
"""


def dokumen(tahapan: Tahapan) -> str:
    """The whole document as Markdown."""
    kepala = PEMBUKA.format(versi=tahapan.versi, dasar=tahapan.dasar)
    tabel = ["| no | tahap | giliran | jangka waktu | putusan atau akta | dasar |", "|---|---|---|---|---|---|"]
    tabel += [_baris(t) for t in tahapan.tahap.values()]
    return "\n".join([kepala, "```mermaid", "flowchart TD", *_bagan(tahapan), "```", "", *tabel, ""])


def _bagan(tahapan):
    for t in tahapan.tahap.values():
        kurung = ("[[", "]]") if t.putusan else ("([", "])") if t.akhir else ("[", "]")
        yield f"    {t.kode}{kurung[0]}{t.nama}{kurung[1]}"
    for t in tahapan.tahap.values():
        yield from (f"    {t.kode} --> {k}" for k in t.lanjut)
    yield from (f"    {k} -. putusan tuntas .-> {Tahap.SELESAI}" for k in (Tahap.PELAKSANAAN_PUTUSAN, Tahap.INKRACHT))


def _baris(t):
    hari = f"{aturan(t.aturan).hari} hari kerja sejak {t.mulai}" if t.aturan else "-"
    amar = ", ".join(str(Amar(a).label) for a in t.putusan) or "-"
    giliran = str(Pelaku(t.pelaku).label) if t.pelaku else "-"
    jalur = "" if t.jalur == SEMUA_JALUR else f" ({Jalur(t.jalur).label})"
    return f"| {t.urutan} | {t.nama}{jalur} | {giliran} | {hari} | {amar} | {t.dasar} |"
