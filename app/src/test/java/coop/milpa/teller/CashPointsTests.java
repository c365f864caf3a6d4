package coop.milpa.teller;

import static coop.milpa.teller.TellerFixture.CASHIER;
import static coop.milpa.teller.TellerFixture.KEEPER;
import static coop.milpa.teller.TellerFixture.assertRefused;
import static coop.milpa.teller.TellerFixture.closing;
import static coop.milpa.teller.TellerFixture.done;
import static coop.milpa.teller.TellerFixture.gtq;
import static coop.milpa.teller.TellerFixture.receiving;
import static coop.milpa.teller.TellerFixture.sending;
import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.AccountRole;
import coop.milpa.ledger.Books;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.ledger.Charts;
import coop.milpa.platform.SettingKey;
import coop.milpa.platform.Settings;
import coop.milpa.platform.Source;
import coop.milpa.teller.TellerFixture.Place;
import coop.milpa.testing.ModuleTest;
import coop.milpa.testing.TestClock;
import java.util.Currency;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** What cash points promise: each has its account, and together they are the books' cash. */
@ModuleTest
@Import({BooksFixture.class, TellerFixture.class})
class CashPointsTests {

    private final CashPoints points;
    private final CashTransfers transfers;
    private final Shifts shifts;
    private final Books books;
    private final Charts charts;
    private final Settings settings;
    private final BooksFixture fixture;
    private final TellerFixture cash;
    private Place place;

    CashPointsTests(
            CashPoints points,
            CashTransfers transfers,
            Shifts shifts,
            Books books,
            Charts charts,
            Settings settings,
            BooksFixture fixture,
            TellerFixture cash) {
        this.points = points;
        this.transfers = transfers;
        this.shifts = shifts;
        this.books = books;
        this.charts = charts;
        this.settings = settings;
        this.fixture = fixture;
        this.cash = cash;
        this.place = cash.place();
    }

    @BeforeEach
    void anotherPlace() {
        place = cash.place();
    }

    @AfterEach
    void booksBalance() {
        fixture.assertBooksBalance(place.open());
    }

    @Test
    void allOfThemAreTheCashOfTheBooks() {
        cash.begunWith(place, "200.00");
        done(cash.moves(place, CASHIER, "50.00"));
        done(cash.moves(place, KEEPER, "7.00"));
        Money all = points.all(place.cooperative()).stream()
                .map(CashPointView::balance)
                .reduce(gtq("0.00"), Money::plus);
        assertThat(all).isEqualTo(gtq("1057.00"));
        assertThat(ofTheBooks()).isEqualTo(105_700);
        assertThat(view(place.general()).balance()).isEqualTo(gtq("7.00"));
        assertThat(view(place.drawer()).shift().orElseThrow().cashier()).isEqualTo(CASHIER.id());
    }

    @Test
    void aVaultIsOpenedOnceAndADrawerOncePerRequest() {
        assertThat(cash.vault(place.cooperative(), place.branch())).isEqualTo(place.vault());
        var command = new OpenDrawer(place.cooperative(), RequestId.next(), place.branch(), BooksFixture.GTQ, "D7");
        CashPoint drawer = done(points.openDrawer(command));
        assertThat(done(points.openDrawer(command))).isEqualTo(drawer);
        assertRefused(points.openDrawer(drawer("D7", BooksFixture.GTQ)), "teller.code-taken");
        assertThat(points.find(place.cooperative(), drawer.id())).contains(drawer);
    }

    @Test
    void eachCurrencyHasItsOwn() {
        Currency dollar = Currency.getInstance("USD");
        CashPoint drawer = done(points.openDrawer(drawer("D7", dollar)));
        assertThat(drawer.currency()).isEqualTo(dollar);
        assertThat(done(points.openDrawer(drawer("D7", BooksFixture.GTQ))).account())
                .isNotEqualTo(drawer.account());
        assertRefused(points.openDrawer(drawer("D7", Currency.getInstance("JPY"))), "teller.unknown-currency");
    }

