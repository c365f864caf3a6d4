package coop.milpa.teller;

import static coop.milpa.teller.TellerFixture.CASHIER;
import static coop.milpa.teller.TellerFixture.KEEPER;
import static coop.milpa.teller.TellerFixture.assertRefused;
import static coop.milpa.teller.TellerFixture.done;
import static coop.milpa.teller.TellerFixture.opening;
import static coop.milpa.teller.TellerFixture.sending;

import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.platform.WorkPlaces;
import coop.milpa.teller.TellerFixture.Place;
import coop.milpa.testing.ModuleTest;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;

/** Whoever works at one branch only signs for cash there. */
@ModuleTest
@Import({BooksFixture.class, TellerFixture.class, WorkPlaceTests.Placed.class})
class WorkPlaceTests {

    private final Shifts shifts;
    private final CashTransfers transfers;
    private final BooksFixture fixture;
    private final TellerFixture cash;
    private final Placed placed;

    WorkPlaceTests(Shifts shifts, CashTransfers transfers, BooksFixture fixture, TellerFixture cash, Placed placed) {
        this.shifts = shifts;
        this.transfers = transfers;
        this.fixture = fixture;
        this.cash = cash;
        this.placed = placed;
    }

    /** Stands for the module that knows who works where. */
    @TestComponent
    static class Placed implements WorkPlaces {

        private final Map<ActorId, BranchId> branches = new ConcurrentHashMap<>();

        @Override
        public Optional<BranchId> only(CooperativeId cooperative, ActorId person) {
            return Optional.ofNullable(branches.get(person));
        }
    }

    @Test
    void aShiftAndATransferAreSignedWhereSheWorks() {
        Place place = cash.place();
        placed.branches.put(CASHIER.id(), cash.otherBranch(place));
        placed.branches.put(KEEPER.id(), cash.otherBranch(place));
        var open = opening(place.drawer(), place.cooperative(), "0.00", "");
        var send = sending(place, place.vault(), place.general(), "1.00");
        assertRefused(cash.as(CASHIER, () -> shifts.open(open)), "teller.another-branch");
        assertRefused(cash.as(KEEPER, () -> transfers.send(send)), "teller.another-branch");
        placed.branches.put(CASHIER.id(), place.branch());
        placed.branches.remove(KEEPER.id());
        done(cash.as(CASHIER, () -> shifts.open(open)));
        done(cash.as(KEEPER, () -> transfers.send(send)));
        placed.branches.clear();
        fixture.assertBooksBalance(place.open());
    }
}
