"""Turns a document of consented lines into pages. The only place that knows reportlab."""
