"""What the window and the command line share, without Qt."""
