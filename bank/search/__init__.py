"""The search of the bank: an index of words in all their forms, and the data by which practices are narrowed down."""
