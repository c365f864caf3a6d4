package coop.milpa.shares;

import coop.milpa.close.Closes;
import coop.milpa.contributions.Contributions;
import coop.milpa.contributions.Contributions.Opening;
import coop.milpa.contributions.PayContributions;
import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Rate;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.AccountCode;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.AccountRole;
import coop.milpa.ledger.Accounts;
import coop.milpa.ledger.Books;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.ledger.BooksFixture.Open;
import coop.milpa.ledger.Charts;
import coop.milpa.ledger.Entry;
import coop.milpa.ledger.Standing;
import coop.milpa.members.AskToLeave;
import coop.milpa.members.Departure;
import coop.milpa.members.Departures;
import coop.milpa.members.Member;
import coop.milpa.members.MemberKind;
import coop.milpa.members.Members;
import coop.milpa.members.Registration;
import coop.milpa.members.Resolution;
import coop.milpa.parties.Home;
import coop.milpa.parties.IdentityDocument;
import coop.milpa.parties.Sex;
import coop.milpa.platform.Acting;
import coop.milpa.platform.Actor;
import coop.milpa.platform.CurrentActor;
import coop.milpa.platform.Progress;
import coop.milpa.platform.SettingKey;
import coop.milpa.platform.Settings;
import coop.milpa.platform.Source;
import coop.milpa.receipts.CashDeclaration;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.registry.CreateCooperative;
import coop.milpa.registry.CreateCooperative.Choices;
import coop.milpa.savings.OpenSavings;
import coop.milpa.savings.SavingsAccount;
import coop.milpa.savings.SavingsOperations;
import coop.milpa.savings.SavingsOrder;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.springframework.boot.test.context.TestComponent;

/** A cooperative whose year ends on 28 February, with members who have paid in and save. */
@TestComponent
public class SharesFixture {

    public static final LocalDate FIRST = LocalDate.of(2026, 2, 1);
    public static final LocalDate YEAR_END = LocalDate.of(2026, 2, 28);
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final Cooperatives cooperatives;
    private final Members members;
    private final Departures departures;
    private final Contributions contributions;
    private final SavingsOperations savings;
    private final Settings settings;
    private final Closes closes;
    private final InTheBooks ledger;
    private final CurrentActor current;

    SharesFixture(
            Cooperatives cooperatives,
            Members members,
            Departures departures,
            Contributions contributions,
            SavingsOperations savings,
            Settings settings,
            Closes closes,
            Accounts accounts,
            Books books,
            Charts charts,
            BooksFixture fixture,
            CurrentActor current) {
        this.cooperatives = cooperatives;
        this.members = members;
        this.departures = departures;
        this.contributions = contributions;
        this.savings = savings;
        this.settings = settings;
        this.closes = closes;
        this.ledger = new InTheBooks(accounts, books, charts, fixture);
        this.current = current;
    }

    private record InTheBooks(Accounts accounts, Books books, Charts charts, BooksFixture fixture) {}

    /** With what a proposal needs decided: reserves of 20 and 5 %, at most 6 % on contributions. */
    public Open open() {
        return open("SX" + NUMBERS.incrementAndGet());
    }

    public Open open(String code) {
        return open(code, FIRST);
    }

    /** The same, whose books begin on another day. */
    public Open open(LocalDate first) {
        return open("SX" + NUMBERS.incrementAndGet(), first);
    }

    private Open open(String code, LocalDate first) {
        Cooperative made = done(cooperatives.create(
                new CreateCooperative(code, "Excedentes " + code, "GT", "GTQ", first, Choices.none())));
        BranchId branch = cooperatives.mainBranch(made.id()).id();
        AccountId cash = ledger.accounts().own(made.id(), AccountRole.CASH, branch, BooksFixture.GTQ);
        var open = new Open(made.id(), branch, cash);
        decide(open, "accounting.year-end", "--02-28");
        decide(open, "shares.legal-reserve-percent", "20");
        decide(open, "shares.education-percent", "5");
        decide(open, "shares.interest-cap", "6");
        return open;
    }

    public void decide(Open open, String name, String value) {
        settings.set(
                open.cooperative(),
                SettingKey.text(name, ""),
                new Settings.Decision<>(FIRST.minusYears(1), value, Source.unconfirmed("made up for a test")));
    }

    /** Who has paid in something on the open day. */
    public Member member(Open open, String paidIn) {
        return member(open, paidIn, FIRST);
    }

