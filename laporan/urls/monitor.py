"""Addresses of the watch over silent units."""

from django.urls import path

from laporan.monitor.views import meja, publik

rute = [
    path("monitor/", publik.monitor, name="monitor"),
    path("monitor/unit.csv", publik.monitor_csv, name="monitor_csv"),
    path("meja/monitor/", meja.monitor_meja, name="monitor_meja"),
    path("meja/monitor/ambang/", meja.monitor_ambang, name="monitor_ambang"),
    path("meja/monitor/ambang/<slug:jenis>/", meja.monitor_ambang_ubah, name="monitor_ambang_ubah"),
    path("meja/monitor/<slug:slug>/", meja.monitor_unit, name="monitor_unit"),
    path("meja/monitor/<slug:slug>/langkah/<slug:nama>/", meja.monitor_langkah, name="monitor_langkah"),
]
