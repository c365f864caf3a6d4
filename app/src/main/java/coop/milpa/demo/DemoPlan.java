package coop.milpa.demo;

import java.time.LocalDate;

/**
 * What the demo is to show. The same plan gives the same files, byte for byte.
 *
 * @param members  how many in all, shared out between the cooperatives
 * @param days  how many days of business
 * @param seed  which of all possible histories
 * @param from  the first day
 */
public record DemoPlan(int members, int days, long seed, LocalDate from) {

    /** Fewer would leave a cooperative without any. */
    public static final int MEMBERS_MIN = 20;

    public static final int MEMBERS_MAX = 1_000_000;
    public static final int DAYS_MAX = 3_660;
    private static final int HISTORY_PERCENT = 75;

    public DemoPlan {
        if (members < MEMBERS_MIN || members > MEMBERS_MAX) {
            throw new IllegalArgumentException("Demo of " + members + " members");
        }
        if (days < 1 || days > DAYS_MAX) {
            throw new IllegalArgumentException("Demo of " + days + " days");
        }
    }

    /** The part of it that lies behind cooperatives when they come from another system. */
    public DemoPlan history() {
        return new DemoPlan(members, Math.max(1, days * HISTORY_PERCENT / 100), seed, from);
    }

    /** The last day of business. */
    public LocalDate through() {
        return from.plusDays(days - 1L);
    }
}
