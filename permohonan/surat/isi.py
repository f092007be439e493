"""The words of each letter as data for its template (domain 11): JSON-able, frozen when the letter is born."""

from django.utils.dateformat import format as tulis_tanggal
from django.utils.translation import override

from informasi.surat.kop import hari_kata, kop, penanda_tangan
from kalender.hari import WIB
from opd.identitas.baca import kota
from opd.models import Unit
from opd.peran import Peran, PeranPPID
from permohonan.identitas.simpan import isi as isi_identitas
from permohonan.jendela import batas
from permohonan.status import AlasanKeberatan, HasilButir, JenisKertas, JenisSurat

DIBERIKAN = (HasilButir.DIBERIKAN, HasilButir.SEBAGIAN)


@override("id")  # a letter is Indonesian, whoever's page gave birth to it
def isi_surat(jenis, perkara, *, nomor, hari, kode):
    """{judul, nomor, tanggal, kode, kop, penanda_tangan, kepada, perkara, …} of the letter `jenis` on `hari`."""
    peran = Peran.ATASAN_PPID if jenis == JenisSurat.TANGGAPAN else Peran.PPID_UTAMA
    return {
        "judul": JenisSurat(jenis).label,
        "nomor": nomor,
        "tanggal": hari_kata(hari),
        "kode": kode,
        "kop": kop(_ppid_utama(), kota().nama_kota),
        "penanda_tangan": penanda_tangan(peran, hari),
        "kepada": _kepada(perkara.identitas),
        "perkara": perkara.nomor,
        "tempat": kota().nama_kota.removeprefix("Kota "),
        **_ISI[jenis](perkara),
    }


def _ppid_utama():
    return Unit.objects.filter(peran_ppid=PeranPPID.UTAMA).first() or Unit(nama="PPID")


def _kepada(identitas):
    data = isi_identitas(identitas)
    return {medan: data.get(medan, "") for medan in ("nama", "alamat", "telepon", "surel")}


def _tanda_bukti(permohonan):
    return {
        "diterima": hari_kata(permohonan.diterima),
        **_pencatatan(permohonan),
        "batas": hari_kata(permohonan.jatuh_tempo),
        "butir": [b.uraian for b in permohonan.butir.all()],
        "tujuan": permohonan.tujuan,
        "cara_memperoleh": permohonan.get_cara_memperoleh_display(),
        "cara_salinan": permohonan.get_cara_salinan_display(),
    }


def _pencatatan(perkara):
    """When and by whom it was entered: the receipt names the hour and the officer (domain 11)."""
    petugas = perkara.dicatat_oleh
    return {
        "dicatat": f"{tulis_tanggal(perkara.dicatat_pada.astimezone(WIB), 'j F Y, H.i')} WIB",
        "petugas": petugas.nama if petugas else "",
        "kanal": perkara.get_kanal_display(),
    }


def _ketidaklengkapan(permohonan):
    return {
        "diterima": hari_kata(permohonan.diterima),
        "kurang": permohonan.kurang,
        "batas": hari_kata(permohonan.jam_lengkapi.jatuh_tempo),
    }


def _perpanjangan(permohonan):
    return {
        "diterima": hari_kata(permohonan.diterima),
        "batas": hari_kata(permohonan.jatuh_tempo),
        "batas_awal": hari_kata(_hari_ke_sepuluh(permohonan)),
        "alasan": permohonan.alasan_perpanjangan,
    }


def _hari_ke_sepuluh(permohonan):
    """The last day as it was before the extension."""
    return batas("JAWABAN", permohonan.jam.mulai)


def _pemberitahuan(permohonan):
    return {
        "diterima": hari_kata(permohonan.diterima),
        "butir": [_butir(b) for b in permohonan.butir.select_related("entri_dik", "unit_penguasa", "dipublikasikan")],
        "biaya": [permohonan.biaya_salin, permohonan.biaya_kirim, permohonan.biaya_lain],
        "cara_bayar": permohonan.cara_bayar,
        "cara_memperoleh": permohonan.get_cara_memperoleh_display(),
        "cara_salinan": permohonan.get_cara_salinan_display(),
        "penjelasan": permohonan.catatan_jawaban,
    }


