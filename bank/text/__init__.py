"""Text: language and its catalogues, dates, typography, normalising, addresses, escaping, personal data."""
