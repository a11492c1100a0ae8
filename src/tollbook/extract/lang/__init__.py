"""Word tables of each language: data that a journalist can read."""
