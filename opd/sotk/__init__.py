"""SOTK: how the structure of the city changes, by which decree and from which day."""
