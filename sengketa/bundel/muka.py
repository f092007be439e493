"""The front matter of the bundle: cover, contents, chronology, lists of exhibits and of the DIK, the hashes."""

from informasi.surat.cetak import cetak
from informasi.surat.kop import kop
from opd.models import Unit
from opd.peran import PeranPPID
from sengketa.bundel.manifes import sidik_daftar

BUKTI = "Bukti Termohon"


def cetak_muka(sengketa, rencana: dict) -> bytes:
    """The PDF (bytes), with the page numbers of everything that follows. Raises SuratGagal."""
    return cetak("berkas_sengketa.typ", data_muka(sengketa, rencana))


def data_muka(sengketa, rencana: dict) -> dict:
    """What the template is filled with; `letak` counts pages behind the front matter, whose length it knows itself."""
    bagian, letak = [], 0
    for b in rencana["bagian"]:
        bagian.append({**b, "letak": letak})
        letak += b["halaman"]
    kelompok = [
        {"judul": judul, "isi": [b for b in bagian if b["kelompok"] == judul]}
        for judul in dict.fromkeys(b["kelompok"] for b in bagian)
    ]
    utama = Unit.objects.filter(peran_ppid=PeranPPID.UTAMA).first() or sengketa.termohon
    return {
        "judul": f"Berkas sengketa {rencana['sampul']['label']}",
        "kop": kop(utama, rencana["kota"]),
        "sampul": rencana["sampul"]["baris"],
        "kronologi": rencana["kronologi"],
        "kelompok": kelompok,
        "dik": rencana["dik"],
        "sidik_daftar": sidik_daftar(rencana),
        "halaman_isi": letak,
    }
