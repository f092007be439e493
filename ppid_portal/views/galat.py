"""Pages for what went wrong: each says what to do next."""

from django.shortcuts import render


def csrf_gagal(request, reason=""):
    """A form from a page that lay open too long: nothing was sent, and the browser still has the text."""
    return render(request, "403.html", {"csrf": True}, status=403)
