"""Django's admin: a window for the machine's administrator. Every change goes through the steps instead."""

from django.contrib import admin
from django_otp.plugins.otp_totp.models import TOTPDevice

from opd.models import Pengguna, Unit

admin.site.unregister(TOTPDevice)  # its page would show the secrets of everybody's second factor


class HanyaBaca(admin.ModelAdmin):
    """Shows, never changes: the trail would not know."""

    def has_add_permission(self, request):
        return False

    def has_change_permission(self, request, obj=None):
        return False

    def has_delete_permission(self, request, obj=None):
        return False


@admin.register(Unit)
class AdminUnit(HanyaBaca):
    list_display = ["nama", "singkatan", "jenis", "induk", "peran_ppid"]
    list_filter = ["jenis", "peran_ppid"]
    list_select_related = ["induk"]
    search_fields = ["nama", "singkatan", "kode"]


@admin.register(Pengguna)
class AdminPengguna(HanyaBaca):
    list_display = ["nama", "surel", "jabatan", "is_active", "is_superuser", "last_login"]
    list_filter = ["is_active", "is_superuser"]
    search_fields = ["nama", "surel"]
    exclude = ["password", "groups", "user_permissions"]