def _butir(butir):
    entri = butir.entri_dik
    return {
        "nomor": butir.nomor,
        "terbit": butir.dipublikasikan_id is not None,
        "uraian": butir.uraian,
        "hasil": butir.hasil,
        "hasil_kata": str(HasilButir(butir.hasil).label),
        "unit": str(butir.unit_penguasa or ""),
        "alasan": butir.alasan,
        "pemegang": butir.pemegang,
        "tersedia": hari_kata(butir.tersedia_pada),
        "penghitaman": butir.penghitaman,
        "dasar": entri.dasar_hukum if entri else "",
        "huruf": entri.alasan if entri else "",
        "akibat": entri.akibat_dibuka if entri else "",
        "sk": f"{entri.sk_nomor}, {hari_kata(entri.sk_tanggal)}" if entri else "",
    }


def _penolakan(permohonan):
    isi = _pemberitahuan(permohonan)
    isi["butir"] = [b for b in isi["butir"] if b["hasil"] in (HasilButir.DITOLAK, HasilButir.SEBAGIAN)]
    return isi


def _penyerahan(permohonan):
    return {
        "diserahkan": hari_kata(permohonan.diserahkan_pada),
        "cara": permohonan.cara_serah,
        "berkas": [b.nama for b in permohonan.berkas.filter(peran="jawaban", ditarik=None)],
        "bentuk": permohonan.get_cara_memperoleh_display(),
        "butir": [b.uraian for b in permohonan.butir.filter(hasil__in=DIBERIKAN)],
    }


def _tanda_terima(keberatan):
    return {
        "permohonan": keberatan.permohonan.nomor if keberatan.permohonan else "",
        "diterima": hari_kata(keberatan.diterima),
        **_pencatatan(keberatan),
        "tujuan": keberatan.tujuan or (keberatan.permohonan.tujuan if keberatan.permohonan else ""),
        "alasan": [f"{a}. {AlasanKeberatan(a).label}" for a in keberatan.alasan],
        "kasus_posisi": keberatan.kasus_posisi,
        "batas": hari_kata(keberatan.jatuh_tempo),
    }


def _tanggapan(keberatan):
    return {
        **_tanda_terima(keberatan),
        **_penanda_tangan_kertas(keberatan),
        "hasil": keberatan.status,
        "jawaban": [
            {"alasan": f"{a}. {AlasanKeberatan(a).label}", "jawaban": keberatan.tanggapan.get(a, "")}
            for a in keberatan.alasan
        ],
        "alasan_tanggapan": keberatan.alasan_tanggapan,
        "perintah": keberatan.perintah,
        "batas_pelaksanaan": hari_kata(keberatan.batas_pelaksanaan),
    }


def _penanda_tangan_kertas(keberatan):
    """Who signed the paper, where the answer was given on paper: not who holds the office when it is confirmed."""
    if not keberatan.kertas.filter(jenis=JenisKertas.TANGGAPAN_ATASAN, dibenarkan_pada__isnull=False).exists():
        return {}
    return {"penanda_tangan": {"nama": keberatan.penanggap, "jabatan": Peran.ATASAN_PPID.label}}


_ISI = {
    JenisSurat.TANDA_BUKTI: _tanda_bukti,
    JenisSurat.KETIDAKLENGKAPAN: _ketidaklengkapan,
    JenisSurat.PERPANJANGAN: _perpanjangan,
    JenisSurat.PEMBERITAHUAN: _pemberitahuan,
    JenisSurat.PENOLAKAN: _penolakan,
    JenisSurat.PENYERAHAN: _penyerahan,
    JenisSurat.TANDA_TERIMA_KEBERATAN: _tanda_terima,
    JenisSurat.TANGGAPAN: _tanggapan,
}
