package coop.milpa.shares.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Money;
import coop.milpa.ledger.Posted;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What leavers bore of losses, in PostgreSQL. Works in the caller's transaction. */
@Repository
class LossRegister {

    private final JdbcClient jdbc;

    LossRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a loss was reckoned from. */
    record Loss(Money paidIn, Money losses, Money capital) {}

    void add(CooperativeId cooperative, MemberId member, Posted posted, Loss loss, Money borne) {
        jdbc.sql("""
                        insert into shares.loss (cooperative_id, member_id, entry_id, borne_on, paid_in, losses,
                            capital, amount)
                        values (:cooperative, :member, :entry, :on, :paidIn, :losses, :capital, :amount)
                        """)
                .param("cooperative", cooperative.value())
                .param("member", member.value())
                .param("entry", posted.entry().value())
                .param("on", posted.businessDate())
                .param("paidIn", loss.paidIn().minor())
                .param("losses", loss.losses().minor())
                .param("capital", loss.capital().minor())
                .param("amount", borne.minor())
                .update();
    }
}
