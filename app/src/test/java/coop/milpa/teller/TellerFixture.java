package coop.milpa.teller;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.AccountRole;
import coop.milpa.ledger.Accounts;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.ledger.BooksFixture.Open;
import coop.milpa.ledger.CashInHand;
import coop.milpa.ledger.Entry;
import coop.milpa.ledger.Posted;
import coop.milpa.ledger.Standing;
import coop.milpa.platform.Acting;
import coop.milpa.platform.Actor;
import coop.milpa.platform.CurrentActor;
import coop.milpa.registry.Branches;
import coop.milpa.registry.Cooperatives;
import coop.milpa.registry.CreateCooperative;
import coop.milpa.registry.CreateCooperative.Choices;
import coop.milpa.testing.TestClock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.springframework.boot.test.context.TestComponent;

/** A cooperative with a vault of 1,000.00 and an empty drawer; a cashier, a keeper of the vault, a supervisor. */
@TestComponent
public class TellerFixture {

    public static final Actor CASHIER = Actor.named(Actor.Kind.PERSON, "Ana the cashier");
    public static final Actor KEEPER = Actor.named(Actor.Kind.PERSON, "Bea who keeps the vault");
    public static final Actor SUPERVISOR = Actor.named(Actor.Kind.PERSON, "Carla the supervisor");
    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final List<String> VALUES = List.of("100.00", "20.00", "5.00", "1.00", "0.25", "0.05", "0.01");

    private final Cooperatives cooperatives;
    private final Branches branches;
    private final Accounts accounts;
    private final CashPoints points;
    private final Shifts shifts;
    private final CashTransfers transfers;
    private final CashInHand hand;
    private final CurrentActor current;
    private final BooksFixture books;

    TellerFixture(
            Cooperatives cooperatives,
            Branches branches,
            Accounts accounts,
            CashPoints points,
            Shifts shifts,
            CashTransfers transfers,
            CashInHand hand,
            CurrentActor current,
            BooksFixture books) {
        this.cooperatives = cooperatives;
        this.branches = branches;
        this.accounts = accounts;
        this.points = points;
        this.shifts = shifts;
        this.transfers = transfers;
        this.hand = hand;
        this.current = current;
        this.books = books;
    }

    /** Where tests take place. */
    public record Place(Open open, CashPoint vault, CashPoint drawer, CashPoint general) {

        public CooperativeId cooperative() {
            return open.cooperative();
        }

        public BranchId branch() {
            return open.branch();
        }
    }

    public Place place() {
        String code = "T" + NUMBERS.incrementAndGet();
        var made = done(cooperatives.create(
                new CreateCooperative(code, "Caja " + code, "GT", "GTQ", TestClock.TODAY, Choices.none())));
        BranchId branch = cooperatives.mainBranch(made.id()).id();
        var open = new Open(made.id(), branch, accounts.own(made.id(), AccountRole.CASH, branch, BooksFixture.GTQ));
        return place(open);
    }

    /** The same in a cooperative that is there. */
    public Place place(Open open) {
        CashPoint vault = vault(open.cooperative(), open.branch());
        CashPoint drawer = drawer(open.cooperative(), open.branch(), "G" + NUMBERS.incrementAndGet());
        CashPoint general = points.of(open.cooperative(), open.branch()).stream()
                .map(CashPointView::point)
                .filter(point -> point.kind() == CashPoint.Kind.GENERAL)
                .findFirst()
                .orElseThrow();
        var place = new Place(open, vault, drawer, general);
        bring(place, vault, "1000.00");
        return place;
    }

    /** More cash than there was, from before the books began. */
    public void bring(Place place, CashPoint to, String amount) {
        AccountId before =
                accounts.own(place.cooperative(), AccountRole.OPENING_BALANCES, place.branch(), BooksFixture.GTQ);
        done(books.post(Entry.transfer(books.heading(place.open()), to.account(), before, gtq(amount), Standing.OWN)));
    }

    public BranchId otherBranch(Place place) {
        return done(branches.open(place.cooperative(), "B" + NUMBERS.incrementAndGet(), "Another"))
                .id();
    }

