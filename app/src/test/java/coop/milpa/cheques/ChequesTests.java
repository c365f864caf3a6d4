package coop.milpa.cheques;

import static coop.milpa.cheques.ChequeFixture.terms;
import static coop.milpa.teller.TellerFixture.CASHIER;
import static coop.milpa.teller.TellerFixture.SUPERVISOR;
import static coop.milpa.teller.TellerFixture.assertRefused;
import static coop.milpa.teller.TellerFixture.closing;
import static coop.milpa.teller.TellerFixture.done;
import static coop.milpa.teller.TellerFixture.gtq;
import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.cheques.ChequeFixture.Desk;
import coop.milpa.close.Closes;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.Books;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.platform.Progress;
import coop.milpa.platform.Source;
import coop.milpa.receipts.CashDeclaration;
import coop.milpa.receipts.ReceiptOrder;
import coop.milpa.receipts.Receipts;
import coop.milpa.receipts.Splitting;
import coop.milpa.receipts.TakeReceipt;
import coop.milpa.receipts.Tender;
import coop.milpa.teller.Shifts;
import coop.milpa.teller.TellerFixture;
import coop.milpa.testing.ModuleTest;
import coop.milpa.testing.TestClock;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** Cheques are credited at once, kept until they are paid, and taken back if they are not. */
@ModuleTest(with = "close")
@Import({BooksFixture.class, TellerFixture.class, ChequeFixture.class})
class ChequesTests {

    private static final LocalDate MONDAY = TestClock.TODAY;

    private final ChequeFixture fixture;
    private final TellerFixture tellers;
    private final BooksFixture ledger;
    private final Cheques cheques;
    private final ChequeBanks banks;
    private final ChequeBatches batches;
    private final ChequeList list;
    private final Receipts receipts;
    private final Shifts shifts;
    private final Closes closes;

    ChequesTests(
            ChequeFixture fixture,
            TellerFixture tellers,
            BooksFixture ledger,
            Cheques cheques,
            ChequeBanks banks,
            ChequeBatches batches,
            ChequeList list,
            Receipts receipts,
            Shifts shifts,
            Closes closes) {
        this.fixture = fixture;
        this.tellers = tellers;
        this.ledger = ledger;
        this.cheques = cheques;
        this.banks = banks;
        this.batches = batches;
        this.list = list;
        this.receipts = receipts;
        this.shifts = shifts;
        this.closes = closes;
    }

    @Test
    void aChequeIsCreditedAtOnceAndKept() {
        Desk desk = fixture.desk();
        Cheque cheque = fixture.taken(desk, "17", "300.00");
        assertThat(cheque.state()).isEqualTo(Cheque.State.IN_HAND);
        assertStands(desk, "350.00", "300.00", "50.00");
        assertRefused(fixture.withdraw(desk, "50.01"), "ledger.below-floor");
        ledger.assertBooksBalance(desk.place().open());
    }

    @Test
    void askingTwiceTakesOneAndTheSameChequeIsNeverTakenAgain() {
        Desk desk = fixture.desk();
        TakeCheque command = fixture.taking(desk, "17", "300.00");
        assertThat(done(fixture.take(command)).number())
                .isEqualTo(done(fixture.take(command)).number());
        assertRefused(
                fixture.take(new TakeCheque(
                        command.cooperative(),
                        command.request(),
                        command.cashier(),
                        fixture.taking(desk, "17", "301.00").paper(),
                        command.savings(),
                        command.by())),
                "cheques.request-reused");
        assertRefused(fixture.take(fixture.taking(desk, "17", "300.00")), "cheques.seen-before");
        done(tellers.as(SUPERVISOR, () -> cheques.giveBack(returning(desk, 1, false))));
        assertRefused(fixture.take(fixture.taking(desk, "17", "300.00")), "cheques.seen-before");
        assertStands(desk, "50.00", "0.00", "50.00");
        ledger.assertBooksBalance(desk.place().open());
    }

