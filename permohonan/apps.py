from django.apps import AppConfig


class PermohonanConfig(AppConfig):
    name = "permohonan"
    verbose_name = "Permohonan"
    default_auto_field = "django.db.models.BigAutoField"
