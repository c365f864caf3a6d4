package coop.milpa.cheques;

import coop.milpa.kernel.Money;
import coop.milpa.platform.Source;
import java.time.LocalDate;

/**
 * How cheques of a bank are taken from a day on.
 *
 * @param bank  its code: capital letters and digits
 * @param name  what people call it
 * @param validFrom  the first day
 * @param clearingDays  business days from the day it is sent until it counts as paid, 0 to 60
 * @param charge  what a cheque costs that comes back, nothing or more, in national currency
 * @param source  whose decision or publication, and how far it was checked
 */
public record BankTerms(String bank, String name, LocalDate validFrom, int clearingDays, Money charge, Source source) {

    /** The most business days. */
    public static final int DAYS_MAX = 60;

    private static final int NAME_MAX = 80;

    public BankTerms {
        if (!isCode(bank) || name.isBlank() || name.length() > NAME_MAX) {
            throw new IllegalArgumentException("Bank '" + bank + "' is called '" + name + "'");
        }
        if (clearingDays < 0 || clearingDays > DAYS_MAX || charge.isNegative()) {
            throw new IllegalArgumentException(bank + " takes " + clearingDays + " days and charges " + charge);
        }
    }

    public static boolean isCode(String text) {
        return text.matches("[A-Z0-9]{1,12}");
    }
}
