package coop.milpa.savings.internal;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.kernel.Money;
import coop.milpa.ledger.EntryId;
import coop.milpa.savings.PassbookPage;
import coop.milpa.savings.Statement.Movement;
import coop.milpa.savings.Statement.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What goes on the next page of a passbook. */
class PassbookPolicyTest {

    private static final Currency GTQ = Currency.getInstance("GTQ");
    private static final int LINES = 5;

    @Test
    void whatFitsIsPrintedAndTheBookGoesOnBelow() {
        PassbookPage page = PassbookPolicy.page(movements(2), 2, LINES);
        assertThat(page.movements()).hasSize(2);
        assertThat(page.before()).isEmpty();
        assertThat(PassbookPolicy.next(page, LINES)).isEqualTo(4);
    }

    @Test
    void afterTheLastLineAPageIsTurned() {
        PassbookPage page = PassbookPolicy.page(movements(6), 4, LINES);
        assertThat(page.movements()).hasSize(2);
        assertThat(PassbookPolicy.next(page, LINES)).isOne();
    }

    @Test
    void whatTwoPagesDoNotHoldBecomesOneLine() {
        List<Movement> all = movements(20);
        PassbookPage page = PassbookPolicy.page(all, 1, LINES);
        assertThat(page.before()).contains(all.get(10).balance());
        assertThat(page.movements()).isEqualTo(all.subList(11, 15));
        assertThat(PassbookPolicy.page(all, LINES, LINES).first()).isOne();
    }

    @Test
    void pageByPageEveryMovementIsPrintedOnceOrIsInALineBefore() {
        var random = new Random(7);
        for (int round = 0; round < 500; round++) {
            int lines = 2 + random.nextInt(30);
            List<Movement> all = movements(1 + random.nextInt(100));
            int line = 1 + random.nextInt(lines);
            List<Movement> waiting = all;
            List<Movement> printed = new ArrayList<>();
            while (!waiting.isEmpty()) {
                PassbookPage page = PassbookPolicy.page(waiting, line, lines);
                List<Movement> on = page.movements();
                assertThat(on).isNotEmpty();
                assertThat(page.first() + on.size() + (page.before().isPresent() ? 1 : 0))
                        .isLessThanOrEqualTo(lines + 1);
                page.before().ifPresent(before -> {
                    printed.clear();
                    assertThat(before.plus(on.getFirst().change()))
                            .isEqualTo(on.getFirst().balance());
                });
                printed.addAll(on);
                waiting = PassbookPolicy.after(waiting, Optional.of(on.getLast().entry()));
                line = PassbookPolicy.next(page, lines);
            }
            assertThat(printed).isEqualTo(all.subList(all.size() - printed.size(), all.size()));
        }
    }

    private static List<Movement> movements(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(n -> new Movement(
                        EntryId.next(),
                        LocalDate.EPOCH,
                        LocalDate.EPOCH,
                        new Words("test", ""),
                        new Money(100, GTQ),
                        new Money(100L * n, GTQ)))
                .toList();
    }
}
