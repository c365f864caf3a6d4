package coop.milpa.savings.internal;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.kernel.Money;
import coop.milpa.kernel.Refusal;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.ledger.BooksFixture.Open;
import coop.milpa.members.Member;
import coop.milpa.receipts.Due;
import coop.milpa.receipts.PaidFrom;
import coop.milpa.receipts.Share;
import coop.milpa.receipts.Split;
import coop.milpa.savings.TaxRefusal;
import coop.milpa.testing.ModuleTest;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** A receipt that takes out of savings what would be taxed is refused, since receipts do not take that tax. */
@ModuleTest(with = "close")
@Import({BooksFixture.class, InterestFixture.class, MembersFixture.class})
class ReceiptsFromSavingsTests {

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);
    private static final Currency PEN = Currency.getInstance("PEN");
    private static final Currency GTQ = Currency.getInstance("GTQ");

    private final PaidFrom savings;
    private final InterestFixture interest;
    private final MembersFixture members;

    ReceiptsFromSavingsTests(PaidFrom savings, InterestFixture interest, MembersFixture members) {
        this.savings = savings;
        this.interest = interest;
        this.members = members;
    }

    @Test
    void inPeruFromTheSumOnThatComesToAnyTax() {
        Open open = interest.open(FIRST, "PE", PEN);

        assertThat(refusal(open, "contributions.quota", Money.of("999.99", PEN)))
                .isEmpty();
        assertThat(refusal(open, "contributions.quota", Money.of("2000.00", PEN)))
                .contains(new TaxRefusal.ReceiptTaxed(Money.of("0.10", PEN)));
    }

    @Test
    void notWhereItGoesIntoSavingsNorWhereThereIsNoSuchTax() {
        assertThat(refusal(interest.open(FIRST, "PE", PEN), "savings.demand", Money.of("2000.00", PEN)))
                .isEmpty();
        assertThat(refusal(interest.open(FIRST), "contributions.quota", Money.of("2000.00", GTQ)))
                .isEmpty();
    }

    private Optional<Refusal> refusal(Open open, String destination, Money sum) {
        Member rosa = members.adult(open);
        AccountId hers = AccountId.next();
        var due = new Due(destination, rosa.id(), hers, sum, FIRST, "1");
        var split = new Split(List.of(new Share(due, sum)), Money.zero(sum.currency()));
        return savings.forbids(open.cooperative(), hers, split, FIRST);
    }
}
