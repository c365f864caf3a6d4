package coop.milpa.remittances;

import java.util.Currency;

/**
 * A company by which money is sent (remesadora).
 *
 * @param code  2 to 12 capital letters and digits
 * @param name  how people call it
 * @param currency  in which it says what was sent
 */
public record Payer(String code, String name, Currency currency) {

    private static final int NAME_MAX = 80;

    public Payer {
        if (!isCode(code) || name.isBlank() || name.length() > NAME_MAX) {
            throw new IllegalArgumentException("Payer " + code + " is called '" + name + "'");
        }
    }

    public static boolean isCode(String text) {
        return text.matches("[A-Z0-9]{2,12}");
    }
}