    @Test
    void whatIsNoChequeToTakeLeavesNothingBehind() {
        Desk desk = fixture.desk();
        Cheque.Paper paper = fixture.taking(desk, "17", "300.00").paper();
        assertRefused(fixture.take(fixture.taking(desk, "17", "0.00")), "cheques.not-positive");
        assertRefused(take(desk, of(paper, "NADIE", MONDAY)), "cheques.unknown-bank");
        assertRefused(take(desk, of(paper, paper.bank(), MONDAY.plusDays(1))), "cheques.dated-ahead");
        TakeCheque usual = fixture.taking(desk, "17", "300.00");
        assertRefused(
                fixture.take(new TakeCheque(
                        usual.cooperative(), usual.request(), usual.cashier(), paper, "no-such", usual.by())),
                "savings.unknown-account");
        tellers.as(CASHIER, () -> shifts.of(desk.cooperative(), CASHIER.id()))
                .forEach(shift ->
                        done(tellers.as(CASHIER, () -> shifts.close(closing(desk.place(), shift, "500.00", "")))));
        assertRefused(fixture.take(fixture.taking(desk, "17", "300.00")), "cheques.no-shift");
        assertThat(list.sums(all(desk))).isEmpty();
        assertStands(desk, "50.00", "0.00", "50.00");
        ledger.assertBooksBalance(desk.place().open());
    }

    @Test
    void whatIsSentIsFreeWhenTheBusinessDaysOfItsBankAreOver() {
        Desk desk = fixture.desk();
        fixture.taken(desk, "17", "300.00");
        done(banks.publish(
                desk.cooperative(),
                new BankTerms("HOY", "Banco de hoy", MONDAY, 0, gtq("0.00"), Source.unconfirmed("for a test"))));
        Cheque.Paper paper = fixture.taking(desk, "18", "20.00").paper();
        done(take(desk, of(paper, "HOY", MONDAY)));
        SendCheques sending = sending(desk, 2, "320.00");
        ChequeBatch batch = done(tellers.as(SUPERVISOR, () -> batches.send(sending)));
        assertThat(done(tellers.as(SUPERVISOR, () -> batches.send(sending)))).isEqualTo(batch);
        assertThat(cheques.find(desk.cooperative(), 1).orElseThrow().clearing())
                .contains(new Cheque.Clearing(1, MONDAY.plusDays(2)));
        assertStands(desk, "370.00", "320.00", "50.00");
        done(closes.closeThrough(desk.cooperative(), MONDAY, Progress.silent()));
        assertStands(desk, "370.00", "300.00", "70.00");
        assertThat(cheques.find(desk.cooperative(), 1).orElseThrow().state()).isEqualTo(Cheque.State.IN_CLEARING);
        assertThat(cheques.find(desk.cooperative(), 2).orElseThrow().state()).isEqualTo(Cheque.State.PAID);
        ledger.assertBooksBalance(desk.place().open());
    }

    @Test
    void whatIsInHandStaysKeptHoweverManyDaysAreClosed() {
        Desk desk = fixture.desk();
        fixture.taken(desk, "17", "300.00");
        done(closes.closeThrough(desk.cooperative(), MONDAY, Progress.silent()));
        assertStands(desk, "350.00", "300.00", "50.00");
        ledger.assertBooksBalance(desk.place().open());
    }

    @Test
    void aSlipThatTheBankHasPaidFreesItsCheques() {
        Desk desk = fixture.desk();
        fixture.taken(desk, "17", "300.00");
        assertRefused(tellers.as(SUPERVISOR, () -> batches.send(sending(desk, 2, "300.00"))), "cheques.hand-changed");
        done(tellers.as(SUPERVISOR, () -> batches.send(sending(desk, 1, "300.00"))));
        assertRefused(
                tellers.as(SUPERVISOR, () -> batches.send(sending(desk, 1, "300.00"))), "cheques.nothing-in-hand");
        done(tellers.as(SUPERVISOR, () -> batches.paid(desk.cooperative(), RequestId.next(), 1)));
        assertRefused(
                tellers.as(SUPERVISOR, () -> batches.paid(desk.cooperative(), RequestId.next(), 1)),
                "cheques.nothing-in-clearing");
        assertRefused(
                tellers.as(SUPERVISOR, () -> batches.paid(desk.cooperative(), RequestId.next(), 7)),
                "cheques.unknown-batch");
        assertStands(desk, "350.00", "0.00", "350.00");
        ledger.assertBooksBalance(desk.place().open());
    }

    @Test
    void aReturnedChequeIsTakenBackWithItsCharge() {
        Desk desk = fixture.desk();
        fixture.taken(desk, "17", "300.00");
        done(tellers.as(SUPERVISOR, () -> batches.send(sending(desk, 1, "300.00"))));
        assertRefused(
                tellers.as(
                        SUPERVISOR,
                        () -> cheques.giveBack(new ReturnCheque(desk.cooperative(), RequestId.next(), 1, " ", true))),
                "cheques.reason-needed");
        assertRefused(
                tellers.as(SUPERVISOR, () -> cheques.giveBack(returning(desk, 9, true))), "cheques.unknown-cheque");
        ReturnCheque command = returning(desk, 1, true);
        Cheque returned = done(tellers.as(SUPERVISOR, () -> cheques.giveBack(command)));
        assertThat(done(tellers.as(SUPERVISOR, () -> cheques.giveBack(command))))
                .isEqualTo(returned);
        assertRefused(
                tellers.as(SUPERVISOR, () -> cheques.giveBack(returning(desk, 1, true))), "cheques.returned-before");
        assertThat(returned.returned().orElseThrow().owed()).isEqualTo(gtq("0.00"));
        assertStands(desk, "25.00", "0.00", "25.00");
        ledger.assertBooksBalance(desk.place().open());
    }

