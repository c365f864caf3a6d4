package coop.milpa.access.internal;

import coop.milpa.access.Level;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.platform.Network;
import coop.milpa.web.Permission;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Roles and what they hold, in PostgreSQL: the network's, and a cooperative's own. */
@Repository
class RoleRegister {

    private final JdbcClient jdbc;

    RoleRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that people of a home may be given, in order. */
    Set<String> of(CooperativeId home, Level level) {
        return new TreeSet<>(jdbc.sql("""
                        select role from access.role where cooperative_id in (:home, :network) and level = :level
                        """)
                .param("home", home.value())
                .param("network", Network.ID.value())
                .param("level", level.name())
                .query(String.class)
                .list());
    }

    /** The names of permissions that have been given to their starter roles. */
    Set<String> known() {
        return Set.copyOf(jdbc.sql("select permission from access.permission where cooperative_id = :network")
                .param("network", Network.ID.value())
                .query(String.class)
                .list());
    }

    /** Gives new ones to their starter roles; of two programs that start at once, one does it. */
    void add(List<Permission> permissions) {
        List<String[]> given = permissions.stream()
                .flatMap(permission ->
                        permission.starters().stream().map(role -> new String[] {permission.name(), role.code()}))
                .toList();
        jdbc.sql("""
                        with fresh as (
                            insert into access.permission (cooperative_id, permission)
                            select :network, unnest(:names::text[])
                            on conflict do nothing returning permission
                        )
                        insert into access.role_permission (cooperative_id, role, permission)
                        select :network, given.role, fresh.permission
                        from unnest(:permissions::text[], :roles::text[]) as given (permission, role)
                        join fresh on fresh.permission = given.permission
                        on conflict do nothing
                        """)
                .param("network", Network.ID.value())
                .param("names", permissions.stream().map(Permission::name).toArray(String[]::new))
                .param("permissions", given.stream().map(pair -> pair[0]).toArray(String[]::new))
                .param("roles", given.stream().map(pair -> pair[1]).toArray(String[]::new))
                .update();
    }
}
