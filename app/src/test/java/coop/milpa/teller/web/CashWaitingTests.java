package coop.milpa.teller.web;

import static coop.milpa.teller.TellerFixture.CASHIER;
import static coop.milpa.teller.TellerFixture.KEEPER;
import static coop.milpa.teller.TellerFixture.SUPERVISOR;
import static coop.milpa.teller.TellerFixture.closing;
import static coop.milpa.teller.TellerFixture.done;
import static coop.milpa.teller.TellerFixture.receiving;
import static coop.milpa.teller.TellerFixture.sending;
import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.kernel.ActorId;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.platform.Actor;
import coop.milpa.registry.Cooperatives;
import coop.milpa.teller.CashTasks;
import coop.milpa.teller.CashTasks.Waiting;
import coop.milpa.teller.CashTransfers;
import coop.milpa.teller.Shift;
import coop.milpa.teller.Shifts;
import coop.milpa.teller.TellerFixture;
import coop.milpa.teller.TellerFixture.Place;
import coop.milpa.teller.web.TellerBrowser.Who;
import coop.milpa.testing.ModuleTest;
import coop.milpa.testing.Somebody;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What waits about cash is told to whoever may do it, on the first page of the cooperative. */
@ModuleTest(with = {"web", "close"})
@AutoConfigureMockMvc
@Import({BooksFixture.class, TellerFixture.class})
class CashWaitingTests {

    private final TellerBrowser browser;
    private final TellerFixture tellers;
    private final CashTasks tasks;
    private final Shifts shifts;
    private final CashTransfers transfers;

    CashWaitingTests(
            MockMvcTester browser,
            TellerFixture tellers,
            Cooperatives cooperatives,
            CashTasks tasks,
            Shifts shifts,
            CashTransfers transfers) {
        this.browser = new TellerBrowser(browser, tellers, cooperatives);
        this.tellers = tellers;
        this.tasks = tasks;
        this.shifts = shifts;
        this.transfers = transfers;
    }

    @Test
    void aDifferenceWaitsForAnybodyButTheCashier() {
        Place place = tellers.place();
        Shift shift = tellers.begunWith(place, "200.00");
        assertThat(waiting(place, SUPERVISOR)).isEqualTo(new Waiting(0, 0, 0));
        done(tellers.as(CASHIER, () -> shifts.close(closing(place, shift, "195.00", "Falta un billete"))));
        assertThat(waiting(place, SUPERVISOR)).isEqualTo(new Waiting(1, 0, 0));
        assertThat(waiting(place, CASHIER)).isEqualTo(new Waiting(0, 0, 0));
        assertThat(tasks.of(place.cooperative(), SUPERVISOR.id(), Optional.of(tellers.otherBranch(place))))
                .isEqualTo(new Waiting(0, 0, 0));
    }

    @Test
    void cashOnItsWayWaitsForWhoeverReceivesItAndADifferenceForAThird() {
        Place place = tellers.place();
        tellers.begun(place);
        var sent =
                done(tellers.as(KEEPER, () -> transfers.send(sending(place, place.vault(), place.drawer(), "300.00"))));
        assertThat(waiting(place, CASHIER)).isEqualTo(new Waiting(0, 0, 1));
        assertThat(waiting(place, KEEPER)).isEqualTo(new Waiting(0, 0, 0));
        assertThat(waiting(place, SUPERVISOR)).isEqualTo(new Waiting(0, 0, 0));
        tellers.as(CASHIER, () -> transfers.receive(receiving(place, sent, "295.00")));
        assertThat(waiting(place, CASHIER)).isEqualTo(new Waiting(0, 0, 1));
        assertThat(waiting(place, SUPERVISOR)).isEqualTo(new Waiting(0, 1, 0));
    }

    @Test
    void theFirstPageSaysSoToWhoeverMayDoIt() {
        Place place = tellers.place();
        done(tellers.as(KEEPER, () -> transfers.send(sending(place, place.vault(), place.general(), "300.00"))));
        String home = browser.address(place).replace("/cash", "");
        var manager = new Somebody("figures.read", "teller.transfer", "teller.approve", "teller.read");
        assertThat(browser.get(new Who(SUPERVISOR, manager), home))
                .hasStatusOk()
                .bodyText()
                .contains("Traslados de efectivo por recibir: 1", "/cash/transfers");
        var stranger = new Somebody("figures.read", "teller.read");
        assertThat(browser.get(new Who(SUPERVISOR, stranger), home))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("Traslados de efectivo por recibir");
    }

    private Waiting waiting(Place place, Actor actor) {
        ActorId person = actor.id();
        return tasks.of(place.cooperative(), person, Optional.empty());
    }
}
