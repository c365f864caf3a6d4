package coop.milpa.contributions;

import static coop.milpa.receipts.ReceiptsFixture.done;
import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.ledger.BooksFixture.Open;
import coop.milpa.members.Member;
import coop.milpa.receipts.Receipt;
import coop.milpa.receipts.Receipts;
import coop.milpa.receipts.ReceiptsFixture;
import coop.milpa.receipts.ReverseReceipt;
import coop.milpa.receipts.Splitting;
import coop.milpa.testing.ModuleTest;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.Import;

/** Months of plans, receipts and reversals at random: whatever happens, register and books agree. */
@ModuleTest(with = {"close", "receipts", "members", "parties"})
@Import({BooksFixture.class, ReceiptsFixture.class, ContributionsFixture.class})
class ContributionHistoriesTests {

    private static final LocalDate FIRST = LocalDate.of(2025, 10, 20);
    private static final int MONTHS = 4;

    private final Contributions contributions;
    private final Receipts receipts;
    private final BooksFixture books;
    private final ContributionsFixture fixture;

    ContributionHistoriesTests(
            Contributions contributions, Receipts receipts, BooksFixture books, ContributionsFixture fixture) {
        this.contributions = contributions;
        this.receipts = receipts;
        this.books = books;
        this.fixture = fixture;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void registerAndBooksAgreeAfterEveryMonth(long seed) {
        var random = new Random(seed);
        Open open = fixture.open(FIRST);
        List<Member> members = fixture.members(open, FIRST, 5);
        List<Receipt> taken = new ArrayList<>();
        YearMonth month = YearMonth.from(FIRST);
        for (int n = 0; n < MONTHS; n++) {
            for (Member member : members) {
                live(random, open, member, month, taken);
            }
            fixture.close(open, month.atEndOfMonth());
            books.assertBooksBalance(open);
            for (Member member : members) {
                ContributionPosition position = fixture.position(open, member.id(), month.atEndOfMonth());
                assertThat(position.arrears()).as("seed " + seed).isLessThanOrEqualTo(position.unpaid());
                assertThat(position.paidIn().isNegative()).as("seed " + seed).isFalse();
            }
            month = month.plusMonths(1);
        }
    }

    private void live(Random random, Open open, Member member, YearMonth month, List<Receipt> taken) {
        if (random.nextInt(3) == 0) {
            contributions.plan(
                    open.cooperative(),
                    List.of(new ContributionPlan(
                            member.id(),
                            month.plusMonths(random.nextInt(2)),
                            money(random.nextInt(4) * 1_250L),
                            1 + random.nextInt(31))));
        }
        if (random.nextBoolean()) {
            var command = fixture.receipt(open, member, money(1 + random.nextInt(6_000)), new Splitting.ByPriority());
            if (receipts.take(command) instanceof Outcome.Done<Receipt>(Receipt receipt)) {
                taken.add(receipt);
            }
        }
        if (random.nextInt(4) == 0) {
            done(contributions.pay(fixture.pays(open, member, "12.34")));
        }
        if (!taken.isEmpty() && random.nextInt(3) == 0) {
            Receipt receipt = taken.remove(random.nextInt(taken.size()));
            done(receipts.reverse(new ReverseReceipt(open.cooperative(), RequestId.next(), receipt.id(), "made up")));
        }
    }

    private static Money money(long minor) {
        return new Money(minor, BooksFixture.GTQ);
    }
}
