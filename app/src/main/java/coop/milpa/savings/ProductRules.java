package coop.milpa.savings;

import coop.milpa.kernel.Rate;
import coop.milpa.platform.Source;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Currency;
import java.util.Optional;

/**
 * What may be done with a product in a currency, and what it costs, from a day on and until its next rules. Beside it
 * stands {@link ProductVersion}, which says what the product earns. Amounts are minor units of the currency.
 *
 * @param product  its code
 * @param currency  of the accounts they hold for
 * @param validFrom  the first day on which they hold
 * @param rules  what holds
 * @param source  who decided it, and how far that has been checked
 */
public record ProductRules(String product, Currency currency, LocalDate validFrom, Rules rules, Source source) {

    private static final int AGE_MAX = 200;
    private static final int TEXT_MAX = 200;
    private static final Rate ALL = Rate.of("100");
    private static final Rate BONUS_MAX = Rate.of("1000");

    /** What sort of saving a product is. It never changes: the code in the books follows from it. */
    public enum Kind {
        /** In and out at will. */
        DEMAND,
        /** Quotas by contract, until a last day. */
        PROGRAMMED,
        /** A child's own, for whom a guardian acts. */
        CHILDREN,
        /** A young person's own, still under age. */
        YOUTH,
        /** Kept until Christmas. */
        CHRISTMAS,
        /** Kept until the school year begins. */
        SCHOOL;

        /** Whether the owner is under age, and the account ends when she comes of age. */
        public boolean isForMinors() {
            return this == CHILDREN || this == YOUTH;
        }

        /** Whether money is kept until a day of the year. */
        public boolean isForASeason() {
            return this == CHRISTMAS || this == SCHOOL;
        }
    }

    /** What happens when an account does not cover a fee of the close. */
    public enum Shortage {
        /** As much of it as is there. */
        TAKE_WHAT_THERE_IS,
        /** Nothing of it. */
        SKIP,
        /** As much of it as leaves the minimum balance. */
        KEEP_MINIMUM
    }

    /** How often an account is charged for being kept. */
    public enum Every {
        MONTH,
        YEAR
    }

    /**
     * All rules of a product.
     *
     * @param kind  what sort of saving it is
     * @param insured  whether the protection of deposits counts it
     * @param offered  whether new accounts are opened
     * @param limits  who may have it and what must be in it
     * @param fees  what it costs
     * @param plan  what an account for a purpose keeps and promises
     * @param dormancy  when an account is asleep
     */
    public record Rules(
            Kind kind, boolean insured, boolean offered, Limits limits, Fees fees, Plan plan, Dormancy dormancy) {

        public Rules {
            if (kind.isForASeason() != plan.release().isPresent()) {
                throw new IllegalArgumentException(kind + " is released on " + plan.release());
            }
        }

        /** Demand savings without fee, minimum or dormancy: what holds where nothing was decided. */
        public static Rules plain(Kind kind) {
            return new Rules(kind, true, true, Limits.NONE, Fees.NONE, Plan.NONE, Dormancy.NEVER);
        }
    }

    /**
     * Who may have an account and what must be in it.
     *
     * @param opening  the least it is opened with
     * @param balance  the least a withdrawal may leave
     * @param ageFrom  the least age of its owner, in years
     * @param ageTo  the age at which an owner is too old for it, in years; a minor's account is converted then
     * @param successor  the product it is converted into; empty for none
     */
    public record Limits(long opening, long balance, int ageFrom, int ageTo, String successor) {

        /** For everyone, from nothing on. */
        public static final Limits NONE = new Limits(0, 0, 0, AGE_MAX, "");

        public Limits {
            refuseNegative(opening);
            refuseNegative(balance);
            if (ageFrom < 0 || ageTo < ageFrom || ageTo > AGE_MAX) {
                throw new IllegalArgumentException("Ages from " + ageFrom + " to " + ageTo);
            }
        }
    }

