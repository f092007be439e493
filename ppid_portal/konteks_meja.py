"""The desk's menu, by what this person may do. Public pages pay nothing for it."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils import timezone
from django.utils.functional import SimpleLazyObject

from informasi.dikecualikan.wewenang import melihat_dik
from informasi.kewajiban.wewenang import melihat_kewajiban
from informasi.models import Versi
from laporan.monitor.wewenang import membaca_monitor
from laporan.rakor.wewenang import melihat_rakor
from laporan.semester.wewenang import melihat_laporan
from opd.kecamatan import mengampu_kecamatan
from opd.wewenang import membuka_akun, menata_unit, mengelola_salah_satu_unit, ppid_utama
from permohonan.wewenang import atasan, melayani, melihat_perkara
from ppid_portal.kota_minggu import membaca_minggu
from sengketa.models import Sengketa
from sengketa.wewenang import mendampingi


@dataclass(frozen=True)
class Butir:
    """One entry of the desk's menu; `hitungan` 0 shows no number."""

    label: str
    url: str
    ikon: str
    aktif: bool
    hitungan: int = 0


def meja(request):
    """{"menu_meja": [Butir]} on desk pages of somebody logged in, else {}."""
    if not request.path.startswith("/meja/") or not getattr(request, "user", None) or not request.user.is_authenticated:
        return {}
    # Lazy: pages of the desk without a menu (the wall of a meeting, asked for all the time) do not pay for it.
    return {"menu_meja": SimpleLazyObject(lambda: _menu(request))}


def _menu(request):
    waktu, jalur = timezone.now(), request.path
    pilihan = [("Meja", "meja", "home", 0), ("Konten", "informasi:konten_daftar", "files", 0)]
    if request.user.peninjau_pada(waktu):
        pilihan.insert(1, ("Tinjau", "informasi:tinjau_daftar", "checks", Versi.objects.antrean().count()))
    if melihat_kewajiban(request.user, waktu):
        pilihan.append(("Kewajiban", "informasi:kewajiban", "list-check", 0))
    if melihat_perkara(request.user, None, waktu):
        pilihan.append(("Permohonan", "permohonan:daftar", "inbox", 0))
    if melihat_dik(request.user, None, waktu):
        pilihan.append(("DIK", "informasi:uji_daftar", "lock", 0))
    if melihat_kewajiban(request.user, waktu):
        pilihan.append(("Pengadaan", "informasi:paket_daftar", "archive", 0))
    if melayani(request.user, None, waktu) or atasan(request.user, None, waktu):
        pilihan.append(("Keberatan", "permohonan:keberatan_daftar", "message-circle", 0))
    if mendampingi(request.user, None, waktu) or Sengketa.objects.terlihat_oleh(request.user, waktu).exists():
        pilihan.append(("Sengketa", "sengketa:daftar", "scale", 0))
    if melihat_rakor(request.user, None, waktu):
        pilihan.append(("Rakor", "laporan:rakor_daftar", "calendar-event", 0))
    if melihat_laporan(request.user, waktu):
        pilihan.append(("Laporan", "laporan:meja", "file-text", 0))
        pilihan.append(("Skor", "laporan:skor_daftar", "list-check", 0))
    if membaca_minggu(request.user, waktu):
        pilihan.append(("Kota minggu ini", "pimpinan", "news", 0))
    if membaca_monitor(request.user, waktu):
        pilihan.append(("Monitor", "laporan:monitor_meja", "activity", 0))
    if mengelola_salah_satu_unit(request.user, None, waktu):
        pilihan.append(("Unit", "opd:unit_meja", "building-community", 0))
    if mengampu_kecamatan(request.user, waktu):
        pilihan.append(("Kelurahan", "kecamatan", "map-pin", 0))
    if menata_unit(request.user, None, waktu):
        pilihan.append(("Identitas kota", "opd:identitas", "building", 0))
    if membuka_akun(request.user, None, waktu):
        pilihan.append(("Pengguna", "opd:pengguna_daftar", "users", 0))
    if request.user.peninjau_pada(waktu):
        pilihan.append(("Kalender", "kalender", "calendar", 0))
    if ppid_utama(request.user, None, waktu):
        pilihan.append(("Pencarian", "informasi:kata_tak_temu", "search", 0))
        pilihan.append(("Penetapan DIP", "informasi:penetapan_meja", "file-check", 0))
    return [_butir(jalur, *p) for p in pilihan]


def _butir(jalur, label, nama, ikon, hitungan):
    url = reverse(nama)
    aktif = jalur == url if nama == "meja" else jalur.startswith(url)
    return Butir(label, url, ikon, aktif, hitungan)
