"""Adverts: from a pasted text to a draft of a job, each part with the line it comes from. Nothing is asserted here."""
