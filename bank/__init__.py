"""The engine of a bank of good practices: pure and typed, free of any site generator."""
