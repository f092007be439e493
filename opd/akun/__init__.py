"""One's own account: second factor, recovery, and what is too common to be a password."""
