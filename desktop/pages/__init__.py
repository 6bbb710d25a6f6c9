"""Passive pages: they show a state and pass on what the user wants."""