    /** The same, on a day that is open. */
    public Member member(Open open, String paidIn, LocalDate on) {
        String number = "X" + String.format("%04d", NUMBERS.incrementAndGet());
        Member member = Objects.requireNonNull(members.register(
                        open.cooperative(),
                        List.of(new Registration(
                                number,
                                "Socia " + number,
                                MemberKind.PERSON,
                                Optional.of(LocalDate.of(1980, 5, 17)),
                                Sex.FEMALE,
                                new Home("1", ""),
                                IdentityDocument.NONE,
                                Optional.empty(),
                                "",
                                "")))
                .get(number));
        contributions.open(open.cooperative(), new Opening(open.branch(), BooksFixture.GTQ, on), List.of(member));
        pays(open, member, paidIn);
        return member;
    }

    public void pays(Open open, Member member, String paidIn) {
        done(contributions.pay(new PayContributions(
                open.cooperative(),
                RequestId.next(),
                open.cash(),
                List.of(new PayContributions.Amount(member.id(), gtq(paidIn))))));
    }

    public SavingsAccount saves(Open open, Member member, String amount) {
        var order = new SavingsOrder(
                open.cooperative(),
                RequestId.next(),
                BooksFixture.TELLER,
                new SavingsOrder.Place(open.branch(), Set.of(member.party()), Optional.empty()));
        return done(savings.open(new OpenSavings(
                order, member.number(), SavingsAccount.DEMAND, gtq(amount), own(member), Optional.empty())));
    }

    public void earns(Open open, String amount, Standing with) {
        done(ledger.fixture()
                .post(Entry.transfer(
                        ledger.fixture().heading(open),
                        open.cash(),
                        own(open, AccountRole.FEE_INCOME),
                        gtq(amount),
                        with)));
    }

    /** A loss of earlier years, covered by nothing. */
    public void lost(Open open, String amount) {
        done(ledger.fixture()
                .post(Entry.transfer(
                        ledger.fixture().heading(open),
                        own(open, AccountRole.RETAINED_SURPLUS),
                        open.cash(),
                        gtq(amount),
                        Standing.OWN)));
    }

    public void close(Open open, LocalDate through) {
        done(closes.closeThrough(open.cooperative(), through, Progress.silent()));
    }

    /** Somebody resigns, is let go and settled on the open day. */
    public Departure leaves(Open open, Member member, LocalDate on) {
        Departure asked =
                done(departures.resign(new AskToLeave(open.cooperative(), RequestId.next(), member.id(), "se muda")));
        done(departures.accept(
                open.cooperative(), asked.id(), new Resolution("board", "7", "P" + NUMBERS.incrementAndGet(), on)));
        return done(departures.settle(open.cooperative(), RequestId.next(), asked.id()));
    }

    public ProposeDistribution proposal(Open open, String rate, Way way) {
        return new ProposeDistribution(
                open.cooperative(),
                RequestId.next(),
                YEAR_END,
                new ProposeDistribution.Terms(Rate.of(rate), Optional.empty(), way));
    }

    public ResolveDistribution resolution(Open open, Distribution proposed, LocalDate on) {
        return new ResolveDistribution(
                open.cooperative(), RequestId.next(), proposed.id(), new Resolution("assembly", "1", "4", on));
    }

    /** As another person than tests usually are. */
    public <T> T asManager(Supplier<T> work) {
        return current.as(new Acting(Actor.named(Actor.Kind.PERSON, "gerente"), "test:shares"), work);
    }

    /** What the cooperative owes or owns under a code, positive for credit. */
    public Money stands(Open open, AccountRole role, LocalDate on) {
        AccountCode code = ledger.charts().playing(open.cooperative(), role);
        return ledger.books().trialBalance(open.cooperative(), on).rows().stream()
                .filter(row -> row.code().equals(code))
                .map(row -> row.balance().negated())
                .findFirst()
                .orElse(gtq("0"));
    }

    /** What the cooperative owes in an account. */
    public Money in(Open open, SavingsAccount account) {
        return ledger.books()
                .balance(open.cooperative(), account.id())
                .orElseThrow()
                .negated();
    }

    public static CashDeclaration own(Member member) {
        return new CashDeclaration(member.party(), member.party(), member.party(), "venta de café");
    }

    public static Money gtq(String amount) {
        return Money.of(amount, BooksFixture.GTQ);
    }

    public static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T>(var why) -> throw new AssertionError("Refused: " + why);
        };
    }

    public static String refusal(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Refused<?>(var why) -> why.code();
            case Outcome.Done<?>(var value) -> throw new AssertionError("Done: " + value);
        };
    }

    private AccountId own(Open open, AccountRole role) {
        return ledger.accounts().own(open.cooperative(), role, open.branch(), BooksFixture.GTQ);
    }
}
