"""Presenters: what a page shows and what can be done there, without a window."""
