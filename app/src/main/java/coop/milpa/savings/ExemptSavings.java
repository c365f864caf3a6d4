package coop.milpa.savings;

import coop.milpa.platform.Source;
import java.util.regex.Pattern;

/**
 * A request not to tax the movements of an account.
 *
 * @param order  whose books, which request, who
 * @param number  of the account
 * @param operation  what the country's law calls such movements: {@code savings.payroll}
 * @param source  on whose word, such as the employer's declaration, and whether it was read
 */
public record ExemptSavings(SavingsOrder order, String number, String operation, Source source) {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9.-]{0,59}");

    public ExemptSavings {
        if (!FORM.matcher(operation).matches()) {
            throw new IllegalArgumentException("Operation is '" + operation + "'");
        }
    }
}
