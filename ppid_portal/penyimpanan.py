"""How static files are kept: hashed names that browsers may cache for ever, compressed once."""

from whitenoise.storage import CompressedManifestStaticFilesStorage

FOLDER_EDITOR = "ckeditor/ckeditor/"


class StatisBertanda(CompressedManifestStaticFilesStorage):
    """WhiteNoise's storage without compressing the editor's own 1,200 files.

    Only staff load a few of them, and compressing all costs 20 s of every first start. The editor finds
    its parts by plain relative paths, so the originals stay beside the hashed names.
    """

    def compress_files(self, paths):
        """Compress all but the editor's folder; yields (name, compressed name)."""
        return super().compress_files(nama for nama in paths if not nama.startswith(FOLDER_EDITOR))
