"""A small reader of gettext's .po files: the tests need no tool of gettext, nor a library, to judge a translation."""

import ast
from dataclasses import dataclass, field


@dataclass
class Entri:
    """One message: where it is used (paths), its flags, and its words by keyword (msgid, msgstr, msgstr[0] ...)."""

    tempat: set = field(default_factory=set)
    tanda: set = field(default_factory=set)
    kata: dict = field(default_factory=dict)

    @property
    def terjemahan(self):
        """The translation's forms, in order."""
        return [isi for kunci, isi in self.kata.items() if kunci.startswith("msgstr")]


def baca_po(teks):
    """Every message (Entri) of a .po file's text, obsolete ones left out."""
    return [_entri(bagian.splitlines()) for bagian in teks.split("\n\n") if 'msgid "' in bagian]


def _entri(baris):
    entri, kunci = Entri(), None
    for satu in baris:
        if satu.startswith("#:"):
            entri.tempat |= {tempat.rsplit(":", 1)[0] for tempat in satu[2:].split()}
        elif satu.startswith("#,"):
            entri.tanda |= {tanda.strip() for tanda in satu[2:].split(",")}
        elif satu.startswith("msg"):
            kunci, isi = satu.split(" ", 1)
            entri.kata[kunci] = ast.literal_eval(isi)
        elif satu.startswith('"'):
            entri.kata[kunci] += ast.literal_eval(satu)
    return entri
