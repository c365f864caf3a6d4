package coop.milpa.demo.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Rate;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.AccountClass;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.AccountRole;
import coop.milpa.ledger.Accounts;
import coop.milpa.ledger.Books;
import coop.milpa.ledger.Entry;
import coop.milpa.ledger.Heading;
import coop.milpa.ledger.Ledger;
import coop.milpa.ledger.Standing;
import coop.milpa.members.AskToLeave;
import coop.milpa.members.Departure;
import coop.milpa.members.Departures;
import coop.milpa.members.Holdings;
import coop.milpa.members.Member;
import coop.milpa.members.Resolution;
import coop.milpa.members.StandingDebts;
import coop.milpa.platform.Progress;
import coop.milpa.platform.SettingKey;
import coop.milpa.platform.Settings;
import coop.milpa.platform.Source;
import coop.milpa.registry.Cooperative;
import coop.milpa.shares.Distribution;
import coop.milpa.shares.ProposeDistribution;
import coop.milpa.shares.ResolveDistribution;
import coop.milpa.shares.Surpluses;
import coop.milpa.shares.Way;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The surplus of the cooperative that is shown: its year ends on the last day that is played, with a surplus from
 * commissions; on the day after, the accountant proposes, the manager takes down what the assembly resolved, and it is
 * paid. Somebody leaves, and waits for her contributions.
 */
@Component
class Surplus {

    private static final Source SOURCE = Source.unconfirmed("demo");
    private static final String LEAST = "40000";

    private final Decided decided;
    private final InTheBooks books;
    private final Surpluses surpluses;
    private final Departures departures;
    private final List<Holdings> holdings;
    private final List<StandingDebts> debts;
    private final Staff staff;

    Surplus(
            Decided decided,
            InTheBooks books,
            Surpluses surpluses,
            Departures departures,
            List<Holdings> holdings,
            List<StandingDebts> debts,
            Staff staff) {
        this.decided = decided;
        this.books = books;
        this.surpluses = surpluses;
        this.departures = departures;
        this.holdings = List.copyOf(holdings);
        this.debts = List.copyOf(debts);
        this.staff = staff;
    }

    /** What is decided, and where. */
    @Component
    record Decided(Settings settings) {

        /** From the first day on. */
        void about(Cooperative cooperative, DemoDays days) {
            Map.of(
                            "accounting.year-end", "--%tm-%<td".formatted(days.through()),
                            "shares.legal-reserve-percent", "20",
                            "shares.education-percent", "5",
                            "shares.interest-cap", "6",
                            "shares.redemption-quota-percent", "10",
                            "shares.redemption-wait", "P30D")
                    .forEach((name, value) -> settings.set(
                            cooperative.id(),
                            SettingKey.text(name, ""),
                            new Settings.Decision<>(days.from(), value, SOURCE)));
        }
    }

    /** The first and the last day. */
    record DemoDays(LocalDate from, LocalDate through) {}

    /** What is earned. */
    @Component
    record InTheBooks(Books reading, Accounts accounts, Ledger ledger) {}

    void decide(Cooperative cooperative, LocalDate from, LocalDate through) {
        decided.about(cooperative, new DemoDays(from, through));
    }

    /** On the last day: commissions of members and third parties, more than the year has cost. In its transaction. */
    void earn(Village village, LocalDate day) {
        long cost = books.reading().branchBalances(village.id(), day).stream()
                .filter(balance -> balance.accountClass() == AccountClass.EXPENSE)
                .mapToLong(balance -> balance.balance().minor())
                .sum();
        Money least = Money.of(LEAST, village.cooperative().currency());
        earn(village, least.plus(village.money(Math.max(cost, 0))), Standing.MEMBER);
        earn(village, Money.of("8000", village.cooperative().currency()), Standing.THIRD_PARTY);
    }

    private void earn(Village village, Money amount, Standing with) {
        AccountId cash = own(village, AccountRole.CASH, amount);
        AccountId income = own(village, AccountRole.FEE_INCOME, amount);
        Heading heading = Heading.of(village.id(), RequestId.next(), "demo.commissions", village.teller());
        Granted.of(books.ledger().post(Entry.transfer(heading, cash, income, amount, with)));
    }

    private AccountId own(Village village, AccountRole role, Money amount) {
        return books.accounts().own(village.id(), role, village.branch(), amount.currency());
    }

    /**
     * On the day after.
     *
     * @param adults  of whom the first leaves with nothing that is held or pledged, and no loan
     */
    void distribute(Site site, LocalDate day, List<Member> adults) {
        Cooperative cooperative = site.cooperative();
        LocalDate endsOn = day.minusDays(1);
        Distribution proposed = staff.as(
                cooperative.id(),
                "accountant",
                () -> Granted.of(surpluses.propose(new ProposeDistribution(
                        cooperative.id(),
                        RequestId.next(),
                        endsOn,
                        new ProposeDistribution.Terms(Rate.of("5"), Optional.empty(), Way.SAVINGS)))));
        staff.as(cooperative.id(), "manager", () -> {
            Granted.of(surpluses.resolve(new ResolveDistribution(
                    cooperative.id(), RequestId.next(), proposed.id(), new Resolution("assembly", "1", "4", day))));
            return Granted.of(surpluses.pay(cooperative.id(), proposed.id(), Progress.silent()));
        });
        adults.stream()
                .filter(member -> isFree(cooperative.id(), member, day))
                .findFirst()
                .ifPresent(member -> leave(cooperative, member, day));
    }

    private boolean isFree(CooperativeId cooperative, Member member, LocalDate day) {
        return holdings.stream()
                        .flatMap(each -> each.of(cooperative, member.id()).stream())
                        .noneMatch(held -> held.pledged().isPositive())
                && debts.stream()
                        .allMatch(each -> each.of(cooperative, member.id(), day).isEmpty());
    }

    private void leave(Cooperative cooperative, Member leaving, LocalDate day) {
        Departure asked = Granted.of(departures.resign(
                new AskToLeave(cooperative.id(), RequestId.next(), leaving.id(), "Se muda a otro departamento")));
        staff.as(cooperative.id(), "manager", () -> {
            Granted.of(departures.accept(cooperative.id(), asked.id(), new Resolution("board", "12", "2", day)));
            return Granted.of(departures.settle(cooperative.id(), RequestId.next(), asked.id()));
        });
    }
}
