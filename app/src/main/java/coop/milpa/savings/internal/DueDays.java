package coop.milpa.savings.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.Books.Period;
import coop.milpa.ledger.Earnings;
import coop.milpa.ledger.Earnings.Gathered;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.AbstractList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What accounts have earned under a version and were not given: by balance-days where they say it all, else from the
 * lines of the period. A million accounts are read in one go either way.
 */
@Component
class DueDays {

    private final Earnings earnings;

    DueDays(Earnings earnings) {
        this.earnings = earnings;
    }

    /**
     * Which days, and whose.
     *
     * @param days  they all lie under the version
     * @param given  who was given some of them already
     * @param only  these accounts; empty for all
     */
    record Question(Period days, Given given, Optional<Collection<AccountId>> only) {}

    /** Those that have earned nothing may be left out. */
    List<AccountDue> of(CooperativeId cooperative, Version version, Question asked) {
        if (version.earnsNothing()) {
            return List.of();
        }
        return version.earnsOnBalanceDays()
                ? onBalanceDays(version.yieldOn(asked.days().to()), gathered(cooperative, version, asked))
                : onLines(cooperative, version, asked);
    }

    /** What was gathered by the end of those days. */
    List<Gathered> gathered(CooperativeId cooperative, Version version, Question asked) {
        return asked.only()
                .map(accounts ->
                        earnings.gathered(cooperative, accounts, asked.days().to()))
                .orElseGet(() -> earnings.gathered(
                        cooperative, version.group().earns(), asked.days().to()));
    }

    /** Reckoned when they are looked at, and not kept: a million are never together in memory. */
    static List<AccountDue> onBalanceDays(Yield yield, List<Gathered> gathered) {
        BigDecimal rate = yield.rate().percent();
        BigInteger times = rate.scale() > 0 ? rate.unscaledValue() : rate.toBigIntegerExact();
        BigInteger unit =
                BigInteger.TEN.pow(Math.max(rate.scale(), 0) + 2).multiply(BigInteger.valueOf(yield.yearDays()));
        return new AbstractList<>() {
            @Override
            public AccountDue get(int place) {
                Gathered one = gathered.get(place);
                var exact = new Due(BigInteger.valueOf(one.balanceDays()).multiply(times), unit);
                return new AccountDue(one.account(), one.balanceDays(), exact);
            }

            @Override
            public int size() {
                return gathered.size();
            }
        };
    }

    private List<AccountDue> onLines(CooperativeId cooperative, Version version, Question asked) {
        var lines = new LineReckoning(version, asked);
        asked.only()
                .ifPresentOrElse(
                        accounts -> earnings.days(cooperative, accounts, asked.days(), lines::take),
                        () -> earnings.days(cooperative, version.group().earns(), asked.days(), lines::take));
        lines.lateFrom()
                .ifPresent(from -> earnings.days(
                        cooperative, lines.late(), new Period(from, asked.days().to()), lines::takeLate));
        return lines.dues();
    }
}
