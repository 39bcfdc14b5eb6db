"""A sent file of cells, opened in a process of its own (lib/apart.py): what is in it, told as JSON. No Django here."""
