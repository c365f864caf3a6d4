package coop.milpa.teller.internal;

import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.ledger.AccountId;
import coop.milpa.teller.CashPoint;
import coop.milpa.teller.CashPoint.Kind;
import coop.milpa.teller.CashPointId;
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

/** Cash points in PostgreSQL. Works in the caller's transaction. */
@Repository
class CashPointRegister {

    /** Of {@code teller.cash_point p}. */
    static final String COLUMNS =
            "p.point_id, p.branch_id, p.kind, p.currency, p.code, p.account_id, p.opened_on, p.retired_on";

    private final JdbcClient jdbc;

    CashPointRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds it; false if its code or account is taken, and nothing was changed. */
    boolean add(CooperativeId cooperative, CashPoint point) {
        return jdbc.sql("""
                        insert into teller.cash_point (cooperative_id, point_id, branch_id, kind, currency, code,
                            account_id, opened_on)
                        values (:cooperative, :point, :branch, :kind, :currency, :code, :account, :on)
                        on conflict do nothing
                        """)
                        .param("cooperative", cooperative.value())
                        .param("point", point.id().value())
                        .param("branch", point.branch().value())
                        .param("kind", point.kind().name())
                        .param("currency", point.currency().getCurrencyCode())
                        .param("code", point.code())
                        .param("account", point.account().value())
                        .param("on", point.openedOn())
                        .update()
                == 1;
    }

    /** Gives it up on a day, or, without one, takes it up again. */
    void retire(CooperativeId cooperative, CashPointId point, Optional<LocalDate> on) {
        jdbc.sql("""
                        update teller.cash_point set retired_on = :on::date
                        where cooperative_id = :cooperative and point_id = :point
                        """)
                .param("cooperative", cooperative.value())
                .param("point", point.value())
                .param("on", on.map(LocalDate::toString).orElse(null))
                .update();
    }

    /** Nobody else gives it up or begins a shift with it until the transaction ends. */
    Optional<CashPoint> lock(CooperativeId cooperative, CashPointId point) {
        return where(cooperative, "p.point_id = :point", Map.of("point", point.value()), "for no key update of p")
                .stream()
                .findFirst();
    }

    Optional<CashPoint> find(CooperativeId cooperative, CashPointId point) {
        return where(cooperative, "p.point_id = :point", Map.of("point", point.value()), "").stream()
                .findFirst();
    }

    /** The drawer whose account it is. */
    Optional<CashPoint> drawer(CooperativeId cooperative, AccountId account) {
        return where(
                        cooperative,
                        "p.account_id = :account and p.kind = 'DRAWER'",
                        Map.of("account", account.value()),
                        "")
                .stream()
                .findFirst();
    }

    /** The vault or the general cash of a branch. */
    Optional<CashPoint> find(CooperativeId cooperative, BranchId branch, Currency currency, Kind kind) {
        return where(
                        cooperative,
                        "p.branch_id = :branch and p.currency = :currency and p.kind = :kind",
                        Map.of("branch", branch.value(), "currency", currency.getCurrencyCode(), "kind", kind.name()),
                        "")
                .stream()
                .findFirst();
    }

    /** All there are, given up or not, by branch, currency, kind and code. */
    List<CashPoint> all(CooperativeId cooperative) {
        return where(
                cooperative,
                "true",
                Map.of(),
                "order by p.branch_id, p.currency, p.kind = 'GENERAL', p.kind desc, p.code");
    }

    private List<CashPoint> where(CooperativeId cooperative, String condition, Map<String, ?> parameters, String end) {
        return jdbc.sql("select %s from teller.cash_point p where p.cooperative_id = :cooperative and %s %s"
                        .formatted(COLUMNS, condition, end))
                .param("cooperative", cooperative.value())
                .params(parameters)
                .query((row, n) -> point(row))
                .list();
    }

    /** Reads {@link #COLUMNS}. */
    static CashPoint point(ResultSet row) throws SQLException {
        return new CashPoint(
                new CashPointId(row.getObject("point_id", UUID.class)),
                new BranchId(row.getObject("branch_id", UUID.class)),
                Kind.valueOf(row.getString("kind")),
                Columns.currency(row),
                row.getString("code"),
                new AccountId(row.getObject("account_id", UUID.class)),
                row.getObject("opened_on", LocalDate.class),
                Optional.ofNullable(row.getObject("retired_on", LocalDate.class)));
    }
}
