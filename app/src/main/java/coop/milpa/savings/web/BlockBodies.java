package coop.milpa.savings.web;

import coop.milpa.api.Fields;
import coop.milpa.kernel.Money;
import coop.milpa.savings.CourtOrder;
import coop.milpa.savings.HoldSavings;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** What keeps money in accounts, as other systems ask for it. */
final class BlockBodies {

    private static final int AUTHORITY_MAX = 100;
    private static final int CASE_MAX = 60;
    private static final int ACCOUNTS_MAX = 20;

    private BlockBodies() {}

    /** Money that is to be kept because somebody agreed to it. */
    record Holding(Money amount, HoldSavings.Reason reason, Optional<LocalDate> lastDay, Optional<String> branch) {

        static Holding read(Fields fields) {
            return new Holding(
                    fields.positiveMoney("amount"),
                    fields.word("reason", HoldSavings.Reason.values()),
                    fields.optionalDay("lastDay"),
                    WhoAsks.branch(fields));
        }
    }

    /** What an authority ordered; whoever reads it says whether that can be. */
    record Ordered(String authority, String caseNumber, Optional<String> branch) {

        static Ordered read(Fields fields) {
            return new Ordered(
                    fields.text("authority", AUTHORITY_MAX),
                    fields.text("caseNumber", CASE_MAX),
                    WhoAsks.branch(fields));
        }

        CourtOrder by() {
            return new CourtOrder(authority, caseNumber);
        }
    }

    /**
     * Money that a court ordered to be kept.
     *
     * @param amount  how much; all that is there and comes if it is not said
     * @param others  numbers of accounts after the one of the address, the first to give first
     */
    record Garnishing(Ordered order, Optional<Money> amount, List<String> others) {

        static Garnishing read(Fields fields, Currency currency) {
            Ordered order = Ordered.read(fields);
            Optional<Money> amount =
                    fields.has("amount") ? Optional.of(fields.positiveMoney("amount")) : Optional.empty();
            amount.filter(Money::isPositive)
                    .filter(money -> !money.currency().equals(currency))
                    .ifPresent(money -> fields.wrong("amount", "other-currency", currency.getCurrencyCode()));
            return new Garnishing(order, amount, fields.optionalTexts("others", ACCOUNTS_MAX - 1, WhoAsks.NUMBER_MAX));
        }
    }
}
