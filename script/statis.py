"""Have the sources of the static files changed since they were last collected?"""

import hashlib

SUMBER = ("static", "requirements.txt", "ppid_portal/penyimpanan.py")


def berubah(akar, catatan):
    """Whether collecting is due: a source differs, or the collected folder has gone."""
    tanda = catatan / "statis"
    return not (tanda.exists() and (akar / "staticfiles").exists() and tanda.read_text() == sidik(akar))


def tandai(akar, catatan):
    """Remember that the sources as they are now have been collected."""
    catatan.mkdir(exist_ok=True)
    (catatan / "statis").write_text(sidik(akar))


def sidik(akar):
    """One hash over path, size and time of change of every source: reading the content would take longer."""
    hasil = hashlib.sha256()
    for berkas in sorted(berkas for nama in SUMBER for berkas in _isi(akar / nama)):
        ada = berkas.stat()
        hasil.update(f"{berkas.relative_to(akar)}\0{ada.st_size}\0{ada.st_mtime_ns}\n".encode())
    return hasil.hexdigest()


def _isi(letak):
    """The file itself, or all files of a folder."""
    return [letak] if letak.is_file() else [berkas for berkas in letak.rglob("*") if berkas.is_file()]
