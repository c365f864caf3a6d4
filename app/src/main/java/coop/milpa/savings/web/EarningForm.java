package coop.milpa.savings.web;

import coop.milpa.kernel.BalanceBase;
import coop.milpa.kernel.Frequency;
import coop.milpa.kernel.RateTable;
import coop.milpa.kernel.YearDays;
import coop.milpa.savings.ProductVersion.Earning;
import coop.milpa.savings.ProductVersion.Posting;
import coop.milpa.web.Form;
import coop.milpa.web.Message;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** The form of what a product earns: one rate for all balances. Rates by size of balance are published by command. */
final class EarningForm {

    static final List<Frequency> POSTINGS =
            List.of(Frequency.MONTHLY, Frequency.QUARTERLY, Frequency.SEMIANNUAL, Frequency.ANNUAL);

    static final List<TermsField> FIELDS = List.of(
            new TermsField("rate", TermsField.Kind.NUMBER),
            new TermsField("base", TermsField.Kind.CHOICE),
            new TermsField("minimum", TermsField.Kind.MONEY),
            new TermsField("yearDays", TermsField.Kind.CHOICE),
            new TermsField("posting", TermsField.Kind.CHOICE),
            new TermsField("withholding", TermsField.Kind.NUMBER));

    private EarningForm() {}

    /** Empty if something is wrong. */
    static Optional<Earning> read(Form form, Currency currency) {
        var cells = new TermsReader(form, currency);
        if (form.text("rate").isEmpty()) {
            form.wrong("rate", Message.of("web.form.missing"));
        }
        var rate = cells.percent("rate", "1000");
        var minimum = cells.money("minimum");
        var withholding = cells.percent("withholding", "100");
        if (!form.isRight()) {
            return Optional.empty();
        }
        return Optional.of(new Earning(
                RateTable.flat(rate),
                cells.word("base", List.of(BalanceBase.values())),
                minimum.toDecimal(),
                cells.word("yearDays", List.of(YearDays.values())),
                Posting.every(cells.word("posting", POSTINGS)),
                withholding));
    }
}
