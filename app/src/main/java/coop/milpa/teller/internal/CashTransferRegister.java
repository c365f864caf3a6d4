package coop.milpa.teller.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.ledger.Posted;
import coop.milpa.teller.CashPointId;
import coop.milpa.teller.CashTransferId;
import coop.milpa.teller.CountId;
import coop.milpa.teller.ShiftId;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps transfers in PostgreSQL. Works in the caller's transaction. */
@Repository
class CashTransferRegister {

    private final JdbcClient jdbc;

    CashTransferRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One end of a transfer: a cash point, and the shift with it if it is a drawer. */
    record End(CashPointId point, Optional<ShiftId> shift) {}

    /** What somebody signed. */
    record Signed(Act act, CountId count, Money sum) {}

    void add(CooperativeId cooperative, CashTransferId transfer, End from, CashPointId to, Signed sent, Posted posted) {
        jdbc.sql("""
                        insert into teller.transfer (cooperative_id, transfer_id, from_point, to_point, from_shift,
                            currency, state, sent_by, sent_at, sent_count, sent, sent_entry, sent_on)
                        values (:cooperative, :transfer, :from, :to, :shift::uuid, :currency, 'SENT', :by, :at, :count,
                            :sum, :entry, :on)
                        """)
                .param("cooperative", cooperative.value())
                .param("transfer", transfer.value())
                .param("from", from.point().value())
                .param("to", to.value())
                .param("shift", from.shift().map(ShiftId::value).orElse(null))
                .param("currency", sent.sum().currency().getCurrencyCode())
                .param("by", sent.act().by().value())
                .param("at", Columns.at(sent.act().at()))
                .param("count", sent.count().value())
                .param("sum", sent.sum().minor())
                .param("entry", posted.entry().value())
                .param("on", posted.businessDate())
                .update();
    }

    /** Something was counted at the other end, in place of what was counted there before. */
    void counted(CooperativeId cooperative, CashTransferId transfer, Optional<ShiftId> shift, Signed received) {
        jdbc.sql("""
                        update teller.transfer set state = 'DISPUTED', to_shift = :shift::uuid, received_by = :by,
                            received_at = :at, received_count = :count, received = :sum
                        where cooperative_id = :cooperative and transfer_id = :transfer
                        """)
                .param("cooperative", cooperative.value())
                .param("transfer", transfer.value())
                .param("shift", shift.map(ShiftId::value).orElse(null))
                .param("by", received.act().by().value())
                .param("at", Columns.at(received.act().at()))
                .param("count", received.count().value())
                .param("sum", received.sum().minor())
                .update();
    }

    /** It is there as it was {@link #counted} last. */
    void received(CooperativeId cooperative, CashTransferId transfer, Posted posted) {
        jdbc.sql("""
                        update teller.transfer set state = 'RECEIVED', received_entry = :entry, received_on = :on
                        where cooperative_id = :cooperative and transfer_id = :transfer
                        """)
                .param("cooperative", cooperative.value())
                .param("transfer", transfer.value())
                .param("entry", posted.entry().value())
                .param("on", posted.businessDate())
                .update();
    }

    /** Somebody accepts what was counted. */
    void accepted(CooperativeId cooperative, CashTransferId transfer, Act act, String reason) {
        jdbc.sql("""
                        update teller.transfer set accepted_by = :by, accepted_at = :at, reason = :reason
                        where cooperative_id = :cooperative and transfer_id = :transfer
                        """)
                .param("cooperative", cooperative.value())
                .param("transfer", transfer.value())
                .param("by", act.by().value())
                .param("at", Columns.at(act.at()))
                .param("reason", reason)
                .update();
    }

    boolean isOnTheWay(CooperativeId cooperative, CashPointId point) {
        return jdbc.sql("""
                        select exists (select from teller.transfer
                                       where cooperative_id = :cooperative and state <> 'RECEIVED'
                                           and :point in (from_point, to_point))
                        """)
                .param("cooperative", cooperative.value())
                .param("point", point.value())
                .query(Boolean.class)
                .single();
    }
}
