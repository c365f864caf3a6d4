package coop.milpa.savings.internal;

import static coop.milpa.savings.internal.InterestFixture.done;
import static coop.milpa.savings.internal.MembersFixture.assertRefused;
import static coop.milpa.savings.internal.MembersFixture.cash;
import static coop.milpa.savings.internal.MembersFixture.gtq;
import static coop.milpa.savings.internal.MembersFixture.order;
import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.kernel.Rate;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.ledger.BooksFixture.Open;
import coop.milpa.members.Departure;
import coop.milpa.members.Departures;
import coop.milpa.members.Member;
import coop.milpa.members.RecordDeath;
import coop.milpa.savings.CourtOrder;
import coop.milpa.savings.EndGarnishment;
import coop.milpa.savings.Garnishments;
import coop.milpa.savings.Garnishments.Garnished;
import coop.milpa.savings.HoldSavings;
import coop.milpa.savings.PlaceGarnishment;
import coop.milpa.savings.PlaceGarnishment.Reach;
import coop.milpa.savings.ProductRules.Dormancy;
import coop.milpa.savings.ProductRules.Every;
import coop.milpa.savings.ProductRules.Fees;
import coop.milpa.savings.ProductRules.Kind;
import coop.milpa.savings.ProductRules.Limits;
import coop.milpa.savings.ProductRules.MissedQuotas;
import coop.milpa.savings.ProductRules.Plan;
import coop.milpa.savings.ProductRules.Rules;
import coop.milpa.savings.ProductRules.Shortage;
import coop.milpa.savings.Quotas;
import coop.milpa.savings.ReleaseSavings;
import coop.milpa.savings.SavingsAccount;
import coop.milpa.savings.SavingsBlocks;
import coop.milpa.savings.SavingsOperations;
import coop.milpa.savings.TransferSavings;
import coop.milpa.testing.ModuleTest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** Money that is there and cannot be had: held, garnished, or more than there is. */
@ModuleTest(with = "close")
@Import({BooksFixture.class, InterestFixture.class, MembersFixture.class})
class PledgedSavingsTests {

    private static final LocalDate FIRST = LocalDate.of(2022, 2, 20);

    private final SavingsOperations operations;
    private final SavingsBlocks blocks;
    private final Garnishments garnishments;
    private final Departures departures;
    private final BooksFixture fixture;
    private final InterestFixture interest;
    private final MembersFixture members;
    private Open open;
    private Member rosa;

