"""The friendly word of a kecamatan to its kelurahan, ready to send by WhatsApp."""

from kalender.hari import tanggal
from opd.wa import tautan_wa
from ppid_portal.templatetags import rupa


def ajakan_wa(unit, keadaan, anggota, alamat):
    """The wa.me address of the first member with a number, else of the unit's own; "" when there is none."""
    nomor = next((p.wa for p in anggota if p.wa), unit.wa)
    sapaan = next((p.nama for p in anggota if p.wa), unit.nama)
    if keadaan.draf:
        sebab = f"Ada {keadaan.draf} tulisan {unit.nama} yang belum dikirim."
    elif keadaan.terbit_terakhir:
        sebab = f"Kabar terakhir {unit.nama} terbit {rupa.tanggal(tanggal(keadaan.terbit_terakhir))}."
    else:
        sebab = f"Belum ada kabar {unit.nama} yang terbit."
    return tautan_wa(nomor, f"Yth. {sapaan}. {sebab} Beberapa kalimat dan satu foto sudah cukup: {alamat}")
