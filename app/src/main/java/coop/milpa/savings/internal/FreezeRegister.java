package coop.milpa.savings.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.RequestId;
import coop.milpa.kernel.TimeOrderedUuid;
import coop.milpa.ledger.AccountId;
import coop.milpa.savings.CourtOrder;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Accounts that an authority stopped, in PostgreSQL. Works in the caller's transaction. */
@Repository
class FreezeRegister {

    private final JdbcClient jdbc;

    FreezeRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Which account a request stopped, and by whose order. */
    record Frozen(AccountId account, CourtOrder by) {}

    Optional<Frozen> askedBy(CooperativeId cooperative, RequestId request) {
        return jdbc.sql("""
                        select account_id, authority, case_number from savings.freeze
                        where cooperative_id = :cooperative and request_id = :request
                        """)
                .param("cooperative", cooperative.value())
                .param("request", request.value())
                .query((row, n) -> new Frozen(
                        new AccountId(row.getObject("account_id", UUID.class)),
                        new CourtOrder(row.getString("authority"), row.getString("case_number"))))
                .optional();
    }

    void add(CooperativeId cooperative, RequestId request, Frozen frozen, LocalDate day) {
        jdbc.sql("""
                        insert into savings.freeze (cooperative_id, freeze_id, account_id, request_id, authority,
                            case_number, placed_on)
                        values (:cooperative, :freeze, :account, :request, :authority, :case, :day)
                        """)
                .param("cooperative", cooperative.value())
                .param("freeze", TimeOrderedUuid.next())
                .param("account", frozen.account().value())
                .param("request", request.value())
                .param("authority", frozen.by().authority())
                .param("case", frozen.by().caseNumber())
                .param("day", day)
                .update();
    }

    /** How many orders ended: one or none. */
    int lift(CooperativeId cooperative, Frozen frozen, LocalDate day) {
        return jdbc.sql("""
                        update savings.freeze set lifted_on = :day
                        where cooperative_id = :cooperative and account_id = :account and lifted_on is null
                            and authority = :authority and case_number = :case
                        """)
                .param("cooperative", cooperative.value())
                .param("account", frozen.account().value())
                .param("authority", frozen.by().authority())
                .param("case", frozen.by().caseNumber())
                .param("day", day)
                .update();
    }

    boolean wasLifted(CooperativeId cooperative, Frozen frozen) {
        return jdbc.sql("""
                        select exists (select from savings.freeze
                            where cooperative_id = :cooperative and account_id = :account and lifted_on is not null
                                and authority = :authority and case_number = :case)
                        """)
                .param("cooperative", cooperative.value())
                .param("account", frozen.account().value())
                .param("authority", frozen.by().authority())
                .param("case", frozen.by().caseNumber())
                .query(Boolean.class)
                .single();
    }
}
