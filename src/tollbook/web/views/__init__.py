"""What the pages show, as values: the templates print them in the order in which they stand here."""
