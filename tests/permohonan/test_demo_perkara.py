"""The demo's requests and objections."""

from io import StringIO

from django.core.management import call_command
from django.utils import timezone

from permohonan.demo import muat
from permohonan.models import Keberatan, Permohonan


def test_demo_berisi_enam_puluh_permohonan_dan_dua_belas_keberatan(db):
    call_command("muat_demo", stdout=StringIO())
    assert (Permohonan.objects.count(), Keberatan.objects.count()) == (60, 12)
    assert Permohonan.objects.values("status").distinct().count() >= 8
    assert Keberatan.objects.values("status").distinct().count() >= 8
    muat(timezone.now())
    assert Permohonan.objects.count() == 60
