from django.apps import AppConfig


class OpdConfig(AppConfig):
    name = "opd"
    verbose_name = "Unit dan pengguna"
    default_auto_field = "django.db.models.BigAutoField"
