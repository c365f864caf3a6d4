package coop.milpa.receipts.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.PartyId;
import coop.milpa.ledger.Books.Period;
import coop.milpa.ledger.EntryId;
import coop.milpa.receipts.CashDeclaration;
import coop.milpa.receipts.CashOperation;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Cash operations in PostgreSQL. Works in the caller's transaction. */
@Repository
class CashOperationRegister {

    private final JdbcClient jdbc;

    CashOperationRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(CooperativeId cooperative, CashOperation operation, boolean above) {
        CashDeclaration said = operation.declaration();
        jdbc.sql("""
                        insert into receipts.cash_operation (cooperative_id, entry_id, business_date, amount, currency,
                            executor, ordering_party, beneficiary, source_of_funds, above)
                        values (:cooperative, :entry, :on, :amount, :currency, :executor, :ordering, :beneficiary,
                            :source, :above)
                        """)
                .param("cooperative", cooperative.value())
                .param("entry", operation.entry().value())
                .param("on", operation.on())
                .param("amount", operation.cash().minor())
                .param("currency", operation.cash().currency().getCurrencyCode())
                .param("executor", said.executor().value())
                .param("ordering", said.orderingParty().value())
                .param("beneficiary", said.beneficiary().value())
                .param("source", said.sourceOfFunds())
                .param("above", above)
                .update();
    }

    List<CashOperation> above(CooperativeId cooperative, Period period) {
        return where(
                cooperative,
                "above and business_date between :from and :to",
                Map.of("from", period.from(), "to", period.to()));
    }

    Optional<CashOperation> find(CooperativeId cooperative, EntryId entry) {
        return where(cooperative, "entry_id = :entry", Map.of("entry", entry.value())).stream()
                .findFirst();
    }

    private List<CashOperation> where(CooperativeId cooperative, String condition, Map<String, ?> parameters) {
        return jdbc.sql("""
                        select entry_id, business_date, amount, currency, executor, ordering_party, beneficiary,
                            source_of_funds
                        from receipts.cash_operation where cooperative_id = :cooperative and %s
                        order by business_date, entry_id
                        """.formatted(condition))
                .param("cooperative", cooperative.value())
                .params(parameters)
                .query((row, n) -> operation(row))
                .list();
    }

    private static CashOperation operation(ResultSet row) throws SQLException {
        return new CashOperation(
                new EntryId(row.getObject("entry_id", UUID.class)),
                row.getObject("business_date", LocalDate.class),
                new Money(row.getLong("amount"), Currency.getInstance(row.getString("currency"))),
                new CashDeclaration(
                        new PartyId(row.getObject("executor", UUID.class)),
                        new PartyId(row.getObject("ordering_party", UUID.class)),
                        new PartyId(row.getObject("beneficiary", UUID.class)),
                        row.getString("source_of_funds")));
    }
}
