"""Books of practices as EPUB 3, made of the pages of the site."""
