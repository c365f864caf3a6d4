package coop.milpa.kernel;

/** How often interest is compounded or posted. */
public enum Frequency {
    DAILY(0),
    MONTHLY(1),
    QUARTERLY(3),
    SEMIANNUAL(6),
    ANNUAL(12),
    /** Not before the end: no compounding, or one posting at the end. */
    NEVER(0);

    private final int months;

    Frequency(int months) {
        this.months = months;
    }

    int months() {
        return months;
    }
}
