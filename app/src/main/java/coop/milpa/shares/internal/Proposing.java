package coop.milpa.shares.internal;

import coop.milpa.accounting.YearEnd;
import coop.milpa.accounting.YearEnds;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Rate;
import coop.milpa.kernel.Refusal;
import coop.milpa.ledger.AccountRole;
import coop.milpa.ledger.Books;
import coop.milpa.ledger.IncomeSources;
import coop.milpa.ledger.Standing;
import coop.milpa.platform.Settings;
import coop.milpa.shares.Distribution.Reserve;
import coop.milpa.shares.ProposeDistribution;
import coop.milpa.shares.SharesRefusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;

/** Reckons a proposal: what may be distributed, what reserves are given, what each member is paid. Writes nothing. */
@Component
class Proposing {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private final YearEnds years;
    private final BookSums sums;
    private final IncomeSources incomes;
    private final Reserves reserves;
    private final BasisReading bases;
    private final Settings settings;

    Proposing(
            YearEnds years,
            BookSums sums,
            IncomeSources incomes,
            Reserves reserves,
            BasisReading bases,
            Settings settings) {
        this.years = years;
        this.sums = sums;
        this.incomes = incomes;
        this.reserves = reserves;
        this.bases = bases;
        this.settings = settings;
    }

    /**
     * A proposal before it is kept.
     *
     * @param days  the year
     * @param yearDays  of a whole year
     * @param indivisible  what third parties' business brought
     * @param income  minor units, by {@code true} for third parties
     */
    record Reckoned(
            Books.Period days,
            int yearDays,
            Rate cap,
            Money surplus,
            Money indivisible,
            Map<Boolean, Long> income,
            List<Reserve> reserves,
            Basis basis,
            Apportionment parts) {

        Money money(long minor) {
            return new Money(minor, surplus.currency());
        }

        Money retained() {
            Money left = surplus.minus(indivisible);
            for (Reserve reserve : reserves) {
                left = left.minus(reserve.amount());
            }
            return left.minus(money(parts.interestInAll())).minus(money(parts.patronage()));
        }
    }

    Outcome<Reckoned> reckon(ProposeDistribution command, Currency currency, LocalDate open) {
        CooperativeId cooperative = command.cooperative();
        Money surplus = surplus(cooperative, command.endsOn(), currency);
        Optional<Rate> cap = settings.get(cooperative, ShareSettings.INTEREST_CAP, command.endsOn())
                .map(Rate::new);
        Map<String, BigDecimal> patronage = settings.get(cooperative, ShareSettings.PATRONAGE, command.endsOn());
        Optional<SharesRefusal> refusal = noSurplus(command.endsOn(), surplus)
                .or(() -> obstacle(cooperative, surplus, open))
                .or(() -> unknown(patronage))
                .or(() -> DistributionPolicy.forbids(command.terms().rate(), cap));
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        Books.Period year = year(cooperative, command.endsOn());
        Map<Boolean, Long> income = income(cooperative, currency, year);
        long indivisible = DistributionPolicy.ofThirdParties(surplus.minor(), income);
        Money rest = new Money(surplus.minor() - indivisible, currency);
        return switch (reserves.of(cooperative, rest, command.endsOn())) {
            case Outcome.Refused<List<Reserve>>(Refusal why) -> Outcome.refused(why);
            case Outcome.Done<List<Reserve>>(List<Reserve> given) -> {
                var frame = new Reckoned(
                        year,
                        yearDays(command.endsOn()),
                        cap.orElseThrow(),
                        surplus,
                        new Money(indivisible, currency),
                        income,
                        given,
                        bases.of(cooperative, currency, year, patronage),
                        new Apportionment(new long[0], List.of(), 0, 0));
                yield divided(frame, command.terms());
            }
        };
    }

    /** What keeps the surplus of a year from being distributed on a day. */
    Optional<SharesRefusal> obstacle(CooperativeId cooperative, Money surplus, LocalDate open) {
        BookSums.At at = sums.on(cooperative, surplus.currency(), open);
        Money left = at.of(AccountRole.SURPLUS_OF_YEAR);
        return DistributionPolicy.obstacle(new DistributionPolicy.Health(
                        at.losses(),
                        settings.get(cooperative, ShareSettings.PROVISION_DEFICIT, open),
                        at.capital(),
                        settings.get(cooperative, ShareSettings.CAPITAL_FLOOR, open)))
                .or(() -> left.compareTo(surplus) < 0
                        ? Optional.of(new SharesRefusal.SurplusMoved(left, surplus))
                        : Optional.empty());
    }

