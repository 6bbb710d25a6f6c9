"""The person's own papers, one module each. They go to the person alone, and hold what is theirs."""
