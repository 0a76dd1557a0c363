"""Tests of the adapters to MkDocs: the built site."""
