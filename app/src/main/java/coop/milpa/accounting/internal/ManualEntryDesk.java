package coop.milpa.accounting.internal;

import coop.milpa.accounting.AccountingRefusal;
import coop.milpa.accounting.DraftEntry;
import coop.milpa.accounting.ManualEntries;
import coop.milpa.accounting.ManualEntry;
import coop.milpa.accounting.ManualEntry.Act;
import coop.milpa.accounting.ManualEntry.State;
import coop.milpa.accounting.ManualEntryId;
import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.ledger.Entry;
import coop.milpa.ledger.Heading;
import coop.milpa.ledger.Ledger;
import coop.milpa.ledger.Posted;
import coop.milpa.platform.FourEyes;
import coop.milpa.platform.TenantScope;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Service;

/** Carries out commands on manual entries: fetch, decide, record, tell. */
@Service
class ManualEntryDesk implements ManualEntries {

    private static final String CONCEPT = "accounting.manual-entry";
    private static final int LIST_MAX = 1_000;

    private final TenantScope tenants;
    private final ManualEntryRegister register;
    private final EntryCheck check;
    private final TargetFinder targets;
    private final HandLimits limits;
    private final Ledger ledger;
    private final HandTrail trail;
    private final FourEyes eyes;

    ManualEntryDesk(
            TenantScope tenants,
            ManualEntryRegister register,
            EntryCheck check,
            TargetFinder targets,
            HandLimits limits,
            Ledger ledger,
            HandTrail trail,
            FourEyes eyes) {
        this.tenants = tenants;
        this.register = register;
        this.check = check;
        this.targets = targets;
        this.limits = limits;
        this.ledger = ledger;
        this.trail = trail;
        this.eyes = eyes;
    }

    @Override
    public Outcome<ManualEntryId> draft(DraftEntry command) {
        return tenants.write(command.cooperative(), () -> {
            ManualEntryId id = ManualEntryId.next();
            register.add(id, command, trail.actNow());
            ManualEntry kept =
                    register.find(command.cooperative(), command.request()).orElseThrow();
            if (!kept.draft().equals(command)) {
                return Outcome.refused(new AccountingRefusal.RequestReused(command.request()));
            }
            if (kept.id().equals(id)) {
                trail.drafted(kept);
            }
            return Outcome.done(kept.id());
        });
    }

    @Override
    public Outcome<ManualEntry> submit(CooperativeId cooperative, ManualEntryId entry) {
        return change(cooperative, entry, found -> switch (found.state()) {
            case DRAFT -> submitDraft(found);
            case SUBMITTED -> Outcome.done(found);
            case POSTED, REJECTED -> alreadyDecided(found);
        });
    }

    @Override
    public Outcome<ManualEntry> approve(CooperativeId cooperative, ManualEntryId entry) {
        return change(cooperative, entry, found -> decide(found, State.POSTED, () -> post(found)));
    }

    @Override
    public Outcome<ManualEntry> reject(CooperativeId cooperative, ManualEntryId entry, String reason) {
        String words = Reasons.checked(reason);
        return change(
                cooperative,
                entry,
                found -> decide(found, State.REJECTED, () -> {
                    register.rejected(found, trail.actNow(), words);
                    return Outcome.done(found);
                }));
    }

    @Override
    public Optional<ManualEntry> find(CooperativeId cooperative, ManualEntryId entry) {
        return tenants.read(cooperative, () -> register.find(cooperative, entry));
    }

    @Override
    public List<ManualEntry> list(CooperativeId cooperative, State state, Optional<ManualEntryId> before, int limit) {
        return tenants.read(cooperative, () -> register.list(cooperative, state, before, Math.min(limit, LIST_MAX)));
    }

    @Override
    public long waitingFor(CooperativeId cooperative, ActorId actor) {
        return tenants.read(cooperative, () -> register.waitingFor(cooperative, actor));
    }

    private Outcome<ManualEntry> change(
            CooperativeId cooperative, ManualEntryId id, Function<ManualEntry, Outcome<ManualEntry>> work) {
        return tenants.write(cooperative, () -> {
            Optional<ManualEntry> before = register.lock(cooperative, id);
            if (before.isEmpty()) {
                return Outcome.refused(new AccountingRefusal.UnknownManualEntry(id));
            }
            return switch (work.apply(before.get())) {
                case Outcome.Refused<ManualEntry> refused -> refused;
                case Outcome.Done<ManualEntry> done -> Outcome.done(recorded(before.get()));
            };
        });
    }

    private ManualEntry recorded(ManualEntry before) {
        ManualEntry after =
                register.find(before.draft().cooperative(), before.id()).orElseThrow();
        if (after.state() != before.state()) {
            trail.changed(before, after);
        }
        return after;
    }

    private Outcome<ManualEntry> submitDraft(ManualEntry entry) {
        Optional<Refusal> refusal = check.forbids(entry.draft());
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        register.submitted(entry, trail.actNow());
        return Outcome.done(entry);
    }

    /** The same decision by the same person is the same decision. */
    private Outcome<ManualEntry> decide(ManualEntry entry, State decision, Decision work) {
        Act now = trail.actNow();
        boolean repeated = entry.state() == decision
                && entry.decided().filter(act -> act.by().equals(now.by())).isPresent();
        return switch (entry.state()) {
            case DRAFT -> Outcome.refused(new AccountingRefusal.NotSubmitted(entry.id()));
            case POSTED, REJECTED -> repeated ? Outcome.done(entry) : alreadyDecided(entry);
            case SUBMITTED -> isHers(entry, now) ? ownApproval(now) : work.carryOut();
        };
    }

    /** In person or by another system's key of hers. */
    private boolean isHers(ManualEntry entry, Act now) {
        return !eyes.areApart(entry.draft().cooperative(), now.by(), entry.hands());
    }

    private Outcome<ManualEntry> post(ManualEntry entry) {
        DraftEntry draft = entry.draft();
        Optional<Refusal> refusal = check.forbids(draft).or(() -> limits.forbids(draft.cooperative(), draft.lines()));
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        Act now = trail.actNow();
        var heading = new Heading(
                draft.cooperative(), draft.request(), CONCEPT, now.by(), draft.valueDate(), draft.narrative());
        return switch (ledger.post(new Entry(heading, targets.linesOf(draft.cooperative(), draft.lines())))) {
            case Outcome.Refused<Posted> refused -> Outcome.refused(refused.why());
            case Outcome.Done<Posted> done -> {
                var place =
                        new ManualEntry.Place(done.value().entry(), done.value().businessDate());
                register.posted(entry, now, place);
                limits.posted(draft.cooperative(), draft.lines());
                yield Outcome.done(entry);
            }
        };
    }

    private static Outcome<ManualEntry> alreadyDecided(ManualEntry entry) {
        return Outcome.refused(
                new AccountingRefusal.AlreadyDecided(entry.state().name()));
    }

    private static Outcome<ManualEntry> ownApproval(Act now) {
        return Outcome.refused(new AccountingRefusal.OwnApproval(now.by()));
    }

    /** What is done once it is known that this person may decide. */
    private interface Decision {
        Outcome<ManualEntry> carryOut();
    }
}
