from django.apps import AppConfig


class InformasiConfig(AppConfig):
    name = "informasi"
    verbose_name = "Informasi publik"
    default_auto_field = "django.db.models.BigAutoField"
