package coop.milpa.loan;

import java.time.LocalDate;

/** Money on its way to what is owed. Used once. */
final class Payment {

    private static final long ANY = Long.MAX_VALUE / 4;

    private final LocalDate on;
    private final Book.Means means;
    private final boolean ofAll;
    private long left;
    private Portions portions = Portions.ZERO;

    Payment(LocalDate on, Book.Means means, long amount) {
        this.on = on;
        this.means = means;
        this.left = amount;
        this.ofAll = amount == ANY;
    }

    /** As much as is needed. */
    static Payment ofAll(LocalDate on, Book.Means means) {
        return new Payment(on, means, ANY);
    }

    LocalDate on() {
        return on;
    }

    boolean isOfAll() {
        return ofAll;
    }

    long left() {
        return left;
    }

    Portions portions() {
        return portions;
    }

    /** How much of that can be paid. */
    long upTo(long owed) {
        return Math.max(0, Math.min(left, owed));
    }

    Book.Clearing spend(Portion portion, long amount) {
        left -= amount;
        portions = portions.plus(Portions.of(portion, amount));
        return new Book.Clearing(on, means, amount);
    }
}
