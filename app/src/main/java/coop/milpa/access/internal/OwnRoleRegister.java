package coop.milpa.access.internal;

import coop.milpa.access.AmountLimit;
import coop.milpa.access.Level;
import coop.milpa.access.MakeRole;
import coop.milpa.access.Role;
import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.platform.Network;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Roles as people see and make them, and the limits of their permissions, in PostgreSQL. */
@Repository
class OwnRoleRegister {

    private final JdbcClient jdbc;

    OwnRoleRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A limit and whose. */
    private record Limited(String role, AmountLimit limit) {}

    /** Those of a home, first those that come with the program. */
    List<Role> of(CooperativeId home, Level level) {
        Map<String, List<AmountLimit>> limits = limits(home);
        return jdbc.sql("""
                        select r.role, r.spanish, r.english, r.second_factor, array(
                            select p.permission from access.role_permission p
                            where p.cooperative_id = r.cooperative_id and p.role = r.role) as permissions
                        from access.role r
                        where r.cooperative_id in (:home, :network) and r.level = :level
                        order by r.role ~ '^(own|net)-', r.spanish
                        """)
                .param("home", home.value())
                .param("network", Network.ID.value())
                .param("level", level.name())
                .query((row, n) -> role(row, limits))
                .list();
    }

    private static Role role(ResultSet row, Map<String, List<AmountLimit>> limits) throws SQLException {
        String code = row.getString("role");
        return new Role(
                code,
                row.getString("spanish"),
                row.getString("english"),
                row.getBoolean("second_factor"),
                new TreeSet<>(List.of((String[]) row.getArray("permissions").getArray())),
                limits.getOrDefault(code, List.of()));
    }

    private Map<String, List<AmountLimit>> limits(CooperativeId home) {
        return jdbc
                .sql("""
                        select role, permission, currency, per_operation, per_day from access.amount_limit
                        where cooperative_id = :home order by role, permission, currency
                        """)
                .param("home", home.value())
                .query((row, n) -> new Limited(row.getString("role"), limit(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Limited::role, Collectors.mapping(Limited::limit, Collectors.toList())));
    }

    private static AmountLimit limit(ResultSet row) throws SQLException {
        Currency currency = Currency.getInstance(row.getString("currency"));
        return new AmountLimit(
                row.getString("permission"),
                currency,
                Optional.ofNullable(row.getObject("per_operation", Long.class)).map(each -> new Money(each, currency)),
                Optional.ofNullable(row.getObject("per_day", Long.class)).map(each -> new Money(each, currency)));
    }

    /** False if there is one of that code, and nothing was changed. */
    boolean add(String code, Level level, MakeRole command) {
        int added = jdbc.sql("""
                        insert into access.role (cooperative_id, role, level, spanish, english, second_factor)
                        values (:home, :role, :level, :name, :name, :secondFactor)
                        on conflict (cooperative_id, role) do nothing
                        """)
                .param("home", command.home().value())
                .param("role", code)
                .param("level", level.name())
                .param("name", command.name())
                .param("secondFactor", command.secondFactor())
                .update();
        if (added == 1) {
            addPermissions(code, command);
        }
        return added == 1;
    }

    void change(String code, MakeRole command) {
        jdbc.sql("""
                        update access.role set spanish = :name, english = :name, second_factor = :secondFactor
                        where cooperative_id = :home and role = :role
                        """)
                .param("home", command.home().value())
                .param("role", code)
                .param("name", command.name())
                .param("secondFactor", command.secondFactor())
                .update();
        jdbc.sql("delete from access.role_permission where cooperative_id = :home and role = :role")
                .param("home", command.home().value())
                .param("role", code)
                .update();
        addPermissions(code, command);
    }

    private void addPermissions(String code, MakeRole command) {
        jdbc.sql("""
                        insert into access.role_permission (cooperative_id, role, permission)
                        select :home, :role, unnest(:permissions::text[])
                        """)
                .param("home", command.home().value())
                .param("role", code)
                .param("permissions", command.permissions().toArray(String[]::new))
                .update();
    }

    boolean holds(CooperativeId home, ActorId user, String code) {
        return jdbc.sql("""
                        select exists (select from access.user_role
                            where cooperative_id = :home and user_id = :user and role = :role)
                        """)
                .param("home", home.value())
                .param("user", user.value())
                .param("role", code)
                .query(Boolean.class)
                .single();
    }

    /** One without amounts is removed. */
    void limit(CooperativeId home, String code, AmountLimit limit) {
        jdbc.sql("""
                        delete from access.amount_limit where cooperative_id = :home and role = :role
                            and permission = :permission and currency = :currency
                        """)
                .param("home", home.value())
                .param("role", code)
                .param("permission", limit.permission())
                .param("currency", limit.currency().getCurrencyCode())
                .update();
        if (limit.perOperation().isEmpty() && limit.perDay().isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into access.amount_limit (cooperative_id, role, permission, currency, per_operation,
                            per_day)
                        values (:home, :role, :permission, :currency, :perOperation, :perDay)
                        """)
                .param("home", home.value())
                .param("role", code)
                .param("permission", limit.permission())
                .param("currency", limit.currency().getCurrencyCode())
                .param("perOperation", limit.perOperation().map(Money::minor).orElse(null))
                .param("perDay", limit.perDay().map(Money::minor).orElse(null))
                .update();
    }
}
