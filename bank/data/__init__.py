"""Open data: what the bank knows as files that other programs, portals and readers take."""
