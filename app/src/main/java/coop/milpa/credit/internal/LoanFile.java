package coop.milpa.credit.internal;

import coop.milpa.credit.CreditRefusal;
import coop.milpa.credit.LoanHappening;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Rate;
import coop.milpa.kernel.RequestId;
import coop.milpa.loan.LoanEvent;
import coop.milpa.loan.LoanState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * All that is kept of a loan, opened to be changed: what it was before and what it is after. In the caller's
 * transaction, under the lock of the loan.
 */
@Component
class LoanFile {

    private final LoanRegister loans;
    private final EventRegister events;
    private final InstalmentRegister instalments;
    private final LoanTrail trail;

    LoanFile(LoanRegister loans, EventRegister events, InstalmentRegister instalments, LoanTrail trail) {
        this.loans = loans;
        this.events = events;
        this.instalments = instalments;
        this.trail = trail;
    }

    /**
     * A loan as it stands before something happens to it.
     *
     * @param happened  all that happened so far, in order
     * @param state  how it stands on the day
     * @param booked  what the books say of it
     */
    record Open(
            CooperativeId cooperative,
            LoanRow row,
            List<EventRegister.Kept> happened,
            LoanState state,
            Figures booked,
            LocalDate day) {

        Open {
            happened = List.copyOf(happened);
        }

        int next() {
            return happened.size() + 1;
        }

        Money payOff() {
            return row.money(state.standing().payOff());
        }
    }

    /**
     * What would be after something happens.
     *
     * @param row  how the loan would stand
     * @param state  the same to the cent
     * @param change  what that is in the books
     */
    record Changed(LoanRow row, LoanState state, Figures change) {}

    Outcome<Open> open(CooperativeId cooperative, long number, LocalDate day) {
        Optional<LoanRow> found = loans.find(cooperative, number);
        if (found.isEmpty()) {
            return Outcome.refused(new CreditRefusal.UnknownLoan(number));
        }
        LoanRow row = found.get();
        List<EventRegister.Kept> happened = events.of(cooperative, number);
        long receivable = row.receivable(loans.lastAccrued(cooperative));
        return life(row)
                .until(day, EventRegister.lived(happened))
                .map(lived -> new Open(
                        cooperative, row, happened, lived.state(), Figures.of(lived.state(), receivable), day));
    }

    /** What the loan would be if this was all that happened. */
    Outcome<Changed> relive(Open file, List<Happened> happened) {
        return life(file.row()).until(file.day(), happened).map(lived -> {
            LoanState state = lived.state();
            LoanRow stood = Standings.after(file.row(), state, file.day());
            LoanRow row = new LoanRow(
                    stood.loan(), stood.version(), rate(file.row(), happened), stood.running(), stood.suspended());
            long receivable = row.suspended().isPresent() ? 0 : row.running().run();
            return new Changed(row, state, Figures.of(state, receivable).minus(file.booked()));
        });
    }

    /** What the loan would be with one more event. */
    Outcome<Changed> add(Open file, LoanEvent event) {
        List<Happened> all = new ArrayList<>(EventRegister.lived(file.happened()));
        all.add(new Happened(file.next(), event));
        return relive(file, all);
    }

    private static LifeOfLoan life(LoanRow row) {
        return new LifeOfLoan(row.loan().terms(), row.version().paying());
    }

    /** The rate that was set last. */
    private static Rate rate(LoanRow row, List<Happened> happened) {
        return happened.stream()
                .map(Happened::event)
                .filter(LoanEvent.ChangeRate.class::isInstance)
                .map(event -> ((LoanEvent.ChangeRate) event).rate())
                .reduce((earlier, later) -> later)
                .orElse(row.loan().terms().interest().rate());
    }

    /** Keeps what happened, and how the loan stands since. */
    LoanHappening close(Open file, Changed changed, EventRegister.Kept kept, RequestId request) {
        events.add(file.cooperative(), file.row(), request, kept);
        loans.stands(file.cooperative(), changed.row());
        instalments.replace(
                file.cooperative(), file.row().loan().account(), changed.state().rows());
        trail.happened(file.cooperative(), changed.row().loan(), kept.happening(), kept.reason());
        return kept.happening();
    }

    Optional<EventRegister.Kept> requested(CooperativeId cooperative, RequestId request) {
        return events.requested(cooperative, request);
    }
}
