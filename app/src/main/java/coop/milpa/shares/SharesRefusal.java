package coop.milpa.shares;

import coop.milpa.kernel.Money;
import coop.milpa.kernel.Rate;
import coop.milpa.kernel.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** The rules of surpluses and redemptions that can say no, in the order they are checked. */
public sealed interface SharesRefusal extends Refusal {

    /** A surplus is known once the year has ended and its last day is closed. */
    record YearNotEnded(LocalDate endsOn) implements SharesRefusal {
        @Override
        public String code() {
            return "shares.year-not-ended";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {endsOn};
        }
    }

    /** A year has one proposal at a time, and none after the assembly resolved. */
    record AlreadyProposed(LocalDate endsOn) implements SharesRefusal {
        @Override
        public String code() {
            return "shares.already-proposed";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {endsOn};
        }
    }

    /** There is nothing to distribute. */
    record NoSurplus(LocalDate endsOn, Money result) implements SharesRefusal {
        @Override
        public String code() {
            return "shares.no-surplus";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {endsOn, result.toString()};
        }
    }

    /** Losses of earlier years are covered first. */
    record PriorLosses(Money losses) implements SharesRefusal {
        @Override
        public String code() {
            return "shares.prior-losses";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {losses.toString()};
        }
    }

    /** Provisions that lack are made first. */
    record ProvisionDeficit(Money lacking) implements SharesRefusal {
        @Override
        public String code() {
            return "shares.provision-deficit";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {lacking.toString()};
        }
    }

    /** Capital is not below what it has to be. */
    record CapitalShortfall(Money capital, Money least) implements SharesRefusal {
        @Override
        public String code() {
            return "shares.capital-shortfall";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {capital.toString(), least.toString()};
        }
    }

    /** What reserves are given was decided before. */
    record ReservesUndecided(String setting) implements SharesRefusal {
        @Override
        public String code() {
            return "shares.reserves-undecided";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {setting};
        }
    }

    /** A further reserve is a code of the chart that takes entries, of equity or of what is owed. */
    record UnknownReserve(String code) implements SharesRefusal {
        @Override
        public String code() {
            return "shares.unknown-reserve";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {code};
        }
    }

    /** Reserves take the whole surplus at most. */
    record ReservesTooMuch(BigDecimal percent) implements SharesRefusal {
        @Override
        public String code() {
            return "shares.reserves-too-much";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {percent.toPlainString()};
        }
    }

    /** Patronage counts business that some module knows, 100 % in all. */
    record UnknownPatronage(String source) implements SharesRefusal {
        @Override
        public String code() {
            return "shares.unknown-patronage";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {source};
        }
    }

    /** The highest rate on contributions was decided before. */
    record NoCap() implements SharesRefusal {
        @Override
        public String code() {
            return "shares.no-cap";
        }
    }

    /** Contributions earn no more than the cap. */
    record AboveCap(Rate rate, Rate cap) implements SharesRefusal {
        @Override
        public String code() {
            return "shares.above-cap";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {rate.toText(), cap.toText()};
        }
    }

    /** Interest is paid out of what reserves leave. */
    record InterestTooMuch(Money interest, Money left) implements SharesRefusal {
        @Override
        public String code() {
            return "shares.interest-too-much";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {interest.toString(), left.toString()};
        }
    }

    /** What is given back is out of what interest leaves. */
    record PatronageTooMuch(Money wanted, Money left) implements SharesRefusal {
        @Override
        public String code() {
            return "shares.patronage-too-much";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {wanted.toString(), left.toString()};
        }
    }

    /** The same request says the same. */
    record RequestReused() implements SharesRefusal {
        @Override
        public String code() {
            return "shares.request-reused";
        }
    }

    /** There is no such proposal. */
    record UnknownDistribution() implements SharesRefusal {
        @Override
        public String code() {
            return "shares.unknown-distribution";
        }
    }

    /** What was resolved stays; what was withdrawn is proposed anew. */
    record NotProposed() implements SharesRefusal {
        @Override
        public String code() {
            return "shares.not-proposed";
        }
    }

    /** Who proposes does not record what the assembly resolved. */
    record ResolvedByProposer() implements SharesRefusal {
        @Override
        public String code() {
            return "shares.resolved-by-proposer";
        }
    }

    /** An assembly resolves after the year, on a day that has come. */
    record ResolutionOutOfTime(LocalDate on, LocalDate endsOn, LocalDate open) implements SharesRefusal {
        @Override
        public String code() {
            return "shares.resolution-out-of-time";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {on, endsOn, open};
        }
    }

    /** The surplus is still where the year end put it. */
    record SurplusMoved(Money left, Money surplus) implements SharesRefusal {
        @Override
        public String code() {
            return "shares.surplus-moved";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {left.toString(), surplus.toString()};
        }
    }

    /** Nothing is paid before the assembly has resolved. */
    record NotResolved() implements SharesRefusal {
        @Override
        public String code() {
            return "shares.not-resolved";
        }
    }

    /** There is no such redemption. */
    record UnknownRedemption() implements SharesRefusal {
        @Override
        public String code() {
            return "shares.unknown-redemption";
        }
    }

    /** Nothing is given back before the waiting period is over. */
    record StillWaiting(LocalDate until) implements SharesRefusal {
        @Override
        public String code() {
            return "shares.still-waiting";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {until};
        }
    }

    /** Capital does not go below what it has to be. */
    record BelowFloor(Money capital, Money floor) implements SharesRefusal {
        @Override
        public String code() {
            return "shares.below-floor";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {capital.toString(), floor.toString()};
        }
    }

    /** The quota of the year was used up by those who asked before. */
    record QuotaUsedUp(int place, LocalDate estimate) implements SharesRefusal {
        @Override
        public String code() {
            return "shares.quota-used-up";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {String.valueOf(place), estimate};
        }
    }

    /** The quota of a year is a part of the capital with which it began: there was none, or no part is given back. */
    record NoQuota(int place) implements SharesRefusal {
        @Override
        public String code() {
            return "shares.no-quota";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {String.valueOf(place)};
        }
    }

    /**
     * What is due is released as days close, whenever that is.
     *
     * @param open  the day that has to close next
     * @param lastClosed  the last that did; empty if none has
     */
    record NextClose(int place, LocalDate open, Optional<LocalDate> lastClosed) implements SharesRefusal {
        @Override
        public String code() {
            return "shares.next-close";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {String.valueOf(place), open, lastClosed.isPresent() ? 1 : 0, lastClosed.orElse(open)};
        }
    }

    /** All of it was paid. */
    record AllPaid() implements SharesRefusal {
        @Override
        public String code() {
            return "shares.all-paid";
        }
    }
}
