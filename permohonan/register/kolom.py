"""The official columns of both registers and a row for each case (domain 11)."""

from informasi.surat.kop import hari_kata
from kalender.hari import tanggal
from permohonan.identitas.simpan import TOPENG
from permohonan.identitas.simpan import isi as isi_identitas
from permohonan.status import DIJAWAB, CaraMemperoleh, HasilButir, StatusKeberatan
from permohonan.surat.potongan import rupiah

_H = HasilButir
PERMOHONAN = (
    "No.", "Nomor pendaftaran", "Tanggal", "Nama", "Alamat", "Pekerjaan", "Telepon", "Surel", "Rincian informasi",
    "Tujuan penggunaan", "Di bawah penguasaan", "Belum didokumentasikan", "Bentuk yang dikuasai", "Jenis permohonan",
    "Keputusan", "Alasan penolakan", "Pemberitahuan tertulis", "Pemberian informasi", "Biaya dan cara bayar",
)  # fmt: skip
KEBERATAN = (
    "No. registrasi", "Tanggal terima", "Identitas pemohon atau kuasa", "No. pendaftaran permohonan",
    "Informasi yang diminta", "Tujuan", "Alasan keberatan", "Keputusan Atasan PPID", "Tanggal tanggapan",
    "Nama dan jabatan", "Tanggapan pemohon",
)  # fmt: skip
KOLOM = {"permohonan": PERMOHONAN, "keberatan": KEBERATAN}
DIRI = ("nama", "alamat", "pekerjaan", "telepon", "surel")


def baris_register(jenis, perkara, *, beridentitas=False):
    """Yield a dict by column name for each case of the queryset `perkara`; who asks stays masked unless told."""
    if jenis == "permohonan":
        semua = perkara.select_related("identitas").prefetch_related("butir__entri_dik")
        return (_permohonan(p, beridentitas) for p in semua)
    semua = perkara.select_related("identitas", "permohonan").prefetch_related("permohonan__butir")
    return (_keberatan(k, beridentitas) for k in semua)


def _diri(perkara, beridentitas):
    data = isi_identitas(perkara.identitas) if beridentitas else dict.fromkeys(DIRI, TOPENG)
    return [data.get(medan, "") for medan in DIRI]


def _permohonan(p, beridentitas):
    butir = list(p.butir.all())
    hasil = {b.hasil for b in butir if b.hasil}
    isi = [
        p.urut, p.nomor, hari_kata(p.diterima), *_diri(p, beridentitas), _uraian(butir), p.tujuan,
        _ya(hasil - {_H.TIDAK_DIKUASAI}) if hasil else "", _ya(_H.BELUM_DIDOKUMENTASIKAN in hasil) if hasil else "",
        "" if not hasil - {_H.TIDAK_DIKUASAI, _H.BELUM_DIDOKUMENTASIKAN} else _bentuk(p),
        "Melihat atau mengetahui" if p.cara_memperoleh == CaraMemperoleh.MELIHAT else "Meminta salinan",
        str(p.get_status_display()), _alasan(butir),
        hari_kata(tanggal(p.diputuskan_pada)) if p.diputuskan_pada else "", hari_kata(p.diserahkan_pada),
        _biaya(p),
    ]  # fmt: skip
    return dict(zip(PERMOHONAN, isi, strict=True))


def _keberatan(k, beridentitas):
    data = isi_identitas(k.identitas) if beridentitas else {}
    diri = [data.get(m, "") for m in ("nama", "alamat", "telepon", "kuasa_nama")] if beridentitas else [TOPENG]
    isi = [
        k.nomor, hari_kata(k.diterima), ", ".join(filter(None, diri)), k.permohonan.nomor if k.permohonan else "",
        _uraian(k.permohonan.butir.all()) if k.permohonan else k.kasus_posisi,
        k.tujuan or (k.permohonan.tujuan if k.permohonan else ""),
        "; ".join(f"{a}. {kata}" for a, kata in k.alasan_kata),
        str(k.get_status_display()) if k.ditanggapi_pada or k.status == StatusKeberatan.TIDAK_DITANGGAPI else "",
        hari_kata(tanggal(k.ditanggapi_pada)) if k.ditanggapi_pada else "", k.penanggap, k.tanggapan_pemohon,
    ]  # fmt: skip
    return dict(zip(KEBERATAN, isi, strict=True))


def _uraian(butir):
    return "; ".join(b.uraian for b in butir)


def _biaya(p):
    if p.biaya:
        return f"{rupiah(p.biaya)}. {p.cara_bayar}".removesuffix(". ")
    return "Tanpa biaya" if p.status in DIJAWAB else ""


def _bentuk(p):
    return "Hardcopy" if p.cara_memperoleh == CaraMemperoleh.HARDCOPY else "Softcopy"


def _alasan(butir):
    """The ground of the law; of a past refusal what its register says."""
    pasal = [f"Pasal 17 huruf {b.entri_dik.alasan}" for b in butir if b.entri_dik_id]
    lampau = {b.alasan: None for b in butir if b.lampau and b.hasil in (_H.DITOLAK, _H.SEBAGIAN) and b.alasan}
    return "; ".join([*pasal, *lampau])


def _ya(benar):
    return "Ya" if benar else "Tidak"
