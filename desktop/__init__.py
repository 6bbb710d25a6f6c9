"""Everything Qt, and the command line beside it."""
