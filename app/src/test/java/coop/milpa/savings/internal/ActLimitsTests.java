package coop.milpa.savings.internal;

import static coop.milpa.savings.internal.InterestFixture.done;
import static coop.milpa.savings.internal.MembersFixture.cash;
import static coop.milpa.savings.internal.MembersFixture.gtq;
import static coop.milpa.savings.internal.MembersFixture.order;
import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.kernel.Outcome;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.ledger.BooksFixture.Open;
import coop.milpa.members.Member;
import coop.milpa.platform.AmountLimits.Act;
import coop.milpa.savings.CashMovement;
import coop.milpa.savings.ProductRules.Dormancy;
import coop.milpa.savings.ProductRules.Fees;
import coop.milpa.savings.ProductRules.Kind;
import coop.milpa.savings.ProductRules.Limits;
import coop.milpa.savings.ProductRules.Plan;
import coop.milpa.savings.ProductRules.Rules;
import coop.milpa.savings.SavingsAccount;
import coop.milpa.savings.SavingsOperations;
import coop.milpa.savings.TransferSavings;
import coop.milpa.testing.LimitOfAThousand;
import coop.milpa.testing.LimitOfAThousand.TooMuch;
import coop.milpa.testing.ModuleTest;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** Whoever moves members' money moves no more than she may. */
@ModuleTest(with = "close")
@Import({BooksFixture.class, InterestFixture.class, MembersFixture.class, LimitOfAThousand.class})
class ActLimitsTests {

    private static final LocalDate FIRST = LocalDate.of(2026, 2, 10);
    private static final Rules PLAIN =
            new Rules(Kind.DEMAND, true, true, new Limits(0, 0, 0, 200, ""), Fees.NONE, Plan.NONE, Dormancy.NEVER);

    private final SavingsOperations operations;
    private final BooksFixture fixture;
    private final InterestFixture interest;
    private final MembersFixture members;
    private final LimitOfAThousand limit;

    ActLimitsTests(
            SavingsOperations operations,
            BooksFixture fixture,
            InterestFixture interest,
            MembersFixture members,
            LimitOfAThousand limit) {
        this.operations = operations;
        this.fixture = fixture;
        this.interest = interest;
        this.members = members;
        this.limit = limit;
    }

    @Test
    void depositsWithdrawalsAndTransfersAskForTheirOwnLimitAndCountOnce() {
        Open open = interest.open(FIRST);
        Member rosa = members.adult(open);
        members.product(open, "libre", FIRST, PLAIN);
        SavingsAccount one = members.account(open, rosa, "libre", "900.00");
        SavingsAccount other = members.account(open, rosa, "libre", "900.00");
        assertThat(limit.counted()).extracting(Act::permission).containsExactly("savings.deposit", "savings.deposit");

        assertThat(operations.deposit(cash(open, rosa, one, "1000.01")))
                .isEqualTo(Outcome.refused(new TooMuch("savings.deposit")));
        CashMovement deposit = cash(open, rosa, one, "1000.00");
        done(operations.deposit(deposit));
        done(operations.deposit(deposit));
        assertThat(operations.withdraw(cash(open, rosa, one, "1000.01")))
                .isEqualTo(Outcome.refused(new TooMuch("savings.withdrawal")));
        assertThat(operations.transfer(new TransferSavings(
                        order(open, rosa), one.terms().number(), other.terms().number(), gtq("1000.01"))))
                .isEqualTo(Outcome.refused(new TooMuch("savings.transfer")));
        assertThat(limit.counted()).containsExactly(new Act("savings.deposit", gtq("1000.00")));
        fixture.assertBooksBalance(open);
    }
}
