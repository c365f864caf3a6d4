package coop.milpa.teller.internal;

import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.platform.TenantScope;
import coop.milpa.teller.CashTasks;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Counts what waits, by the indexes of what is not finished. */
@Service
class SqlCashTasks implements CashTasks {

    private static final String COUNTS = """
            select
                (select count(*) from teller.shift s
                 join teller.cash_point p using (cooperative_id, point_id)
                 where s.cooperative_id = :here and s.state in ('OPENING', 'CLOSING') and s.cashier <> :person
                     and (:branch::uuid is null or p.branch_id = :branch::uuid)) as differences,
                (select count(*) from teller.transfer t
                 join teller.cash_point p on p.cooperative_id = t.cooperative_id and p.point_id = t.to_point
                 where t.cooperative_id = :here and t.state <> 'RECEIVED' and t.state = 'DISPUTED'
                     and :person not in (t.sent_by, t.received_by)
                     and (:branch::uuid is null or p.branch_id = :branch::uuid)) as disputed,
                (select count(*) from teller.transfer t
                 join teller.cash_point p on p.cooperative_id = t.cooperative_id and p.point_id = t.to_point
                 where t.cooperative_id = :here and t.state <> 'RECEIVED' and t.sent_by <> :person
                     and (t.state = 'SENT' or t.received_by = :person)
                     and (:branch::uuid is null or p.branch_id = :branch::uuid)
                     and (p.kind <> 'DRAWER' or exists (
                         select from teller.shift s
                         where s.cooperative_id = t.cooperative_id and s.point_id = t.to_point
                             and s.cashier = :person and s.state = 'OPEN'))) as transfers
            """;

    private final JdbcClient jdbc;
    private final TenantScope tenants;

    SqlCashTasks(JdbcClient jdbc, TenantScope tenants) {
        this.jdbc = jdbc;
        this.tenants = tenants;
    }

    @Override
    public Waiting of(CooperativeId cooperative, ActorId person, Optional<BranchId> branch) {
        return tenants.read(
                cooperative,
                () -> jdbc.sql(COUNTS)
                        .param("here", cooperative.value())
                        .param("person", person.value())
                        .param("branch", branch.map(BranchId::toString).orElse(null))
                        .query((row, n) -> new Waiting(
                                row.getLong("differences"), row.getLong("disputed"), row.getLong("transfers")))
                        .single());
    }
}
