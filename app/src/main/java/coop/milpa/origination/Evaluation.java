package coop.milpa.origination;

import coop.milpa.credit.CreditVersion.Band;
import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.Fraction;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Rate;
import coop.milpa.platform.Source;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What was known of an application when it was judged: kept as it was, so that a decision can be understood later.
 *
 * @param place  which of the application, from 1
 * @param on  the day
 * @param by  who had it judged
 * @param terms  what would be agreed, and who decides about that much
 * @param capacity  what the applicant can pay
 * @param exposure  what she owes
 * @param bureau  how she has paid
 * @param own  what she has herself
 * @param findings  reasons for and against
 */
public record Evaluation(
        int place,
        LocalDate on,
        ActorId by,
        Terms terms,
        Capacity capacity,
        Exposure exposure,
        Bureau bureau,
        Own own,
        List<Finding> findings) {

    public Evaluation {
        findings = List.copyOf(findings);
    }

    /**
     * What would be agreed.
     *
     * @param version  first day of the version of the product
     * @param cycle  which loan of the product it is for her
     * @param rate  percent a year
     * @param cost  of all costs together, percent a year (TCEA)
     * @param total  all that falls due
     * @param fees  kept back when it is paid out
     * @param retained  becomes her contribution then
     * @param band  who decides
     */
    public record Terms(
            LocalDate version,
            int cycle,
            Rate rate,
            Optional<Rate> cost,
            Money total,
            Money fees,
            Money retained,
            Band band) {}

    /**
     * What she can pay in a month.
     *
     * @param income  of her budget
     * @param expenses  the same
     * @param instalment  what she has to set aside each month so that every instalment can be met on its day
     * @param others  what falls due of her other loans within a month
     * @param limit  which part of what is left all instalments together may take
     */
    public record Capacity(Money income, Money expenses, Money instalment, Money others, Limit limit) {

        private static final long ALL = 100;

        /** What is left each month before instalments; may be below nothing. */
        public Money disposable() {
            return income.minus(expenses);
        }

        /** The instalment in percent of what is left, to one decimal; empty where nothing is. */
        public Optional<BigDecimal> share() {
            return share(instalment);
        }

        /** The same of all instalments. */
        public Optional<BigDecimal> shareOfAll() {
            return share(instalment.plus(others));
        }

        private Optional<BigDecimal> share(Money of) {
            return disposable().isPositive()
                    ? Optional.of(
                            Fraction.of(of.minor() * ALL, disposable().minor()).rounded(1, RoundingMode.UP))
                    : Optional.empty();
        }
    }

    /** Percent that may not be passed without a reason, and who says so. */
    public record Limit(BigDecimal percent, Source source) {}

    /**
     * What she owes the cooperative.
     *
     * @param loans  how many are active
     * @param owed  of principal, in the currency that is asked for
     * @param daysLate  of the latest of them, now
     */
    public record Exposure(int loans, Money owed, long daysLate) {}

    /**
     * How she has paid.
     *
     * @param loans  how many she has had, active ones too
     * @param worstDays  how late an instalment ever was
     * @param writtenOff  how many were written off
     */
    public record Bureau(int loans, long worstDays, int writtenOff) {}

    /** What she has at the cooperative in the currency that is asked for. */
    public record Own(Money contributions, Money savings) {

        public Money sum() {
            return contributions.plus(savings);
        }
    }

    /** Those that point one way. */
    public List<Finding> findings(Finding.Weight weight) {
        return findings.stream().filter(one -> one.weight() == weight).toList();
    }
}
