package coop.milpa.ledger.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.ledger.AccountClass;
import coop.milpa.ledger.AccountCode;
import coop.milpa.ledger.AccountRole;
import coop.milpa.ledger.ChartCode;
import coop.milpa.ledger.Charts;
import coop.milpa.platform.TenantScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Charts in PostgreSQL, begun from the templates of {@link ChartTemplates}. */
@Repository
class SqlCharts implements Charts {

    private final JdbcClient jdbc;
    private final TenantScope tenants;
    private final ChartTemplates templates = new ChartTemplates();

    SqlCharts(JdbcClient jdbc, TenantScope tenants) {
        this.jdbc = jdbc;
        this.tenants = tenants;
    }

    @Override
    public Set<String> templates() {
        return templates.names();
    }

    @Override
    public void begin(CooperativeId cooperative, String template) {
        ChartColumns columns = templates.read(template);
        tenants.run(
                cooperative,
                () -> jdbc.sql("""
                        insert into ledger.chart (cooperative_id, code, name_es, name_en, class, side, kind, role,
                            pearls_line, valid_from, valid_to, status, source)
                        select :cooperative, c.code, c.name_es, c.name_en, c.class,
                            case c.side when 'DEBIT' then 1 else -1 end, c.kind, nullif(c.role, ''),
                            nullif(c.pearls_line, ''), c.valid_from::date, nullif(c.valid_to, '')::date, c.status,
                            c.source
                        from unnest(:code, :nameEs, :nameEn, :class, :side, :kind, :role, :pearlsLine, :validFrom,
                            :validTo, :status, :source) as c (code, name_es, name_en, class, side, kind, role,
                            pearls_line, valid_from, valid_to, status, source)
                        where not exists (select from ledger.chart where cooperative_id = :cooperative)
                        """)
                        .param("cooperative", cooperative.value())
                        .params(columns.byName())
                        .update());
    }

    @Override
    public List<ChartCode> codes(CooperativeId cooperative) {
        return tenants.read(
                cooperative,
                () -> jdbc.sql("""
                        select code, name_es, name_en, class, kind, side, role, pearls_line, status
                        from ledger.chart where cooperative_id = :cooperative order by code
                        """)
                        .param("cooperative", cooperative.value())
                        .query((row, n) -> code(row))
                        .list());
    }

    @Override
    public Optional<ChartCode> find(CooperativeId cooperative, AccountCode code) {
        return tenants.read(
                cooperative,
                () -> jdbc.sql("""
                        select code, name_es, name_en, class, kind, side, role, pearls_line, status
                        from ledger.chart where cooperative_id = :cooperative and code = :code
                        """)
                        .param("cooperative", cooperative.value())
                        .param("code", code.value())
                        .query((row, n) -> code(row))
                        .optional());
    }

    @Override
    public boolean isInUse(CooperativeId cooperative, AccountCode code, LocalDate on) {
        return tenants.read(
                cooperative,
                () -> jdbc.sql("""
                        select exists (
                            select from ledger.chart
                            where cooperative_id = :cooperative and code = :code and valid_from <= :on
                                and (valid_to is null or valid_to >= :on))
                        """)
                        .param("cooperative", cooperative.value())
                        .param("code", code.value())
                        .param("on", on)
                        .query(Boolean.class)
                        .single());
    }

    @Override
    public Set<AccountCode> inUse(CooperativeId cooperative, LocalDate on) {
        return Set.copyOf(tenants.read(
                cooperative,
                () -> jdbc.sql("""
                        select code from ledger.chart
                        where cooperative_id = :cooperative and valid_from <= :on
                            and (valid_to is null or valid_to >= :on)
                        """)
                        .param("cooperative", cooperative.value())
                        .param("on", on)
                        .query((row, n) -> new AccountCode(row.getString("code")))
                        .list()));
    }

    @Override
    public AccountCode playing(CooperativeId cooperative, AccountRole role) {
        return tenants.read(
                cooperative,
                () -> jdbc.sql("""
                        select code from ledger.chart where cooperative_id = :cooperative and role = :role
                        """)
                        .param("cooperative", cooperative.value())
                        .param("role", role.name())
                        .query((row, n) -> new AccountCode(row.getString("code")))
                        .optional()
                        .orElseThrow(() -> new IllegalStateException("No code of " + cooperative + " plays " + role)));
    }

    private static ChartCode code(ResultSet row) throws SQLException {
        return new ChartCode(
                new AccountCode(row.getString("code")),
                new ChartCode.Names(row.getString("name_es"), row.getString("name_en")),
                AccountClass.valueOf(row.getString("class")),
                ChartCode.Kind.valueOf(row.getString("kind")),
                row.getInt("side") == 1,
                Optional.ofNullable(row.getString("role")).flatMap(SqlCharts::roleOf),
                Optional.ofNullable(row.getString("pearls_line")),
                row.getString("status").equals("confirmed"));
    }

    /** A chart may name roles that this version does not know yet. */
    private static Optional<AccountRole> roleOf(String name) {
        for (AccountRole role : AccountRole.values()) {
            if (role.name().equals(name)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }
}
