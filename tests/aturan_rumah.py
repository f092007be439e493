"""The house rules that a syntax tree can show: each check takes a tree and yields (line, fault)."""

import ast
import re
from pathlib import Path

AKAR = Path(__file__).resolve().parent.parent
# From top to bottom: a room imports only what stands to the right of it.
RUANG = ("laporan", "sengketa", "permohonan", "informasi", "opd", "kalender", "alur")
PANAH = {ruang: set(RUANG[letak + 1 :]) for letak, ruang in enumerate(RUANG)}
PANAH["ppid_portal"] = set(RUANG)

PENULIS = {"update", "aupdate", "create", "acreate"}
PENULIS |= {f"{a}{b}_or_create" for a in ("", "a") for b in ("get", "update")}
PENULIS_BANYAK = {"bulk_update", "abulk_update", "save", "asave"}
KAMUS = {"defaults", "create_defaults"}
SQL_STATUS = re.compile(r"\bupdate\b.*\bset\b.*\bstatus\s*=", re.I | re.S)
JAM = {"now", "utcnow", "today"}
JAM_TANPA_ISI = {"localdate", "localtime", "time"}
SAMARAN = re.compile(r"(core|common|utils?|helpers?)$")
TEMPAT = {  # a class with this base, or a call of this name, lives in a file of this name
    "Model": re.compile(r"(^|/)models(/|\.py$)"),
    "ObjekResmi": re.compile(r"(^|/)models(/|\.py$)"),
    "QuerySet": re.compile(r"/kueri[^/]*\.py$"),
    "Form": re.compile(r"/(forms|impor\w*)(/|\.py$)"),  # an import's form reads a row, no page shows it
    "ModelForm": re.compile(r"/forms(/|\.py$)"),
    "BaseCommand": re.compile(r"/management/commands/"),
    "Transisi": re.compile(r"/alur[^/]*\.py$"),
}


def berkas_kode(*folder, migrasi=False):
    """Yield (path relative to the project, tree) of every module in `folder`."""
    for f in folder:
        for berkas in sorted((AKAR / f).rglob("*.py")):
            if migrasi or "migrations" not in berkas.parts:
                yield berkas.relative_to(AKAR).as_posix(), ast.parse(berkas.read_text(encoding="utf-8"))


def kelas_model():
    """Names of all classes in the rooms' models: calling one with `status=` writes a status."""
    return {
        s.name
        for letak, pohon in berkas_kode(*PANAH)
        if TEMPAT["Model"].search(letak)
        for s in ast.walk(pohon)
        if isinstance(s, ast.ClassDef)
    }


def impor_ke_atas(ruang, pohon):
    """Imports of a room that is not below `ruang`, by statement or by dotted text."""
    terlarang = PANAH.keys() - PANAH[ruang] - {ruang}
    for s in ast.walk(pohon):
        tujuan = {jalur.split(".")[0] for jalur in _jalur(s)} & terlarang
        yield from ((s.lineno, f"{ruang} mengimpor {t}") for t in tujuan)


def _jalur(s):
    if isinstance(s, ast.Import):
        return [n.name for n in s.names]
    if isinstance(s, ast.ImportFrom) and not s.level:
        return [s.module]
    teks_jalur = isinstance(s, ast.Constant) and isinstance(s.value, str)
    return [s.value] if teks_jalur and re.fullmatch(r"[a-z_]+(\.\w+)+", s.value) else []


