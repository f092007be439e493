"""The letter printer in a process of its own: order on stdin, PDF on stdout. Needs no Django."""

import base64
import json
import sys

import typst


def utama() -> None:
    """Read {akar, templat, data} and write a tagged PDF (PDF/UA-1)."""
    pesanan = json.load(sys.stdin)
    # The data travel as one text and are parsed as data: nothing a citizen typed can become a command.
    pdf = typst.compile(
        f"{pesanan['akar']}/{pesanan['templat']}",
        root=pesanan["akar"],
        sys_inputs={"data": json.dumps(pesanan["data"], ensure_ascii=False)},
        pdf_standards=["ua-1"],
        ignore_system_fonts=True,
    )
    sys.stdout.write(base64.b64encode(pdf).decode())


if __name__ == "__main__":
    utama()
