package coop.milpa.members;

import coop.milpa.kernel.Money;
import java.util.List;

/**
 * What an applicant must pay and has paid.
 *
 * @param required  each requirement that asks for something
 * @param paid  what waits among applicants' deposits, one amount a currency
 */
public record EntryPayment(List<Required> required, List<Money> paid) {

    public EntryPayment {
        required = List.copyOf(required);
        paid = List.copyOf(paid);
    }

    /** One requirement's amount, and its code, which is the message key of its name. */
    public record Required(String code, Money amount) {}

    /** What is still to be paid in the currency of an amount; that amount says only which. */
    public Money missing(Money inCurrencyOf) {
        Money missing = Money.zero(inCurrencyOf.currency());
        for (Required each : required) {
            missing = each.amount().currency().equals(missing.currency()) ? missing.plus(each.amount()) : missing;
        }
        for (Money each : paid) {
            missing = each.currency().equals(missing.currency()) ? missing.minus(each) : missing;
        }
        return missing;
    }

    /** Whether nothing is missing. */
    public boolean isComplete() {
        return required.stream().noneMatch(each -> missing(each.amount()).isPositive());
    }
}
