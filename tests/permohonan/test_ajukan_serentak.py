"""Fifty citizens press "kirim" at once on two web processes: fifty consecutive numbers, and a repeated form files once
(UU 14/2008 Ps 22(4))."""

import uuid
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import HTTPRedirectHandler, Request, build_opener

from django.utils import timezone

from permohonan.models import Permohonan
from permohonan.warga.awal import cap
from tests.peladen import gunicorn
from tests.permohonan.test_ajukan_warga import isian

BANYAK = 50
TANDA = "a" * 32  # any pair of equal tokens in cookie and form passes


class _Tetap(HTTPRedirectHandler):
    def redirect_request(self, *isi, **lain):
        return None


def kirim(alamat, nomor, token):
    """File once from an address of its own; the HTTP status."""
    isi = isian(token=token, csrfmiddlewaretoken=TANDA, cap=cap(timezone.now() - timedelta(minutes=5)))
    kepala = {"Cookie": f"csrf={TANDA}", "X-Forwarded-For": f"203.0.113.{nomor}"}
    try:
        return build_opener(_Tetap).open(Request(alamat, urlencode(isi).encode(), kepala), timeout=30).status
    except HTTPError as jawaban:
        return jawaban.code


def test_lima_puluh_kiriman_serentak_bernomor_urut_dan_kiriman_ulang_tidak_ganda(transactional_db):
    kembar = str(uuid.uuid4())
    token = [str(uuid.uuid4()) for _ in range(BANYAK - 1)] + [kembar] * 5
    with gunicorn(PPID_PROKSI="1") as alamat, ThreadPoolExecutor(16) as kolam:
        tujuan = [f"{alamat}/layanan/permohonan/"] * len(token)
        assert set(kolam.map(kirim, tujuan, range(len(token)), token)) == {302}
    urut = list(Permohonan.objects.order_by("urut").values_list("urut", flat=True))
    assert urut == list(range(1, BANYAK + 1)) and Permohonan.objects.filter(token=kembar).count() == 1


def test_alamat_yang_ditulis_pengirim_sendiri_tidak_dipercaya(client, db, settings, monkeypatch):
    settings.PPID_PROKSI = 1
    monkeypatch.setattr("permohonan.views.ajukan.PALING_SERING", 1)
    hasil = [
        client.post("/layanan/permohonan/", isian(), headers={"X-Forwarded-For": f"198.51.100.{n}, 203.0.113.1"})
        for n in range(2)
    ]
    assert [j.status_code for j in hasil] == [302, 429]
