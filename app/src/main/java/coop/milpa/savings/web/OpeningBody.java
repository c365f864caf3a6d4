package coop.milpa.savings.web;

import coop.milpa.api.Fields;
import coop.milpa.kernel.Money;
import coop.milpa.savings.Quotas;
import coop.milpa.web.PageProblem;
import coop.milpa.web.Viewer;
import java.util.Currency;
import java.util.Optional;
import org.springframework.http.HttpStatus;

/**
 * An account as another system asks for it.
 *
 * @param owner  the number of the member whose money it is
 * @param product  its code
 * @param first  what it is opened with, zero for nothing; its currency is the account's
 * @param quotas  what is agreed, for programmed savings
 */
record OpeningBody(String owner, String product, Money first, WhoAsks who, Optional<Quotas> quotas) {

    private static final int PRODUCT_MAX = 40;
    private static final int QUOTAS_MAX = 600;
    private static final int YEAR = 12;

    /** A first deposit is a deposit: whoever may not take one opens accounts without. */
    static OpeningBody read(Fields fields) {
        Money first = fields.money("first");
        var body = new OpeningBody(
                fields.text("owner", WhoAsks.NUMBER_MAX),
                fields.text("product", PRODUCT_MAX),
                first,
                WhoAsks.read(fields),
                fields.optionalObject("quotas", each -> quotas(each, first.currency()))
                        .flatMap(read -> read));
        if (first.isNegative()) {
            fields.wrong("first", "negative");
        }
        if (first.isPositive() && !Viewer.allows(MoneyActs.DEPOSIT)) {
            throw new PageProblem(HttpStatus.FORBIDDEN, "access.not-allowed", "/api");
        }
        return body;
    }

    private static Optional<Quotas> quotas(Fields fields, Currency currency) {
        Money amount = fields.positiveMoney("amount");
        int everyMonths = fields.whole("everyMonths", 1, YEAR);
        var firstDue = fields.day("firstDue");
        int count = fields.whole("count", 1, QUOTAS_MAX);
        if (!amount.currency().equals(currency)) {
            fields.wrong("amount", "other-currency", currency.getCurrencyCode());
        }
        try {
            return amount.isPositive()
                    ? Optional.of(new Quotas(amount, everyMonths, firstDue, count))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            fields.wrong("everyMonths", "not-one-of", "1, 3, 6, 12");
            return Optional.empty();
        }
    }
}
