package coop.milpa.credit.internal;

import coop.milpa.credit.ChangeLoan;
import coop.milpa.credit.DisburseLoan;
import coop.milpa.credit.Loan;
import coop.milpa.credit.LoanHappening;
import coop.milpa.credit.LoanOrder;
import coop.milpa.credit.LoanPosition;
import coop.milpa.credit.Loans;
import coop.milpa.credit.PayLoan;
import coop.milpa.credit.ReverseLoanEvent;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Outcome;
import coop.milpa.ledger.Days;
import coop.milpa.ledger.LedgerRefusal;
import coop.milpa.platform.Attempt;
import coop.milpa.platform.TenantScope;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

/** Carries out what is done with loans, each order in one transaction. */
@Service
class LoanDesk implements Loans {

    private final Desks desks;
    private final LoanFile files;
    private final LoanRegister register;
    private final LoanLock lock;
    private final Attempt attempt;
    private final Days days;
    private final TenantScope tenants;

    LoanDesk(
            Desks desks,
            LoanFile files,
            LoanRegister register,
            LoanLock lock,
            Attempt attempt,
            Days days,
            TenantScope tenants) {
        this.desks = desks;
        this.files = files;
        this.register = register;
        this.lock = lock;
        this.attempt = attempt;
        this.days = days;
        this.tenants = tenants;
    }

    /** Where each sort of order is carried out. */
    @Component
    record Desks(DisbursingDesk disbursing, PayingDesk paying, UndoingDesk undoing, ChangingDesk changing) {}

    @Override
    public Outcome<Loan> disburse(DisburseLoan command) {
        CooperativeId cooperative = command.order().cooperative();
        return tenants.write(cooperative, () -> {
            lock.all(cooperative, LoanLock.Work.NUMBER);
            return desks.disbursing()
                    .repeated(command)
                    .orElseGet(() -> onOpenDay(
                            cooperative,
                            day -> attempt.of(() -> desks.disbursing().disburse(command, day))));
        });
    }

    @Override
    public Outcome<LoanHappening> pay(PayLoan command) {
        return tenants.write(command.order().cooperative(), () -> payHere(command));
    }

    @Override
    public Outcome<LoanHappening> preview(PayLoan command) {
        return tenants.rehearse(command.order().cooperative(), () -> payHere(command));
    }

    private Outcome<LoanHappening> payHere(PayLoan command) {
        return once(
                command.order(),
                command.number(),
                before -> command.amount()
                        .filter(amount -> !amount.equals(before.happening().amount()))
                        .isEmpty(),
                file -> desks.paying().pay(command, file));
    }

    @Override
    public Outcome<LoanHappening> change(ChangeLoan command) {
        return tenants.write(
                command.order().cooperative(),
                () -> once(
                        command.order(),
                        command.number(),
                        before -> before.lived().event().equals(command.event()),
                        file -> desks.changing().change(command, file)));
    }

    @Override
    public Outcome<LoanHappening> reverse(ReverseLoanEvent command) {
        return tenants.write(command.order().cooperative(), () -> reverseHere(command));
    }

    @Override
    public Outcome<LoanHappening> preview(ReverseLoanEvent command) {
        return tenants.rehearse(command.order().cooperative(), () -> reverseHere(command));
    }

    private Outcome<LoanHappening> reverseHere(ReverseLoanEvent command) {
        return once(
                command.order(),
                command.number(),
                before -> before.happening().reverses().orElse(0) == command.event(),
                file -> desks.undoing().undo(command, file));
    }

    /** An order about a loan is carried out once; asked again it is answered as before. */
    private Outcome<LoanHappening> once(
            LoanOrder order,
            long number,
            Predicate<EventRegister.Kept> same,
            Function<LoanFile.Open, Outcome<LoanHappening>> work) {
        CooperativeId cooperative = order.cooperative();
        lock.one(cooperative, number);
        Optional<EventRegister.Kept> before = files.requested(cooperative, order.request());
        if (before.isPresent()) {
            return before.get().loan() == number && same.test(before.get())
                    ? Outcome.done(before.get().happening())
                    : Outcome.refused(new LedgerRefusal.RequestReused(order.request()));
        }
        return onOpenDay(
                cooperative,
                day -> attempt.of(() -> files.open(cooperative, number, day).then(work)));
    }

    private <T> Outcome<T> onOpenDay(CooperativeId cooperative, Function<LocalDate, Outcome<T>> work) {
        return days.open(cooperative).map(work).orElseGet(() -> Outcome.refused(new LedgerRefusal.NoOpenDay()));
    }

    @Override
    public Optional<Loan> find(CooperativeId cooperative, long number) {
        return tenants.read(
                cooperative, () -> register.find(cooperative, number).map(LoanRow::loan));
    }

    @Override
    public Optional<LoanPosition> position(CooperativeId cooperative, long number, LocalDate day) {
        return tenants.read(
                cooperative,
                () -> files.open(cooperative, number, day) instanceof Outcome.Done<LoanFile.Open>(LoanFile.Open file)
                        ? Optional.of(new LoanPosition(
                                file.row().loan(),
                                day,
                                file.state(),
                                file.happened().stream()
                                        .map(EventRegister.Kept::happening)
                                        .toList()))
                        : Optional.empty());
    }

    @Override
    public List<Loan> of(CooperativeId cooperative, MemberId borrower) {
        return tenants.read(
                cooperative,
                () -> register.of(cooperative, borrower).stream()
                        .map(LoanRow::loan)
                        .toList());
    }

    @Override
    public int nextCycle(CooperativeId cooperative, MemberId borrower, String product) {
        return tenants.read(cooperative, () -> register.nextCycle(cooperative, borrower, product));
    }
}
