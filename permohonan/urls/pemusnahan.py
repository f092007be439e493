"""What the schedule erases next."""

from django.urls import path

from permohonan.views import pemusnahan

rute = [path("meja/permohonan/pemusnahan/", pemusnahan.pemusnahan, name="pemusnahan")]
