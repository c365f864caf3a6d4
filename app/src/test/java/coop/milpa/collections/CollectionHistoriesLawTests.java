package coop.milpa.collections;

import static coop.milpa.collections.CollectionFixture.AGUA;
import static coop.milpa.collections.CollectionFixture.asked;
import static coop.milpa.collections.CollectionFixture.handing;
import static coop.milpa.collections.CollectionFixture.undoing;
import static coop.milpa.teller.TellerFixture.assertRefused;
import static coop.milpa.teller.TellerFixture.done;
import static coop.milpa.teller.TellerFixture.gtq;
import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.collections.CollectionFixture.Site;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.teller.TellerFixture;
import coop.milpa.testing.ModuleTest;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/**
 * A law: however bills are taken, undone, taken again and handed over, what is held and what is in the drawer is what
 * stands, and a bill stands once.
 */
@ModuleTest(with = {"web", "close", "teller"})
@Import({BooksFixture.class, TellerFixture.class, CollectionFixture.class})
class CollectionHistoriesLawTests {

    private static final int ACTS = 120;
    private static final int REFERENCES = 6;

    private final CollectionFixture fixture;
    private final BillCollections collections;
    private final BooksFixture books;
    private final Random random = new Random(20_263);
    private final Map<String, Collected> standing = new LinkedHashMap<>();
    private final Set<Collected> handedOver = new HashSet<>();
    private int undone;

    CollectionHistoriesLawTests(CollectionFixture fixture, BillCollections collections, BooksFixture books) {
        this.fixture = fixture;
        this.collections = collections;
        this.books = books;
    }

    @Test
    void whateverIsDoneTheSumsAgreeWithWhatStands() {
        Site site = fixture.site();
        for (int act = 0; act < ACTS; act++) {
            String reference = "B" + random.nextInt(act < ACTS / 2 ? REFERENCES : 2 * REFERENCES);
            switch (random.nextInt(8)) {
                case 0, 1, 2, 3 -> take(site, reference);
                case 4, 5, 6 -> undo(site, reference);
                default -> handOver(site, act);
            }
            assertThat(held(site)).isEqualTo(owed());
            assertThat(fixture.drawer(site))
                    .isEqualTo(
                            sum(standing.values().stream().map(Collected::cash).toList()));
        }
        books.assertBooksBalance(site.place().open());
        assertThat(undone).isGreaterThan(REFERENCES);
        assertThat(handedOver).isNotEmpty();
    }

    private void take(Site site, String reference) {
        switch (fixture.collect(asked(site, AGUA, reference, (10 + random.nextInt(90)) + ".25"))) {
            case Outcome.Done<Collected>(Collected taken) ->
                assertThat(standing.put(reference, taken)).isNull();
            case Outcome.Refused<Collected>(Refusal why) -> {
                assertThat(why.code()).isEqualTo("collections.already-paid");
                assertThat(standing).containsKey(reference);
            }
        }
    }

    private void undo(Site site, String reference) {
        Collected taken = standing.get(reference);
        if (taken == null) {
            return;
        }
        if (handedOver.contains(taken)) {
            assertRefused(fixture.undo(undoing(site, taken)), "collections.already-handed-over");
            return;
        }
        done(fixture.undo(undoing(site, taken)));
        standing.remove(reference);
        undone++;
    }

    private void handOver(Site site, int act) {
        Money owed = owed();
        if (owed.isPositive() && random.nextInt(3) == 0) {
            done(collections.handOver(handing(site, owed.toDecimal().toPlainString(), "T-" + act)));
            handedOver.addAll(standing.values());
        }
    }

    private Money held(Site site) {
        return sum(
                collections.held(site.cooperative()).stream().map(Held::total).toList());
    }

    private Money owed() {
        return sum(standing.values().stream()
                .filter(each -> !handedOver.contains(each))
                .map(Collected::owed)
                .toList());
    }

    private static Money sum(List<Money> all) {
        return all.stream().reduce(gtq("0.00"), Money::plus);
    }
}
