"""What makes the portal this city's: its name, emblem, colours and official contact."""
