"""Finding a case by a name or number nobody can read: all words must meet (design 10)."""

from django.db.models import Count

from permohonan.identitas.kunci import sidik_kata
from permohonan.models import KataIdentitas


def identitas_bernama(teks):
    """Keys (QuerySet of pk) of the Identitas that hold every word of `teks`; none for an empty text."""
    sidik = sidik_kata(teks)
    cocok = KataIdentitas.objects.filter(sidik__in=sidik).values("identitas").annotate(banyak=Count("sidik"))
    return cocok.filter(banyak=len(sidik)).values("identitas") if sidik else cocok.none().values("identitas")
