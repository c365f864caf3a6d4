package coop.milpa.demo.internal;

import java.time.LocalDate;

/**
 * One member with one account.
 *
 * @param number  counted from 1
 * @param persona  how they live
 * @param ownDay  the day of the month on which something regular happens to them, 1 to 28
 * @param joined  the day they become a member and open the account
 */
record Saver(int number, Persona persona, int ownDay, LocalDate joined) {

    private static final int CHECK_BASE = 97;

    String memberNumber() {
        return "%06d".formatted(number);
    }

    /** Number of the account, with two check digits as passbooks have them. */
    String accountNumber() {
        return "10-%06d-%02d".formatted(number, CHECK_BASE - number * 100L % CHECK_BASE);
    }
}
