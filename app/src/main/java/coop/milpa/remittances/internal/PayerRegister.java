package coop.milpa.remittances.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Rate;
import coop.milpa.ledger.AccountId;
import coop.milpa.platform.Source;
import coop.milpa.remittances.Payer;
import coop.milpa.remittances.PayerTerms;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Payers and what holds with them, in PostgreSQL. Works in the caller's transaction. */
@Repository
class PayerRegister {

    private final JdbcClient jdbc;

    PayerRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A payer and its account in the books. */
    record Kept(Payer payer, AccountId account) {}

    List<Kept> all(CooperativeId cooperative) {
        return jdbc.sql("""
                        select code, name, currency, account_id from remittances.payer
                        where cooperative_id = :cooperative order by code
                        """)
                .param("cooperative", cooperative.value())
                .query((row, n) -> new Kept(
                        new Payer(
                                row.getString("code"),
                                row.getString("name"),
                                Currency.getInstance(row.getString("currency"))),
                        new AccountId(row.getObject("account_id", UUID.class))))
                .list();
    }

    Optional<Kept> find(CooperativeId cooperative, String code) {
        return all(cooperative).stream()
                .filter(kept -> kept.payer().code().equals(code))
                .findFirst();
    }

    void add(CooperativeId cooperative, Kept kept) {
        jdbc.sql("""
                        insert into remittances.payer (cooperative_id, code, name, currency, account_id)
                        values (:cooperative, :code, :name, :currency, :account)
                        """)
                .param("cooperative", cooperative.value())
                .param("code", kept.payer().code())
                .param("name", kept.payer().name())
                .param("currency", kept.payer().currency().getCurrencyCode())
                .param("account", kept.account().value())
                .update();
    }

    List<PayerTerms> terms(CooperativeId cooperative, Currency local) {
        return jdbc.sql("""
                        select payer, valid_from, open, rate, fixed, percent, source, status from remittances.terms
                        where cooperative_id = :cooperative order by payer, valid_from
                        """)
                .param("cooperative", cooperative.value())
                .query((row, n) -> new PayerTerms(
                        row.getString("payer"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getBoolean("open"),
                        Optional.ofNullable(row.getBigDecimal("rate")),
                        new Money(row.getLong("fixed"), local),
                        new Rate(row.getBigDecimal("percent")),
                        new Source(row.getString("source"), Source.Status.valueOf(row.getString("status")))))
                .list();
    }

    void add(CooperativeId cooperative, PayerTerms terms) {
        jdbc.sql("""
                        insert into remittances.terms (cooperative_id, payer, valid_from, open, rate, fixed, percent,
                            source, status)
                        values (:cooperative, :payer, :from, :open, :rate, :fixed, :percent, :source, :status)
                        """)
                .param("cooperative", cooperative.value())
                .param("payer", terms.payer())
                .param("from", terms.from())
                .param("open", terms.open())
                .param("rate", terms.rate().orElse(null), Types.NUMERIC)
                .param("fixed", terms.fixed().minor())
                .param("percent", terms.percent().percent())
                .param("source", terms.source().text())
                .param("status", terms.source().status().name())
                .update();
    }
}
