"""From the citizen's valid form to a request with a number."""

from uuid import uuid4

from kalender.hari import tanggal
from permohonan.layanan import PEMOHON
from permohonan.layanan import ajukan as ajukan_permohonan
from permohonan.warga.awal import terlalu_cepat
from permohonan.warga.cocok import hitung_cocok


def kirim(form, *, waktu):
    """File the valid `form`. Returns (Permohonan, whether it is new). Raises TransisiDitolak."""
    isi = form.cleaned_data
    permohonan, _kode, baru = ajukan_permohonan(
        {**form.nilai(), "perlu_diperiksa": terlalu_cepat(isi["cap"], waktu)},
        butir=form.butir.daftar(waktu),
        data_diri=form.data_diri(),
        pelaku=PEMOHON,
        waktu=waktu,
        token=isi["token"] or uuid4(),
    )
    if baru and isi["cocok_tampil"]:
        hitung_cocok(tanggal(waktu), "tetap")
    return permohonan, baru
