"""The bundle of a dispute: everything the portal knows of it as one paginated PDF and one ZIP (domain 6.4)."""
