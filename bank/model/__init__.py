"""The model: what the bank knows, as pure data."""
