"""Byte ranges of HTTP (RFC 9110, 14): which part of a file a request asks for."""

import re

SATU_RENTANG = re.compile(r"bytes\s*=\s*(\d{0,18})\s*-\s*(\d{0,18})\s*", re.IGNORECASE)


class TidakTerjangkau(ValueError):
    """The range begins behind the end of the file: 416."""


def rentang(kepala, ukuran):
    """(first byte, last byte) of a single satisfiable range in a Range header, or None: the whole file.

    Several ranges and what cannot be read are passed over, as the standard allows. Raises TidakTerjangkau.
    """
    cocok = SATU_RENTANG.fullmatch(kepala.strip())
    if not cocok or not (cocok[1] or cocok[2]):
        return None
    if not cocok[1]:
        awal, akhir = max(0, ukuran - int(cocok[2])), ukuran - 1
        if not int(cocok[2]):
            raise TidakTerjangkau
    else:
        awal, akhir = int(cocok[1]), min(int(cocok[2] or ukuran), ukuran - 1)
        if cocok[2] and int(cocok[2]) < awal:
            return None
    if awal >= ukuran:
        raise TidakTerjangkau
    return awal, akhir
