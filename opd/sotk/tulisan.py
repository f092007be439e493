"""A change of structure in words: the sentence that is kept, and what to think of before it is confirmed."""

from django.utils.formats import date_format

from opd.sotk.jenis import JenisSotk


def tulis_hari(hari):
    """A date as people write it: 1 Januari 2027."""
    return date_format(hari, "j F Y")


def kalimat(jenis, rencana, hari):
    """The change as one sentence with the names of that day (str)."""
    asal = _sebut([u.nama for u in rencana.asal])
    baru = _sebut([b.nama for b in rencana.baru])
    if jenis == JenisSotk.GANTI_NAMA:
        isi = f"{asal} berganti nama menjadi {baru}"
    elif jenis == JenisSotk.GABUNG:
        isi = f"{asal} bergabung menjadi {baru}" if baru else f"{asal} bergabung ke {rencana.penerima.nama}"
    elif jenis == JenisSotk.PECAH:
        tetap = f"{asal} tetap berdiri, dan sebagian tugasnya menjadi {baru}"
        isi = tetap if rencana.terusan is None else f"{asal} dipecah menjadi {baru}"
    else:
        isi = f"{asal} dibubarkan tanpa penerus"
    return f"Mulai {tulis_hari(hari)} {isi}."[:1000]


def peringatan(tanggal_berlaku, hari_ini):
    """Sentences (list) to read before a change of `tanggal_berlaku` is confirmed on `hari_ini`."""
    if tanggal_berlaku < hari_ini:
        return [
            f"Tanggal berlaku sudah lewat {(hari_ini - tanggal_berlaku).days} hari. Penugasan dicatat mundur ke "
            "tanggal itu, dan tulisan yang terbit sejak tanggal itu tetap tercatat atas nama lama."
        ]
    return []


def _sebut(nama):
    return nama[0] if len(nama) == 1 else ", ".join(nama[:-1]) + f" dan {nama[-1]}" if nama else ""
