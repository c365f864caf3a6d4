package coop.milpa.credit;

import coop.milpa.kernel.Rate;
import coop.milpa.kernel.YearDays;
import coop.milpa.loan.Allocation;
import coop.milpa.loan.EarlyPayment;
import coop.milpa.loan.LoanFee;
import coop.milpa.loan.LoanMethod;
import coop.milpa.loan.LoanStep;
import coop.milpa.platform.Source;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What is lent under a product from a day on, until its next version. A loan keeps the one of the day it was granted.
 *
 * @param product  its code
 * @param validFrom  the first day
 * @param currency  of all amounts
 * @param offer  what may be agreed
 * @param plan  how it is repaid
 * @param price  what it costs
 * @param paying  what payments do
 * @param eligibility  who may have it
 * @param bands  who decides, by amount, smallest first; nothing above the last is granted
 * @param source  who decided it, and how far that was checked
 */
public record CreditVersion(
        String product,
        LocalDate validFrom,
        Currency currency,
        Offer offer,
        Plan plan,
        Price price,
        Paying paying,
        Eligibility eligibility,
        List<Band> bands,
        Source source) {

    private static final Rate RATE_MAX = Rate.of("1000");

    public CreditVersion {
        bands = List.copyOf(bands);
        if (!isRising(bands.stream().map(Band::upTo).toList()) || bands.size() > Band.MOST) {
            throw new IllegalArgumentException("Bands of " + product + ": " + bands);
        }
        int digits = currency.getDefaultFractionDigits();
        if (price.fees().stream().anyMatch(fee -> fee.kind() == LoanFee.Kind.FLAT && isFiner(fee.value(), digits))) {
            throw new IllegalArgumentException("Fees finer than " + currency + ": " + price.fees());
        }
        if (plan.method() == LoanMethod.FLAT && paying.early() != EarlyPayment.SCHEDULED) {
            throw new IllegalArgumentException("Flat interest does not run on what is owed: " + product);
        }
    }

    /**
     * What may be agreed.
     *
     * @param open  whether new loans are granted; those that run go on
     * @param type  what such loans are for
     * @param minimum  the least that is lent, minor units, more than nothing
     * @param maximum  the most
     */
    public record Offer(boolean open, CreditType type, long minimum, long maximum) {

        public Offer {
            if (minimum <= 0 || maximum < minimum) {
                throw new IllegalArgumentException("From " + minimum + " to " + maximum);
            }
        }
    }

    /**
     * How it is repaid.
     *
     * @param method  what an instalment is made of; {@code CUSTOM} for instalments agreed one by one, as by a harvest
     * @param step  how far instalments are apart; without meaning where they are agreed one by one
     * @param instalments  how many there may be
     * @param yearDays  what a year is divided into: 365 or 360
     * @param graceMax  how many instalments may have no principal, or interest that waits
     * @param multiple  level instalments are multiples of so many minor units
     * @param rounding  of each interest, each principal and each fee
     */
    public record Plan(
            LoanMethod method,
            LoanStep step,
            Between instalments,
            YearDays yearDays,
            int graceMax,
            long multiple,
            RoundingMode rounding) {

        private static final int GRACE_MAX = 120;
        private static final int EVERY_MAX = 366;

        public Plan {
            if (yearDays == YearDays.ACTUAL || graceMax < 0 || graceMax > GRACE_MAX || multiple < 1) {
                throw new IllegalArgumentException(yearDays + ", grace " + graceMax + ", multiple " + multiple);
            }
            if (step.every() > EVERY_MAX) {
                throw new IllegalArgumentException("An instalment every " + step);
            }
        }
    }

    /** From how many to how many, at most 3600. */
    public record Between(int least, int most) {

        private static final int MOST = 3_600;

        public Between {
            if (least < 1 || most < least || most > MOST) {
                throw new IllegalArgumentException(least + " to " + most);
            }
        }

        public boolean has(int count) {
            return count >= least && count <= most;
        }
    }

    /**
     * What it costs.
     *
     * @param cycles  the rate by how many loans of the product a member has had, first cycle first, beginning at 1
     * @param ceiling  the highest yearly cost (TCEA) that may be agreed; empty for none
     * @param fees  what is charged beside interest
     */
    public record Price(List<Cycle> cycles, Optional<Rate> ceiling, List<LoanFee> fees) {

        private static final int MOST = 20;
        private static final Rate CEILING_MAX = Rate.of("10000");

        public Price {
            cycles = List.copyOf(cycles);
            fees = List.copyOf(fees);
            boolean rising =
                    isRising(cycles.stream().map(each -> (long) each.from()).toList());
            if (!rising || cycles.getFirst().from() != 1 || cycles.size() > MOST) {
                throw new IllegalArgumentException("Rates by cycle: " + cycles);
            }
            boolean fair = ceiling.map(rate -> isBetween(rate, CEILING_MAX)).orElse(true);
            if (!fair
                    || fees.size() > MOST
                    || fees.stream().anyMatch(fee -> fee.value().signum() < 0)) {
                throw new IllegalArgumentException("Ceiling " + ceiling + ", fees " + fees);
            }
        }

        /** The rate of a member's loan of this number. */
        public Rate rate(int cycle) {
            return cycles.stream()
                    .filter(each -> each.from() <= cycle)
                    .reduce((earlier, later) -> later)
                    .map(Cycle::rate)
                    .orElseThrow();
        }
    }

    /** The rate from a loan on: percent a year. */
    public record Cycle(int from, Rate rate) {

        public Cycle {
            if (!isBetween(rate, RATE_MAX)) {
                throw new IllegalArgumentException(rate + " from loan " + from);
            }
        }
    }

    /**
     * What payments do.
     *
     * @param allocation  what they pay first
     * @param early  what those before their day do
     * @param penalty  what being late costs
     */
    public record Paying(Allocation allocation, EarlyPayment early, Penalty penalty) {}

    /**
     * What being late costs: interest on principal that is overdue, beside that of the loan.
     *
     * @param rate  percent a year; zero for nothing
     * @param graceDays  within so many days of an instalment's day it costs nothing; after them all days count
     */
    public record Penalty(Rate rate, int graceDays) {

        private static final int GRACE_MAX = 90;

        public Penalty {
            if (!isBetween(rate, RATE_MAX) || graceDays < 0 || graceDays > GRACE_MAX) {
                throw new IllegalArgumentException(rate + " after " + graceDays + " days");
            }
        }
    }

    /**
     * Who may have it.
     *
     * @param seniorityDays  for how long one must have been a member
     * @param encaje  how many times her contributions and savings may be lent to a member; empty for no limit
     * @param retained  percent of the loan that becomes contribution when it is paid out
     */
    public record Eligibility(int seniorityDays, Optional<BigDecimal> encaje, Rate retained) {

        private static final int SENIORITY_MAX = 3_660;
        private static final Rate RETAINED_MAX = Rate.of("50");

        public Eligibility {
            boolean lends = encaje.map(times -> times.signum() > 0).orElse(true);
            if (!lends || seniorityDays < 0 || seniorityDays > SENIORITY_MAX || !isBetween(retained, RETAINED_MAX)) {
                throw new IllegalArgumentException(seniorityDays + " days, " + encaje + " times, " + retained);
            }
        }
    }

    /**
     * Who decides up to an amount.
     *
     * @param upTo  in minor units
     * @param level  who
     * @param votes  how many of them must be for it
     */
    public record Band(long upTo, Level level, int votes) {

        private static final int MOST = 10;

        public Band {
            if (upTo <= 0 || votes < 1) {
                throw new IllegalArgumentException(votes + " of " + level + " up to " + upTo);
            }
        }
    }

    /** Who decides about loans. */
    public enum Level {
        OFFICER,
        MANAGER,
        COMMITTEE
    }

    /** The most that is lent, which somebody may grant; minor units. */
    public long most() {
        return Math.min(offer.maximum(), bands.getLast().upTo());
    }

    /** Who decides about that much; empty if nobody may grant it. */
    public Optional<Band> band(long minor) {
        return bands.stream().filter(band -> minor <= band.upTo()).findFirst();
    }

    private static boolean isFiner(BigDecimal value, int digits) {
        return value.stripTrailingZeros().scale() > digits;
    }

    private static boolean isBetween(Rate rate, Rate most) {
        return rate.compareTo(Rate.ZERO) >= 0 && rate.compareTo(most) <= 0;
    }

    /** Whether there is any, and each is above the one before. */
    private static boolean isRising(List<Long> all) {
        return !all.isEmpty() && IntStream.range(1, all.size()).allMatch(n -> all.get(n) > all.get(n - 1));
    }
}
