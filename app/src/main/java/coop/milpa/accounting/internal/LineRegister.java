package coop.milpa.accounting.internal;

import coop.milpa.accounting.DraftLine;
import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.ledger.AccountCode;
import coop.milpa.ledger.Standing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the lines of manual entries and of recurring entries. All in the transaction of that cooperative. */
@Repository
class LineRegister {

    private final JdbcClient jdbc;

    LineRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An entry as its own row has it, which its lines make whole. */
    record Bare<T>(UUID id, Function<List<DraftLine>, T> with) {}

    /** Whose lines. */
    enum Owner {
        MANUAL("""
                insert into accounting.manual_entry_line (cooperative_id, manual_entry_id, number, code, branch_id,
                    account_number, amount, currency, standing)
                """, """
                select manual_entry_id as owner, code, branch_id, account_number, amount, currency, standing
                from accounting.manual_entry_line
                where cooperative_id = :cooperative and manual_entry_id = any(:owners) order by number
                """),
        RECURRING("""
                insert into accounting.recurring_entry_line (cooperative_id, recurring_entry_id, number, code,
                    branch_id, account_number, amount, currency, standing)
                """, """
                select recurring_entry_id as owner, code, branch_id, account_number, amount, currency, standing
                from accounting.recurring_entry_line
                where cooperative_id = :cooperative and recurring_entry_id = any(:owners) order by number
                """);

        private final String insert;
        private final String select;

        Owner(String insert, String select) {
            this.insert = insert;
            this.select = select;
        }
    }

    void add(CooperativeId cooperative, Owner owner, UUID id, List<DraftLine> lines) {
        jdbc.sql(owner.insert + """
                        select :cooperative, :owner, l.number, nullif(l.code, ''), nullif(l.branch, '')::uuid,
                            nullif(l.account, ''), l.amount, l.currency, l.standing::"char"
                        from unnest(:code, :branch, :account, :amount, :currency, :standing)
                            with ordinality as l (code, branch, account, amount, currency, standing, number)
                        """)
                .param("cooperative", cooperative.value())
                .param("owner", id)
                .params(new LineColumns(lines).byName())
                .update();
    }

    /** Makes each entry of its own lines; those of all are read at once. */
    <T> List<T> complete(CooperativeId cooperative, Owner owner, List<Bare<T>> entries) {
        if (entries.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<DraftLine>> lines = new HashMap<>();
        jdbc.sql(owner.select)
                .param("cooperative", cooperative.value())
                .param("owners", entries.stream().map(Bare::id).toArray(UUID[]::new))
                .query(row -> {
                    lines.computeIfAbsent(row.getObject("owner", UUID.class), id -> new ArrayList<>())
                            .add(line(row));
                });
        return entries.stream()
                .map(entry -> entry.with().apply(lines.getOrDefault(entry.id(), List.of())))
                .toList();
    }

    private static DraftLine line(ResultSet row) throws SQLException {
        return new DraftLine(
                target(row),
                new Money(row.getLong("amount"), Currency.getInstance(row.getString("currency"))),
                Standing.of(row.getString("standing").charAt(0)));
    }

    private static DraftLine.Target target(ResultSet row) throws SQLException {
        UUID branch = row.getObject("branch_id", UUID.class);
        String code = row.getString("code");
        String account = row.getString("account_number");
        return Optional.ofNullable(code)
                .<DraftLine.Target>map(
                        digits -> new DraftLine.Target.OwnCode(new AccountCode(digits), new BranchId(branch)))
                .orElseGet(() -> new DraftLine.Target.Numbered(account));
    }
}
