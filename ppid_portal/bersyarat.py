"""Answers for machines that come back: a tag of the content, a short life in caches, 304 when nothing changed."""

import hashlib

from django.utils.cache import get_conditional_response

SIMPAN = "public, max-age=60, must-revalidate"


def bersyarat(request, jawaban):
    """`jawaban` (rendered, 200) with ETag and Cache-Control, or 304/412 by the request's conditions.

    The tag is a hash of the content: whatever is published, changed or withdrawn changes it, and HEAD gets the
    same one as GET. Any other status, and any other method, must not be kept by caches.
    """
    if jawaban.status_code != 200 or request.method not in {"GET", "HEAD"}:
        jawaban.headers.setdefault("Cache-Control", "no-cache")
        return jawaban
    tanda = f'"{hashlib.sha256(jawaban.content).hexdigest()[:32]}"'
    jawaban.headers["ETag"], jawaban.headers["Cache-Control"] = tanda, SIMPAN
    return get_conditional_response(request, etag=tanda, response=jawaban)
