package coop.milpa.hostile;

import static coop.milpa.teller.TellerFixture.done;

import coop.milpa.close.Closes;
import coop.milpa.contributions.ContributionTransfers;
import coop.milpa.contributions.Contributions;
import coop.milpa.contributions.PayContributions;
import coop.milpa.contributions.TransferContributions;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Rate;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.AccountRole;
import coop.milpa.ledger.Accounts;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.ledger.BooksFixture.Open;
import coop.milpa.ledger.Entry;
import coop.milpa.ledger.Heading;
import coop.milpa.ledger.Ledger;
import coop.milpa.ledger.Standing;
import coop.milpa.members.AskToLeave;
import coop.milpa.members.Departure;
import coop.milpa.members.Departures;
import coop.milpa.members.Member;
import coop.milpa.members.Resolution;
import coop.milpa.platform.Progress;
import coop.milpa.platform.SettingKey;
import coop.milpa.platform.Settings;
import coop.milpa.platform.Source;
import coop.milpa.platform.TenantScope;
import coop.milpa.shares.ProposeDistribution;
import coop.milpa.shares.Surpluses;
import coop.milpa.shares.Way;
import coop.milpa.testing.TestClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.test.context.TestComponent;

/** Two years that ended with a surplus, of which one is proposed, and a leaver who may be paid. */
@TestComponent
class Surplus {

    static final LocalDate FIRST = TestClock.TODAY.minusDays(2);

    private static final LocalDate YESTERDAY = FIRST.plusDays(1);

    private static final Map<String, String> DECIDED = Map.of(
            "accounting.year-end", "--02-28",
            "shares.legal-reserve-percent", "20",
            "shares.education-percent", "5",
            "shares.interest-cap", "6");

    private final Settings settings;
    private final Contributions contributions;
    private final Departures departures;
    private final Closes closes;
    private final Surpluses surpluses;
    private final Posting posting;

    Surplus(
            Settings settings,
            Contributions contributions,
            Departures departures,
            Closes closes,
            Surpluses surpluses,
            Posting posting) {
        this.settings = settings;
        this.contributions = contributions;
        this.departures = departures;
        this.closes = closes;
        this.surpluses = surpluses;
        this.posting = posting;
    }

    /** Where money is moved. */
    @TestComponent
    record Posting(Ledger ledger, Accounts accounts, ContributionTransfers transfers, TenantScope tenants) {}

    /** Ends the first day of the books. */
    void begin(Open books, Member stays, Member leaves) {
        DECIDED.forEach((name, value) -> decide(books, name, value, FIRST.minusYears(1)));
        decide(books, "accounting.year-end", "--03-01", YESTERDAY);
        List<Member> both = List.of(stays, leaves);
        contributions.open(
                books.cooperative(), new Contributions.Opening(books.branch(), BooksFixture.GTQ, FIRST), both);
        done(contributions.pay(new PayContributions(
                books.cooperative(),
                RequestId.next(),
                books.cash(),
                both.stream()
                        .map(member -> new PayContributions.Amount(
                                member.id(), member.equals(leaves) ? money("1.00") : money("1000.00")))
                        .toList())));
        handOver(books, stays, leaves);
        earn(books);
        leave(books, leaves);
        done(closes.closeThrough(books.cooperative(), FIRST, Progress.silent()));
        earn(books);
        done(closes.closeThrough(books.cooperative(), YESTERDAY, Progress.silent()));
        var terms = new ProposeDistribution.Terms(Rate.of("5"), Optional.of(money("0.00")), Way.CONTRIBUTIONS);
        done(surpluses.propose(new ProposeDistribution(books.cooperative(), RequestId.next(), FIRST, terms)));
    }

    private void decide(Open books, String name, String value, LocalDate from) {
        settings.set(
                books.cooperative(),
                SettingKey.text(name, ""),
                new Settings.Decision<>(from, value, Source.confirmed("acta 1")));
    }

    private void leave(Open books, Member member) {
        Departure asked =
                done(departures.resign(new AskToLeave(books.cooperative(), RequestId.next(), member.id(), "se muda")));
        done(departures.accept(books.cooperative(), asked.id(), new Resolution("board", "0", "1", FIRST)));
        done(departures.settle(books.cooperative(), RequestId.next(), asked.id()));
    }

    private void handOver(Open books, Member giver, Member receiver) {
        done(posting.transfers()
                .transfer(new TransferContributions(
                        books.cooperative(),
                        RequestId.next(),
                        books.branch(),
                        giver.id(),
                        receiver.party(),
                        money("1.00"),
                        new Resolution("board", "0", "2", FIRST),
                        "acuerdo")));
    }

    private void earn(Open books) {
        var income =
                posting.accounts().own(books.cooperative(), AccountRole.FEE_INCOME, books.branch(), BooksFixture.GTQ);
        Heading heading = Heading.of(books.cooperative(), RequestId.next(), "test.income", BooksFixture.TELLER);
        Entry entry = Entry.transfer(heading, books.cash(), income, money("500.00"), Standing.MEMBER);
        done(posting.tenants().write(books.cooperative(), () -> posting.ledger().post(entry)));
    }

    private static Money money(String amount) {
        return Money.of(amount, BooksFixture.GTQ);
    }
}
