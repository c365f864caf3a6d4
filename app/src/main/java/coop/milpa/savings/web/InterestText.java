package coop.milpa.savings.web;

import coop.milpa.api.Amount;
import coop.milpa.ledger.EntryId;
import coop.milpa.savings.CapitalisedInterest;
import java.util.List;
import java.util.Optional;

/** What an account earns, as other systems are told. */
final class InterestText {

    private InterestText() {}

    /**
     * The interest of a period that was given.
     *
     * @param net  what came into the account: interest less tax
     * @param entry  where it stands in the books; missing if it came to nothing
     */
    record Given(String from, String to, Amount interest, Amount withheld, Amount net, Optional<String> entry) {

        static Given of(CapitalisedInterest paid) {
            return new Given(
                    paid.period().from().toString(),
                    paid.period().to().toString(),
                    Amount.of(paid.interest()),
                    Amount.of(paid.withheld()),
                    Amount.of(paid.interest().minus(paid.withheld())),
                    paid.entry().map(EntryId::toString));
        }
    }

    /**
     * How the interest of some days came about.
     *
     * @param segments  their sum, rounded once, is the interest
     * @param exact  the same sum before it is rounded, as decimal text
     * @param withheld  tax on it; missing while it is not given
     */
    record Explained(
            String from,
            String to,
            List<Segment> segments,
            String exact,
            Amount interest,
            Optional<Amount> withheld,
            Amount net) {

        static Explained of(InterestView view) {
            return new Explained(
                    view.days().from().toString(),
                    view.days().to().toString(),
                    view.rows().stream().map(Segment::of).toList(),
                    view.exact().toPlainString(),
                    Amount.of(view.interest()),
                    view.withheld().map(Amount::of),
                    Amount.of(view.net()));
        }
    }

    /**
     * Days in a row with one balance and one rate.
     *
     * @param base  what earned
     * @param rate  percent a year, as decimal text
     * @param interest  before it is rounded to money, as decimal text
     */
    record Segment(String first, String last, long days, Amount base, String rate, String interest) {

        static Segment of(InterestView.Row row) {
            return new Segment(
                    row.first().toString(),
                    row.last().toString(),
                    row.days(),
                    Amount.of(row.base()),
                    row.rate().toText(),
                    row.interest().toPlainString());
        }
    }

    /** What an account earned on some days; without an explanation if that is nothing. */
    record OfAccount(String account, Optional<Explained> explained) {}
}
