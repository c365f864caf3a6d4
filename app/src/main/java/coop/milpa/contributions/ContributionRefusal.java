package coop.milpa.contributions;

import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Refusal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Currency;

/** The rules of contributions that can say no, in the order they are checked. */
public sealed interface ContributionRefusal extends Refusal {

    /** The member has no account for contributions, or it is closed. */
    record NoAccount(MemberId member) implements ContributionRefusal {
        @Override
        public String code() {
            return "contributions.no-account";
        }
    }

    /** What is paid in is more than nothing. */
    record AmountNotPositive(Money amount) implements ContributionRefusal {
        @Override
        public String code() {
            return "contributions.amount-not-positive";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {amount.toString()};
        }
    }

    /** A member is named once in a request. */
    record MemberTwice(MemberId member) implements ContributionRefusal {
        @Override
        public String code() {
            return "contributions.member-twice";
        }
    }

    /** A member's contributions are kept in one currency. */
    record WrongCurrency(Money amount, Currency kept) implements ContributionRefusal {
        @Override
        public String code() {
            return "contributions.wrong-currency";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {amount.toString(), kept.getCurrencyCode()};
        }
    }

    /** Nobody may own more of the cooperative than this. */
    record AboveCap(Money cap) implements ContributionRefusal {
        @Override
        public String code() {
            return "contributions.above-cap";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {cap.toString()};
        }
    }

    /** A plan is due on a day from 1 to 31 and is not below nothing. */
    record BadPlan(int dueDay) implements ContributionRefusal {
        @Override
        public String code() {
            return "contributions.bad-plan";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {dueDay};
        }
    }

    /** Months that are over were due as they were agreed. */
    record PlanInPast(YearMonth from, YearMonth open) implements ContributionRefusal {
        @Override
        public String code() {
            return "contributions.plan-in-past";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {from.toString(), open.toString()};
        }
    }

    /** The quota of a month that has begun stays as it was agreed; another plan begins later. */
    record MonthAlreadyDue(YearMonth month) implements ContributionRefusal {
        @Override
        public String code() {
            return "contributions.month-already-due";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {month.toString()};
        }
    }

    /** A certificate says what is paid in, and nothing is. */
    record NothingPaidIn(MemberId member) implements ContributionRefusal {
        @Override
        public String code() {
            return "contributions.nothing-paid-in";
        }
    }

    /** There is no certificate of that number. */
    record UnknownCertificate(long number) implements ContributionRefusal {
        @Override
        public String code() {
            return "contributions.unknown-certificate";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {String.valueOf(number)};
        }
    }

    /** Whoever gives is in the register of members. */
    record UnknownGiver(MemberId member) implements ContributionRefusal {
        @Override
        public String code() {
            return "contributions.unknown-giver";
        }
    }

    /** Contributions are of members only: whoever receives them belongs to the cooperative. */
    record ReceiverNotMember() implements ContributionRefusal {
        @Override
        public String code() {
            return "contributions.receiver-not-member";
        }
    }

    /** Whoever no longer belongs to the cooperative is settled, and hands nothing over. */
    record GiverNotActive() implements ContributionRefusal {
        @Override
        public String code() {
            return "contributions.giver-not-active";
        }
    }

    /** What a leaver has is settled: she bears her part of losses and waits in the queue. */
    record GiverLeaving() implements ContributionRefusal {
        @Override
        public String code() {
            return "contributions.giver-leaving";
        }
    }

    /** Whoever leaves takes nothing more over. */
    record ReceiverLeaving() implements ContributionRefusal {
        @Override
        public String code() {
            return "contributions.receiver-leaving";
        }
    }

    /** Contributions go from one member to another. */
    record SameMember() implements ContributionRefusal {
        @Override
        public String code() {
            return "contributions.same-member";
        }
    }

    /** Nobody hands over more than she has paid in. */
    record MoreThanPaidIn(Money paidIn) implements ContributionRefusal {
        @Override
        public String code() {
            return "contributions.more-than-paid-in";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {paidIn.toString()};
        }
    }

    /** What is pledged or kept by order stays where it is. */
    record PartHeld(Money held, Money free) implements ContributionRefusal {
        @Override
        public String code() {
            return "contributions.part-held";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {held.toString(), free.toString()};
        }
    }

    /** Every member keeps what she had to pay in to become one. */
    record BelowFirst(Money first, Money most) implements ContributionRefusal {
        @Override
        public String code() {
            return "contributions.below-first";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {first.toString(), most.toString()};
        }
    }

    /** The board resolves before contributions move. */
    record ResolutionAhead(LocalDate on, LocalDate open) implements ContributionRefusal {
        @Override
        public String code() {
            return "contributions.resolution-ahead";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {on, open};
        }
    }
}
