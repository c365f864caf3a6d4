package coop.milpa.credit.web;

import coop.milpa.api.Fields;
import coop.milpa.credit.CreditVersion.Cycle;
import coop.milpa.credit.CreditVersion.Paying;
import coop.milpa.credit.CreditVersion.Penalty;
import coop.milpa.credit.CreditVersion.Price;
import coop.milpa.kernel.Rate;
import coop.milpa.loan.Allocation;
import coop.milpa.loan.EarlyPayment;
import coop.milpa.loan.LoanFee;
import coop.milpa.loan.Portion;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Reads of a version that another system publishes what it costs, and what payments do. */
final class PriceBody {

    private static final int LINES_MAX = 20;
    private static final int CYCLE_MAX = 999;
    private static final int NAME_MAX = 60;
    private static final int LATE_GRACE_MAX = 90;
    private static final Rate RATE_MAX = Rate.of("1000");
    private static final Rate CEILING_MAX = Rate.of("9999");
    private static final Rate FEE_MAX = Rate.of("100");
    private static final List<Portion> ANY = List.of(Portion.values());

    private PriceBody() {}

    /** One that may be made, even where what was read is wrong. */
    static Price price(Fields fields, Currency currency) {
        List<Cycle> cycles = fields.list("rates", LINES_MAX, PriceBody::cycle);
        boolean first = !cycles.isEmpty() && cycles.getFirst().from() == 1;
        boolean right = first
                && isRising(cycles.stream().map(each -> (long) each.from()).toList());
        if (!right) {
            fields.wrong("rates", "not-by-loan");
        }
        Optional<Rate> ceiling = fields.optionalRate("ceiling", CEILING_MAX);
        List<LoanFee> fees = fields.optionalList("fees", LINES_MAX, of -> fee(of, currency));
        return new Price(right ? cycles : List.of(new Cycle(1, Rate.ZERO)), ceiling, fees);
    }

    static Paying paying(Fields fields) {
        return new Paying(
                new Allocation(
                        order(fields, "dueOrder"),
                        order(fields, "advanceOrder"),
                        fields.word("future", Allocation.Future.values())),
                fields.word("early", EarlyPayment.values()),
                new Penalty(fields.rate("penaltyRate", RATE_MAX), fields.whole("penaltyGraceDays", 0, LATE_GRACE_MAX)));
    }

    /** Whether each is above the one before. */
    static boolean isRising(List<Long> all) {
        return IntStream.range(1, all.size()).allMatch(n -> all.get(n) > all.get(n - 1));
    }

    private static Cycle cycle(Fields fields) {
        return new Cycle(fields.whole("fromLoan", 1, CYCLE_MAX), fields.rate("rate", RATE_MAX));
    }

    private static LoanFee fee(Fields fields, Currency currency) {
        LoanFee.Kind kind = fields.word("kind", LoanFee.Kind.values());
        return new LoanFee(
                fields.text("name", NAME_MAX),
                kind,
                switch (kind) {
                    case FLAT -> fields.amountIn(currency, "amount").toDecimal().max(BigDecimal.ZERO);
                    case PERCENT_OF_PRINCIPAL, PERCENT_OF_BALANCE ->
                        fields.rate("percent", FEE_MAX).percent();
                },
                fields.word("when", LoanFee.When.values()));
    }

    private static List<Portion> order(Fields fields, String name) {
        List<Portion> order = List.copyOf(fields.words(name, Portion.values()));
        if (!Allocation.isOrder(order)) {
            fields.wrong(name, "not-an-order");
            return ANY;
        }
        return order;
    }
}
