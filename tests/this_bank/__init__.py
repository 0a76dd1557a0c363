"""What holds for this bank and its pages, words and workflows; another bank deletes the folder or makes it its own."""
