package coop.milpa.shares;

import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Rate;
import coop.milpa.ledger.AccountCode;
import coop.milpa.ledger.Books;
import coop.milpa.ledger.EntryId;
import coop.milpa.members.Resolution;
import coop.milpa.platform.Source;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * What becomes of the surplus of a year.
 *
 * @param days  the year
 * @param terms  what was proposed
 * @param figures  what it comes to
 * @param reserves  what reserves are given, in order
 * @param pools  what is given back for each sort of business, in order
 * @param proposal  by whom
 */
public record Distribution(
        DistributionId id,
        Books.Period days,
        Terms terms,
        Figures figures,
        List<Reserve> reserves,
        List<Pool> pools,
        Proposal proposal,
        State state) {

    public Distribution {
        reserves = List.copyOf(reserves);
        pools = List.copyOf(pools);
    }

    /**
     * How contributions are rewarded.
     *
     * @param rate  a year
     * @param cap  the highest rate that was allowed
     * @param yearDays  days of a whole year: balance × days × rate ÷ these
     * @param way  how those are paid who wished nothing else
     * @param wanted  what was to be given back for business done; empty for all that was left
     */
    public record Terms(Rate rate, Rate cap, int yearDays, Way way, Optional<Money> wanted) {}

    /**
     * Amounts of one currency; the surplus is the sum of indivisible, reserves, interest, patronage and retained.
     *
     * @param surplus  of the year
     * @param memberIncome  what was earned with members and other cooperatives
     * @param thirdIncome  what was earned with third parties
     * @param indivisible  the part of the surplus that came from third parties
     * @param interest  on contributions
     * @param patronage  given back for business done
     * @param retained  left for the assembly of another year
     * @param members  how many are paid something
     */
    public record Figures(
            Money surplus,
            Money memberIncome,
            Money thirdIncome,
            Money indivisible,
            Money interest,
            Money patronage,
            Money retained,
            long members) {

        /** What members are paid, all of them together. */
        public Money declared() {
            return interest.plus(patronage);
        }
    }

    /**
     * What a reserve is given.
     *
     * @param percent  of the surplus less what came from third parties
     * @param source  of the percentage
     */
    public record Reserve(AccountCode code, BigDecimal percent, Money amount, Source source) {}

    /**
     * What is given back for a sort of business, in proportion to it.
     *
     * @param source  see {@link PatronageSource}
     * @param percent  of the patronage
     * @param units  of all members
     */
    public record Pool(String source, BigDecimal percent, long units, Money amount) {}

    /** Who proposed it, and when. */
    public record Proposal(ActorId by, LocalDate on) {}

    /** How far it has come. */
    public sealed interface State {

        /** The assembly has not resolved. */
        record Proposed() implements State {}

        /** It was taken back, and another may be proposed. */
        record Withdrawn() implements State {}

        /**
         * It is owed to members.
         *
         * @param entry  that took the surplus
         * @param pays  whether payment has begun; the close of each day goes on with it
         */
        record Resolved(Resolution resolution, ActorId by, EntryId entry, boolean pays) implements State {}
    }

    public LocalDate endsOn() {
        return days.to();
    }

    public Currency currency() {
        return figures.surplus().currency();
    }

    public boolean isProposed() {
        return state instanceof State.Proposed;
    }

    public boolean isResolved() {
        return state instanceof State.Resolved;
    }
}
