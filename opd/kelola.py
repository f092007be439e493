"""What a person at the desk may see and look after: the scoped reads behind the pages of people and units."""

from django.db.models import Q

from opd.models import Keanggotaan, Pengguna, Unit
from opd.peran import Peran
from opd.wewenang import mengelola_keanggotaan


def unit_terlihat(pelaku, waktu):
    """Units that exist for `pelaku` at the desk: those looked after and those of the own roles."""
    sendiri = {k.unit_id for k in pelaku.keanggotaan_pada(waktu)}
    return Unit.objects.filter(Q(pk__in=Unit.objects.dalam_kelolaan(pelaku, waktu)) | Q(pk__in=sendiri))


def orang_terlihat(pelaku, waktu):
    """People of those units, past ones included; everybody for a reviewer and the administrator."""
    if pelaku.is_superuser or pelaku.peninjau_pada(waktu):
        return Pengguna.objects.all()
    return Pengguna.objects.terkelola(unit_terlihat(pelaku, waktu))


def peran_diberikan(pelaku, unit, waktu):
    """The roles (list of Peran) that `pelaku` may give at `unit`."""
    return [p for p in Peran if mengelola_keanggotaan(pelaku, Keanggotaan(unit=unit, peran=p), waktu)]


def unit_penunjukan(pelaku, waktu):
    """Units (QuerySet) at which `pelaku` may give at least one role."""
    boleh = [u.pk for u in Unit.objects.dalam_kelolaan(pelaku, waktu) if peran_diberikan(pelaku, u, waktu)]
    return Unit.objects.filter(pk__in=boleh).select_related("induk")


def peran_pilihan(pelaku, waktu):
    """Choices for a form: every role that `pelaku` may give somewhere."""
    units = Unit.objects.dalam_kelolaan(pelaku, waktu)
    boleh = {p for unit in units for p in peran_diberikan(pelaku, unit, waktu)}
    return [(p.value, p.label) for p in Peran if p in boleh]
