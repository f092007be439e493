"""The daily public manifest: what was public, with hashes, and the head of the trail (design 3)."""
