"""The tables of steps as a document: one diagram and one table for each kind of object."""

from django.apps import apps

from alur.models import ObjekResmi

PEMBUKA = """# Alur

Dibuat oleh `manage.py gambar_alur`; jangan disunting. Satu bagian untuk tiap objek resmi: siapa yang boleh,
dari keadaan apa, ke keadaan apa. Sumbernya tabel `alur.py` di tiap ruang.
"""


def objek_resmi():
    """All models that have a table of steps, by label."""
    return sorted((m for m in apps.get_models() if issubclass(m, ObjekResmi)), key=lambda m: m._meta.label)


def dokumen():
    """The whole document as Markdown."""
    return "\n".join([PEMBUKA, *(bagian(m) for m in objek_resmi())])


def bagian(model):
    """Heading, diagram (only for models with a status) and table of one model."""
    baris = [f"## {model._meta.verbose_name.capitalize()} (`{model._meta.label}`)", ""]
    if any(f.name == "status" for f in model._meta.fields):
        baris += ["```mermaid", "stateDiagram-v2", *_panah(model), "```", ""]
    baris += ["| langkah | label | dari | ke | boleh | syarat | kabar |", "|---|---|---|---|---|---|---|"]
    baris += [_baris(t, lahir=t is model.ALUR.lahir) for t in model.ALUR.semua()]
    return "\n".join(baris) + "\n"


def _panah(model):
    semua = [kode for kode, _ in model._meta.get_field("status").choices]
    for t in model.ALUR.semua():
        asal = ["[*]"] if t is model.ALUR.lahir else (t.dari or semua)
        for dari in asal:
            yield from (f"    {dari} --> {ke}: {t.label}" for ke in _ke(t) or [dari])


def _ke(transisi):
    """Where a step can lead; nothing when the status stays."""
    if transisi.ke is None:
        return []
    return list(transisi.ke.menuju) if callable(transisi.ke) else [transisi.ke]


def _baris(t, *, lahir):
    dari = "(baru)" if lahir else ", ".join(t.dari) or "semua"
    ke = " atau ".join(_ke(t)) or "tetap"
    syarat, kabar = (", ".join(f.__name__ for f in daftar) or "-" for daftar in (t.syarat, t.kabari))
    return f"| `{t.nama}` | {t.label} | {dari} | {ke} | {t.boleh.__name__} | {syarat} | {kabar} |"
