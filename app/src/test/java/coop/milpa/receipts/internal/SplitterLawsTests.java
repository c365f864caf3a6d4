package coop.milpa.receipts.internal;

import static coop.milpa.receipts.ReceiptsFixture.done;
import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Money;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.receipts.Due;
import coop.milpa.receipts.Share;
import coop.milpa.receipts.Split;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is true of every split. */
class SplitterLawsTests {

    private static final MemberId ROSA = MemberId.next();
    private static final List<String> DESTINATIONS = List.of("a.one", "b.two", "c.three");
    private static final int CASES = 5_000;

    @Test
    void sumsAreDividedExactlyAndInOrder() {
        for (int seed = 0; seed < CASES; seed++) {
            check(new Random(seed), "seed " + seed);
        }
    }

    private static void check(Random random, String seed) {
        Payable payable = payable(random);
        Money sum = money(1 + random.nextInt(30_000));
        Split split = Splitter.byPriority(sum, payable);

        Money shared = split.shares().stream().map(Share::amount).reduce(money(0), Money::plus);
        assertThat(shared.plus(split.left())).as(seed).isEqualTo(sum);
        List<Due> paid = split.shares().stream().map(Share::due).toList();
        List<Due> expected = new ArrayList<>(payable.dues());
        expected.addAll(payable.rests());
        assertThat(expected.subList(0, paid.size() - (takesRest(split) ? 1 : 0)))
                .as(seed)
                .isEqualTo(takesRest(split) ? paid.subList(0, paid.size() - 1) : paid);
        for (int n = 0; n < split.shares().size() - 1; n++) {
            Share share = split.shares().get(n);
            assertThat(share.amount()).as(seed).isEqualTo(share.due().amount());
        }
        if (split.left().isPositive()) {
            assertThat(payable.rests()).as(seed).isEmpty();
            assertThat(paid).as(seed).isEqualTo(payable.dues());
        } else {
            assertThat(done(Splitter.byHand(sum, payable, split.parts())))
                    .as(seed)
                    .isEqualTo(split);
        }
    }

    private static boolean takesRest(Split split) {
        return !split.shares().isEmpty()
                && split.shares().getLast().due().amount().isZero();
    }

    private static Payable payable(Random random) {
        var order = new PayOrder(Map.of("a.one", random.nextInt(3), "b.two", random.nextInt(3), "c.three", 1));
        List<Due> dues = new ArrayList<>();
        for (int n = random.nextInt(8); n > 0; n--) {
            dues.add(due(random, 1 + random.nextInt(5_000), "due " + n));
        }
        List<Due> rests = new ArrayList<>();
        for (int n = random.nextInt(3); n > 0; n--) {
            rests.add(due(random, 0, "rest " + n));
        }
        return new Payable(
                dues.stream().sorted(order.comparator()).toList(),
                rests.stream().sorted(order.comparator()).toList(),
                List.of());
    }

    private static Due due(Random random, long minor, String reference) {
        String destination = DESTINATIONS.get(random.nextInt(DESTINATIONS.size()));
        LocalDate on = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(60));
        return new Due(destination, ROSA, AccountId.next(), money(minor), on, reference);
    }

    private static Money money(long minor) {
        return new Money(minor, BooksFixture.GTQ);
    }
}
