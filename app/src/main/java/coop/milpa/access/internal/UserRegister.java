package coop.milpa.access.internal;

import coop.milpa.access.User;
import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.CooperativeId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Users and their roles, in PostgreSQL. */
@Repository
class UserRegister {

    static final String SELECT = """
            select u.cooperative_id, u.user_id, u.name, u.full_name, u.branch_id, u.password_hash, u.one_time,
                   u.password_set_at, u.ended_at is not null as ended,
                   array(select r.role from access.user_role r
                         where r.cooperative_id = u.cooperative_id and r.user_id = u.user_id order by r.role) as roles
            from access.user_account u where u.cooperative_id = :home
            """;

    private final JdbcClient jdbc;

    UserRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Waits for whoever is adding the same name.
     *
     * @return false if the name is taken, and nothing was changed
     */
    boolean add(Account account) {
        User user = account.user();
        int added = jdbc.sql("""
                        insert into access.user_account (cooperative_id, user_id, name, full_name, branch_id,
                            password_hash, one_time, password_set_at)
                        values (:home, :user, :name, :fullName, :branch, :hash, :oneTime, :at)
                        on conflict (cooperative_id, name) do nothing
                        """)
                .param("home", user.home().value())
                .param("user", user.id().value())
                .param("name", user.name())
                .param("fullName", user.fullName())
                .param("branch", user.branch().map(BranchId::value).orElse(null))
                .param("hash", account.hash())
                .param("oneTime", account.oneTime())
                .param("at", atUtc(account.passwordSetAt()))
                .update();
        if (added == 1) {
            addRoles(user, Set.copyOf(user.roles()));
        }
        return added == 1;
    }

    private void addRoles(User user, Set<String> roles) {
        jdbc.sql("""
                        insert into access.user_role (cooperative_id, user_id, role)
                        select :home, :user, unnest(:roles::text[])
                        """)
                .param("home", user.home().value())
                .param("user", user.id().value())
                .param("roles", roles.toArray(String[]::new))
                .update();
    }

    /** What she does, and where, in place of what was before. */
    void setRights(User user, Optional<BranchId> branch, Set<String> roles) {
        jdbc.sql("""
                        update access.user_account set branch_id = :branch
                        where cooperative_id = :home and user_id = :user
                        """)
                .param("home", user.home().value())
                .param("user", user.id().value())
                .param("branch", branch.map(BranchId::value).orElse(null))
                .update();
        jdbc.sql("delete from access.user_role where cooperative_id = :home and user_id = :user")
                .param("home", user.home().value())
                .param("user", user.id().value())
                .update();
        addRoles(user, roles);
    }

    void setPassword(User user, String hash, boolean oneTime, Instant at) {
        jdbc.sql("""
                        update access.user_account set password_hash = :hash, one_time = :oneTime, password_set_at = :at
                        where cooperative_id = :home and user_id = :user
                        """)
                .param("home", user.home().value())
                .param("user", user.id().value())
                .param("hash", hash)
                .param("oneTime", oneTime)
                .param("at", atUtc(at))
                .update();
    }

    void end(User user, Instant at) {
        jdbc.sql("""
                        update access.user_account set ended_at = :at
                        where cooperative_id = :home and user_id = :user and ended_at is null
                        """)
                .param("home", user.home().value())
                .param("user", user.id().value())
                .param("at", atUtc(at))
                .update();
    }

    List<User> of(CooperativeId home) {
        return jdbc.sql(SELECT + " order by u.name")
                .param("home", home.value())
                .query((row, n) -> account(row).user())
                .list();
    }

    Optional<Account> byName(CooperativeId home, String name) {
        return jdbc.sql(SELECT + " and u.name = :name")
                .param("home", home.value())
                .param("name", name)
                .query((row, n) -> account(row))
                .optional();
    }

    Optional<Account> byId(CooperativeId home, ActorId user) {
        return jdbc.sql(SELECT + " and u.user_id = :user")
                .param("home", home.value())
                .param("user", user.value())
                .query((row, n) -> account(row))
                .optional();
    }

    boolean areThere(CooperativeId home) {
        return jdbc.sql("""
                        select exists (select from access.user_account
                                       where cooperative_id = :home and ended_at is null)
                        """).param("home", home.value()).query(Boolean.class).single();
    }

    static Account account(ResultSet row) throws SQLException {
        var user = new User(
                new ActorId(row.getObject("user_id", UUID.class)),
                new CooperativeId(row.getObject("cooperative_id", UUID.class)),
                row.getString("name"),
                row.getString("full_name"),
                Optional.ofNullable(row.getObject("branch_id", UUID.class)).map(BranchId::new),
                List.of((String[]) row.getArray("roles").getArray()),
                row.getBoolean("ended"));
        return new Account(
                user,
                row.getString("password_hash"),
                row.getBoolean("one_time"),
                row.getObject("password_set_at", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime atUtc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
