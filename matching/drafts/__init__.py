"""Drafts for one job, made from the person's own sentences: every sentence carries where it comes from."""
