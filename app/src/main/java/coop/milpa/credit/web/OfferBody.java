package coop.milpa.credit.web;

import coop.milpa.api.Fields;
import coop.milpa.credit.LoanAsked;
import coop.milpa.kernel.Money;
import coop.milpa.loan.LoanGrace;
import coop.milpa.loan.PlannedInstalment;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * What another system asks about a loan that somebody might take.
 *
 * @param cycle  which loan of the product it would be; the first if it is not said
 * @param day  on which it would be paid out; the open day if it is not said
 */
record OfferBody(LoanAsked asked, int cycle, Optional<LocalDate> day) {

    private static final int CODE_MAX = 40;
    private static final int INSTALMENTS_MAX = 3_600;
    private static final int GRACE_MAX = 120;
    private static final int CYCLE_MAX = 999;

    static OfferBody read(Fields fields) {
        String product = fields.text("product", CODE_MAX);
        Money amount = fields.positiveMoney("amount");
        List<PlannedInstalment> plan =
                fields.optionalList("plan", INSTALMENTS_MAX, of -> planned(of, amount.currency()));
        int instalments = plan.isEmpty() ? fields.whole("instalments", 1, INSTALMENTS_MAX) : plan.size();
        var grace = new LoanGrace(
                fields.optionalWhole("gracePrincipal", 0, GRACE_MAX).orElse(0),
                fields.optionalWhole("graceInterest", 0, GRACE_MAX).orElse(0),
                0);
        return new OfferBody(
                new LoanAsked(product, amount, instalments, grace, plan),
                fields.optionalWhole("cycle", 1, CYCLE_MAX).orElse(1),
                fields.optionalDay("day"));
    }

    private static PlannedInstalment planned(Fields fields, Currency currency) {
        Money principal = fields.amountIn(currency, "principal");
        return new PlannedInstalment(fields.day("due"), principal.isNegative() ? 0 : principal.minor());
    }
}
