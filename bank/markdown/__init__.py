"""Markdown: one dialect, from a text to tokens, HTML, links and plain text."""
