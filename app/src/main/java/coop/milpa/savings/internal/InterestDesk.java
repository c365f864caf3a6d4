package coop.milpa.savings.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.InterestSegment;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.Books;
import coop.milpa.ledger.Books.Period;
import coop.milpa.ledger.Days;
import coop.milpa.ledger.LedgerLine;
import coop.milpa.platform.TenantScope;
import coop.milpa.savings.CapitalisedInterest;
import coop.milpa.savings.EarnedInterest;
import coop.milpa.savings.ExplainedInterest;
import coop.milpa.savings.InterestSoFar;
import coop.milpa.savings.internal.Capitalisation.Earned;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Tells what accounts were given, and reckons it again from the movements in the books. */
@Service
class InterestDesk implements EarnedInterest {

    private static final LocalDate BEFORE_ALL_BOOKS = LocalDate.of(1900, 1, 1);

    private final PaidRegister register;
    private final CarriedRegister carried;
    private final VersionRegister versions;
    private final InterestPeriods periods;
    private final Books books;
    private final Days days;
    private final TenantScope tenants;

    InterestDesk(
            PaidRegister register,
            CarriedRegister carried,
            VersionRegister versions,
            InterestPeriods periods,
            Books books,
            Days days,
            TenantScope tenants) {
        this.register = register;
        this.carried = carried;
        this.versions = versions;
        this.periods = periods;
        this.books = books;
        this.days = days;
        this.tenants = tenants;
    }

    @Override
    public List<CapitalisedInterest> of(CooperativeId cooperative, AccountId account) {
        return tenants.read(
                cooperative,
                () -> register.of(cooperative, account).stream()
                        .map(Paid::interest)
                        .toList());
    }

    @Override
    public Optional<ExplainedInterest> explain(CooperativeId cooperative, AccountId account, Period period) {
        return tenants.read(
                cooperative,
                () -> register.of(cooperative, account).stream()
                        .filter(paid -> paid.interest().period().equals(period))
                        .findFirst()
                        .map(paid -> explain(cooperative, paid)));
    }

    @Override
    public Optional<InterestSoFar> soFar(CooperativeId cooperative, AccountId account) {
        return tenants.read(
                cooperative,
                () -> days.open(cooperative)
                        .map(open -> open.minusDays(1))
                        .flatMap(eve -> register.group(cooperative, account)
                                .flatMap(group -> soFar(cooperative, new Whose(account, group), eve))));
    }

    private record Whose(AccountId account, Group group) {}

    private ExplainedInterest explain(CooperativeId cooperative, Paid paid) {
        var whose = new Whose(paid.interest().account(), paid.group());
        Period period = paid.interest().period();
        List<Carried> earlier = carried.paid(cooperative, whose.account(), period.to());
        return new ExplainedInterest(paid.interest(), segments(cooperative, whose, earlier, period));
    }

    private Optional<InterestSoFar> soFar(CooperativeId cooperative, Whose whose, LocalDate eve) {
        Optional<Version> version = begun(cooperative, whose.group(), eve);
        if (version.isEmpty() || !periods.isOwed(cooperative, whose.group(), eve)) {
            return Optional.empty();
        }
        Earned earned = periods.earned(cooperative, version.get(), eve);
        LocalDate from = periods.given(
                        cooperative, whose.group(), earned.period().from())
                .start(whose.account(), earned.period().from());
        if (from.isAfter(eve)) {
            return Optional.empty();
        }
        var days = new Period(from, eve);
        List<Carried> earlier = carried.unpaid(cooperative, List.of(whose.account()));
        List<InterestSegment> segments = segments(cooperative, whose, earlier, days);
        return Optional.of(new InterestSoFar(days, Explanation.rounded(segments, version.get()), segments));
    }

    /** What was carried, then the days under the version of the last of them. */
    private List<InterestSegment> segments(
            CooperativeId cooperative, Whose whose, List<Carried> earlier, Period period) {
        LocalDate opened = register.openedOn(cooperative, whose.account());
        List<LedgerLine> lines =
                books.movements(cooperative, whose.account(), new Period(BEFORE_ALL_BOOKS, period.to()));
        List<InterestSegment> segments = new ArrayList<>();
        for (Carried one : earlier) {
            begun(cooperative, whose.group(), one.days().to())
                    .ifPresent(version -> segments.addAll(segments(version, one.days(), lines, opened)));
        }
        begun(cooperative, whose.group(), period.to())
                .map(version -> segments(version, since(version, period), lines, opened))
                .ifPresent(segments::addAll);
        return segments;
    }

    private static List<InterestSegment> segments(
            Version version, Period days, List<LedgerLine> lines, LocalDate opened) {
        boolean later = opened.isAfter(days.from()) && !version.earnsOnBalanceDays();
        if (later && opened.isAfter(days.to())) {
            return List.of();
        }
        List<LedgerLine> booked = lines.stream()
                .filter(line -> !line.businessDate().isAfter(days.to()))
                .toList();
        return new Explanation(version, later ? new Period(opened, days.to()) : days, booked).segments();
    }

    private static Period since(Version version, Period period) {
        LocalDate begun = version.begunOn().orElseThrow();
        return new Period(begun.isAfter(period.from()) ? begun : period.from(), period.to());
    }

    /** The version under which a day was closed. */
    private Optional<Version> begun(CooperativeId cooperative, Group group, LocalDate day) {
        return versions.all(cooperative).stream()
                .filter(version -> version.group().equals(group))
                .filter(version ->
                        version.begunOn().filter(begun -> !begun.isAfter(day)).isPresent())
                .reduce((earlier, later) -> later);
    }
}
