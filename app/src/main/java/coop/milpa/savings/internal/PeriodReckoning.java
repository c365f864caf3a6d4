package coop.milpa.savings.internal;

import coop.milpa.kernel.BalanceBase;
import coop.milpa.kernel.YearDays;
import coop.milpa.ledger.Books.Period;
import coop.milpa.ledger.Earnings.Moved;
import coop.milpa.savings.ProductVersion;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Reckons what the days of one account after another earn under a version, exactly. Agrees with
 * {@code coop.milpa.kernel.DepositInterest}, which the laws compare it with.
 */
final class PeriodReckoning {

    private final TierRates rates;
    private final YearDays yearDays;

    PeriodReckoning(ProductVersion version) {
        this.rates = new TierRates(version);
        this.yearDays = version.earning().yearDays();
    }

    /** What the balances earn on that base. */
    Due on(BalanceBase base, Runs runs) {
        return switch (base) {
            case DAILY_BALANCE -> daily(runs);
            case AVERAGE_BALANCE -> whole(runs.days(), runs.days().days(), runs.balanceDays());
            case MINIMUM_BALANCE -> whole(runs.days(), 1, BigInteger.valueOf(runs.lowest()));
        };
    }

    private Due daily(Runs runs) {
        Due due = Due.ZERO;
        for (Run run : runs.all()) {
            due = due.plus(whole(run.days(), 1, BigInteger.valueOf(run.balance())));
        }
        return due;
    }

    /** All of the days on one base: a sum over so many. */
    private Due whole(Days days, long count, BigInteger sum) {
        BigInteger rated = rates.rated(count, sum);
        if (rated.signum() == 0) {
            return Due.ZERO;
        }
        BigInteger unit = rates.unit().multiply(BigInteger.valueOf(count));
        Due due = Due.ZERO;
        LocalDate start = days.from();
        while (start.isBefore(days.to())) {
            LocalDate end = yearDays == YearDays.ACTUAL ? earlier(days.to(), newYear(start)) : days.to();
            long length = end.toEpochDay() - start.toEpochDay();
            BigInteger year = BigInteger.valueOf(yearDays.of(start));
            due = due.plus(new Due(rated.multiply(BigInteger.valueOf(length)), unit.multiply(year)));
            start = end;
        }
        return due;
    }

    private static LocalDate newYear(LocalDate day) {
        return LocalDate.of(day.getYear() + 1, 1, 1);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    /** Days in a row: to is the first after them. */
    record Days(LocalDate from, LocalDate to) {

        static Days of(Period period) {
            return new Days(period.from(), period.to().plusDays(1));
        }

        long days() {
            return to.toEpochDay() - from.toEpochDay();
        }
    }

    /** Days in a row with one balance. */
    record Run(Days days, long balance) {}

    /** The balances of a period, run by run. */
    record Runs(Days days, List<Run> all) {

        /** Balances by value date; the movements in that order. */
        static Runs of(Days days, long before, List<Moved> moved) {
            List<Run> runs = new ArrayList<>();
            LocalDate start = days.from();
            long balance = before;
            for (Moved one : moved) {
                if (!one.valued().isBefore(days.to())) {
                    break;
                }
                if (one.valued().isAfter(start)) {
                    runs.add(new Run(new Days(start, one.valued()), balance));
                    start = one.valued();
                }
                balance = Math.addExact(balance, one.amount());
            }
            if (start.isBefore(days.to())) {
                runs.add(new Run(new Days(start, days.to()), balance));
            }
            return new Runs(days, runs);
        }

        BigInteger balanceDays() {
            BigInteger sum = BigInteger.ZERO;
            for (Run run : all) {
                sum = sum.add(BigInteger.valueOf(run.balance())
                        .multiply(BigInteger.valueOf(run.days().days())));
            }
            return sum;
        }

        long lowest() {
            return all.stream().mapToLong(Run::balance).min().orElse(0);
        }
    }
}
