package coop.milpa.origination;

import coop.milpa.credit.CreditVersion.Level;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Rate;
import coop.milpa.kernel.Refusal;
import coop.milpa.kernel.RequestId;
import java.time.LocalDate;
import java.util.Locale;

/** The rules of applications that can say no, in the order in which they are checked. */
public sealed interface OriginationRefusal extends Refusal {

    /** This request was carried out before, and asked for something else then. */
    record RequestReused(RequestId request) implements OriginationRefusal {
        @Override
        public String code() {
            return "origination.request-reused";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {request.toString()};
        }
    }

    /** There is no such application. */
    record UnknownApplication(long number) implements OriginationRefusal {
        @Override
        public String code() {
            return "origination.unknown-application";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {Long.toString(number)};
        }
    }

    /** Nobody has this number as a member. */
    record NotAMember(String number) implements OriginationRefusal {
        @Override
        public String code() {
            return "origination.not-a-member";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {number};
        }
    }

    /** An application of this stage does not allow it: it was decided, is not judged yet, or has ended. */
    record OtherStage(long number) implements OriginationRefusal {
        @Override
        public String code() {
            return "origination.other-stage";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {Long.toString(number)};
        }
    }

    /** Nobody has seen yet what she will see. */
    record VisitAhead(LocalDate on, LocalDate open) implements OriginationRefusal {
        @Override
        public String code() {
            return "origination.visit-ahead";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {on, open};
        }
    }

    /** Who withdraws, or does not vote for it, says why, in so many letters at most. */
    record ReasonNeeded(int most) implements OriginationRefusal {
        @Override
        public String code() {
            return "origination.reason-needed";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {Integer.toString(most)};
        }
    }

    /** The country's law does not let cooperatives lend to registered bodies. */
    record BodyExcluded(String source) implements OriginationRefusal {
        @Override
        public String code() {
            return "origination.body-excluded";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {source};
        }
    }

    /** Who borrows acts for herself. */
    record UnderAge(int years) implements OriginationRefusal {
        @Override
        public String code() {
            return "origination.under-age";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {Integer.toString(years)};
        }
    }

    /** The product asks for more days as a member; that is the first day on which it may be. */
    record TooNew(long days, LocalDate from) implements OriginationRefusal {
        @Override
        public String code() {
            return "origination.too-new";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {Long.toString(days), from};
        }
    }

    /** No more is lent than so many times what she has in contributions and savings. */
    record AboveEncaje(String times, Money most) implements OriginationRefusal {
        @Override
        public String code() {
            return "origination.above-encaje";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {times, most};
        }
    }

    /** What she takes in is known before it is judged. */
    record NoBudget() implements OriginationRefusal {
        @Override
        public String code() {
            return "origination.no-budget";
        }
    }

    /** Others decide about that much. */
    record OtherLevel(Level level) implements OriginationRefusal {
        @Override
        public String code() {
            return "origination.other-level-" + level.name().toLowerCase(Locale.ROOT);
        }
    }

    /** It was not said which person the voter is. */
    record UnknownDecider() implements OriginationRefusal {
        @Override
        public String code() {
            return "origination.unknown-decider";
        }
    }

    /** Nobody says about herself which person she is. */
    record OwnDecider() implements OriginationRefusal {
        @Override
        public String code() {
            return "origination.own-decider";
        }
    }

    /** Nobody votes twice on one evaluation, under whatever name. */
    record VotedBefore() implements OriginationRefusal {
        @Override
        public String code() {
            return "origination.voted-before";
        }
    }

    /** Nobody decides about a loan of her own, or of her household. */
    record Conflicted() implements OriginationRefusal {
        @Override
        public String code() {
            return "origination.conflicted";
        }
    }

    /** Where a credit committee was elected, only who sits in it votes as one of it. */
    record NotOnCommittee() implements OriginationRefusal {
        @Override
        public String code() {
            return "origination.not-on-committee";
        }
    }

    /** Too few of the committee took part. */
    record NoQuorum(long present, long quorum) implements OriginationRefusal {
        @Override
        public String code() {
            return "origination.no-quorum";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {Long.toString(present), Long.toString(quorum)};
        }
    }

    /** Somebody else than who took it down has to be for it. */
    record FourEyes() implements OriginationRefusal {
        @Override
        public String code() {
            return "origination.four-eyes";
        }
    }

    /** A committee meets after an application was judged, and not on a day to come. */
    record ResolvedOutOfTime(LocalDate on, LocalDate evaluated, LocalDate open) implements OriginationRefusal {
        @Override
        public String code() {
            return "origination.resolved-out-of-time";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {on, evaluated, open};
        }
    }

    /** The loan would have another rate now than when it was judged. */
    record OtherRate(Rate then, Rate now) implements OriginationRefusal {
        @Override
        public String code() {
            return "origination.other-rate";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {then.toText(), now.toText()};
        }
    }

    /** Another sum would be kept back now. */
    record OtherCosts(Money then, Money now) implements OriginationRefusal {
        @Override
        public String code() {
            return "origination.other-costs";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {then, now};
        }
    }

    /** The product is lent under other terms since that day. */
    record OtherTerms(LocalDate version) implements OriginationRefusal {
        @Override
        public String code() {
            return "origination.other-terms";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {version};
        }
    }

    /** Others would have to decide about that much now. */
    record OtherDeciders() implements OriginationRefusal {
        @Override
        public String code() {
            return "origination.other-deciders";
        }
    }

    /** What was granted had to be paid out by then. */
    record Expired(LocalDate on) implements OriginationRefusal {
        @Override
        public String code() {
            return "origination.expired";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {on};
        }
    }
}
