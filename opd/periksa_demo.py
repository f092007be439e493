"""Demo accounts have a password that everybody knows: produksi does not start while one of them is open."""

from opd.models import Pengguna

AKHIRAN_DEMO = "@demo.serangkota.go.id"


def akun_demo_aktif():
    """How many demo accounts can log in."""
    return Pengguna.objects.filter(surel__iendswith=AKHIRAN_DEMO, is_active=True).count()
