"""The source: a file, where in it one is, and what is wrong there."""
