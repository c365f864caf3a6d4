package coop.milpa.accounting;

import static coop.milpa.accounting.AccountingFixture.BERTA;
import static coop.milpa.ledger.AccountRole.OPERATING_EXPENSE;
import static coop.milpa.ledger.AccountRole.TAX_PAYABLE;
import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.kernel.Outcome;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.platform.AmountLimits.Act;
import coop.milpa.testing.LimitOfAThousand;
import coop.milpa.testing.LimitOfAThousand.TooMuch;
import coop.milpa.testing.ModuleTest;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** Whoever approves an entry by hand approves no more than she may. */
@ModuleTest
@Import({BooksFixture.class, AccountingFixture.class, LimitOfAThousand.class})
class ApprovalLimitTests {

    private static final String APPROVE = "entries.approve";

    private final ManualEntries entries;
    private final AccountingFixture people;
    private final BooksFixture fixture;
    private final LimitOfAThousand limit;

    ApprovalLimitTests(ManualEntries entries, AccountingFixture people, BooksFixture fixture, LimitOfAThousand limit) {
        this.entries = entries;
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
}
