from django.apps import AppConfig


class PpidPortalConfig(AppConfig):
    name = "ppid_portal"
    verbose_name = "Portal PPID"