    @Test
    void whatIsNotThereOrIsCalledWronglyIsRefused() {
        assertRefused(points.openDrawer(drawer("d 7", BooksFixture.GTQ)), "teller.bad-code");
        assertRefused(points.openDrawer(drawer("VAULT", BooksFixture.GTQ)), "teller.code-taken");
        assertRefused(
                points.openVault(
                        new OpenVault(place.cooperative(), RequestId.next(), BranchId.next(), BooksFixture.GTQ)),
                "teller.unknown-branch");
        assertRefused(points.retire(retiring(CashPointId.next())), "teller.unknown-point");
    }

    @Test
    void whatIsEmptyAndNotUsedIsGivenUp() {
        assertRefused(points.retire(retiring(place.general().id())), "teller.general-cash");
        assertRefused(points.retire(retiring(place.vault().id())), "teller.point-not-empty");
        Shift shift = cash.begunWith(place, "100.00");
        assertRefused(points.retire(retiring(place.drawer().id())), "teller.point-in-use");
        done(cash.as(CASHIER, () -> shifts.close(closing(place, shift, "100.00", ""))));
        assertRefused(points.retire(retiring(place.drawer().id())), "teller.point-not-empty");
        CashPoint second = cash.drawer(place.cooperative(), place.branch(), "SECOND");
        CashPoint retired = done(points.retire(retiring(second.id())));
        assertThat(retired.retiredOn()).contains(TestClock.TODAY);
        assertThat(points.all(place.cooperative()))
                .extracting(CashPointView::point)
                .doesNotContain(retired);
        assertRefused(points.retire(retiring(second.id())), "teller.point-retired");
        assertRefused(
                cash.as(KEEPER, () -> shifts.open(TellerFixture.opening(second, place.cooperative(), "0.00", ""))),
                "teller.point-retired");
    }

    @Test
    void anEmptyVaultIsGivenUpAndOpenedAgain() {
        CashTransfer sent =
                done(cash.as(KEEPER, () -> transfers.send(sending(place, place.vault(), place.general(), "1000.00"))));
        assertRefused(points.retire(retiring(place.vault().id())), "teller.point-in-use");
        done(cash.as(CASHIER, () -> transfers.receive(receiving(place, sent, "1000.00"))));
        done(points.retire(retiring(place.vault().id())));
        assertRefused(
                cash.as(KEEPER, () -> transfers.send(sending(place, place.general(), place.vault(), "1.00"))),
                "teller.point-retired");
        CashPoint again = cash.vault(place.cooperative(), place.branch());
        assertThat(again.id()).isEqualTo(place.vault().id());
        assertThat(again.isRetired()).isFalse();
    }

    @Test
    void aboveItsLimitThereIsAnAlertAndNoRefusal() {
        assertThat(view(place.vault()).aboveLimit()).isEmpty();
        decide("teller.vault-limit", "GTQ 800.00, USD 5.00");
        decide("teller.drawer-limit", "GTQ 150.00");
        assertThat(view(place.vault()).aboveLimit()).contains(gtq("200.00"));
        cash.begunWith(place, "150.00");
        assertThat(view(place.drawer()).aboveLimit()).isEqualTo(Optional.empty());
        done(cash.moves(place, CASHIER, "0.25"));
        assertThat(view(place.drawer()).aboveLimit()).contains(gtq("0.25"));
    }

    private CashPointView view(CashPoint point) {
        return points.of(place.cooperative(), place.branch()).stream()
                .filter(view -> view.point().equals(point))
                .findFirst()
                .orElseThrow();
    }

    private OpenDrawer drawer(String code, Currency currency) {
        return new OpenDrawer(place.cooperative(), RequestId.next(), place.branch(), currency, code);
    }

    private RetireCashPoint retiring(CashPointId point) {
        return new RetireCashPoint(place.cooperative(), RequestId.next(), point);
    }

    private void decide(String name, String value) {
        settings.set(
                place.cooperative(),
                SettingKey.text(name, ""),
                new Settings.Decision<>(TestClock.TODAY, value, Source.unconfirmed("made up for a test")));
    }

    /** Cash and vault, minor units. */
    private long ofTheBooks() {
        var codes = Set.of(
                charts.playing(place.cooperative(), AccountRole.CASH),
                charts.playing(place.cooperative(), AccountRole.VAULT));
        return books.trialBalance(place.cooperative(), TestClock.TODAY).rows().stream()
                .filter(row -> codes.contains(row.code()))
                .mapToLong(row -> row.balance().minor())
                .sum();
    }
}