    /** What each branch earned in a year, in a currency. */
    List<YearEnd.Surplus> earned(CooperativeId cooperative, LocalDate endsOn, Currency currency) {
        return years.closed(cooperative).stream()
                .filter(year -> year.endsOn().equals(endsOn))
                .flatMap(year -> year.surpluses().stream())
                .filter(each -> each.amount().currency().equals(currency))
                .toList();
    }

    private Outcome<Reckoned> divided(Reckoned frame, ProposeDistribution.Terms terms) {
        Money left = frame.retained();
        long[] interest =
                Apportionment.interest(frame.basis(), new ContributionInterest(terms.rate(), frame.yearDays()));
        Money interestInAll = frame.money(LargestRemainder.sum(interest));
        if (interestInAll.compareTo(left) > 0) {
            return Outcome.refused(new SharesRefusal.InterestTooMuch(interestInAll, left));
        }
        Money over = left.minus(interestInAll);
        Optional<Money> tooMuch = terms.patronage().filter(wanted -> wanted.compareTo(over) > 0);
        if (tooMuch.isPresent()) {
            return Outcome.refused(new SharesRefusal.PatronageTooMuch(tooMuch.get(), over));
        }
        Apportionment parts = Apportionment.of(
                frame.basis(),
                interest,
                over.minor(),
                terms.patronage().map(wanted -> OptionalLong.of(wanted.minor())).orElseGet(OptionalLong::empty));
        return Outcome.done(new Reckoned(
                frame.days(),
                frame.yearDays(),
                frame.cap(),
                frame.surplus(),
                frame.indivisible(),
                frame.income(),
                frame.reserves(),
                frame.basis(),
                parts));
    }

    private Money surplus(CooperativeId cooperative, LocalDate endsOn, Currency currency) {
        return earned(cooperative, endsOn, currency).stream()
                .map(YearEnd.Surplus::amount)
                .reduce(Money.zero(currency), Money::plus);
    }

    private static Optional<SharesRefusal> noSurplus(LocalDate endsOn, Money surplus) {
        return surplus.isPositive() ? Optional.empty() : Optional.of(new SharesRefusal.NoSurplus(endsOn, surplus));
    }

    private Optional<SharesRefusal> unknown(Map<String, BigDecimal> patronage) {
        BigDecimal all = patronage.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (!patronage.isEmpty() && all.compareTo(ALL) != 0) {
            return Optional.of(new SharesRefusal.UnknownPatronage(all.toPlainString() + " %"));
        }
        return bases.unknown(patronage.keySet()).map(SharesRefusal.UnknownPatronage::new);
    }

    private Map<Boolean, Long> income(CooperativeId cooperative, Currency currency, Books.Period year) {
        Map<Standing, Money> all = incomes.of(cooperative, currency, year);
        long third =
                all.getOrDefault(Standing.THIRD_PARTY, Money.zero(currency)).minor();
        long members = all.getOrDefault(Standing.MEMBER, Money.zero(currency))
                .plus(all.getOrDefault(Standing.COOPERATIVE, Money.zero(currency)))
                .minor();
        return Map.of(true, Math.max(third, 0), false, Math.max(members, 0));
    }

    /** From the day after the year before ended, at most a year back. */
    private Books.Period year(CooperativeId cooperative, LocalDate endsOn) {
        LocalDate yearBack = endsOn.minusYears(1).plusDays(1);
        LocalDate from = years.closed(cooperative).stream()
                .map(YearEnd::endsOn)
                .filter(before -> before.isBefore(endsOn))
                .findFirst()
                .map(before -> before.plusDays(1))
                .filter(after -> after.isAfter(yearBack))
                .orElse(yearBack);
        return new Books.Period(from, endsOn);
    }

    private static int yearDays(LocalDate endsOn) {
        return Math.toIntExact(ChronoUnit.DAYS.between(endsOn.minusYears(1), endsOn));
    }
}
