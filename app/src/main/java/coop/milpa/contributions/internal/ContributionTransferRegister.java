package coop.milpa.contributions.internal;

import coop.milpa.contributions.ContributionTransfer;
import coop.milpa.contributions.ContributionTransfer.Allowed;
import coop.milpa.contributions.ContributionTransfer.Before;
import coop.milpa.contributions.ContributionTransfer.Made;
import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.EntryId;
import coop.milpa.members.Resolution;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Transfers in PostgreSQL; rows are added and never changed. Works in the caller's transaction. */
@Repository
class ContributionTransferRegister {

    private final JdbcClient jdbc;

    ContributionTransferRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One after the last: whoever asks has joined the queue of payments, so that no two are given the same. */
    long nextNumber(CooperativeId cooperative) {
        return jdbc.sql("""
                        select coalesce(max(number), 0) + 1 from contributions.transfer
                        where cooperative_id = :cooperative
                        """)
                .param("cooperative", cooperative.value())
                .query(Long.class)
                .single();
    }

    void add(CooperativeId cooperative, RequestId request, ContributionTransfer transfer) {
        Resolution resolution = transfer.allowed().resolution();
        jdbc.sql("""
                        insert into contributions.transfer (cooperative_id, number, request_id, from_member_id,
                            to_member_id, amount, currency, from_before, to_before, organ, minute, point, resolved_on,
                            reason, branch_id, entry_id, business_date, actor_id)
                        values (:cooperative, :number, :request, :from, :to, :amount, :currency, :fromBefore,
                            :toBefore, :organ, :minute, :point, :resolvedOn, :reason, :branch, :entry, :on, :by)
                        """)
                .param("cooperative", cooperative.value())
                .param("number", transfer.number())
                .param("request", request.value())
                .param("from", transfer.from().value())
                .param("to", transfer.to().value())
                .param("amount", transfer.amount().minor())
                .param("currency", transfer.amount().currency().getCurrencyCode())
                .param("fromBefore", transfer.before().from().minor())
                .param("toBefore", transfer.before().to().minor())
                .param("organ", resolution.organ())
                .param("minute", resolution.minute())
                .param("point", resolution.point())
                .param("resolvedOn", resolution.on())
                .param("reason", transfer.allowed().reason())
                .param("branch", transfer.made().branch().value())
                .param("entry", transfer.made().entry().value())
                .param("on", transfer.made().on())
                .param("by", transfer.made().by().value())
                .update();
    }

    Optional<ContributionTransfer> requested(CooperativeId cooperative, RequestId request) {
        return where(cooperative, "request_id = :request", Map.of("request", request.value()));
    }

    Optional<ContributionTransfer> find(CooperativeId cooperative, long number) {
        return where(cooperative, "number = :number", Map.of("number", number));
    }

    private Optional<ContributionTransfer> where(
            CooperativeId cooperative, String condition, Map<String, ?> parameters) {
        return jdbc.sql("select * from contributions.transfer where cooperative_id = :cooperative and " + condition)
                .param("cooperative", cooperative.value())
                .params(parameters)
                .query((row, n) -> transfer(row))
                .optional();
    }

    static ContributionTransfer transfer(ResultSet row) throws SQLException {
        Currency currency = Currency.getInstance(row.getString("currency"));
        var resolution = new Resolution(
                row.getString("organ"),
                row.getString("minute"),
                row.getString("point"),
                row.getObject("resolved_on", LocalDate.class));
        return new ContributionTransfer(
                row.getLong("number"),
                new MemberId(row.getObject("from_member_id", UUID.class)),
                new MemberId(row.getObject("to_member_id", UUID.class)),
                new Money(row.getLong("amount"), currency),
                new Before(
                        new Money(row.getLong("from_before"), currency), new Money(row.getLong("to_before"), currency)),
                new Allowed(resolution, row.getString("reason")),
                new Made(
                        new BranchId(row.getObject("branch_id", UUID.class)),
                        row.getObject("business_date", LocalDate.class),
                        new ActorId(row.getObject("actor_id", UUID.class)),
                        new EntryId(row.getObject("entry_id", UUID.class))));
    }
}
