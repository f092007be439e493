"""WhatsApp without a gateway: an address that opens a ready text on the sender's own phone."""

from urllib.parse import quote


def tautan_wa(nomor, teks=""):
    """The wa.me address of an Indonesian number with a ready text, or "" when there is no number."""
    angka = "".join(filter(str.isdigit, nomor)).removeprefix("62").removeprefix("0")
    isi = f"?text={quote(teks)}" if teks else ""
    return f"https://wa.me/62{angka}{isi}" if angka else ""
