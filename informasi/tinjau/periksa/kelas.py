"""Findings on the columns of the DIP (domain 3.6) and on what a warning must have (UU 14/2008 Ps 10)."""

from informasi.ajuan import konten_berincian
from informasi.status import Klasifikasi, PeranLampiran
from kalender.hari import tanggal

TAHUN_TERLAMA = 10


def kolom_kosong(versi, bekal):
    """Every entry has somebody who answers for it and a time it is kept."""
    if not konten_berincian(versi):
        return None
    wajib = (("penanggung_jawab", "penanggung jawab"), ("retensi", "jangka waktu penyimpanan"))
    kosong = [kata for nama, kata in wajib if not getattr(versi.rincian, nama).strip()]
    return f"Belum diisi: {' dan '.join(kosong)}." if kosong else None


def klasifikasi_berbeda(versi, bekal):
    """The list of butir wajib says another class."""
    butir = versi.rincian.butir if konten_berincian(versi) else None
    if butir and butir.klasifikasi != versi.rincian.klasifikasi:
        seharusnya, tertulis = Klasifikasi(butir.klasifikasi).label, versi.rincian.get_klasifikasi_display()
        return f"“{butir}” di daftar butir wajib berklasifikasi {seharusnya}, bukan {tertulis}."
    return None


def tahun_janggal(versi, bekal):
    """A year that has not come or lies far back."""
    if not konten_berincian(versi):
        return None
    tahun, kini = versi.rincian.tahun, tanggal(versi.diajukan_pada or versi.disimpan_pada).year
    if tahun > kini + 1:
        return f"Tahun {tahun} belum tiba."
    return f"Tahun {tahun} sudah lebih dari {TAHUN_TERLAMA} tahun lalu." if tahun < kini - TAHUN_TERLAMA else None


def tahun_dan_tanggal_berbeda(versi, bekal):
    """A year that differs from the day of the document."""
    rincian = versi.rincian if konten_berincian(versi) else None
    if rincian and rincian.waktu_dibuat and abs(rincian.waktu_dibuat.year - rincian.tahun) > 1:
        return f"Tahun {rincian.tahun}, tetapi dokumennya bertanggal {rincian.waktu_dibuat.year}."
    return None


def tanpa_berkas(versi, bekal):
    """An entry that says it exists as a file, but has neither a file nor a link."""
    rincian = versi.rincian if konten_berincian(versi) else None
    dokumen = any(x.peran == PeranLampiran.DOKUMEN for x in versi.lampiran.all())
    if rincian and not dokumen and not rincian.tautan and "soft" in rincian.bentuk.lower():
        return "Bentuknya softcopy, tetapi tidak ada berkas dan tidak ada tautan."
    return None


def peringatan_tanpa_batas(versi, bekal):
    """A warning says whom to call and until when it holds; one that is out already is mended, never held back."""
    if not konten_berincian(versi) or versi.rincian.klasifikasi != Klasifikasi.SERTA_MERTA:
        return None
    peringatan, isi = getattr(versi, "peringatan", None), getattr(versi, "rincian_serta_merta", None)
    kurang = [] if isi is None or isi.kontak.strip() else ["kontak"]
    kurang += ["waktu berakhir"] if peringatan and not (peringatan.berakhir or peringatan.diakhiri_pada) else []
    return f"Peringatan ini belum punya {' dan '.join(kurang)}." if kurang else None
