package coop.milpa.teller;

import static coop.milpa.teller.TellerFixture.CASHIER;
import static coop.milpa.teller.TellerFixture.KEEPER;
import static coop.milpa.teller.TellerFixture.SUPERVISOR;
import static coop.milpa.teller.TellerFixture.closing;
import static coop.milpa.teller.TellerFixture.deciding;
import static coop.milpa.teller.TellerFixture.done;
import static coop.milpa.teller.TellerFixture.gtq;
import static coop.milpa.teller.TellerFixture.receiving;
import static coop.milpa.teller.TellerFixture.sending;
import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.close.Closes;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.ledger.Forgery;
import coop.milpa.platform.Progress;
import coop.milpa.teller.TellerFixture.Place;
import coop.milpa.testing.ModuleTest;
import coop.milpa.testing.TestClock;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** What became of cash, by shift and by branch; and that whoever changes a count is found out. */
@ModuleTest(with = "close")
@Import({BooksFixture.class, TellerFixture.class, Forgery.class})
class CashReportsTests {

    private static final LocalDate TODAY = TestClock.TODAY;

    private final CashReports reports;
    private final Shifts shifts;
    private final CashTransfers transfers;
    private final Closes closes;
    private final Forgery forgery;
    private final BooksFixture fixture;
    private final TellerFixture cash;

    CashReportsTests(
            CashReports reports,
            Shifts shifts,
            CashTransfers transfers,
            Closes closes,
            Forgery forgery,
            BooksFixture fixture,
            TellerFixture cash) {
        this.reports = reports;
        this.shifts = shifts;
        this.transfers = transfers;
        this.closes = closes;
        this.forgery = forgery;
        this.fixture = fixture;
        this.cash = cash;
    }

    @Test
    void aDayOfTwoShiftsWithADrawerAndWhatTheBranchHadBesides() {
        Place place = cash.place();
        Shift morning = cash.begunWith(place, "200.00");
        done(cash.moves(place, CASHIER, "50.00"));
        done(cash.moves(place, CASHIER, "-30.00"));
        done(cash.moves(place, KEEPER, "7.00"));
        CashTransfer back =
                done(cash.as(CASHIER, () -> transfers.send(sending(place, place.drawer(), place.vault(), "100.00"))));
        done(cash.as(KEEPER, () -> transfers.receive(receiving(place, back, "100.00"))));
        assertThat(report(place, morning).cash()).isEqualTo(flow("0", "50", "30", "200", "100", "0", "120"));
        assertThat(report(place, morning).counted()).isEmpty();
        Shift waiting = done(cash.as(CASHIER, () -> shifts.close(closing(place, morning, "115.00", "missing"))));
        assertThat(report(place, waiting).difference()).contains(gtq("-5.00"));
        Shift closed = done(cash.as(SUPERVISOR, () -> shifts.decide(deciding(place, waiting, true))));
        assertThat(report(place, closed).cash()).isEqualTo(flow("0", "50", "30", "200", "100", "0", "120"));
        Shift evening = done(cash.as(
                KEEPER, () -> shifts.open(TellerFixture.opening(place.drawer(), place.cooperative(), "115.00", ""))));
        done(cash.moves(place, KEEPER, "10.00"));
        assertThat(report(place, evening).cash()).isEqualTo(flow("115", "10", "0", "0", "0", "0", "125"));
        done(cash.as(KEEPER, () -> shifts.close(closing(place, evening, "125.00", ""))));

        BranchCashReport day = reports.ofBranch(place.cooperative(), place.branch(), TODAY);
        // the vault's 1,000.00 came by an entry by hand
        assertThat(day.cash()).containsExactly(flow("0", "1067", "30", "300", "300", "-5", "1032"));
        assertThat(day.points())
                .filteredOn(each -> each.point().id().equals(place.drawer().id()))
                .containsExactly(new CashPointDay(
                        place.drawer(), flow("0", "60", "30", "200", "100", "-5", "125"), Optional.of(gtq("125.00"))));
        assertThat(day.points().stream().map(CashPointDay::cash).reduce(CashFlow::plus))
                .contains(day.cash().getFirst());
        assertThat(day.shifts())
                .extracting(
                        each -> each.shift().state() + " " + each.difference().orElseThrow())
                .containsExactly("CLOSED GTQ -5.00", "CLOSED GTQ 0.00");
        fixture.assertBooksBalance(place.open());
        done(closes.closeThrough(place.cooperative(), TODAY, Progress.silent()));
        assertThat(reports.ofBranch(place.cooperative(), place.branch(), TODAY)).isEqualTo(day);
        assertThat(reports.ofBranch(place.cooperative(), place.branch(), TODAY.plusDays(1))
                        .cash())
                .containsExactly(flow("1032", "0", "0", "0", "0", "0", "1032"));
    }

    @Test
    void whoeverChangesACountIsFoundOut() {
        Place place = cash.place();
        Shift shift = cash.begunWith(place, "200.00");
        done(cash.as(CASHIER, () -> shifts.close(closing(place, shift, "200.00", ""))));
        forgery.forge(place.cooperative(), """
                update teller.count_line set quantity = quantity + 1
                where quantity > 0 and count_id = (
                    select count_id from teller.shift_count where shift_id = '%s' and kind = 'CLOSING')
                """.formatted(shift.id().value()));
        assertThat(forgery.found(place.cooperative()))
                .contains("teller-closed-shifts-equal-the-books", "teller-drawers-without-shift-equal-their-count");
    }

    private ShiftReport report(Place place, Shift shift) {
        return reports.ofShift(place.cooperative(), shift.id()).orElseThrow();
    }

    private static CashFlow flow(String... amounts) {
        return new CashFlow(
                gtq(amounts[0]),
                gtq(amounts[1]),
                gtq(amounts[2]),
                gtq(amounts[3]),
                gtq(amounts[4]),
                gtq(amounts[5]),
                gtq(amounts[6]));
    }
}
