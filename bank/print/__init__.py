"""The print edition: practices as Typst, and Typst as PDF."""
