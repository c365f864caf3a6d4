package coop.milpa.platform.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.platform.Acting;
import coop.milpa.platform.Actor;
import coop.milpa.platform.AuditId;
import coop.milpa.platform.AuditPage;
import coop.milpa.platform.AuditQuery;
import coop.milpa.platform.AuditRecord;
import coop.milpa.platform.AuditTrail;
import coop.milpa.platform.Change;
import coop.milpa.platform.CurrentActor;
import coop.milpa.platform.Lasting;
import coop.milpa.platform.TenantScope;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** The audit trail of each cooperative, written in the transaction of what it tells of. */
@Service
class SqlAuditTrail implements AuditTrail {

    private final TenantScope tenants;
    private final AuditRegister register;
    private final CurrentActor current;
    private final Clock clock;
    private final Lasting<Written, Boolean> written = new Lasting<>();

    SqlAuditTrail(TenantScope tenants, AuditRegister register, CurrentActor current, Clock clock) {
        this.tenants = tenants;
        this.register = register;
        this.current = current;
        this.clock = clock;
    }

    private record Written(CooperativeId cooperative, Actor actor) {}

    @Override
    public void record(CooperativeId cooperative, List<Change> changes) {
        Acting by = current.get();
        recordDone(
                cooperative,
                changes.stream().map(change -> new Done(by, change)).toList());
    }

    @Override
    public void recordDone(CooperativeId cooperative, List<Done> done) {
        if (done.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        List<AuditRecord> records = done.stream()
                .map(each -> new AuditRecord(AuditId.next(), now, each.by(), each.change()))
                .toList();
        tenants.run(cooperative, () -> {
            writeActors(cooperative, actorsOf(records));
            register.write(cooperative, now, records);
        });
    }

    /** Who was written before, under the same name, is there for good. */
    private void writeActors(CooperativeId cooperative, List<Actor> actors) {
        List<Actor> fresh = actors.stream()
                .filter(actor -> written.get(new Written(cooperative, actor)).isEmpty())
                .toList();
        if (!fresh.isEmpty()) {
            register.writeActors(cooperative, fresh);
            fresh.forEach(actor -> written.found(new Written(cooperative, actor), true));
        }
    }

    @Override
    public AuditPage read(CooperativeId cooperative, AuditQuery query) {
        return tenants.read(cooperative, () -> {
            List<AuditRecord> found = register.find(cooperative, query, query.limit() + 1);
            boolean more = found.size() > query.limit();
            return new AuditPage(more ? found.subList(0, query.limit()) : found, more);
        });
    }

    /** Each once, in order of id, so that two transactions that name the same actors do not wait for each other. */
    private static List<Actor> actorsOf(List<AuditRecord> records) {
        return records.stream()
                .map(record -> record.by().actor())
                .collect(Collectors.toMap(Actor::id, actor -> actor, (first, last) -> last))
                .values()
                .stream()
                .sorted(Comparator.comparing(Actor::id))
                .toList();
    }
}