    /**
     * What an account costs.
     *
     * @param maintenance  for keeping it
     * @param every  how often
     * @param below  under this balance at the end of a month {@code belowFee} is charged
     * @param belowFee  for that
     * @param withdrawal  for each withdrawal beyond the free ones
     * @param free  withdrawals of a calendar month that cost nothing
     * @param closing  for closing it
     * @param shortage  what happens when it does not cover a fee of the close
     */
    public record Fees(
            long maintenance,
            Every every,
            long below,
            long belowFee,
            long withdrawal,
            int free,
            long closing,
            Shortage shortage) {

        /** Nothing costs anything. */
        public static final Fees NONE = new Fees(0, Every.MONTH, 0, 0, 0, 0, 0, Shortage.SKIP);

        public Fees {
            refuseNegative(maintenance);
            refuseNegative(below);
            refuseNegative(belowFee);
            refuseNegative(withdrawal);
            refuseNegative(free);
            refuseNegative(closing);
        }

        /** The same without a fee for keeping the account or for little in it. */
        public boolean chargesInClose() {
            return maintenance > 0 || belowFee > 0;
        }
    }

    /**
     * What an account for a purpose keeps, and what it promises.
     *
     * @param release  the day of the year on which a season's savings are paid out
     * @param earlyAllowed  whether money may leave before its day
     * @param earlyPenalty  percent of what leaves before its day
     * @param missed  what happens when quotas are missed
     * @param bonusPercent  at maturity, in percent of all interest it was given
     * @param bonusFixed  at maturity, besides
     */
    public record Plan(
            Optional<MonthDay> release,
            boolean earlyAllowed,
            Rate earlyPenalty,
            MissedQuotas missed,
            Rate bonusPercent,
            long bonusFixed) {

        /** Nothing is kept and nothing promised. */
        public static final Plan NONE =
                new Plan(Optional.empty(), true, Rate.ZERO, MissedQuotas.FORGIVEN, Rate.ZERO, 0);

        public Plan {
            refuseNegative(bonusFixed);
            refuseOutside(earlyPenalty, ALL);
            refuseOutside(bonusPercent, BONUS_MAX);
        }
    }

    /**
     * What happens to a programmed account whose quotas are missed.
     *
     * @param tolerated  how many may be missed without any consequence
     * @param losesBonus  whether one more loses the bonus
     * @param penalty  charged for each one more
     */
    public record MissedQuotas(int tolerated, boolean losesBonus, long penalty) {

        /** Nothing ever happens. */
        public static final MissedQuotas FORGIVEN = new MissedQuotas(0, false, 0);

        public MissedQuotas {
            refuseNegative(tolerated);
            refuseNegative(penalty);
        }
    }

    /**
     * When an account is asleep. What becomes of the money in the end is said here for people and is done by nobody.
     *
     * @param noticeMonths  months without a movement by its owner after which she is told
     * @param months  months after which it is dormant; 0 for never
     * @param escheat  to whom the law gives it in the end: at most 200 characters
     * @param depositWakes  whether a deposit by its owner wakes it; if not, she must ask
     */
    public record Dormancy(int noticeMonths, int months, String escheat, boolean depositWakes) {

        /** No account ever sleeps. */
        public static final Dormancy NEVER = new Dormancy(0, 0, "", false);

        public Dormancy {
            refuseNegative(noticeMonths);
            if (months < noticeMonths || escheat.length() > TEXT_MAX) {
                throw new IllegalArgumentException("Dormant after " + months + ", told after " + noticeMonths);
            }
        }
    }

    private static void refuseNegative(long amount) {
        if (amount < 0) {
            throw new IllegalArgumentException("Less than nothing: " + amount);
        }
    }

    private static void refuseOutside(Rate rate, Rate most) {
        if (rate.compareTo(Rate.ZERO) < 0 || rate.compareTo(most) > 0) {
            throw new IllegalArgumentException(rate + " is not 0 to " + most);
        }
    }
}
