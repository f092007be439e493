"""The one exception to the strict content policy: CKEditor writes style attributes on staff pages that edit."""

from csp.constants import SELF, UNSAFE_INLINE
from csp.decorators import csp_update

# Scripts stay 'self': static/js/ckeditor-penghubung.js does what the editor's inline handlers would do.
editor = csp_update({"style-src": [SELF, UNSAFE_INLINE]})
