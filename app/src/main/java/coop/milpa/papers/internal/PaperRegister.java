package coop.milpa.papers.internal;

import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.papers.IssuedPaper;
import coop.milpa.papers.PaperCode;
import coop.milpa.platform.CurrentActor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Papers and their prints in PostgreSQL. Works in the caller's transaction. */
@Repository
class PaperRegister {

    private final JdbcClient jdbc;
    private final CurrentActor current;
    private final Clock clock;

    PaperRegister(JdbcClient jdbc, CurrentActor current, Clock clock) {
        this.jdbc = jdbc;
        this.current = current;
        this.clock = clock;
    }

    Optional<PaperCode> code(CooperativeId cooperative, IssuedPaper paper) {
        return jdbc.sql("""
                        select code from papers.paper
                        where cooperative_id = :cooperative and kind = :kind and subject = :subject and dated = :on
                          and currencies = :currencies::text[] and amounts = :amounts::bigint[]
                        """)
                .param("cooperative", cooperative.value())
                .params(said(paper))
                .query((row, n) -> new PaperCode(row.getString("code")))
                .optional();
    }

    /** Gives it a code; of two who do so at once, both get that of the first. */
    PaperCode add(CooperativeId cooperative, IssuedPaper paper) {
        jdbc.sql("""
                        insert into papers.paper (cooperative_id, code, kind, subject, dated, currencies, amounts,
                            issued_at, issued_by)
                        values (:cooperative, :code, :kind, :subject, :on, :currencies::text[], :amounts::bigint[],
                            :at, :by)
                        on conflict (cooperative_id, kind, subject, dated, currencies, amounts) do nothing
                        """)
                .param("cooperative", cooperative.value())
                .param("code", PaperCode.next().text())
                .params(said(paper))
                .param("at", now())
                .param("by", by().value())
                .update();
        return code(cooperative, paper).orElseThrow();
    }

    /** The next number of a printing; a lock on the paper keeps two from taking the same. */
    int print(CooperativeId cooperative, PaperCode code) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('paper print ' || :cooperative || :code, 0))")
                .param("cooperative", cooperative.toString())
                .param("code", code.text())
                .query()
                .singleRow();
        return jdbc.sql("""
                        insert into papers.print (cooperative_id, code, number, printed_at, printed_by)
                        select :cooperative, :code, coalesce(max(number), 0) + 1, :at, :by from papers.print
                        where cooperative_id = :cooperative and code = :code
                        returning number
                        """)
                .param("cooperative", cooperative.value())
                .param("code", code.text())
                .param("at", now())
                .param("by", by().value())
                .query(Integer.class)
                .single();
    }

    Optional<IssuedPaper> find(CooperativeId cooperative, PaperCode code) {
        return jdbc.sql("""
                        select kind, subject, dated, currencies, amounts from papers.paper
                        where cooperative_id = :cooperative and code = :code
                        """)
                .param("cooperative", cooperative.value())
                .param("code", code.text())
                .query((row, n) -> new IssuedPaper(
                        row.getString("kind"),
                        row.getString("subject"),
                        row.getObject("dated", LocalDate.class),
                        amounts(row)))
                .optional();
    }

    private static Map<String, Object> said(IssuedPaper paper) {
        return Map.of(
                "kind", paper.kind(),
                "subject", paper.subject(),
                "on", paper.on(),
                "currencies",
                        paper.amounts().stream()
                                .map(amount -> amount.currency().getCurrencyCode())
                                .toArray(String[]::new),
                "amounts", paper.amounts().stream().map(Money::minor).toArray(Long[]::new));
    }

    private static List<Money> amounts(ResultSet row) throws SQLException {
        String[] currencies = (String[]) row.getArray("currencies").getArray();
        Long[] minor = (Long[]) row.getArray("amounts").getArray();
        List<Money> amounts = new ArrayList<>(minor.length);
        for (int n = 0; n < minor.length; n++) {
            amounts.add(new Money(minor[n], Currency.getInstance(currencies[n])));
        }
        return amounts;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private ActorId by() {
        return current.get().actor().id();
    }
}
