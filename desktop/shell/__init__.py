"""The frame around the pages: window, rail, lock, first run."""
