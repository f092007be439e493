"""What a citizen opens: filing, receipt, status."""

from django.urls import path

from permohonan.views import warga

rute = [path("layanan/status/", warga.status, name="status")]
