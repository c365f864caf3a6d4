package coop.milpa.savings.internal;

import static coop.milpa.savings.internal.InterestFixture.done;
import static coop.milpa.savings.internal.MembersFixture.gtq;
import static coop.milpa.savings.internal.MembersFixture.own;
import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.ledger.BooksFixture.Open;
import coop.milpa.ledger.EntryId;
import coop.milpa.ledger.HoldId;
import coop.milpa.ledger.Holds;
import coop.milpa.members.Member;
import coop.milpa.savings.CashMovement;
import coop.milpa.savings.CloseSavings;
import coop.milpa.savings.ClosedSavings;
import coop.milpa.savings.CourtOrder;
import coop.milpa.savings.EndGarnishment;
import coop.milpa.savings.GarnishmentId;
import coop.milpa.savings.Garnishments;
import coop.milpa.savings.HoldSavings;
import coop.milpa.savings.OpenSavings;
import coop.milpa.savings.OrderedSavings;
import coop.milpa.savings.PlaceGarnishment;
import coop.milpa.savings.PlaceGarnishment.Reach;
import coop.milpa.savings.ReleaseSavings;
import coop.milpa.savings.ReverseSavings;
import coop.milpa.savings.SavingsAccount;
import coop.milpa.savings.SavingsBlocks;
import coop.milpa.savings.SavingsOperations;
import coop.milpa.savings.SavingsOrder;
import coop.milpa.savings.SavingsReceipt;
import coop.milpa.savings.TransferSavings;
import coop.milpa.testing.ModuleTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** An order that names its day is carried out on that day only; that it was is said on any day. */
@ModuleTest(with = "close")
@Import({BooksFixture.class, InterestFixture.class, MembersFixture.class})
class NamedDayTests {

    private static final LocalDate FIRST = LocalDate.of(2026, 2, 10);
    private static final CourtOrder JUDGE = new CourtOrder("Juzgado Primero", "C-7");

    private final SavingsOperations operations;
    private final SavingsBlocks blocks;
    private final Garnishments garnishments;
    private final Holds holds;
    private final BooksFixture fixture;
    private final InterestFixture interest;
    private final MembersFixture members;
    private Open open;
    private Member rosa;

    NamedDayTests(
            SavingsOperations operations,
            SavingsBlocks blocks,
            Garnishments garnishments,
            Holds holds,
            BooksFixture fixture,
            InterestFixture interest,
            MembersFixture members) {
        this.operations = operations;
        this.blocks = blocks;
        this.garnishments = garnishments;
        this.holds = holds;
        this.fixture = fixture;
        this.interest = interest;
        this.members = members;
        this.open = interest.open(FIRST);
        this.rosa = members.adult(open);
    }

    @BeforeEach
    void openBooks() {
        open = interest.open(FIRST);
        rosa = members.adult(open);
    }

    @AfterEach
    void booksBalance() {
        fixture.assertBooksBalance(open);
    }

    @Test
    void moneyIsMovedOnceAndSaidAgainAfterItsDayHasClosed() {
        SavingsAccount account = account("100.00");
        SavingsAccount other = account("0.00");
        onItsDayAndAgain(List.of(
                order -> operations.deposit(new CashMovement(order, number(account), gtq("20.00"), own(rosa))),
                order -> operations
                        .depositAll(
                                open.cooperative(),
                                List.of(new CashMovement(order, number(account), gtq("3.00"), own(rosa))))
                        .getFirst(),
                order -> operations.withdraw(new CashMovement(order, number(account), gtq("5.00"), own(rosa))),
                order -> operations.transfer(new TransferSavings(order, number(account), number(other), gtq("7.00"))),
                order -> operations.open(
                        new OpenSavings(order, rosa.number(), "demand", gtq("1.00"), own(rosa), Optional.empty()))));
        assertThat(members.balance(open, account)).isEqualTo("111.00");
        assertThat(members.balance(open, other)).isEqualTo("7.00");
    }

    @Test
    void whatIsUndoneOrClosedIsSaidAgainAfterItsDayHasClosed() {
        SavingsAccount account = account("100.00");
        SavingsAccount ending = account("3.00");
        SavingsAccount later = account("4.00");
        EntryId deposit = deposited(account, "20.00");
        EntryId other = deposited(account, "2.00");
        SavingsOrder undoes = order(Optional.of(FIRST));
        SavingsOrder closes = order(Optional.of(FIRST));
        SavingsReceipt undone = done(operations.reverse(new ReverseSavings(undoes, deposit, "doble")));
        ClosedSavings closed = done(operations.close(new CloseSavings(closes, number(ending), own(rosa))));

        interest.close(open, FIRST);

        assertThat(done(operations.reverse(new ReverseSavings(undoes, deposit, "doble"))))
                .isEqualTo(undone);
        assertThat(done(operations.close(new CloseSavings(closes, number(ending), own(rosa)))))
                .isEqualTo(closed);
        SavingsOrder late = order(Optional.of(FIRST));
        assertNotTheOpenDay(operations.reverse(new ReverseSavings(late, other, "doble")));
        assertNotTheOpenDay(operations.close(new CloseSavings(late, number(later), own(rosa))));
        assertThat(members.balance(open, account)).isEqualTo("102.00");
        assertThat(members.balance(open, later)).isEqualTo("4.00");
    }

