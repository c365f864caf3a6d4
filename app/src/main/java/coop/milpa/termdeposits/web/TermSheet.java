package coop.milpa.termdeposits.web;

import coop.milpa.kernel.Money;
import coop.milpa.kernel.Rate;
import coop.milpa.members.Member;
import coop.milpa.protection.ProtectionState;
import coop.milpa.termdeposits.EarlyClosure;
import coop.milpa.termdeposits.RateChart;
import coop.milpa.termdeposits.TermDeposit;
import coop.milpa.termdeposits.TermPosition;
import coop.milpa.termdeposits.TermProduct;
import java.util.Optional;

/**
 * A deposit with all that a page or a certificate says of it.
 *
 * @param position  where it stands
 * @param owner  whose it is; empty if she is not in the register any more
 * @param product  what it is called
 * @param chart  the version of the rates that its term came from
 * @param savings  number of the account that takes what is paid
 * @param interest  what the term comes to if it stays, before tax
 * @param protection  how far her deposits are protected on the day
 */
record TermSheet(
        TermPosition position,
        Optional<Member> owner,
        TermProduct product,
        RateChart chart,
        String savings,
        Money interest,
        ProtectionState protection) {

    public TermDeposit deposit() {
        return position.deposit();
    }

    /** The rate as the chart says it, with its sign. */
    public String rate() {
        return deposit().term().rates().quoted().toText() + "\u00a0%";
    }

    /** How its rate is meant, as a message. */
    public String kind() {
        return "page.termdeposits.kind." + chart.earning().kind().name();
    }

    /** What is lost if it ends early, as a message whose argument is {@link #earlyPercent}. */
    public String early() {
        return switch (chart.earning().early()) {
            case EarlyClosure.RateInstead instead -> "page.termdeposits.early.rate-instead";
            case EarlyClosure.ShareLost lost -> "page.termdeposits.early.share-lost";
        };
    }

    public String earlyPercent() {
        return switch (chart.earning().early()) {
            case EarlyClosure.RateInstead(Rate rate) -> rate.toText();
            case EarlyClosure.ShareLost(Rate share) -> share.toText();
        };
    }
}
