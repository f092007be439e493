"""Pages for what went wrong: each says what to do next."""

from django.shortcuts import render


def csrf_gagal(request, reason=""):
    """A form from a page that lay open too long: nothing was sent, and the browser still has the text."""
    return render(request, "403.html", {"csrf": True}, status=403)


def basi(request, pesan, status=409):
    """A step on something that changed meanwhile: one clear sentence and the way back."""
    return render(request, "409.html", {"pesan": pesan}, status=status)
