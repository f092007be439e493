"""One cell of an export: text that a spreadsheet will show and never run."""

from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

PEMBUKA_RUMUS = ("=", "+", "-", "@", "\t", "\r", "\n")
TERPANJANG = 32_767  # what one cell of a workbook can hold


def sel(isi):
    """A value of a row (str, number or list of str) as the value of a cell.

    Text that a spreadsheet would take for a formula gets an apostrophe in front (CWE-1236); lists become one line.
    """
    if isinstance(isi, int | float):
        return isi
    teks = " ".join(isi) if isinstance(isi, list) else isi
    teks = ILLEGAL_CHARACTERS_RE.sub("", teks)
    return (f"'{teks}" if teks.startswith(PEMBUKA_RUMUS) else teks)[:TERPANJANG]
