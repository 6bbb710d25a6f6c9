"""Blank forms, one module each: to fill in with a pen or in the file. Nothing on them is of anybody."""
