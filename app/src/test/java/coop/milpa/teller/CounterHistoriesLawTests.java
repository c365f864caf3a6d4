package coop.milpa.teller;

import static coop.milpa.teller.TellerFixture.CASHIER;
import static coop.milpa.teller.TellerFixture.KEEPER;
import static coop.milpa.teller.TellerFixture.SUPERVISOR;
import static coop.milpa.teller.TellerFixture.closing;
import static coop.milpa.teller.TellerFixture.deciding;
import static coop.milpa.teller.TellerFixture.done;
import static coop.milpa.teller.TellerFixture.gtq;
import static coop.milpa.teller.TellerFixture.opening;
import static coop.milpa.teller.TellerFixture.receiving;
import static coop.milpa.teller.TellerFixture.sending;
import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.close.Closes;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.platform.Progress;
import coop.milpa.teller.TellerFixture.Place;
import coop.milpa.testing.ModuleTest;
import coop.milpa.testing.TestClock;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.Import;

/** Whatever happens at a counter, in whatever order, what was counted is what the books say, and reports add up. */
@ModuleTest(with = "close")
@Import({BooksFixture.class, TellerFixture.class})
class CounterHistoriesLawTests {

    private static final int STEPS = 60;

    private final Shifts shifts;
    private final CashTransfers transfers;
    private final CashReports reports;
    private final CashPoints points;
    private final Closes closes;
    private final BooksFixture fixture;
    private final TellerFixture cash;

    CounterHistoriesLawTests(
            Shifts shifts,
            CashTransfers transfers,
            CashReports reports,
            CashPoints points,
            Closes closes,
            BooksFixture fixture,
            TellerFixture cash) {
        this.shifts = shifts;
        this.transfers = transfers;
        this.reports = reports;
        this.points = points;
        this.closes = closes;
        this.fixture = fixture;
        this.cash = cash;
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void countsAndReportsAreWhatTheBooksSay(long seed) {
        var random = new Random(seed);
        Place place = cash.place();
        LocalDate day = TestClock.TODAY;
        for (int step = 0; step < STEPS; step++) {
            step(random, place);
        }
        fixture.assertBooksBalance(place.open());
        BranchCashReport report = reports.ofBranch(place.cooperative(), place.branch(), day);
        Money all = points.of(place.cooperative(), place.branch()).stream()
                .map(CashPointView::balance)
                .reduce(gtq("0.00"), Money::plus);
        assertThat(report.cash()).extracting(CashFlow::expected).containsExactly(all);
        assertThat(report.shifts())
                .filteredOn(each -> each.shift().state() == Shift.State.CLOSED)
                .allSatisfy(each -> assertThat(each.difference())
                        .contains(each.shift()
                                .last(ShiftCount.Kind.CLOSING)
                                .orElseThrow()
                                .difference()));
        done(closes.closeThrough(place.cooperative(), day, Progress.silent()));
        fixture.assertBooksBalance(place.open());
    }

    private void step(Random random, Place place) {
        String amount = random.nextInt(1, 60) + ".00";
        switch (random.nextInt(7)) {
            case 0 -> begin(random, place);
            case 1, 2 -> cash.moves(place, CASHIER, amount);
            case 3 -> cash.moves(place, CASHIER, "-" + amount);
            case 4 -> carry(place, amount, true);
            case 5 -> carry(place, amount, false);
            default -> end(random, place);
        }
    }

    private void begin(Random random, Place place) {
        String counted = counted(random, place);
        Outcome<Shift> begun =
                cash.as(CASHIER, () -> shifts.open(opening(place.drawer(), place.cooperative(), counted, "so it is")));
        decide(random, place, begun);
    }

    private void end(Random random, Place place) {
        shifts.of(place.cooperative(), CASHIER.id()).forEach(shift -> {
            String counted = counted(random, place);
            decide(random, place, cash.as(CASHIER, () -> shifts.close(closing(place, shift, counted, "so it is"))));
        });
    }

    private void decide(Random random, Place place, Outcome<Shift> outcome) {
        if (outcome instanceof Outcome.Done<Shift>(Shift shift) && shift.isWaiting()) {
            done(cash.as(SUPERVISOR, () -> shifts.decide(deciding(place, shift, random.nextInt(3) > 0))));
        }
    }

    /** Mostly what is there. */
    private String counted(Random random, Place place) {
        Money there = points.of(place.cooperative(), place.branch()).stream()
                .filter(view -> view.point().equals(place.drawer()))
                .map(CashPointView::balance)
                .findFirst()
                .orElseThrow();
        Money counted = random.nextInt(3) == 0 ? there.plus(gtq("2.00")) : there;
        return counted.toDecimal().toPlainString();
    }

    private void carry(Place place, String amount, boolean toDrawer) {
        CashPoint from = toDrawer ? place.vault() : place.drawer();
        CashPoint to = toDrawer ? place.drawer() : place.vault();
        Outcome<CashTransfer> sent =
                cash.as(toDrawer ? KEEPER : CASHIER, () -> transfers.send(sending(place, from, to, amount)));
        if (sent instanceof Outcome.Done<CashTransfer>(CashTransfer transfer)) {
            cash.as(toDrawer ? CASHIER : KEEPER, () -> transfers.receive(receiving(place, transfer, amount)));
        }
    }
}
