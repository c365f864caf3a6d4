package coop.milpa.savings.web;

import coop.milpa.kernel.BalanceBase;
import coop.milpa.kernel.Frequency;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.RateTable;
import coop.milpa.kernel.TierMethod;
import coop.milpa.kernel.YearDays;
import coop.milpa.savings.ProductVersion.Earning;
import coop.milpa.savings.ProductVersion.Posting;
import coop.milpa.web.Form;
import coop.milpa.web.Message;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** The form of what a product earns: one rate for all balances, or rates by size of balance. */
final class EarningForm {

    static final List<Frequency> POSTINGS =
            List.of(Frequency.MONTHLY, Frequency.QUARTERLY, Frequency.SEMIANNUAL, Frequency.ANNUAL);

    static final List<TermsField> FIELDS = List.of(
            new TermsField("rate", TermsField.Kind.NUMBER),
            new TermsField(WrittenTiers.FIELD, TermsField.Kind.PARAGRAPH),
            new TermsField("method", TermsField.Kind.CHOICE),
            new TermsField("example", TermsField.Kind.MONEY),
            new TermsField("base", TermsField.Kind.CHOICE),
            new TermsField("minimum", TermsField.Kind.MONEY),
            new TermsField("yearDays", TermsField.Kind.CHOICE),
            new TermsField("posting", TermsField.Kind.CHOICE),
            new TermsField("withholding", TermsField.Kind.NUMBER));

    private EarningForm() {}

    /** Empty if something is wrong. */
    static Optional<Earning> read(Form form, Currency currency) {
        var cells = new TermsReader(form, currency);
        Optional<RateTable> rates = rates(form, currency);
        cells.money("example");
        var minimum = cells.money("minimum");
        var withholding = cells.percent("withholding", "100");
        if (rates.isEmpty() || !form.isRight()) {
            return Optional.empty();
        }
        return Optional.of(new Earning(
                rates.get(),
                cells.word("base", List.of(BalanceBase.values())),
                minimum.toDecimal(),
                cells.word("yearDays", List.of(YearDays.values())),
                Posting.every(cells.word("posting", POSTINGS)),
                withholding));
    }

    /** What a balance would earn: the one that was written, or one that reaches every tier. */
    static RateExample example(Form form, RateTable rates, Currency currency) {
        var cells = new TermsReader(form, currency);
        Money written = cells.money("example");
        return RateExample.of(rates, written.isZero() ? RateExample.usual(rates, currency) : written);
    }

    private static Optional<RateTable> rates(Form form, Currency currency) {
        var cells = new TermsReader(form, currency);
        boolean flat = !form.text("rate").isEmpty();
        boolean tiered = !form.text(WrittenTiers.FIELD).isEmpty();
        if (flat == tiered) {
            return form.wrong(flat ? WrittenTiers.FIELD : "rate", Message.of("savings.form.rate-or-tiers"));
        }
        return flat
                ? Optional.of(RateTable.flat(cells.percent("rate", "1000")))
                : WrittenTiers.read(form, currency, cells.word("method", List.of(TierMethod.values())));
    }
}
