package coop.milpa.accounting;

import static coop.milpa.accounting.AccountingFixture.ANA;
import static coop.milpa.accounting.AccountingFixture.BERTA;
import static coop.milpa.accounting.AccountingFixture.done;
import static coop.milpa.ledger.AccountRole.OPERATING_EXPENSE;
import static coop.milpa.ledger.AccountRole.TAX_PAYABLE;
import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.platform.AmountLimits.Act;
import coop.milpa.testing.LimitOfAThousand;
import coop.milpa.testing.LimitOfAThousand.TooMuch;
import coop.milpa.testing.ModuleTest;
import coop.milpa.testing.TestClock;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** Whoever approves an entry by hand approves no more than she may. */
@ModuleTest
@Import({BooksFixture.class, AccountingFixture.class, LimitOfAThousand.class})
class ApprovalLimitTests {

    private static final String APPROVE = "entries.approve";

    private final ManualEntries entries;
    private final RecurringEntries recurring;
    private final AccountingFixture people;
    private final BooksFixture fixture;
    private final LimitOfAThousand limit;

    ApprovalLimitTests(
            ManualEntries entries,
            RecurringEntries recurring,
            AccountingFixture people,
            BooksFixture fixture,
            LimitOfAThousand limit) {
        this.entries = entries;
        this.recurring = recurring;
        this.people = people;
        this.fixture = fixture;
        this.limit = limit;
    }

    @Test
    void anEntryOverTheLimitStaysSubmittedAndOneWithinIsCountedOnce() {
        BooksFixture.Open open = fixture.open();
        ManualEntryId large = people.submitted(open, people.lines(open, OPERATING_EXPENSE, TAX_PAYABLE, "1000.01"));
        assertThat(people.as(BERTA, () -> entries.approve(open.cooperative(), large)))
                .isEqualTo(Outcome.refused(new TooMuch(APPROVE)));
        assertThat(entries.find(open.cooperative(), large).orElseThrow().state())
                .isEqualTo(ManualEntry.State.SUBMITTED);
        ManualEntry posted = people.posted(open, OPERATING_EXPENSE, TAX_PAYABLE, "1000.00");
        people.as(BERTA, () -> entries.approve(open.cooperative(), posted.id()));
        assertThat(limit.counted()).extracting(Act::permission).containsExactly(APPROVE);
        fixture.assertBooksBalance(open);
    }

    @Test
    void oneThatComesBackOverTheLimitStaysSubmittedAndOneWithinIsCountedOnce() {
        BooksFixture.Open open = fixture.open();
        RecurringEntryId large = proposed(open, "1000.01");
        assertThat(people.as(BERTA, () -> recurring.approve(open.cooperative(), large)))
                .isEqualTo(Outcome.refused(new TooMuch(APPROVE)));
        assertThat(recurring.find(open.cooperative(), large).orElseThrow().state())
                .isEqualTo(RecurringEntry.State.SUBMITTED);
        RecurringEntryId within = proposed(open, "1000.00");
        people.as(BERTA, () -> done(recurring.approve(open.cooperative(), within)));
        people.as(BERTA, () -> done(recurring.approve(open.cooperative(), within)));
        assertThat(limit.counted()).extracting(Act::permission).containsExactly(APPROVE);
    }

    private RecurringEntryId proposed(BooksFixture.Open open, String amount) {
        var command = new ProposeRecurring(
                open.cooperative(),
                RequestId.next(),
                "Renta",
                Recurrence.monthly(16, TestClock.TODAY),
                people.lines(open, OPERATING_EXPENSE, TAX_PAYABLE, amount));
        return people.as(ANA, () -> done(recurring.propose(command)));
    }
}
