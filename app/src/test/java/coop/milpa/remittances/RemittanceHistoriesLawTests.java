package coop.milpa.remittances;

import static coop.milpa.remittances.RemittanceFixture.VELOZ;
import static coop.milpa.remittances.RemittanceFixture.asked;
import static coop.milpa.remittances.RemittanceFixture.saving;
import static coop.milpa.remittances.RemittanceFixture.settling;
import static coop.milpa.remittances.RemittanceFixture.undoing;
import static coop.milpa.teller.TellerFixture.gtq;
import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.remittances.RemittanceFixture.Site;
import coop.milpa.teller.TellerFixture;
import coop.milpa.testing.ModuleTest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/**
 * A law: however remittances are paid, saved, undone, paid again and settled, what is owed, the drawer and the account are
 * what stands, and a reference stands once.
 */
@ModuleTest(with = {"web", "close", "teller"})
@Import({BooksFixture.class, TellerFixture.class, RemittanceFixture.class})
class RemittanceHistoriesLawTests {

    private static final int ACTS = 120;
    private static final int REFERENCES = 5;

    private final RemittanceFixture fixture;
    private final Remittances remittances;
    private final BooksFixture books;
    private final Random random = new Random(20_261);
    private final Map<String, Payout> standing = new LinkedHashMap<>();
    private final List<Payout> settled = new ArrayList<>();
    private final List<Payout> undone = new ArrayList<>();

    RemittanceHistoriesLawTests(RemittanceFixture fixture, Remittances remittances, BooksFixture books) {
        this.fixture = fixture;
        this.remittances = remittances;
        this.books = books;
    }

    @Test
    void whateverIsDoneTheSumsAgreeWithWhatStands() {
        Site site = fixture.site();
        String account = fixture.account(site, site.rosa());
        for (int act = 0; act < ACTS; act++) {
            act(site, account, act);
            List<Payout> owed = standing.values().stream()
                    .filter(each -> !settled.contains(each))
                    .toList();
            assertThat(remittances.unsettled(site.cooperative(), VELOZ.code())).containsExactlyElementsOf(owed);
            assertThat(sum(remittances.owed(site.cooperative()).stream()
                            .map(Owed::total)
                            .toList()))
                    .isEqualTo(sum(owed.stream().map(Payout::owed).toList()));
            assertThat(fixture.saved(site, account)).isEqualTo(sum(saved()));
            assertThat(fixture.drawer(site))
                    .isEqualTo(gtq("900.00")
                            .minus(sum(
                                    standing.values().stream().map(Payout::cash).toList())));
        }
        books.assertBooksBalance(site.place().open());
        assertThat(undone).hasSizeGreaterThan(REFERENCES);
        assertThat(settled).isNotEmpty();
    }

    private void act(Site site, String account, int act) {
        String reference = "REF" + random.nextInt(act < ACTS / 2 ? REFERENCES : 2 * REFERENCES);
        switch (random.nextInt(8)) {
            case 0, 1, 2, 3 -> pay(site, account, reference);
            case 4, 5, 6 -> undo(site, reference);
            default -> settle(site, act);
        }
    }

    private void pay(Site site, String account, String reference) {
        PayRemittance asked = asked(site, VELOZ, reference, (10 + random.nextInt(40)) + ".50");
        PayRemittance way = random.nextBoolean() ? asked : saving(asked, account, random.nextBoolean() ? "" : "7.25");
        switch (fixture.pay(way)) {
            case Outcome.Done<Payout>(Payout paid) ->
                assertThat(standing.put(reference, paid)).isNull();
            case Outcome.Refused<Payout>(Refusal why) -> {
                assertThat(why.code()).isEqualTo("remittances.already-paid");
                assertThat(standing).containsKey(reference);
            }
        }
    }

    private void undo(Site site, String reference) {
        Payout paid = standing.get(reference);
        if (paid == null) {
            undone.stream()
                    .findFirst()
                    .ifPresent(each -> TellerFixture.assertRefused(
                            fixture.undo(undoing(site, each)), "remittances.already-undone"));
            return;
        }
        boolean stays = settled.contains(paid);
        assertThat(fixture.undo(undoing(site, paid)) instanceof Outcome.Refused).isEqualTo(stays);
        if (!stays) {
            undone.add(standing.remove(reference));
        }
    }

    private void settle(Site site, int act) {
        List<Payout> owed = remittances.unsettled(site.cooperative(), VELOZ.code());
        Money sum = sum(owed.stream().map(Payout::owed).toList());
        if (sum.isPositive() && random.nextInt(3) == 0) {
            TellerFixture.done(remittances.settle(settling(site, sum.toDecimal().toPlainString(), "T-" + act)));
            settled.addAll(owed);
        }
    }

    private List<Money> saved() {
        return standing.values().stream()
                .flatMap(each -> each.saved().stream())
                .map(Payout.Saved::amount)
                .toList();
    }

    private static Money sum(List<Money> all) {
        return all.stream().reduce(gtq("0.00"), Money::plus);
    }
}
