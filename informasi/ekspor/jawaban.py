"""The answer that carries an export: its name, its kind, and "not changed" for who has it already."""

import hashlib

from django.http import FileResponse, HttpResponse, StreamingHttpResponse
from django.utils.cache import get_conditional_response
from django.utils.http import http_date, quote_etag

from informasi.ekspor.tulis_csv import aliran_csv
from informasi.ekspor.tulis_json import aliran_json
from informasi.ekspor.tulis_xlsx import berkas_xlsx

JENIS = {
    "csv": "text/csv; charset=utf-8",
    "json": "application/json",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


def jawab_tabel(request, nama, *, kolom, baris, keterangan, berubah, bagian=(), lembar="Data"):
    """Send rows (iterable of dicts by the names in `kolom`) as the file `nama`, whose extension says how.

    `keterangan` (dict) stands before the rows of a JSON file, `lembar` names the sheet of a workbook; the rest as
    `jawab_unduhan`.
    """

    def buat():
        if nama.endswith(".xlsx"):
            return FileResponse(berkas_xlsx(kolom, baris, lembar), content_type=JENIS["xlsx"])
        if nama.endswith(".csv"):
            return StreamingHttpResponse(aliran_csv(kolom, baris), content_type=JENIS["csv"])
        return StreamingHttpResponse(aliran_json(keterangan, baris), content_type=JENIS["json"])

    return jawab_unduhan(request, nama, berubah=berubah, bagian=(*kolom, *bagian), buat=buat)


def jawab_unduhan(request, nama, *, berubah, bagian, buat):
    """The answer of `buat()` as a download called `nama`, or 304 when nothing changed since `berubah`.

    In: `berubah` (datetime or None) and `bagian` (texts), which with the address make the ETag. HEAD makes nothing.
    """
    tanda = _tanda(request.get_full_path(), *bagian, str(berubah))
    terakhir = int(berubah.timestamp()) if berubah else None
    jawaban = get_conditional_response(request, etag=tanda, last_modified=terakhir)
    if jawaban is None:
        kosong = HttpResponse(content_type=JENIS[nama.rpartition(".")[2]])
        jawaban = kosong if request.method == "HEAD" else buat()
        jawaban.headers["Content-Disposition"] = f'attachment; filename="{nama}"'
    jawaban.headers["ETag"] = tanda
    if terakhir is not None:
        jawaban.headers["Last-Modified"] = http_date(terakhir)
    # Kept, but asked for anew each time: what was withdrawn must be gone at once.
    jawaban.headers["Cache-Control"] = "public, no-cache"
    return jawaban


def _tanda(*bagian):
    return quote_etag(hashlib.sha256("\n".join(bagian).encode()).hexdigest()[:32])
