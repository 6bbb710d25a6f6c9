"""Pure matching: person and jobs in; ledgers, contributions, order and evidence out. No database, Qt or clock."""
