package coop.milpa.exchange;

import static coop.milpa.teller.TellerFixture.CASHIER;
import static coop.milpa.teller.TellerFixture.KEEPER;
import static coop.milpa.teller.TellerFixture.SUPERVISOR;
import static coop.milpa.teller.TellerFixture.done;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.AccountRole;
import coop.milpa.ledger.Accounts;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.ledger.Entry;
import coop.milpa.ledger.Standing;
import coop.milpa.members.Member;
import coop.milpa.members.MemberKind;
import coop.milpa.members.Members;
import coop.milpa.members.Registration;
import coop.milpa.parties.Home;
import coop.milpa.parties.IdentityDocument;
import coop.milpa.parties.Sex;
import coop.milpa.platform.Source;
import coop.milpa.receipts.CashDeclaration;
import coop.milpa.teller.CashCount;
import coop.milpa.teller.CashPoint;
import coop.milpa.teller.CashPoints;
import coop.milpa.teller.CashTransfer;
import coop.milpa.teller.CashTransfers;
import coop.milpa.teller.Denominations;
import coop.milpa.teller.OpenDrawer;
import coop.milpa.teller.OpenShift;
import coop.milpa.teller.OpenVault;
import coop.milpa.teller.ReceiveCash;
import coop.milpa.teller.SendCash;
import coop.milpa.teller.Shifts;
import coop.milpa.teller.TellerFixture;
import coop.milpa.teller.TellerFixture.Place;
import coop.milpa.testing.TestClock;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestComponent;

/** A cashier with quetzales and dollars, rates, and somebody who brings dollars. */
@TestComponent
public class ExchangeFixture {

    public static final Currency USD = Currency.getInstance("USD");
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final TellerFixture tellers;
    private final BooksFixture books;
    private final Accounts accounts;
    private final CashPoints points;
    private final Shifts shifts;
    private final CashTransfers transfers;
    private final Denominations denominations;
    private final Members members;
    private final ExchangeRates rates;
    private final Exchanges exchanges;

    ExchangeFixture(
            TellerFixture tellers,
            BooksFixture books,
            Accounts accounts,
            CashPoints points,
            Shifts shifts,
            CashTransfers transfers,
            Denominations denominations,
            Members members,
            ExchangeRates rates,
            Exchanges exchanges) {
        this.tellers = tellers;
        this.books = books;
        this.accounts = accounts;
        this.points = points;
        this.shifts = shifts;
        this.transfers = transfers;
        this.denominations = denominations;
        this.members = members;
        this.rates = rates;
        this.exchanges = exchanges;
    }

    /** Where dollars are dealt in. */
    public record Bureau(Place place, CashPoint dollars, Member rosa) {

        public CooperativeId cooperative() {
            return place.cooperative();
        }
    }

    /** Shifts with 900.00 quetzales and 500.00 dollars; a dollar costs 7.60 to buy, 7.80 to sell, 7.70 in the books. */
    public Bureau bureau() {
        Bureau bureau = withoutRates();
        publish(bureau, "7.60", "7.80", "7.70");
        return bureau;
    }

    public Bureau withoutRates() {
        Place place = tellers.place();
        tellers.begunWith(place, "900.00");
        return new Bureau(place, dollars(place, "500.00"), member(place));
    }

    /** A drawer with dollars, and a shift of the cashier's with it. */
    public CashPoint dollars(Place place, String amount) {
        CooperativeId here = place.cooperative();
        CashPoint vault = done(points.openVault(new OpenVault(here, RequestId.next(), place.branch(), USD)));
        String code = "D" + NUMBERS.incrementAndGet();
        CashPoint drawer = done(points.openDrawer(new OpenDrawer(here, RequestId.next(), place.branch(), USD, code)));
        AccountId capital = accounts.own(here, AccountRole.OPENING_BALANCES, place.branch(), USD);
        done(books.post(
                Entry.transfer(books.heading(place.open()), vault.account(), capital, usd(amount), Standing.OWN)));
        done(tellers.as(
                CASHIER,
                () -> shifts.open(new OpenShift(here, RequestId.next(), drawer.id(), count(usd("0.00")), ""))));
        CashTransfer sent = done(tellers.as(
                KEEPER,
                () -> transfers.send(
                        new SendCash(here, RequestId.next(), vault.id(), drawer.id(), count(usd(amount))))));
        done(tellers.as(
                CASHIER,
                () -> transfers.receive(new ReceiveCash(here, RequestId.next(), sent.id(), count(usd(amount))))));
        return drawer;
    }

    private Member member(Place place) {
        String number = "X" + NUMBERS.incrementAndGet();
        var registration = new Registration(
                number,
                "Rosa " + number,
                MemberKind.PERSON,
                Optional.of(LocalDate.of(1980, 5, 17)),
                Sex.FEMALE,
                new Home("1", ""),
                new IdentityDocument("DPI", "E" + number),
                Optional.of(TestClock.TODAY.minusYears(1)),
                "",
                "");
        return Objects.requireNonNull(
                members.register(place.cooperative(), List.of(registration)).get(number));
    }

    public ExchangeRate publish(Bureau bureau, String buy, String sell, String book) {
        return done(tellers.as(
                SUPERVISOR,
                () -> rates.publish(publishing(bureau, new Prices(dec(buy), dec(sell), dec(book)), TestClock.TODAY))));
    }

    public static PublishRate publishing(Bureau bureau, Prices prices, LocalDate from) {
        return new PublishRate(
                bureau.cooperative(), RequestId.next(), USD, prices, from, Source.unconfirmed("made up for a test"));
    }

    /** As the rates stand now. */
    public ExchangeOrder order(Bureau bureau, Side side, String dollars) {
        return order(bureau, side, dollars, "");
    }

    public ExchangeOrder order(Bureau bureau, Side side, String dollars, String source) {
        long version = rates.inForce(bureau.cooperative(), USD, TestClock.TODAY)
                .map(ExchangeRate::version)
                .orElse(0L);
        var rosa = bureau.rosa().party();
        return new ExchangeOrder(
                new ExchangeOrder.Place(bureau.cooperative(), RequestId.next(), CASHIER.id()),
                side,
                usd(dollars),
                version,
                new CashDeclaration(rosa, rosa, rosa, source));
    }

    public Outcome<ExchangeOperation> carryOut(ExchangeOrder order) {
        return tellers.as(CASHIER, () -> exchanges.carryOut(order));
    }

    /** As many of each note and coin as it takes. */
    public CashCount count(Money said) {
        List<CashCount.Line> lines = new ArrayList<>();
        long left = said.minor();
        List<Money> values = denominations.of(said.currency(), TestClock.TODAY).stream()
                .map(each -> each.value())
                .distinct()
                .toList();
        for (Money value : values) {
            lines.add(new CashCount.Line(value, left / value.minor()));
            left %= value.minor();
        }
        return new CashCount(lines, said);
    }

    public static Money usd(String amount) {
        return Money.of(amount, USD);
    }

    public static BigDecimal dec(String number) {
        return new BigDecimal(number);
    }
}
