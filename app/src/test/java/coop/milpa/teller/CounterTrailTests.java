package coop.milpa.teller;

import static coop.milpa.teller.TellerFixture.CASHIER;
import static coop.milpa.teller.TellerFixture.KEEPER;
import static coop.milpa.teller.TellerFixture.SUPERVISOR;
import static coop.milpa.teller.TellerFixture.closing;
import static coop.milpa.teller.TellerFixture.count;
import static coop.milpa.teller.TellerFixture.deciding;
import static coop.milpa.teller.TellerFixture.done;
import static coop.milpa.teller.TellerFixture.opening;
import static coop.milpa.teller.TellerFixture.receiving;
import static coop.milpa.teller.TellerFixture.sending;
import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.platform.AuditQuery;
import coop.milpa.platform.AuditTrail;
import coop.milpa.teller.TellerFixture.Place;
import coop.milpa.testing.ModuleTest;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** Who did what with cash stands in the audit trail; and what is asked at once is done once. */
@ModuleTest
@Import({BooksFixture.class, TellerFixture.class})
class CounterTrailTests {

    private final Shifts shifts;
    private final CashTransfers transfers;
    private final AuditTrail audit;
    private final BooksFixture fixture;
    private final TellerFixture cash;

    CounterTrailTests(
            Shifts shifts, CashTransfers transfers, AuditTrail audit, BooksFixture fixture, TellerFixture cash) {
        this.shifts = shifts;
        this.transfers = transfers;
        this.audit = audit;
        this.fixture = fixture;
        this.cash = cash;
    }

    @Test
    void everyActIsRecordedWithWhoeverDidIt() {
        Place place = cash.place();
        Shift shift = cash.begunWith(place, "100.00");
        done(cash.as(
                SUPERVISOR,
                () -> shifts.surprise(
                        new SurpriseCount(place.cooperative(), RequestId.next(), shift.id(), count("100.00"), ""))));
        cash.as(CASHIER, () -> shifts.close(closing(place, shift, "99.00", "")));
        Shift waiting = done(cash.as(CASHIER, () -> shifts.close(closing(place, shift, "99.00", "missing"))));
        done(cash.as(SUPERVISOR, () -> shifts.decide(deciding(place, waiting, true))));
        assertThat(acts(place))
                .contains(
                        "teller.shift-opened " + CASHIER.name(),
                        "teller.cash-sent " + KEEPER.name(),
                        "teller.cash-received " + CASHIER.name(),
                        "teller.drawer-counted " + SUPERVISOR.name(),
                        "teller.shift-closing-differs " + CASHIER.name(),
                        "teller.difference-approved " + SUPERVISOR.name());
        assertThat(acts(place))
                .filteredOn(act -> act.startsWith("teller.cash-point-opened "))
                .as("vault, drawer, general cash")
                .hasSize(3);
        assertThat(acts(place))
                .filteredOn(act -> act.equals("teller.drawer-counted " + CASHIER.name()))
                .as("the first count, the one that was refused, and the last")
                .hasSize(3);
    }

    @Test
    void ofManyWhoBeginAtOnceOneDoes() {
        Place place = cash.place();
        List<Outcome<Shift>> outcomes = atOnce(6, n -> {
            var command = opening(place.drawer(), place.cooperative(), "0.00", "");
            return () -> cash.as(n % 2 == 0 ? CASHIER : KEEPER, () -> shifts.open(command));
        });
        assertThat(outcomes).filteredOn(Outcome.Done.class::isInstance).hasSize(1);
        assertThat(shifts.unfinished(place.cooperative())).hasSize(1);
    }

    @Test
    void oneRequestThatComesManyTimesAtOnceIsCarriedOutOnce() {
        Place place = cash.place();
        var send = sending(place, place.vault(), place.general(), "10.00");
        List<Outcome<CashTransfer>> sent = atOnce(6, n -> () -> cash.as(KEEPER, () -> transfers.send(send)));
        assertThat(sent).allMatch(Outcome.Done.class::isInstance);
        assertThat(transfers.onTheWay(place.cooperative())).hasSize(1);
        CashTransfer one = transfers.onTheWay(place.cooperative()).getFirst();
        List<Outcome<CashTransfer>> received = atOnce(6, n -> {
            var receive = receiving(place, one, "10.00");
            return () -> cash.as(SUPERVISOR, () -> transfers.receive(receive));
        });
        assertThat(received).filteredOn(Outcome.Done.class::isInstance).hasSize(1);
        fixture.assertBooksBalance(place.open());
    }

    /** Work that is made for each of several threads. */
    private interface Made<T> {
        Supplier<Outcome<T>> of(int n);
    }

    private static <T> List<Outcome<T>> atOnce(int threads, Made<T> work) {
        try (var pool = Executors.newFixedThreadPool(threads)) {
            List<CompletableFuture<Outcome<T>>> all = IntStream.range(0, threads)
                    .mapToObj(n -> CompletableFuture.supplyAsync(work.of(n), pool))
                    .toList();
            return all.stream().map(CompletableFuture::join).toList();
        }
    }

    private List<String> acts(Place place) {
        return audit.read(place.cooperative(), AuditQuery.latest(new AuditQuery.All(), 200)).records().stream()
                .map(record ->
                        record.change().action() + " " + record.by().actor().name())
                .toList();
    }
}
