"""The print edition: pages of practices as Typst, and Typst as PDF."""
