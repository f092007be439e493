"""What this room puts on the desk."""
