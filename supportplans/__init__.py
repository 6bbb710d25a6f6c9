"""Telling, adjustments and their negotiation, support agreements, reviews, documents and printing."""
