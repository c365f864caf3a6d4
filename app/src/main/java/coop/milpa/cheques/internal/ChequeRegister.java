package coop.milpa.cheques.internal;

import coop.milpa.cheques.Cheque;
import coop.milpa.cheques.ReturnCheque;
import coop.milpa.cheques.TakeCheque;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.RequestId;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Cheques in PostgreSQL. Works in the caller's transaction. */
@Repository
class ChequeRegister {

    private final JdbcClient jdbc;

    ChequeRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One thing at a time is done to the cheques of a cooperative, until the transaction ends. */
    void lock(CooperativeId cooperative) {
        jdbc.sql("select true from pg_advisory_xact_lock(hashtextextended(:what, 0))")
                .param("what", "milpa.cheques:" + cooperative)
                .query(Boolean.class)
                .single();
    }

    long nextNumber(CooperativeId cooperative) {
        return jdbc.sql("""
                        select coalesce(max(number), 0) + 1 from cheques.cheque where cooperative_id = :cooperative
                        """)
                .param("cooperative", cooperative.value())
                .query(Long.class)
                .single();
    }

    void add(TakeCheque command, Cheque cheque) {
        Cheque.Paper paper = cheque.paper();
        jdbc.sql("""
                        insert into cheques.cheque (cooperative_id, number, request_id, bank, drawer_account,
                            cheque_number, drawer, dated, amount, currency, account_id, account_number, member_id, tax,
                            brought_by, taken_on, taken_by, branch_id, shift_id, entry_id, hold_id, state)
                        values (:cooperative, :number, :request, :bank, :drawerAccount, :chequeNumber, :drawer, :dated,
                            :amount, :currency, :account, :accountNumber, :member, :tax, :by, :on, :cashier, :branch,
                            :shift, :entry, :hold, 'IN_HAND')
                        """)
                .param("cooperative", command.cooperative().value())
                .param("number", cheque.number())
                .param("request", command.request().value())
                .param("bank", paper.bank())
                .param("drawerAccount", paper.account())
                .param("chequeNumber", paper.number())
                .param("drawer", paper.drawer())
                .param("dated", paper.dated())
                .param("amount", paper.amount().minor())
                .param("currency", paper.amount().currency().getCurrencyCode())
                .param("account", cheque.into().account().value())
                .param("accountNumber", cheque.into().number())
                .param("member", cheque.into().owner().value())
                .param("tax", cheque.into().tax().minor())
                .param("by", command.by().value())
                .param("on", cheque.taken().on())
                .param("cashier", cheque.taken().by().value())
                .param("branch", cheque.taken().branch().value())
                .param("shift", cheque.taken().shift().value())
                .param("entry", cheque.taken().entry().value())
                .param("hold", cheque.taken().hold().value())
                .update();
    }

    void giveBack(ReturnCheque command, Cheque.Returned returned) {
        jdbc.sql("""
                        update cheques.cheque
                        set state = 'RETURNED', returned_on = :on, return_request = :request, return_entry = :entry,
                            return_reason = :reason, charge = :charge, owed = :owed
                        where cooperative_id = :cooperative and number = :number
                        """)
                .param("cooperative", command.cooperative().value())
                .param("number", command.number())
                .param("request", command.request().value())
                .param("on", returned.on())
                .param("entry", returned.entry().value())
                .param("reason", returned.reason())
                .param("charge", returned.charge().minor())
                .param("owed", returned.owed().minor())
                .update();
    }

    Optional<Cheque> asked(CooperativeId cooperative, RequestId request) {
        return where(cooperative, "and c.request_id = :request", Map.of("request", request.value()));
    }

    Optional<Cheque> givenBackBy(CooperativeId cooperative, RequestId request) {
        return where(cooperative, "and c.return_request = :request", Map.of("request", request.value()));
    }

    Optional<Cheque> same(CooperativeId cooperative, Cheque.Paper paper) {
        return where(
                cooperative,
                "and c.bank = :bank and c.drawer_account = :account and c.cheque_number = :cheque",
                Map.of("bank", paper.bank(), "account", paper.account(), "cheque", paper.number()));
    }

    Optional<Cheque> find(CooperativeId cooperative, long number) {
        return where(cooperative, "and c.number = :number", Map.of("number", number));
    }

    private Optional<Cheque> where(CooperativeId cooperative, String condition, Map<String, ?> parameters) {
        return jdbc.sql(ChequeRow.SELECT + condition)
                .param("cooperative", cooperative.value())
                .params(parameters)
                .query((row, n) -> ChequeRow.of(row))
                .optional();
    }
}