    PledgedSavingsTests(
            SavingsOperations operations,
            SavingsBlocks blocks,
            Garnishments garnishments,
            Departures departures,
            BooksFixture fixture,
            InterestFixture interest,
            MembersFixture members) {
        this.operations = operations;
        this.blocks = blocks;
        this.garnishments = garnishments;
        this.departures = departures;
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
    void whatACourtHadPaidOutMakesNoQuotaMissedAndLosesNoBonus() {
        members.product(open, "meta", FIRST, strictPlan());
        SavingsAccount demand = members.account(open, rosa, "demand", "1.00");
        SavingsAccount plan = members.programmed(open, rosa, "meta", new Quotas(gtq("100.00"), 1, FIRST, 2));
        done(operations.deposit(cash(open, rosa, plan, "200.00")));
        Garnished order = done(garnishments.place(garnishing("C-1", OptionalLong.of(15_000), plan)));
        done(garnishments.pay(ending(order)));
        assertThat(members.balance(open, plan)).isEqualTo("50.00");

        interest.close(open, LocalDate.of(2022, 4, 20));

        // 50.00 and the bonus of 7.00; no penalty
        assertThat(members.balance(open, plan)).isEqualTo("0.00");
        assertThat(members.balance(open, demand)).isEqualTo("58.00");
    }

    @Test
    void whoeverWithdrewMissesWhatIsNotThere() {
        members.product(open, "meta", FIRST, strictPlan());
        SavingsAccount plan = members.programmed(open, rosa, "meta", new Quotas(gtq("100.00"), 1, FIRST, 2));
        done(operations.deposit(cash(open, rosa, plan, "100.00")));
        done(operations.withdraw(cash(open, rosa, plan, "50.00")));

        interest.close(open, FIRST);

        assertThat(members.balance(open, plan)).isEqualTo("47.00");
    }

    @Test
    void theOlderOrderIsFilledFirstAndTheYoungerByWhatComesThen() {
        SavingsAccount one = members.account(open, rosa, "demand", "30.00");
        SavingsAccount other = members.account(open, rosa, "demand", "0.00");
        Garnished older = done(garnishments.place(garnishing("C-1", OptionalLong.of(5_000), one, other)));
        Garnished younger = done(garnishments.place(garnishing("C-2", OptionalLong.of(4_000), other, one)));
        assertThat(older.held()).isEqualTo(gtq("30.00"));
        assertThat(younger.held()).isEqualTo(gtq("0.00"));

        done(operations.deposit(cash(open, rosa, other, "45.00")));

        assertThat(done(garnishments.pay(ending(older))).held()).isEqualTo(gtq("50.00"));
        assertThat(members.balance(open, one)).isEqualTo("0.00");
        assertThat(members.balance(open, other)).isEqualTo("25.00");
        assertRefused("ledger.below-floor", operations.withdraw(cash(open, rosa, other, "0.01")));
        assertThat(done(garnishments.pay(ending(younger))).held()).isEqualTo(gtq("25.00"));
        assertThat(members.balance(open, other)).isEqualTo("0.00");
    }

    @Test
    void theDeadAreNotSettledWhileACourtKeepsTheirMoney() {
        SavingsAccount account = members.account(open, rosa, "demand", "100.00");
        Garnished order = done(garnishments.place(garnishing("C-1", OptionalLong.of(4_000), account)));
        Departure dead = done(departures.died(
                new RecordDeath(open.cooperative(), RequestId.next(), rosa.id(), FIRST, "Acta de defunción 12")));

        assertRefused("members.pledged", departures.settle(open.cooperative(), RequestId.next(), dead.id()));
        assertThat(members.balance(open, account)).isEqualTo("100.00");

        done(garnishments.lift(ending(order)));
        done(departures.settle(open.cooperative(), RequestId.next(), dead.id()));
        assertThat(members.balance(open, account)).isEqualTo("0.00");
    }

    @Test
    void heldMoneyNeitherLeavesNorMovesNorIsHeldAgain() {
        SavingsAccount account = members.account(open, rosa, "demand", "100.00");
        SavingsAccount other = members.account(open, rosa, "demand", "0.00");
        var held = done(blocks.hold(holding(account, "60.00")));

        assertRefused("ledger.below-floor", operations.withdraw(cash(open, rosa, account, "40.01")));
        assertRefused("ledger.below-floor", operations.transfer(transfer(account, other, "40.01")));
        assertRefused("ledger.below-floor", blocks.hold(holding(account, "40.01")));
        done(operations.transfer(transfer(account, other, "40.00")));
        done(blocks.release(new ReleaseSavings(order(open, rosa), held.hold())));
        done(operations.withdraw(cash(open, rosa, account, "60.00")));
    }

    @Test
    void noAccountIsOverdrawn() {
        var fees = new Fees(500, Every.MONTH, 0, 0, 25, 0, 0, Shortage.TAKE_WHAT_THERE_IS);
        members.product(
                open, "libre", FIRST, new Rules(Kind.DEMAND, true, true, Limits.NONE, fees, Plan.NONE, Dormancy.NEVER));
        SavingsAccount account = members.account(open, rosa, "libre", "10.00");
        SavingsAccount other = members.account(open, rosa, "demand", "0.00");

        assertRefused("ledger.below-floor", operations.withdraw(cash(open, rosa, account, "10.01")));
        // with its fee of 0.25
        assertRefused("ledger.below-floor", operations.withdraw(cash(open, rosa, account, "9.76")));
        assertRefused("ledger.below-floor", operations.transfer(transfer(account, other, "10.01")));
        done(operations.withdraw(cash(open, rosa, account, "9.75")));
        interest.close(open, LocalDate.of(2022, 2, 28));

        assertThat(members.balance(open, account)).isEqualTo("0.00");
    }

    private static Rules strictPlan() {
        var plan = new Plan(Optional.empty(), true, Rate.ZERO, new MissedQuotas(0, true, 300), Rate.ZERO, 700);
        var fees = new Fees(0, Every.MONTH, 0, 0, 0, 0, 0, Shortage.TAKE_WHAT_THERE_IS);
        return new Rules(Kind.PROGRAMMED, true, true, Limits.NONE, fees, plan, Dormancy.NEVER);
    }

    private PlaceGarnishment garnishing(String caseNumber, OptionalLong amount, SavingsAccount... accounts) {
        List<String> numbers =
                Arrays.stream(accounts).map(account -> account.terms().number()).toList();
        return new PlaceGarnishment(
                order(open, rosa),
                new CourtOrder("Juzgado Primero", caseNumber),
                rosa.number(),
                new Reach(numbers, BooksFixture.GTQ, amount));
    }

    private EndGarnishment ending(Garnished garnished) {
        return new EndGarnishment(order(open, rosa), garnished.id());
    }

    private HoldSavings holding(SavingsAccount account, String amount) {
        return new HoldSavings(
                order(open, rosa), account.terms().number(), gtq(amount), HoldSavings.Reason.DISPUTE, Optional.empty());
    }

    private TransferSavings transfer(SavingsAccount from, SavingsAccount to, String amount) {
        return new TransferSavings(
                order(open, rosa), from.terms().number(), to.terms().number(), gtq(amount));
    }
}
