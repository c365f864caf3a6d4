package coop.milpa.contributions;

import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Refusal;
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
}
