package coop.milpa.termdeposits.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.Days;
import coop.milpa.ledger.LedgerRefusal;
import coop.milpa.platform.Attempt;
import coop.milpa.platform.TenantScope;
import coop.milpa.termdeposits.CloseTermDeposit;
import coop.milpa.termdeposits.ClosedTermDeposit;
import coop.milpa.termdeposits.InstructTermDeposit;
import coop.milpa.termdeposits.OpenTermDeposit;
import coop.milpa.termdeposits.Pledge;
import coop.milpa.termdeposits.PledgeTermDeposit;
import coop.milpa.termdeposits.ReleasePledge;
import coop.milpa.termdeposits.TermDeposit;
import coop.milpa.termdeposits.TermDeposits;
import coop.milpa.termdeposits.TermOrder;
import coop.milpa.termdeposits.TermPosition;
import coop.milpa.termdeposits.internal.DepositRegister.Wanted;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

/** Carries out what is done with term deposits, each order in one transaction. */
@Service
class TermDesk implements TermDeposits {

    private static final int ROWS_MAX = 1_000;

    private final Desks desks;
    private final Reads reads;
    private final TermLock lock;
    private final Attempt attempt;
    private final Days days;
    private final TenantScope tenants;

    TermDesk(Desks desks, Reads reads, TermLock lock, Attempt attempt, Days days, TenantScope tenants) {
        this.desks = desks;
        this.reads = reads;
        this.lock = lock;
        this.attempt = attempt;
        this.days = days;
        this.tenants = tenants;
    }

    /** Where each sort of order is carried out. */
    @Component
    record Desks(OpeningDesk opening, ClosingDesk closing, InstructionDesk instructions, PledgeDesk pledges) {}

    /** Where what is known is read. */
    @Component
    record Reads(DepositRegister deposits, PledgeRegister pledges, SumRegister sums) {}

    @Override
    public Outcome<TermDeposit> open(OpenTermDeposit command) {
        return tenants.write(command.order().cooperative(), () -> {
            lock.take(command.order().cooperative());
            return desks.opening()
                    .repeated(command)
                    .orElseGet(() -> onOpenDay(
                            command.order(),
                            day -> attempt.of(() -> desks.opening().open(command, day))));
        });
    }

    @Override
    public Outcome<ClosedTermDeposit> close(CloseTermDeposit command) {
        return tenants.write(command.order().cooperative(), () -> closeHere(command));
    }

    @Override
    public Outcome<ClosedTermDeposit> preview(CloseTermDeposit command) {
        return tenants.rehearse(command.order().cooperative(), () -> closeHere(command));
    }

    private Outcome<ClosedTermDeposit> closeHere(CloseTermDeposit command) {
        lock.take(command.order().cooperative());
        return desks.closing()
                .repeated(command)
                .orElseGet(() -> onOpenDay(
                        command.order(), day -> attempt.of(() -> desks.closing().close(command, day))));
    }

    private <T> Outcome<T> onOpenDay(TermOrder order, Function<LocalDate, Outcome<T>> work) {
        return days.open(order.cooperative()).map(work).orElseGet(() -> Outcome.refused(new LedgerRefusal.NoOpenDay()));
    }

    @Override
    public Outcome<TermDeposit> instruct(InstructTermDeposit command) {
        return tenants.write(command.order().cooperative(), () -> {
            lock.take(command.order().cooperative());
            return onOpenDay(
                    command.order(),
                    day -> attempt.of(() -> desks.instructions().instruct(command, day)));
        });
    }

    @Override
    public Outcome<Pledge> pledge(PledgeTermDeposit command) {
        return tenants.write(command.order().cooperative(), () -> {
            lock.take(command.order().cooperative());
            return attempt.of(() -> desks.pledges().place(command));
        });
    }

    @Override
    public Outcome<Pledge> release(ReleasePledge command) {
        return tenants.write(command.order().cooperative(), () -> {
            lock.take(command.order().cooperative());
            return attempt.of(() -> desks.pledges().release(command));
        });
    }

    @Override
    public List<Pledge> pledges(CooperativeId cooperative, long number) {
        return tenants.read(cooperative, () -> reads.pledges().of(cooperative, number));
    }

    @Override
    public Optional<TermPosition> find(CooperativeId cooperative, long number) {
        return positions(cooperative, new Wanted("d.number = :number", Map.of("number", number))).stream()
                .findFirst();
    }

    @Override
    public List<TermPosition> ownedBy(CooperativeId cooperative, MemberId owner) {
        return positions(cooperative, new Wanted("d.member_id = :owner", Map.of("owner", owner.value())));
    }

    @Override
    public List<TermPosition> open(CooperativeId cooperative, long after, int limit) {
        return positions(
                cooperative,
                new Wanted(
                        "d.closed_on is null and d.number > :after",
                        Map.of("after", after),
                        Math.min(limit, ROWS_MAX)));
    }

    @Override
    public List<TermPosition> open(Which which, Sorting sorting, long offset, int limit) {
        return positions(
                which.cooperative(), () -> reads.deposits().open(which, sorting, offset, Math.min(limit, ROWS_MAX)));
    }

    @Override
    public List<Sum> sums(Which which) {
        return tenants.read(which.cooperative(), () -> reads.sums().of(which));
    }

    private List<TermPosition> positions(CooperativeId cooperative, Wanted wanted) {
        return positions(cooperative, () -> reads.deposits().where(cooperative, wanted));
    }

    private List<TermPosition> positions(CooperativeId cooperative, Supplier<List<TermRow>> read) {
        return tenants.read(cooperative, () -> {
            List<TermRow> rows = read.get();
            Map<AccountId, Money> pledged = reads.pledges().standing(cooperative, rows);
            Optional<LocalDate> last = reads.deposits().lastAccrued(cooperative);
            return rows.stream()
                    .map(row -> new TermPosition(
                            row.deposit(),
                            row.deposit().isOpen() ? row.accrued(last) : row.nothing(),
                            pledged.getOrDefault(row.account(), row.nothing())))
                    .toList();
        });
    }
}
