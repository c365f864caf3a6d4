package coop.milpa.hostile;

import static coop.milpa.teller.TellerFixture.KEEPER;
import static coop.milpa.teller.TellerFixture.SUPERVISOR;
import static coop.milpa.teller.TellerFixture.done;
import static coop.milpa.teller.TellerFixture.opening;
import static coop.milpa.teller.TellerFixture.receiving;
import static coop.milpa.teller.TellerFixture.sending;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.ledger.BooksFixture.Open;
import coop.milpa.teller.CashPoint;
import coop.milpa.teller.CashTransfers;
import coop.milpa.teller.Shifts;
import coop.milpa.teller.TellerFixture;
import coop.milpa.teller.TellerFixture.Place;
import org.springframework.boot.test.context.TestComponent;

/** Cash at every stage: a shift that is open, one that waits, cash on its way, and a difference of it. */
@TestComponent
class Till {

    private final TellerFixture tellers;
    private final Shifts shifts;
    private final CashTransfers transfers;

    Till(TellerFixture tellers, Shifts shifts, CashTransfers transfers) {
        this.tellers = tellers;
        this.shifts = shifts;
        this.transfers = transfers;
    }

    /** Answers a drawer that nobody has; besides it there is an empty one to be given up. */
    CashPoint fill(Open books) {
        CooperativeId here = books.cooperative();
        tellers.drawer(here, books.branch(), "A1");
        Place place = tellers.place(books);
        tellers.begunWith(place, "200.00");
        CashPoint waits = tellers.drawer(here, books.branch(), "W1");
        done(tellers.as(KEEPER, () -> shifts.open(opening(waits, here, "5.00", "there was a note"))));
        for (String counted : new String[] {"", "95.00"}) {
            var sent = done(
                    tellers.as(KEEPER, () -> transfers.send(sending(place, place.vault(), place.general(), "100.00"))));
            if (!counted.isEmpty()) {
                tellers.as(SUPERVISOR, () -> transfers.receive(receiving(place, sent, counted)));
            }
        }
        return tellers.drawer(here, books.branch(), "Z1");
    }
}
