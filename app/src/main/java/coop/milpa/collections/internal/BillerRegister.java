package coop.milpa.collections.internal;

import coop.milpa.collections.Biller;
import coop.milpa.collections.BillerTerms;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Rate;
import coop.milpa.ledger.AccountId;
import coop.milpa.platform.Source;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Billers and what holds with them, in PostgreSQL. Works in the caller's transaction. */
@Repository
class BillerRegister {

    private final JdbcClient jdbc;

    BillerRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A biller and its account in the books. */
    record Kept(Biller biller, AccountId account) {}

    List<Kept> all(CooperativeId cooperative) {
        return jdbc.sql("""
                        select code, name, kind, by_file, account_id from collections.biller
                        where cooperative_id = :cooperative order by code
                        """)
                .param("cooperative", cooperative.value())
                .query((row, n) -> new Kept(
                        new Biller(
                                row.getString("code"),
                                row.getString("name"),
                                Biller.Kind.valueOf(row.getString("kind")),
                                row.getBoolean("by_file")),
                        new AccountId(row.getObject("account_id", UUID.class))))
                .list();
    }

    Optional<Kept> find(CooperativeId cooperative, String code) {
        return all(cooperative).stream()
                .filter(kept -> kept.biller().code().equals(code))
                .findFirst();
    }

    void add(CooperativeId cooperative, Kept kept) {
        jdbc.sql("""
                        insert into collections.biller (cooperative_id, code, name, kind, by_file, account_id)
                        values (:cooperative, :code, :name, :kind, :byFile, :account)
                        """)
                .param("cooperative", cooperative.value())
                .param("code", kept.biller().code())
                .param("name", kept.biller().name())
                .param("kind", kept.biller().kind().name())
                .param("byFile", kept.biller().byFile())
                .param("account", kept.account().value())
                .update();
    }

    List<BillerTerms> terms(CooperativeId cooperative, Currency local) {
        return jdbc.sql("""
                        select biller, valid_from, open, fee, fixed, percent, source, status from collections.terms
                        where cooperative_id = :cooperative order by biller, valid_from
                        """)
                .param("cooperative", cooperative.value())
                .query((row, n) -> new BillerTerms(
                        row.getString("biller"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getBoolean("open"),
                        new Money(row.getLong("fee"), local),
                        new Money(row.getLong("fixed"), local),
                        new Rate(row.getBigDecimal("percent")),
                        new Source(row.getString("source"), Source.Status.valueOf(row.getString("status")))))
                .list();
    }

    void add(CooperativeId cooperative, BillerTerms terms) {
        jdbc.sql("""
                        insert into collections.terms (cooperative_id, biller, valid_from, open, fee, fixed, percent,
                            source, status)
                        values (:cooperative, :biller, :from, :open, :fee, :fixed, :percent, :source, :status)
                        """)
                .param("cooperative", cooperative.value())
                .param("biller", terms.biller())
                .param("from", terms.from())
                .param("open", terms.open())
                .param("fee", terms.fee().minor())
                .param("fixed", terms.fixed().minor())
                .param("percent", terms.percent().percent())
                .param("source", terms.source().text())
                .param("status", terms.source().status().name())
                .update();
    }
}
