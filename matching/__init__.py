"""Pure matching: person and jobs in; ledgers, contributions, order, evidence out. No database, no clock."""