    public CashPoint vault(CooperativeId cooperative, BranchId branch) {
        return done(points.openVault(new OpenVault(cooperative, RequestId.next(), branch, BooksFixture.GTQ)));
    }

    public CashPoint drawer(CooperativeId cooperative, BranchId branch, String code) {
        return done(points.openDrawer(new OpenDrawer(cooperative, RequestId.next(), branch, BooksFixture.GTQ, code)));
    }

    public <T> T as(Actor actor, Supplier<T> work) {
        return current.as(new Acting(actor, "test"), work);
    }

    /** The cashier begins with an empty drawer. */
    public Shift begun(Place place) {
        return done(as(CASHIER, () -> shifts.open(opening(place.drawer(), place.cooperative(), "0.00", ""))));
    }

    /** The cashier begins, and gets cash from the vault. */
    public Shift begunWith(Place place, String amount) {
        Shift shift = begun(place);
        CashTransfer sent =
                done(as(KEEPER, () -> transfers.send(sending(place, place.vault(), place.drawer(), amount))));
        done(as(CASHIER, () -> transfers.receive(receiving(place, sent, amount))));
        return shift;
    }

    public static OpenShift opening(CashPoint drawer, CooperativeId cooperative, String amount, String reason) {
        return new OpenShift(cooperative, RequestId.next(), drawer.id(), count(amount), reason);
    }

    public static CloseShift closing(Place place, Shift shift, String amount, String reason) {
        return new CloseShift(place.cooperative(), RequestId.next(), shift.id(), count(amount), reason);
    }

    public static DecideDifference deciding(Place place, Shift shift, boolean approved) {
        var kind = shift.state() == Shift.State.OPENING ? ShiftCount.Kind.OPENING : ShiftCount.Kind.CLOSING;
        return new DecideDifference(
                place.cooperative(),
                RequestId.next(),
                shift.id(),
                shift.last(kind).orElseThrow().id(),
                approved);
    }

    public static SendCash sending(Place place, CashPoint from, CashPoint to, String amount) {
        return new SendCash(place.cooperative(), RequestId.next(), from.id(), to.id(), count(amount));
    }

    public static ReceiveCash receiving(Place place, CashTransfer transfer, String amount) {
        return new ReceiveCash(place.cooperative(), RequestId.next(), transfer.id(), count(amount));
    }

    /** Cash of an operation that the cashier carries out. */
    public Outcome<Posted> moves(Place place, Actor actor, String amount) {
        return as(actor, () -> {
            Money cash = gtq(amount);
            return switch (hand.account(place.cooperative(), place.branch(), cash)) {
                case Outcome.Refused<AccountId>(Refusal why) -> Outcome.refused(why);
                case Outcome.Done<AccountId>(AccountId account) -> moves(place, account, cash);
            };
        });
    }

    private Outcome<Posted> moves(Place place, AccountId account, Money cash) {
        AccountId income = accounts.own(place.cooperative(), AccountRole.FEE_INCOME, place.branch(), BooksFixture.GTQ);
        return books.post(Entry.transfer(
                books.heading(place.open()),
                cash.isNegative() ? income : account,
                cash.isNegative() ? account : income,
                cash.isNegative() ? cash.negated() : cash,
                Standing.MEMBER));
    }

    /** As many of each denomination as it takes, the largest first. */
    public static CashCount count(String amount) {
        Money said = gtq(amount);
        List<CashCount.Line> lines = new ArrayList<>();
        long left = said.minor();
        for (String value : VALUES) {
            Money one = gtq(value);
            lines.add(new CashCount.Line(one, left / one.minor()));
            left %= one.minor();
        }
        return new CashCount(lines, said);
    }

    public static Money gtq(String amount) {
        return Money.of(amount, BooksFixture.GTQ);
    }

    public static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T>(Refusal why) -> throw new AssertionError("Refused: " + why);
        };
    }

    public static <T> void assertRefused(Outcome<T> outcome, String code) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.why().code()).isEqualTo(code));
    }
}
