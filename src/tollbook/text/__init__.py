"""Pure string helpers: tokens, sentences, numerals. Floor 2."""
