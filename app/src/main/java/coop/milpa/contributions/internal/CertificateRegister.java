package coop.milpa.contributions.internal;

import coop.milpa.contributions.Certificate;
import coop.milpa.contributions.ContributionPosition;
import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.RequestId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.MappedQuerySpec;
import org.springframework.stereotype.Repository;

/** Certificates in PostgreSQL. Works in the caller's transaction. */
@Repository
class CertificateRegister {

    private final JdbcClient jdbc;

    CertificateRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Lets one certificate of a cooperative be issued or printed at a time: numbers have no gaps. */
    void lock(CooperativeId cooperative) {
        jdbc.sql("select true from pg_advisory_xact_lock(hashtextextended(:what, 0))")
                .param("what", "milpa.certificates:" + cooperative)
                .query(Boolean.class)
                .single();
    }

    void add(CooperativeId cooperative, RequestId request, LocalDate on, ContributionPosition position) {
        jdbc.sql("""
                        insert into contributions.certificate (cooperative_id, number, request_id, member_id, issued_on,
                            paid_in, currency, nominal)
                        select :cooperative, coalesce(max(number), 0) + 1, :request, :member, :on, :paidIn, :currency,
                            :nominal::bigint
                        from contributions.certificate where cooperative_id = :cooperative
                        """)
                .param("cooperative", cooperative.value())
                .param("request", request.value())
                .param("member", position.member().value())
                .param("on", on)
                .param("paidIn", position.paidIn().minor())
                .param("currency", position.paidIn().currency().getCurrencyCode())
                .param("nominal", position.nominal().map(Money::minor).orElse(null))
                .update();
    }

    void printed(CooperativeId cooperative, Certificate certificate, ActorId by) {
        jdbc.sql("""
                        insert into contributions.certificate_print (cooperative_id, number, print, actor_id)
                        values (:cooperative, :number, :print, :by)
                        """)
                .param("cooperative", cooperative.value())
                .param("number", certificate.number())
                .param("print", certificate.prints() + 1)
                .param("by", by.value())
                .update();
    }

    Optional<Certificate> requested(CooperativeId cooperative, RequestId request) {
        return where(cooperative, "c.request_id = :request", Map.of("request", request.value()))
                .optional();
    }

    Optional<Certificate> find(CooperativeId cooperative, long number) {
        return where(cooperative, "c.number = :number", Map.of("number", number))
                .optional();
    }

    List<Certificate> of(CooperativeId cooperative, MemberId member) {
        return where(cooperative, "c.member_id = :member order by c.number desc", Map.of("member", member.value()))
                .list();
    }

    private MappedQuerySpec<Certificate> where(CooperativeId cooperative, String condition, Map<String, ?> parameters) {
        return jdbc.sql("""
                        select c.number, c.member_id, c.issued_on, c.paid_in, c.currency, c.nominal,
                            (select count(*) from contributions.certificate_print p
                             where p.cooperative_id = c.cooperative_id and p.number = c.number) as prints
                        from contributions.certificate c where c.cooperative_id = :cooperative and %s
                        """.formatted(condition))
                .param("cooperative", cooperative.value())
                .params(parameters)
                .query((row, n) -> certificate(row));
    }

    private static Certificate certificate(ResultSet row) throws SQLException {
        Currency currency = Currency.getInstance(row.getString("currency"));
        Money nothing = Money.zero(currency);
        var position = new ContributionPosition(
                new MemberId(row.getObject("member_id", UUID.class)),
                new Money(row.getLong("paid_in"), currency),
                nothing,
                nothing,
                Optional.ofNullable(row.getObject("nominal", Long.class)).map(minor -> new Money(minor, currency)));
        return new Certificate(
                row.getLong("number"), row.getObject("issued_on", LocalDate.class), position, row.getInt("prints"));
    }
}