    @Test
    void holdsAndOrdersAreSaidAgainAfterTheirDayHasClosed() {
        SavingsAccount held = account("100.00");
        SavingsAccount frozen = account("1.00");
        SavingsAccount reached = account("50.00");
        HoldId standing = done(blocks.hold(hold(order(Optional.empty()), held))).hold();
        onItsDayAndAgain(List.of(
                order -> blocks.hold(hold(order, held)),
                order -> blocks.freeze(new OrderedSavings(order, number(frozen), JUDGE)),
                order -> garnishments.place(garnishing(order, reached))));
        assertNotTheOpenDay(blocks.release(new ReleaseSavings(order(Optional.of(FIRST)), standing)));
        assertThat(holds.standing(open.cooperative(), held.id())).hasSize(2);
    }

    @Test
    void whatIsLetGoIsSaidAgainAfterItsDayHasClosed() {
        SavingsAccount held = account("100.00");
        SavingsAccount frozen = account("1.00");
        SavingsAccount reached = account("50.00");
        HoldId hold = done(blocks.hold(hold(order(Optional.empty()), held))).hold();
        GarnishmentId kept = done(garnishments.place(garnishing(order(Optional.empty()), reached)))
                .id();
        done(blocks.freeze(new OrderedSavings(order(Optional.empty()), number(frozen), JUDGE)));
        SavingsOrder releases = order(Optional.of(FIRST));
        SavingsOrder lifts = order(Optional.of(FIRST));
        done(blocks.release(new ReleaseSavings(releases, hold)));
        done(garnishments.lift(new EndGarnishment(lifts, kept)));
        done(blocks.lift(new OrderedSavings(lifts, number(frozen), JUDGE)));

        interest.close(open, FIRST);

        done(blocks.release(new ReleaseSavings(releases, hold)));
        done(garnishments.lift(new EndGarnishment(lifts, kept)));
        done(blocks.lift(new OrderedSavings(lifts, number(frozen), JUDGE)));
        done(blocks.freeze(new OrderedSavings(order(Optional.empty()), number(frozen), JUDGE)));
        assertNotTheOpenDay(blocks.lift(new OrderedSavings(order(Optional.of(FIRST)), number(frozen), JUDGE)));
    }

    /** Each is done on the day and said again after it; with another request it is refused then. */
    private void onItsDayAndAgain(List<Function<SavingsOrder, Outcome<?>>> work) {
        List<SavingsOrder> orders =
                work.stream().map(each -> order(Optional.of(FIRST))).toList();
        for (int n = 0; n < work.size(); n++) {
            done(work.get(n).apply(orders.get(n)));
        }
        interest.close(open, FIRST);
        for (int n = 0; n < work.size(); n++) {
            done(work.get(n).apply(orders.get(n)));
            assertNotTheOpenDay(work.get(n).apply(order(Optional.of(FIRST))));
        }
    }

    private SavingsOrder order(Optional<LocalDate> businessDay) {
        var place = new SavingsOrder.Place(open.branch(), Set.of(rosa.party()), Optional.empty(), businessDay);
        return new SavingsOrder(open.cooperative(), RequestId.next(), BooksFixture.TELLER, place);
    }

    private SavingsAccount account(String first) {
        return members.account(open, rosa, "demand", first);
    }

    private EntryId deposited(SavingsAccount account, String amount) {
        return done(operations.deposit(
                        new CashMovement(order(Optional.empty()), number(account), gtq(amount), own(rosa))))
                .entry();
    }

    private static HoldSavings hold(SavingsOrder order, SavingsAccount account) {
        return new HoldSavings(order, number(account), gtq("10.00"), HoldSavings.Reason.DISPUTE, Optional.empty());
    }

    private PlaceGarnishment garnishing(SavingsOrder order, SavingsAccount account) {
        var reach = new Reach(List.of(number(account)), BooksFixture.GTQ, OptionalLong.of(1_000));
        return new PlaceGarnishment(order, JUDGE, rosa.number(), reach);
    }

    private static String number(SavingsAccount account) {
        return account.terms().number();
    }

    private static void assertNotTheOpenDay(Outcome<?> outcome) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.why().code()).isEqualTo("savings.not-the-open-day"));
    }
}
