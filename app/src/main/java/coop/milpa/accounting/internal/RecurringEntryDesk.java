package coop.milpa.accounting.internal;

import coop.milpa.accounting.AccountingRefusal;
import coop.milpa.accounting.ManualEntry.Act;
import coop.milpa.accounting.ProposeRecurring;
import coop.milpa.accounting.RecurringEntries;
import coop.milpa.accounting.RecurringEntry;
import coop.milpa.accounting.RecurringEntry.State;
import coop.milpa.accounting.RecurringEntryId;
import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.ledger.Days;
import coop.milpa.ledger.LedgerRefusal;
import coop.milpa.platform.FourEyes;
import coop.milpa.platform.TenantScope;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;

/** Carries out commands on recurring entries: fetch, decide, record, tell. */
@Service
class RecurringEntryDesk implements RecurringEntries {

    private static final int LIST_MAX = 1_000;

    private final TenantScope tenants;
    private final RecurringEntryRegister register;
    private final EntryCheck check;
    private final HandLimits limits;
    private final Days days;
    private final HandTrail trail;
    private final FourEyes eyes;

    RecurringEntryDesk(
            TenantScope tenants,
            RecurringEntryRegister register,
            EntryCheck check,
            HandLimits limits,
            Days days,
            HandTrail trail,
            FourEyes eyes) {
        this.tenants = tenants;
        this.register = register;
        this.check = check;
        this.limits = limits;
        this.days = days;
        this.trail = trail;
        this.eyes = eyes;
    }

    @Override
    public Outcome<RecurringEntryId> propose(ProposeRecurring command) {
        return tenants.write(command.cooperative(), () -> {
            Optional<RecurringEntry> before = register.find(command.cooperative(), command.request());
            if (before.isPresent()) {
                return before.get().proposal().equals(command)
                        ? Outcome.done(before.get().id())
                        : Outcome.refused(new AccountingRefusal.RequestReused(command.request()));
            }
            Optional<Refusal> refusal = forbids(command);
            return refusal.<Outcome<RecurringEntryId>>map(Outcome::refused).orElseGet(() -> add(command));
        });
    }

    @Override
    public Outcome<RecurringEntry> approve(CooperativeId cooperative, RecurringEntryId entry) {
        return change(
                cooperative,
                entry,
                (found, now) -> isRepeated(found, State.APPROVED, now)
                        ? Optional.empty()
                        : decide(found, now, () -> approveWithin(found, now)));
    }

    @Override
    public Outcome<RecurringEntry> reject(CooperativeId cooperative, RecurringEntryId entry, String reason) {
        String words = Reasons.checked(reason);
        return change(
                cooperative,
                entry,
                (found, now) -> isRepeated(found, State.REJECTED, now)
                        ? Optional.empty()
                        : decide(found, now, () -> {
                            register.decided(found, State.REJECTED, now, words);
                            return Optional.empty();
                        }));
    }

    @Override
    public Outcome<RecurringEntry> stop(CooperativeId cooperative, RecurringEntryId entry, String reason) {
        String words = Reasons.checked(reason);
        return change(cooperative, entry, (found, now) -> switch (found.state()) {
            case SUBMITTED, APPROVED -> {
                register.decided(found, State.STOPPED, now, words);
                yield Optional.empty();
            }
            case REJECTED, STOPPED -> isRepeated(found, State.STOPPED, now) ? Optional.empty() : alreadyDecided(found);
        });
    }

    @Override
    public Optional<RecurringEntry> find(CooperativeId cooperative, RecurringEntryId entry) {
        return tenants.read(cooperative, () -> register.find(cooperative, entry));
    }

    @Override
    public List<RecurringEntry> list(
            CooperativeId cooperative, State state, Optional<RecurringEntryId> before, int limit) {
        return tenants.read(cooperative, () -> register.list(cooperative, state, before, Math.min(limit, LIST_MAX)));
    }

    @Override
    public long waitingFor(CooperativeId cooperative, ActorId actor) {
        return tenants.read(cooperative, () -> register.waitingFor(cooperative, actor));
    }

    private Optional<Refusal> forbids(ProposeRecurring command) {
        Optional<LocalDate> open = days.open(command.cooperative());
        if (open.isEmpty()) {
            return Optional.of(new LedgerRefusal.NoOpenDay());
        }
        return check.forbids(command.cooperative(), command.lines(), open.get())
                .or(() -> command.schedule().first().isPresent()
                        ? Optional.empty()
                        : Optional.of(new AccountingRefusal.NeverDue()));
    }

    private Outcome<RecurringEntryId> add(ProposeRecurring command) {
        RecurringEntryId id = RecurringEntryId.next();
        register.add(id, command, trail.actNow());
        trail.proposed(register.find(command.cooperative(), id).orElseThrow());
        return Outcome.done(id);
    }

    private Outcome<RecurringEntry> change(
            CooperativeId cooperative, RecurringEntryId id, BiFunction<RecurringEntry, Act, Optional<Refusal>> work) {
        return tenants.write(cooperative, () -> {
            Optional<RecurringEntry> before = register.lock(cooperative, id);
            if (before.isEmpty()) {
                return Outcome.refused(new AccountingRefusal.UnknownRecurringEntry(id));
            }
            Optional<Refusal> refusal = work.apply(before.get(), trail.actNow());
            if (refusal.isPresent()) {
                return Outcome.refused(refusal.get());
            }
            RecurringEntry after = register.find(cooperative, id).orElseThrow();
            if (after.state() != before.get().state()) {
                trail.changed(before.get(), after);
            }
            return Outcome.done(after);
        });
    }

    /** The same decision by the same person is the same decision. */
    private static boolean isRepeated(RecurringEntry entry, State decision, Act now) {
        return entry.state() == decision
                && entry.decided().filter(act -> act.by().equals(now.by())).isPresent();
    }

    /** What is approved once is posted each time it falls due, so one time of it counts against the limit. */
    private Optional<Refusal> approveWithin(RecurringEntry entry, Act now) {
        ProposeRecurring proposal = entry.proposal();
        Optional<Refusal> refusal = limits.forbids(proposal.cooperative(), proposal.lines());
        if (refusal.isEmpty()) {
            register.decided(entry, State.APPROVED, now, "");
            limits.posted(proposal.cooperative(), proposal.lines());
        }
        return refusal;
    }

    /** Whoever proposed it decides neither in person nor by another system's key of hers. */
    private Optional<Refusal> decide(RecurringEntry entry, Act now, Supplier<Optional<Refusal>> work) {
        if (entry.state() != State.SUBMITTED) {
            return alreadyDecided(entry);
        }
        if (!eyes.areApart(
                entry.proposal().cooperative(),
                now.by(),
                Set.of(entry.proposed().by()))) {
            return Optional.of(new AccountingRefusal.OwnApproval(now.by()));
        }
        return work.get();
    }

    private static Optional<Refusal> alreadyDecided(RecurringEntry entry) {
        return Optional.of(new AccountingRefusal.AlreadyDecided(entry.state().name()));
    }
}
