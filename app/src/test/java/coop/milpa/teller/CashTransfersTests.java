package coop.milpa.teller;

import static coop.milpa.teller.TellerFixture.CASHIER;
import static coop.milpa.teller.TellerFixture.KEEPER;
import static coop.milpa.teller.TellerFixture.SUPERVISOR;
import static coop.milpa.teller.TellerFixture.assertRefused;
import static coop.milpa.teller.TellerFixture.closing;
import static coop.milpa.teller.TellerFixture.done;
import static coop.milpa.teller.TellerFixture.gtq;
import static coop.milpa.teller.TellerFixture.receiving;
import static coop.milpa.teller.TellerFixture.sending;
import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.kernel.Money;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.AccountRole;
import coop.milpa.ledger.Books;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.ledger.Charts;
import coop.milpa.platform.Actor;
import coop.milpa.teller.TellerFixture.Place;
import coop.milpa.testing.LimitOfAThousand;
import coop.milpa.testing.ModuleTest;
import coop.milpa.testing.TestClock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** What transfers promise: two people sign, and nothing is lost on the way. */
@ModuleTest
@Import({BooksFixture.class, TellerFixture.class, LimitOfAThousand.class})
class CashTransfersTests {

    private final CashTransfers transfers;
    private final Shifts shifts;
    private final Books books;
    private final Charts charts;
    private final BooksFixture fixture;
    private final TellerFixture cash;
    private Place place;

