"""Words for a stored file: how large, how many pages, of what kind."""

from django import template

from informasi.berkas.sebutan import jumlah_halaman, ukuran_terbaca

register = template.Library()

register.filter("ukuran_terbaca", ukuran_terbaca)
register.filter("jumlah_halaman", jumlah_halaman)
