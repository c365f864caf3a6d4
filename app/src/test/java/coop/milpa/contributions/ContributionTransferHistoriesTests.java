package coop.milpa.contributions;

import static coop.milpa.receipts.ReceiptsFixture.done;
import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.ledger.Books;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.ledger.BooksFixture.Open;
import coop.milpa.members.Member;
import coop.milpa.receipts.ReceiptsFixture;
import coop.milpa.testing.ModuleTest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.Import;

/** Days of payments and transfers at random: each has what a plain sum says, and the capital only what was paid in. */
@ModuleTest(with = {"close", "receipts", "members", "parties"})
@Import({BooksFixture.class, ReceiptsFixture.class, ContributionsFixture.class})
class ContributionTransferHistoriesTests {

    private static final LocalDate FIRST = LocalDate.of(2025, 12, 22);
    private static final int DAYS = 5;
    private static final int ACTS_A_DAY = 8;
    private static final long FIRST_CONTRIBUTION = 1_000;

    private final Contributions contributions;
    private final ContributionTransfers transfers;
    private final ContributionDays days;
    private final BooksFixture books;
    private final ContributionsFixture fixture;

    ContributionTransferHistoriesTests(
            Contributions contributions,
            ContributionTransfers transfers,
            ContributionDays days,
            BooksFixture books,
            ContributionsFixture fixture) {
        this.contributions = contributions;
        this.transfers = transfers;
        this.days = days;
        this.books = books;
        this.fixture = fixture;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void eachHasWhatAPlainSumSays(long seed) {
        var random = new Random(seed);
        Open open = fixture.open(FIRST);
        fixture.decide(open, "contributions.first-contribution.person", FIRST, "GTQ 10.00");
        List<Member> members = fixture.members(open, FIRST, 4);
        long[] has = new long[members.size()];
        long[] balanceDays = new long[members.size()];
        for (int day = 0; day < DAYS; day++) {
            for (int n = 0; n < ACTS_A_DAY; n++) {
                act(random, open, members, has);
            }
            LocalDate today = FIRST.plusDays(day);
            for (int who = 0; who < has.length; who++) {
                balanceDays[who] += has[who];
                assertThat(fixture.position(open, members.get(who).id(), today).paidIn())
                        .as("seed " + seed + ", day " + day)
                        .isEqualTo(money(has[who]));
            }
            fixture.close(open, today);
            books.assertBooksBalance(open);
        }
        var all = new Books.Period(FIRST, FIRST.plusDays(DAYS - 1));
        Map<MemberId, Long> told = new HashMap<>();
        days.each(open.cooperative(), BooksFixture.GTQ, all, told::put);
        Map<MemberId, Long> counted = new HashMap<>();
        for (int who = 0; who < has.length; who++) {
            counted.put(members.get(who).id(), balanceDays[who]);
        }
        assertThat(told).as("seed " + seed).isEqualTo(counted);
    }

    private void act(Random random, Open open, List<Member> members, long[] has) {
        int from = random.nextInt(has.length);
        int to = random.nextInt(has.length);
        long amount = random.nextInt(5_000);
        if (random.nextInt(3) == 0 && amount > 0) {
            done(contributions.pay(fixture.pays(
                    open, members.get(to), money(amount).toDecimal().toPlainString())));
            has[to] += amount;
            return;
        }
        boolean may = from != to && amount > 0 && has[from] - amount >= FIRST_CONTRIBUTION;
        var command = fixture.handsOver(
                open,
                members.get(from),
                members.get(to).party(),
                money(amount).toDecimal().toPlainString());
        assertThat(transfers.transfer(command) instanceof Outcome.Done<ContributionTransfer>)
                .isEqualTo(may);
        if (may) {
            has[from] -= amount;
            has[to] += amount;
        }
    }

    private static Money money(long minor) {
        return new Money(minor, BooksFixture.GTQ);
    }
}
