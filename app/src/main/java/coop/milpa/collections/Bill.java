package coop.milpa.collections;

import coop.milpa.kernel.Money;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A bill that may be paid, as its biller's file says.
 *
 * @param reference  without spaces and hyphens, in capital letters
 * @param name  whose bill it is; may be empty
 * @param due  until when it should be paid
 */
public record Bill(String reference, String name, Money amount, Optional<LocalDate> due) {

    private static final int NAME_MAX = 100;

    public Bill {
        if (!isReference(reference) || !amount.isPositive() || name.length() > NAME_MAX) {
            throw new IllegalArgumentException("Bill " + reference + " of " + amount + ", '" + name + "'");
        }
    }

    public static boolean isReference(String text) {
        return text.matches("[A-Z0-9]{1,40}");
    }
}
