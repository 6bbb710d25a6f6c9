"""Text out of files: one small module for each kind. Nothing is run, nothing is fetched, sizes are looked at first."""
