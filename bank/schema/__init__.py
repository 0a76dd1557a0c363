"""The schema: the front matter, declared once, and all that is made of the declaration."""