    @Test
    void whatWasWithdrawnMeanwhileBecomesADebtThatAReceiptPays() {
        Desk desk = fixture.desk();
        fixture.taken(desk, "17", "300.00");
        done(tellers.as(SUPERVISOR, () -> batches.send(sending(desk, 1, "300.00"))));
        done(tellers.as(SUPERVISOR, () -> batches.paid(desk.cooperative(), RequestId.next(), 1)));
        done(fixture.withdraw(desk, "340.00"));
        Cheque returned = done(tellers.as(SUPERVISOR, () -> cheques.giveBack(returning(desk, 1, true))));
        assertThat(returned.returned().orElseThrow().owed()).isEqualTo(gtq("315.00"));
        assertStands(desk, "0.00", "0.00", "0.00");
        ledger.assertBooksBalance(desk.place().open());
        var tender = new Tender.Cash(
                desk.place().branch(), CashDeclaration.own(desk.rosa().party()));
        var receipt = done(receipts.take(new TakeReceipt(
                desk.cooperative(),
                RequestId.next(),
                new ReceiptOrder(desk.rosa().id(), gtq("315.00"), tender, new Splitting.ByPriority()))));
        assertThat(receipt.payments())
                .extracting(paid -> paid.due().destination())
                .contains("cheques.returned");
        ledger.assertBooksBalance(desk.place().open());
    }

    @Test
    void termsOfABankBeginOneAfterAnother() {
        Desk desk = fixture.desk();
        assertRefused(banks.publish(desk.cooperative(), terms(MONDAY.minusDays(1), 3)), "cheques.terms-in-closed-days");
        assertRefused(banks.publish(desk.cooperative(), terms(MONDAY, 3)), "cheques.terms-not-after-last");
        done(banks.publish(desk.cooperative(), terms(MONDAY.plusDays(1), 3)));
        done(banks.publish(desk.cooperative(), terms(MONDAY.plusDays(1), 3)));
        assertThat(banks.versions(desk.cooperative())).hasSize(2);
        assertThat(banks.inForce(desk.cooperative(), ChequeFixture.BANK, MONDAY)
                        .orElseThrow()
                        .clearingDays())
                .isEqualTo(2);
    }

    @Test
    void anotherCooperativeSeesNoneOfThem() {
        Desk one = fixture.desk();
        fixture.taken(one, "17", "300.00");
        Desk other = fixture.desk();
        assertThat(cheques.find(other.cooperative(), 1)).isEmpty();
        assertThat(batches.inHand(other.cooperative())).isEmpty();
        assertThat(done(fixture.take(fixture.taking(other, "17", "300.00"))).number())
                .isOne();
    }

    private Outcome<Cheque> take(Desk desk, Cheque.Paper paper) {
        TakeCheque usual = fixture.taking(desk, "17", "300.00");
        return fixture.take(new TakeCheque(
                usual.cooperative(), usual.request(), usual.cashier(), paper, usual.savings(), usual.by()));
    }

    private static Cheque.Paper of(Cheque.Paper paper, String bank, LocalDate dated) {
        return new Cheque.Paper(bank, paper.account(), paper.number(), paper.drawer(), dated, paper.amount());
    }

    private static ReturnCheque returning(Desk desk, long number, boolean charged) {
        return new ReturnCheque(desk.cooperative(), RequestId.next(), number, "sin fondos", charged);
    }

    private static SendCheques sending(Desk desk, long many, String total) {
        return new SendCheques(
                desk.cooperative(), RequestId.next(), desk.place().branch(), "Banco, cuenta 1", many, gtq(total));
    }

    private static ChequeList.Which all(Desk desk) {
        return new ChequeList.Which(
                desk.cooperative(),
                new Books.Period(MONDAY, MONDAY),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private void assertStands(Desk desk, String balance, String held, String available) {
        var figures = fixture.figures(desk);
        assertThat(figures.balance()).isEqualTo(gtq(balance));
        assertThat(figures.held()).isEqualTo(gtq(held));
        Money free = figures.available();
        assertThat(free).isEqualTo(gtq(available));
    }
}
