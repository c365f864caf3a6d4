package coop.milpa.contributions.internal;

import coop.milpa.contributions.ContributionTransfer;
import coop.milpa.contributions.ContributionTransferPrints;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.platform.CurrentActor;
import coop.milpa.platform.TenantScope;
import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Counts prints of transfers in PostgreSQL, and tells the audit trail of each. */
@Service
class TransferPrintDesk implements ContributionTransferPrints {

    private final JdbcClient jdbc;
    private final TransferTrail trail;
    private final CurrentActor actor;
    private final TenantScope tenants;
    private final Clock clock;

    TransferPrintDesk(JdbcClient jdbc, TransferTrail trail, CurrentActor actor, TenantScope tenants, Clock clock) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.actor = actor;
        this.tenants = tenants;
        this.clock = clock;
    }

    @Override
    public int printed(CooperativeId cooperative, ContributionTransfer transfer) {
        return tenants.write(cooperative, () -> {
            int number = add(cooperative, transfer.number());
            trail.printed(cooperative, transfer, number);
            return number;
        });
    }

    /** The next number of a printing; a lock on the transfer keeps two from taking the same. */
    private int add(CooperativeId cooperative, long transfer) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('transfer print ' || :cooperative || :transfer, 0))")
                .param("cooperative", cooperative.toString())
                .param("transfer", String.valueOf(transfer))
                .query()
                .singleRow();
        return jdbc.sql("""
                        insert into contributions.transfer_print (cooperative_id, transfer, number, printed_at,
                            printed_by)
                        select :cooperative, :transfer, coalesce(max(number), 0) + 1, :at, :by
                        from contributions.transfer_print
                        where cooperative_id = :cooperative and transfer = :transfer
                        returning number
                        """)
                .param("cooperative", cooperative.value())
                .param("transfer", transfer)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", actor.get().actor().id().value())
                .query(Integer.class)
                .single();
    }
}
