package coop.milpa.accounting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.AccountCode;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How long an entry may be that a person writes. */
class EntryLimitsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    @Test
    void aPersonWritesTwoToAHundredLines() {
        assertThat(draft(2).lines()).hasSize(2);
        assertThat(draft(100).lines()).hasSize(100);
        assertThatIllegalArgumentException().isThrownBy(() -> draft(1));
        assertThatIllegalArgumentException().isThrownBy(() -> draft(101));
    }

    @Test
    void soDoesWhoeverAgreesOnARecurringEntry() {
        assertThat(recurring(2).lines()).hasSize(2);
        assertThat(recurring(100).lines()).hasSize(100);
        assertThatIllegalArgumentException().isThrownBy(() -> recurring(1));
        assertThatIllegalArgumentException().isThrownBy(() -> recurring(101));
    }

    private static DraftEntry draft(int lines) {
        return new DraftEntry(CooperativeId.next(), RequestId.next(), "rent", Optional.empty(), lines(lines));
    }

    private static ProposeRecurring recurring(int lines) {
        return new ProposeRecurring(
                CooperativeId.next(), RequestId.next(), "rent", Recurrence.monthEnds(DAY), lines(lines));
    }

    private static List<DraftLine> lines(int count) {
        Money amount = Money.of("1.00", Currency.getInstance("GTQ"));
        return Collections.nCopies(count, DraftLine.debit(new AccountCode("101104"), BranchId.next(), amount));
    }
}
