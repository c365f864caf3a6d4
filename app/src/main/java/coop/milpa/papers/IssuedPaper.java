package coop.milpa.papers;

import coop.milpa.kernel.Money;
import java.time.LocalDate;
import java.util.List;

/**
 * A paper by what makes it this one. Asked for again with the same it is the same paper, and a copy; where any of it
 * differs it is another one, so that nobody is told by a code what the paper does not say.
 *
 * @param kind  module first, such as {@code receipts.receipt}; the message {@code paper.<kind>} is what people call it
 * @param subject  what it is about, as its module finds it again; never shown to anybody who only holds the paper
 * @param on  the day it stands on
 * @param amounts  what it says in figures, in their order; none where it says no amount
 */
public record IssuedPaper(String kind, String subject, LocalDate on, List<Money> amounts) {

    private static final int KIND_LENGTH_MAX = 60;
    private static final int SUBJECT_LENGTH_MAX = 200;
    private static final int AMOUNTS_MAX = 20;

    public IssuedPaper {
        if (!kind.matches("[a-z]+(\\.[a-z-]+)+") || kind.length() > KIND_LENGTH_MAX) {
            throw new IllegalArgumentException("Kind of paper is '" + kind + "'");
        }
        if (subject.isEmpty() || subject.length() > SUBJECT_LENGTH_MAX) {
            throw new IllegalArgumentException("A paper's subject of " + subject.length() + " characters");
        }
        if (amounts.size() > AMOUNTS_MAX) {
            throw new IllegalArgumentException("A paper of " + amounts.size() + " amounts");
        }
        amounts = List.copyOf(amounts);
    }
}
