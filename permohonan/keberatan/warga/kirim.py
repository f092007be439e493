"""From the citizen's valid form to an objection with a number."""

from django.db import transaction

from informasi.berkas.hasil import BerkasDitolak
from permohonan.gudang import terima
from permohonan.identitas import simpan as identitas
from permohonan.layanan import PEMOHON, ajukan_keberatan
from permohonan.status import PeranBerkas


def kirim(form, *, permohonan=None, waktu):
    """File the valid `form` (FormKeberatan about `permohonan`, or FormBerkala). Returns (Keberatan, "" or why the
    paper of the proxy was refused); a refused file never loses the objection. Raises TransisiDitolak."""
    with transaction.atomic():
        keberatan, baru = _ajukan(form, permohonan, waktu)
    if not baru or not form.cleaned_data["berkas_kuasa"]:
        return keberatan, ""
    try:
        berkas = form.cleaned_data["berkas_kuasa"]
        terima(berkas, perkara=keberatan, peran=PeranBerkas.KUASA, pelaku=None, waktu=waktu)
    except BerkasDitolak as ditolak:
        return keberatan, str(ditolak)
    return keberatan, ""


def _ajukan(form, permohonan, waktu):
    """(Keberatan, whether it is new). A proxy is added to the data the request keeps under lock."""
    sumber = {"permohonan": permohonan} if permohonan else {"data_diri": form.data_diri()}
    token = form.cleaned_data["token"]
    hasil = ajukan_keberatan(form.nilai(), **sumber, pelaku=PEMOHON, waktu=waktu, token=token)
    keberatan, _kode, baru = hasil
    if baru and permohonan and form.kuasa():
        identitas.koreksi(permohonan.identitas, form.kuasa())
    return keberatan, baru
