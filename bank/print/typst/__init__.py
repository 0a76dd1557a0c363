"""Typst: the constructs that the print edition writes."""
