package coop.milpa.credit.web;

import coop.milpa.credit.CreditVersion;
import coop.milpa.credit.CreditVersion.Band;
import coop.milpa.credit.CreditVersion.Cycle;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Rate;
import coop.milpa.kernel.YearDays;
import coop.milpa.loan.EarlyPayment;
import coop.milpa.loan.LoanFee;
import coop.milpa.loan.LoanMethod;
import coop.milpa.loan.LoanStep;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A version as the form of the next one says it, so that only what changes has to be written. */
final class FilledVersion {

    private final Map<String, String> fields = new HashMap<>();
    private final Currency currency;

    private FilledVersion(Currency currency) {
        this.currency = currency;
    }

    /** What holds last; not its day, nor who decided it. */
    static Map<String, String> of(CreditVersion version) {
        var filled = new FilledVersion(version.currency());
        filled.offer(version.offer());
        filled.plan(version.plan());
        filled.price(version.price());
        filled.paying(version.paying());
        filled.eligibility(version.eligibility());
        filled.bands(version.bands());
        return Map.copyOf(filled.fields);
    }

    /** What most products have in common. */
    static Map<String, String> usual(Currency currency) {
        var filled = new FilledVersion(currency);
        filled.put("method", LoanMethod.EQUAL_INSTALMENT.name());
        filled.put("every", "1");
        filled.put("unit", LoanStep.Unit.MONTHS.name());
        filled.put("yearDays", YearDays.DAYS_365.name());
        filled.put("graceMax", "0");
        filled.put("multiple", filled.amount(1));
        filled.put("cycleFrom1", "1");
        filled.put("early", EarlyPayment.NEXT_INSTALMENTS.name());
        filled.put("penaltyRate", "0");
        filled.put("penaltyGrace", "0");
        filled.put("seniorityDays", "0");
        filled.put("retained", "0");
        filled.put("bandVotes1", "1");
        return Map.copyOf(filled.fields);
    }

    private void offer(CreditVersion.Offer offer) {
        put("offered", offer.open() ? "YES" : "NO");
        put("type", offer.type().name());
        put("minimum", amount(offer.minimum()));
        put("maximum", amount(offer.maximum()));
    }

    private void plan(CreditVersion.Plan plan) {
        put("method", plan.method().name());
        put("every", plan.step().every());
        put("unit", plan.step().unit().name());
        put("instalmentsMin", plan.instalments().least());
        put("instalmentsMax", plan.instalments().most());
        put("yearDays", plan.yearDays().name());
        put("graceMax", plan.graceMax());
        put("multiple", amount(plan.multiple()));
        put("rounding", plan.rounding().name());
    }

    private void price(CreditVersion.Price price) {
        for (int n = 1; n <= price.cycles().size(); n++) {
            Cycle cycle = price.cycles().get(n - 1);
            put("cycleFrom" + n, cycle.from());
            put("cycleRate" + n, cycle.rate().toText());
        }
        put("ceiling", price.ceiling().map(Rate::toText).orElse(""));
        for (int n = 1; n <= price.fees().size(); n++) {
            LoanFee fee = price.fees().get(n - 1);
            put("feeName" + n, fee.name());
            put("feeKind" + n, fee.kind().name());
            put("feeValue" + n, fee.value().toPlainString());
            put("feeWhen" + n, fee.when().name());
        }
    }

    private void paying(CreditVersion.Paying paying) {
        put("early", paying.early().name());
        put("dueOrder", PortionOrder.name(paying.allocation().due()));
        put("advanceOrder", PortionOrder.name(paying.allocation().inAdvance()));
        put("future", paying.allocation().future().name());
        put("penaltyRate", paying.penalty().rate().toText());
        put("penaltyGrace", paying.penalty().graceDays());
    }

    private void eligibility(CreditVersion.Eligibility who) {
        put("seniorityDays", who.seniorityDays());
        put("encaje", who.encaje().map(BigDecimal::toPlainString).orElse(""));
        put("retained", who.retained().toText());
    }

    private void bands(List<Band> bands) {
        for (int n = 1; n <= bands.size(); n++) {
            Band band = bands.get(n - 1);
            put("bandTo" + n, amount(band.upTo()));
            put("bandLevel" + n, band.level().name());
            put("bandVotes" + n, band.votes());
        }
    }

    private String amount(long minor) {
        return new Money(minor, currency).toDecimal().toPlainString();
    }

    private void put(String field, String text) {
        fields.put(field, text);
    }

    private void put(String field, int number) {
        fields.put(field, String.valueOf(number));
    }
}
