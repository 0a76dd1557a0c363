"""The site: its pages, what its templates draw with, and the preview of the form."""
