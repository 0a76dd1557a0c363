"""The check: bytes become practices, or problems."""
