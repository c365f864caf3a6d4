package coop.milpa.access.internal;

import coop.milpa.access.UnitedDuties;
import coop.milpa.access.internal.DutyPolicy.Pair;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.platform.Network;
import coop.milpa.web.Permission;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Roles and what they hold, in PostgreSQL: the network's, and a cooperative's own. */
@Repository
class RoleRegister {

    private final JdbcClient jdbc;

    RoleRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What excludes what on a day. */
    List<Pair> excluding(LocalDate on) {
        return jdbc.sql("""
                        select one, other from access.excluding_duties
                        where cooperative_id = :network and :on between valid_from and valid_to order by one, other
                        """)
                .param("network", Network.ID.value())
                .param("on", on)
                .query((row, n) -> new Pair(row.getString("one"), row.getString("other")))
                .list();
    }

    List<UnitedDuties> united(CooperativeId home, LocalDate on) {
        return jdbc.sql("""
                        with held as (
                            select distinct r.user_id, p.permission from access.user_role r
                            join access.role_permission p
                                on p.role = r.role and p.cooperative_id in (r.cooperative_id, :network)
                            where r.cooperative_id = :home
                        )
                        select u.name, d.one, d.other from access.excluding_duties d
                        join held as one on one.permission = d.one
                        join held as other on other.permission = d.other and other.user_id = one.user_id
                        join access.user_account u on u.cooperative_id = :home and u.user_id = one.user_id
                        where d.cooperative_id = :network and :on between d.valid_from and d.valid_to
                          and u.ended_at is null
                        order by u.name, d.one, d.other
                        """)
                .param("home", home.value())
                .param("network", Network.ID.value())
                .param("on", on)
                .query((row, n) ->
                        new UnitedDuties(row.getString("name"), row.getString("one"), row.getString("other")))
                .list();
    }

    /** Somebody who has a role, and what her other roles let her do. */
    record Holder(String name, Set<String> others) {}

    List<Holder> holders(CooperativeId home, String role) {
        return jdbc.sql("""
                        select u.name, array(
                            select distinct p.permission from access.user_role r
                            join access.role_permission p
                                on p.role = r.role and p.cooperative_id in (r.cooperative_id, :network)
                            where r.cooperative_id = u.cooperative_id and r.user_id = u.user_id
                              and r.role <> :role) as others
                        from access.user_account u
                        where u.cooperative_id = :home and u.ended_at is null and exists (
                            select from access.user_role r where r.cooperative_id = u.cooperative_id
                                and r.user_id = u.user_id and r.role = :role)
                        order by u.name
                        """)
                .param("home", home.value())
                .param("network", Network.ID.value())
                .param("role", role)
                .query((row, n) -> new Holder(row.getString("name"), Set.of((String[])
                        row.getArray("others").getArray())))
                .list();
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
