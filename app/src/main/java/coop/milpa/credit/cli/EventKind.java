package coop.milpa.credit.cli;

/** What may happen to a loan, as the contract names it. */
enum EventKind {
    PAY,
    CHARGE,
    WAIVE,
    REVERSE,
    RATE,
    ALLOCATE,
    RESCHEDULE,
    PAY_OFF,
    WRITE_OFF,
    RECOVER
}
