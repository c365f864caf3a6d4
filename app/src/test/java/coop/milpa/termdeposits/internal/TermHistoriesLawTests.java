package coop.milpa.termdeposits.internal;

import static coop.milpa.termdeposits.internal.TermFixture.asked;
import static coop.milpa.termdeposits.internal.TermFixture.done;
import static coop.milpa.termdeposits.internal.TermFixture.gtq;
import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Rate;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.ledger.BooksFixture.Open;
import coop.milpa.termdeposits.CloseTermDeposit;
import coop.milpa.termdeposits.ClosedTermDeposit;
import coop.milpa.termdeposits.EarlyClosure;
import coop.milpa.termdeposits.Payout;
import coop.milpa.termdeposits.Pledge;
import coop.milpa.termdeposits.RateChart;
import coop.milpa.termdeposits.ReleasePledge;
import coop.milpa.termdeposits.Renewal;
import coop.milpa.termdeposits.TermDeposit;
import coop.milpa.termdeposits.TermDeposits;
import coop.milpa.termdeposits.TermDeposits.Which;
import coop.milpa.termdeposits.TermPosition;
import coop.milpa.termdeposits.internal.TermFixture.Saver;
import coop.milpa.testing.ModuleTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/**
 * A law: whatever members do with deposits over months, the register, the books and what is reckoned again agree, day
 * after day, and each deposit comes to what it was promised.
 */
@ModuleTest(with = "close")
@Import({BooksFixture.class, TermFixture.class})
class TermHistoriesLawTests {

    private static final LocalDate FIRST = LocalDate.of(2025, 9, 26);
    private static final int WEEKS = 20;
    private static final int SAVERS = 6;

    private final TermDeposits deposits;
    private final BooksFixture fixture;
    private final TermFixture terms;
    private final Random random = new Random(20_262);

    TermHistoriesLawTests(TermDeposits deposits, BooksFixture fixture, TermFixture terms) {
        this.deposits = deposits;
        this.fixture = fixture;
        this.terms = terms;
    }

    @Test
    void whateverHappensTheBooksAgreeWithTheRegister() {
        RateChart chart = TermFixture.chart(FIRST, Rate.of("10"), new EarlyClosure.RateInstead(Rate.of("1.5")));
        Open open = terms.open(FIRST, chart);
        List<Saver> savers = Stream.generate(() -> terms.saver(open, "5000.00"))
                .limit(SAVERS)
                .toList();
        List<Pledge> pledges = new ArrayList<>();
        int ended = 0;
        for (int week = 0; week < WEEKS; week++) {
            for (Saver saver : savers) {
                ended += act(open, saver, pledges);
            }
            LocalDate through = FIRST.plusWeeks(week).plusDays(random.nextInt(7));
            terms.close(open, through);
            fixture.assertBooksBalance(open);
        }
        assertThat(ended).as("some were closed before their day").isPositive();
        assertThat(deposits.sums(Which.all(open.cooperative())))
                .allSatisfy(sum -> assertThat(sum.accrued())
                        .isEqualTo(deposits.open(open.cooperative(), 0, 1_000).stream()
                                .map(TermPosition::accrued)
                                .reduce(gtq("0.00"), Money::plus)));
    }

    private int act(Open open, Saver saver, List<Pledge> pledges) {
        List<TermDeposit> hers = deposits
                .ownedBy(open.cooperative(), saver.member().id())
                .stream()
                .map(TermPosition::deposit)
                .filter(TermDeposit::isOpen)
                .toList();
        switch (random.nextInt(8)) {
            case 0, 1, 2 -> {
                String amount = (100 + random.nextInt(2_000)) + "." + (10 + random.nextInt(90));
                terms.deposit(
                        open, saver, asked(amount, 1 + random.nextInt(4), any(Payout.values())), any(Renewal.values()));
            }
            case 3 -> {
                return hers.isEmpty() ? 0 : closed(open, saver, any(hers.toArray(TermDeposit[]::new)));
            }
            case 4 ->
                hers.stream().findFirst().ifPresent(deposit -> {
                    if (deposits.pledge(TermFixture.pledging(open, saver, deposit, "50.00"))
                            instanceof Outcome.Done<Pledge>(Pledge pledge)) {
                        pledges.add(pledge);
                    }
                });
            case 5 -> {
                if (!pledges.isEmpty()) {
                    done(deposits.release(new ReleasePledge(
                            TermFixture.order(open, saver),
                            pledges.removeFirst().hold())));
                }
            }
            default -> {}
        }
        return 0;
    }

    private int closed(Open open, Saver saver, TermDeposit deposit) {
        CloseTermDeposit asked = TermFixture.closing(open, saver, deposit);
        Outcome<ClosedTermDeposit> preview = deposits.preview(asked);
        Outcome<ClosedTermDeposit> outcome = deposits.close(asked);
        if (outcome instanceof Outcome.Done<ClosedTermDeposit>(ClosedTermDeposit done)) {
            assertThat(done(preview).paid()).isEqualTo(done.paid());
            assertThat(done.paid()).isGreaterThanOrEqualTo(deposit.principal());
            return 1;
        }
        assertThat(preview).isEqualTo(outcome);
        return 0;
    }

    private <T> T any(T[] of) {
        return of[random.nextInt(of.length)];
    }
}
