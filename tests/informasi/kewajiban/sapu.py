"""The sweep as tests run it."""

from informasi.kewajiban.sapuan import susun_satu


def sapu(waktu):
    """Everything the sweep has to do at `waktu`; how many steps it took."""
    langkah = 0
    while susun_satu(waktu):
        langkah += 1
    return langkah
