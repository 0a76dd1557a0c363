"""Tests of the copy for a disk."""
