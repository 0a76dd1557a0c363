"""Drawings: what pages and print draw, as pure data: a map, lines of time, amounts on a scale."""
