"""What the guard finds in something public: in its texts, its links, and the page as it is served."""

import re
from html import unescape

from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest
from django.urls import resolve

from informasi.penjaga.judol import cari_judol, mengiklankan, situs_judi
from informasi.penjaga.letak import bagian
from informasi.penjaga.saring import saring
from informasi.teks.bersih import teks_saja

TERBANYAK, PANJANG = 10, 200
_BUKAN_TEKS = re.compile(r"(?is)<(script|style)\b.*?</\1>|<!--.*?-->")
_TAG = re.compile(r"<[^<>]*>")
_TAUTAN = re.compile(r'(?i)\bhref\s*=\s*["\']?(https?://[^"\'\s>]+)')


def temuan_pasti(versi):
    """Sentences (list) on what leaves no doubt: the text would not be saved today, or a link now leads to gambling."""
    temuan = [*saring(versi.isi).laporan]
    temuan += [f"Mirip iklan judi di {tempat}." for tempat, teks in bagian(versi) if mengiklankan(teks)]
    if mengiklankan(teks_saja(versi.isi)):
        temuan.append("Isinya mirip iklan judi.")
    for tautan in versi.tautan_luar.exclude(pindah_ke=""):
        if situs_judi(f"https://{tautan.pindah_ke}"):
            temuan.append(f"Tautan ke {tautan.host} sekarang menuju situs judi {tautan.pindah_ke}.")
    return [kalimat[:PANJANG] for kalimat in dict.fromkeys(temuan)][:TERBANYAK]


def asing_di_halaman(terbitan):
    """Gambling words and sites (str, joined) that the served page shows but none of its texts holds, or ""."""
    html = unescape(_BUKAN_TEKS.sub(" ", halaman_tersaji(terbitan)))
    sendiri = "\n".join(teks for _tempat, teks in bagian(terbitan.versi))
    dikenal = {satu.kata for satu in cari_judol(sendiri)}
    kata = [satu.kata for satu in cari_judol(_TAG.sub(" ", html)) if satu.kata not in dikenal]
    situs = [host for alamat in _TAUTAN.findall(html) if (host := situs_judi(alamat))]
    return ", ".join(dict.fromkeys((*kata, *situs)))[:PANJANG]


def halaman_tersaji(terbitan):
    """The HTML (str) of a public page as a stranger gets it; "" for whatever answers with something else."""
    alamat = terbitan.get_absolute_url()
    permintaan = HttpRequest()
    permintaan.method, permintaan.path = "GET", alamat
    permintaan.META = {"SERVER_NAME": "localhost", "SERVER_PORT": "80", "REMOTE_ADDR": "127.0.0.1"}
    permintaan.user = AnonymousUser()
    permintaan.resolver_match = cocok = resolve(alamat)
    jawaban = cocok.func(permintaan, *cocok.args, **cocok.kwargs)
    return jawaban.content.decode(errors="replace") if jawaban.status_code == 200 else ""
