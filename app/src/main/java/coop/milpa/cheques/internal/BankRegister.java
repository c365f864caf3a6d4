package coop.milpa.cheques.internal;

import coop.milpa.cheques.BankTerms;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.platform.Source;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Terms of banks in PostgreSQL. Works in the caller's transaction. */
@Repository
class BankRegister {

    private static final String TERMS = """
            select bank, name, valid_from, clearing_days, charge, currency, source, status
            from cheques.bank_terms t where cooperative_id = :cooperative
            """;

    private final JdbcClient jdbc;

    BankRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(CooperativeId cooperative, BankTerms terms) {
        jdbc.sql("""
                        insert into cheques.bank_terms (cooperative_id, bank, valid_from, name, clearing_days, charge,
                            currency, source, status)
                        values (:cooperative, :bank, :from, :name, :days, :charge, :currency, :source, :status)
                        """)
                .param("cooperative", cooperative.value())
                .param("bank", terms.bank())
                .param("from", terms.validFrom())
                .param("name", terms.name())
                .param("days", terms.clearingDays())
                .param("charge", terms.charge().minor())
                .param("currency", terms.charge().currency().getCurrencyCode())
                .param("source", terms.source().text())
                .param("status", terms.source().status().name())
                .update();
    }

    List<BankTerms> all(CooperativeId cooperative) {
        return where(cooperative, "order by bank, valid_from desc", Map.of());
    }

    List<BankTerms> board(CooperativeId cooperative, LocalDate day) {
        return where(cooperative, """
                and valid_from = (select max(o.valid_from) from cheques.bank_terms o
                    where o.cooperative_id = :cooperative and o.bank = t.bank and o.valid_from <= :day)
                order by name, bank
                """, Map.of("day", day));
    }

    private List<BankTerms> where(CooperativeId cooperative, String condition, Map<String, ?> parameters) {
        return jdbc.sql(TERMS + condition)
                .param("cooperative", cooperative.value())
                .params(parameters)
                .query((row, n) -> terms(row))
                .list();
    }

    private static BankTerms terms(ResultSet row) throws SQLException {
        return new BankTerms(
                row.getString("bank"),
                row.getString("name"),
                row.getObject("valid_from", LocalDate.class),
                row.getInt("clearing_days"),
                new Money(row.getLong("charge"), Currency.getInstance(row.getString("currency"))),
                new Source(row.getString("source"), Source.Status.valueOf(row.getString("status"))));
    }
}
