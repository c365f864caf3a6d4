package coop.milpa.kernel;

/** Where periods begin. */
public enum PeriodStart {
    /** On the first day of calendar months, quarters, half-years and years. */
    CALENDAR,
    /** Counted from the first day of the deposit; a day that a month lacks is its last day, the next keeps the day. */
    ANNIVERSARY
}
