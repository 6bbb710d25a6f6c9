"""The ground floor: the encrypted file, people, consent, history, backup. Knows no job and no plan."""