    CashTransfersTests(
            CashTransfers transfers,
            Shifts shifts,
            Books books,
            Charts charts,
            BooksFixture fixture,
            TellerFixture cash) {
        this.transfers = transfers;
        this.shifts = shifts;
        this.books = books;
        this.charts = charts;
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
    void whatIsOnItsWayIsInTransit() {
        cash.begun(place);
        CashTransfer sent = send(KEEPER, place.vault(), place.drawer(), "300.00");
        assertThat(sent.state()).isEqualTo(CashTransfer.State.SENT);
        assertThat(stands(place.vault())).isEqualTo(gtq("700.00"));
        assertThat(of(AccountRole.CASH_IN_TRANSIT)).isEqualTo(30_000);
        assertThat(transfers.onTheWay(place.cooperative())).containsExactly(sent);
        var receive = receiving(place, sent, "300.00");
        CashTransfer received = done(cash.as(CASHIER, () -> transfers.receive(receive)));
        assertThat(received.state()).isEqualTo(CashTransfer.State.RECEIVED);
        assertThat(done(cash.as(CASHIER, () -> transfers.receive(receive)))).isEqualTo(received);
        assertThat(stands(place.drawer())).isEqualTo(gtq("300.00"));
        assertThat(of(AccountRole.CASH_IN_TRANSIT)).isZero();
        assertThat(transfers.onTheWay(place.cooperative())).isEmpty();
        assertThat(transfers.of(place.cooperative(), place.drawer().id(), 10)).containsExactly(received);
        assertRefused(
                cash.as(CASHIER, () -> transfers.receive(receiving(place, sent, "300.00"))), "teller.already-received");
    }

    @Test
    void askingTwiceSendsOnce() {
        var send = sending(place, place.vault(), place.drawer(), "300.00");
        CashTransfer sent = done(cash.as(KEEPER, () -> transfers.send(send)));
        assertThat(done(cash.as(KEEPER, () -> transfers.send(send)))).isEqualTo(sent);
        assertThat(stands(place.vault())).isEqualTo(gtq("700.00"));
        var other = new SendCash(
                place.cooperative(),
                send.request(),
                place.vault().id(),
                place.drawer().id(),
                TellerFixture.count("1.00"));
        assertRefused(cash.as(KEEPER, () -> transfers.send(other)), "teller.request-reused");
    }

    @Test
    void whoeverSentDoesNotReceive() {
        CashTransfer sent = send(KEEPER, place.vault(), place.general(), "300.00");
        assertRefused(cash.as(KEEPER, () -> transfers.receive(receiving(place, sent, "300.00"))), "teller.same-person");
        done(cash.as(SUPERVISOR, () -> transfers.receive(receiving(place, sent, "300.00"))));
    }

    @Test
    void anotherCountIsCountedAgain() {
        cash.begun(place);
        CashTransfer sent = send(KEEPER, place.vault(), place.drawer(), "300.00");
        assertRefused(
                cash.as(CASHIER, () -> transfers.receive(receiving(place, sent, "295.00"))), "teller.transfer-off");
        CashTransfer disputed = transfers.find(place.cooperative(), sent.id()).orElseThrow();
        assertThat(disputed.state()).isEqualTo(CashTransfer.State.DISPUTED);
        assertThat(disputed.received().orElseThrow().count().sum()).isEqualTo(gtq("295.00"));
        assertThat(stands(place.drawer())).isEqualTo(gtq("0.00"));
        CashTransfer received = done(cash.as(CASHIER, () -> transfers.receive(receiving(place, sent, "300.00"))));
        assertThat(received.state()).isEqualTo(CashTransfer.State.RECEIVED);
        assertThat(received.accepted()).isEmpty();
    }

    @Test
    void theSameSumInOtherNotesIsAnotherCount() {
        CashTransfer sent = send(KEEPER, place.vault(), place.general(), "100.00");
        var small = new CashCount(List.of(new CashCount.Line(gtq("20.00"), 5)), gtq("100.00"));
        assertRefused(
                cash.as(
                        SUPERVISOR,
                        () -> transfers.receive(
                                new ReceiveCash(place.cooperative(), RequestId.next(), sent.id(), small))),
                "teller.transfer-off");
    }

    @Test
    void aSupervisorAcceptsADifference() {
        Shift shift = cash.begun(place);
        CashTransfer sent = send(KEEPER, place.vault(), place.drawer(), "300.00");
        var accept = new AcceptDifference(place.cooperative(), RequestId.next(), sent.id(), "one note less");
        assertRefused(cash.as(SUPERVISOR, () -> transfers.accept(accept)), "teller.not-disputed");
        cash.as(CASHIER, () -> transfers.receive(receiving(place, sent, "295.00")));
        assertRefused(cash.as(CASHIER, () -> transfers.accept(accept)), "teller.same-person");
        assertRefused(cash.as(KEEPER, () -> transfers.accept(accept)), "teller.same-person");
        var silent = new AcceptDifference(place.cooperative(), RequestId.next(), sent.id(), " ");
        assertRefused(cash.as(SUPERVISOR, () -> transfers.accept(silent)), "teller.reason-needed");
        CashTransfer accepted = done(cash.as(SUPERVISOR, () -> transfers.accept(accept)));
        assertThat(accepted.state()).isEqualTo(CashTransfer.State.RECEIVED);
        assertThat(accepted.accepted().orElseThrow().by()).isEqualTo(SUPERVISOR.id());
        assertThat(stands(place.drawer())).isEqualTo(gtq("295.00"));
        assertThat(of(AccountRole.CASH_OVER_SHORT)).isEqualTo(500);
        assertThat(of(AccountRole.CASH_IN_TRANSIT)).isZero();
        done(cash.as(CASHIER, () -> shifts.close(closing(place, shift, "295.00", ""))));
    }

    @Test
    void whatWasCountedInAShiftThatHasEndedDoesNotComeIntoItsDrawer() {
        Shift shift = cash.begun(place);
        CashTransfer sent = send(KEEPER, place.vault(), place.drawer(), "300.00");
        cash.as(CASHIER, () -> transfers.receive(receiving(place, sent, "295.00")));
        done(cash.as(CASHIER, () -> shifts.close(closing(place, shift, "0.00", ""))));
        var accept = new AcceptDifference(place.cooperative(), RequestId.next(), sent.id(), "one note less");
        assertRefused(cash.as(SUPERVISOR, () -> transfers.accept(accept)), "teller.drawer-unattended");
    }

    @Test
    void drawersGiveAndTakeOnlyByWhoeverWorksWithThem() {
        assertRefused(
                cash.as(KEEPER, () -> transfers.send(sending(place, place.drawer(), place.vault(), "1.00"))),
                "teller.drawer-unattended");
        CashTransfer sent = send(KEEPER, place.vault(), place.drawer(), "300.00");
        assertRefused(
                cash.as(CASHIER, () -> transfers.receive(receiving(place, sent, "300.00"))),
                "teller.drawer-unattended");
        cash.begun(place);
        assertRefused(
                cash.as(SUPERVISOR, () -> transfers.receive(receiving(place, sent, "300.00"))),
                "teller.drawer-unattended");
        done(cash.as(CASHIER, () -> transfers.receive(receiving(place, sent, "300.00"))));
        assertRefused(
                cash.as(CASHIER, () -> transfers.send(sending(place, place.drawer(), place.vault(), "301.00"))),
                "teller.drawer-short");
        CashTransfer back = send(CASHIER, place.drawer(), place.vault(), "100.00");
        done(cash.as(KEEPER, () -> transfers.receive(receiving(place, back, "100.00"))));
        assertThat(stands(place.vault())).isEqualTo(gtq("800.00"));
    }

    @Test
    void vaultsOfTwoBranchesGiveEachOther() {
        CashPoint there = cash.vault(place.cooperative(), cash.otherBranch(place));
        CashTransfer sent = send(KEEPER, place.vault(), there, "400.00");
        done(cash.as(SUPERVISOR, () -> transfers.receive(receiving(place, sent, "400.00"))));
        assertThat(stands(there)).isEqualTo(gtq("400.00"));
        CashPoint second = cash.drawer(place.cooperative(), place.branch(), "SECOND");
        assertRefused(
                cash.as(KEEPER, () -> transfers.send(sending(place, place.drawer(), second, "1.00"))),
                "teller.not-between");
        assertRefused(
                cash.as(KEEPER, () -> transfers.send(sending(place, there, place.drawer(), "1.00"))),
                "teller.not-between");
    }

    @Test
    void nothingAndMoreThanThereIsAreNotSent() {
        assertRefused(
                cash.as(KEEPER, () -> transfers.send(sending(place, place.vault(), place.general(), "0.00"))),
                "teller.nothing-sent");
        var there = cash.vault(place.cooperative(), cash.otherBranch(place));
        assertRefused(
                cash.as(KEEPER, () -> transfers.send(sending(place, there, place.vault(), "1.00"))),
                "teller.point-short");
        assertRefused(
                cash.as(KEEPER, () -> transfers.send(sending(place, place.general(), place.vault(), "1.00"))),
                "teller.point-short");
    }

    @Test
    void whoeverMaySendSoMuchSendsNoMore() {
        cash.bring(place, place.general(), "1000.01");
        var tooMuch = sending(place, place.general(), place.vault(), "1000.01");
        assertRefused(cash.as(KEEPER, () -> transfers.send(tooMuch)), "testing.too-much");
        assertThat(transfers.onTheWay(place.cooperative())).isEmpty();
    }

    private CashTransfer send(Actor actor, CashPoint from, CashPoint to, String amount) {
        return done(cash.as(actor, () -> transfers.send(sending(place, from, to, amount))));
    }

    private Money stands(CashPoint point) {
        return books.balance(place.cooperative(), point.account()).orElseThrow();
    }

    /** Minor units, positive for a debit. */
    private long of(AccountRole role) {
        var code = charts.playing(place.cooperative(), role);
        return books.trialBalance(place.cooperative(), TestClock.TODAY).rows().stream()
                .filter(row -> row.code().equals(code))
                .mapToLong(row -> row.balance().minor())
                .sum();
    }
}
