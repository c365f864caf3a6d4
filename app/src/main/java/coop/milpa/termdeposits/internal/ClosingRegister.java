package coop.milpa.termdeposits.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.EntryId;
import coop.milpa.termdeposits.ClosedTermDeposit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Deposits that were paid out by request, in PostgreSQL. Works in the caller's transaction. */
@Repository
class ClosingRegister {

    private final JdbcClient jdbc;

    ClosingRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a request paid out. */
    Optional<ClosedTermDeposit> closedBy(CooperativeId cooperative, RequestId request) {
        return jdbc.sql("""
                        select d.number, d.closing_entry, d.closed_on, d.currency, t.principal, d.closing_interest,
                            d.closing_withheld, d.closing_tax, d.closing_lost
                        from termdeposits.deposit d
                        join termdeposits.term t on t.cooperative_id = d.cooperative_id
                            and t.deposit_id = d.deposit_id
                        where d.cooperative_id = :cooperative and d.closing_request = :request
                        order by t.place desc limit 1
                        """)
                .param("cooperative", cooperative.value())
                .param("request", request.value())
                .query((row, n) -> closed(row))
                .optional();
    }

    void close(CooperativeId cooperative, TermRow row, ClosedTermDeposit closed, RequestId request) {
        jdbc.sql("""
                        update termdeposits.deposit set closed_on = :on, closing = 'BY_REQUEST',
                            closing_request = :request, closing_entry = :entry, closing_interest = :interest,
                            closing_withheld = :withheld, closing_tax = :tax, closing_lost = :lost
                        where cooperative_id = :cooperative and deposit_id = :deposit
                        """)
                .param("cooperative", cooperative.value())
                .param("deposit", row.account().value())
                .param("on", closed.on())
                .param("request", request.value())
                .param("entry", closed.entry().value())
                .param("interest", closed.interest().minor())
                .param("withheld", closed.withheld().minor())
                .param("tax", closed.tax().minor())
                .param("lost", closed.lost().minor())
                .update();
        end(cooperative, row, closed.on());
        paid(cooperative, row, closed);
    }

    /** A member who left or died was settled. */
    void settle(CooperativeId cooperative, TermRow row, LocalDate on) {
        jdbc.sql("""
                        update termdeposits.deposit set closed_on = :on, closing = 'SETTLED'
                        where cooperative_id = :cooperative and deposit_id = :deposit
                        """)
                .param("cooperative", cooperative.value())
                .param("deposit", row.account().value())
                .param("on", on)
                .update();
        end(cooperative, row, on);
    }

    private void end(CooperativeId cooperative, TermRow row, LocalDate on) {
        jdbc.sql("""
                        update termdeposits.term set ended_on = :on, paid_through = least(matures, :on), carried = 0
                        where cooperative_id = :cooperative and deposit_id = :deposit and ended_on is null
                        """)
                .param("cooperative", cooperative.value())
                .param("deposit", row.account().value())
                .param("on", on)
                .update();
    }

    private void paid(CooperativeId cooperative, TermRow row, ClosedTermDeposit closed) {
        if (closed.interest().isZero()) {
            return;
        }
        jdbc.sql("""
                        insert into termdeposits.payment (cooperative_id, deposit_id, counts_from, kind, interest,
                            withheld, entry_id)
                        values (:cooperative, :deposit, :on, 'CLOSING', :interest, :withheld, :entry)
                        """)
                .param("cooperative", cooperative.value())
                .param("deposit", row.account().value())
                .param("on", closed.on())
                .param("interest", closed.interest().minor())
                .param("withheld", closed.withheld().minor())
                .param("entry", closed.entry().value())
                .update();
    }

    private static ClosedTermDeposit closed(ResultSet row) throws SQLException {
        Currency currency = Currency.getInstance(row.getString("currency"));
        return new ClosedTermDeposit(
                row.getLong("number"),
                new EntryId(row.getObject("closing_entry", UUID.class)),
                row.getObject("closed_on", LocalDate.class),
                new Money(row.getLong("principal"), currency),
                new Money(row.getLong("closing_interest"), currency),
                new Money(row.getLong("closing_withheld"), currency),
                new Money(row.getLong("closing_tax"), currency),
                new Money(row.getLong("closing_lost"), currency));
    }
}