def impor_dalam_fungsi(pohon):
    """Imports inside a function: a cycle in hiding."""
    for fungsi in ast.walk(pohon):
        if isinstance(fungsi, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            for s in ast.walk(fungsi):
                if isinstance(s, ast.Import | ast.ImportFrom) or _nama(s) in {"__import__", "import_module"}:
                    yield s.lineno, "impor di dalam fungsi"


def tulisan_status(pohon, model):
    """Every way of writing `status`, given the names of the model classes.

    `save(update_fields=["status"])` counts: only the performer has a status to keep. A dictionary built
    elsewhere and handed over by name is out of reach of a syntax tree.
    """
    for s in ast.walk(pohon):
        sasaran = isinstance(s, ast.Attribute) and s.attr == "status" and not isinstance(s.ctx, ast.Load)
        sql = isinstance(s, ast.Constant) and isinstance(s.value, str) and SQL_STATUS.search(s.value)
        if sasaran or sql or _lewat_kamus(s) or isinstance(s, ast.Call) and _panggilan_menulis(s, model):
            yield s.lineno, "menulis status"


def _panggilan_menulis(s, model):
    nama = _nama(s)
    if nama in {"setattr", "__setattr__", "delattr"}:
        return any(_adalah_status(a) for a in s.args)
    if nama in PENULIS_BANYAK:
        return any(_adalah_status(a) for isi in (*s.args, *s.keywords) for a in ast.walk(isi))
    if nama in PENULIS or nama in model | {"cls", "model", "__class__", "type()"}:
        return any(k.arg == "status" or _memuat(k) for k in s.keywords)
    return False


def _memuat(k):
    """Whether a keyword hands over a dictionary with a status: `**{…}`, `defaults={…}`, `defaults=dict(…)`."""
    if k.arg is not None and k.arg not in KAMUS:
        return False
    return any(
        isinstance(s, ast.Dict)
        and any(_adalah_status(kunci) for kunci in s.keys)
        or isinstance(s, ast.keyword)
        and s.arg == "status"
        for s in ast.walk(k.value)
    )


def _lewat_kamus(s):
    """`x.__dict__["status"] = …` and `vars(x)["status"] = …`."""
    if not isinstance(s, ast.Subscript) or isinstance(s.ctx, ast.Load) or not _adalah_status(s.slice):
        return False
    return getattr(s.value, "attr", "") == "__dict__" or _nama(s.value) == "vars"


def _adalah_status(s):
    return isinstance(s, ast.Constant) and s.value == "status"


def _nama(s):
    """The last name of what is called: "update" for `a.b.update(…)`, "type()" for `type(x)(…)`."""
    if not isinstance(s, ast.Call):
        return ""
    if isinstance(s.func, ast.Call):
        return f"{_nama(s.func)}()"
    return getattr(s.func, "attr", getattr(s.func, "id", ""))


def bertanya_jam(pohon):
    """Code that asks for the time or the day itself instead of being told."""
    impor = (a for s in ast.walk(pohon) if isinstance(s, ast.Import) for a in s.names)
    modul = {"time"} | {a.asname for a in impor if a.name == "time" and a.asname}
    for s in ast.walk(pohon):
        sebutan = getattr(s, "attr", getattr(s, "id", ""))
        kosong = isinstance(s, ast.Call) and not s.args and not s.keywords and _nama(s) in JAM_TANPA_ISI
        # A datetime's own .time() tells no time: only the module's does, under whatever name.
        if kosong and _nama(s) == "time" and isinstance(s.func, ast.Attribute):
            kosong = getattr(s.func.value, "id", "") in modul
        if isinstance(s, ast.Attribute | ast.Name) and sebutan in JAM or kosong:
            yield s.lineno, "bertanya jam"


def salah_tempat(letak, pohon):
    """Classes and tables of steps that stand in a file of another name."""
    for s in ast.walk(pohon):
        dasar = [getattr(b, "attr", getattr(b, "id", "")) for b in getattr(s, "bases", ())]
        for nama in (*dasar, _nama(s)):
            if nama in TEMPAT and not TEMPAT[nama].search(f"/{letak}"):
                yield s.lineno, f"{nama} tidak pada tempatnya"


def nama_samar(letak):
    """The parts of a path that say nothing about what is inside."""
    return [bagian for bagian in letak.removesuffix(".py").split("/") if SAMARAN.fullmatch(bagian)]
