package coop.milpa.access.internal;

import coop.milpa.access.ApiKey;
import coop.milpa.access.ApiKeyToken;
import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.platform.Network;
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

/** Keys of other systems, in PostgreSQL. Works in the caller's transaction. */
@Repository
class ApiKeyRegister {

    private static final String SELECT = """
            select cooperative_id, key_id, name, permissions, made_by, made_at, expires_at, revoked_at, used_at
            from access.api_key where cooperative_id = :home
            """;

    private final JdbcClient jdbc;

    ApiKeyRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A user who makes keys, and what she may do. */
    record Maker(ActorId id, Set<String> permissions) {}

    Optional<Maker> maker(CooperativeId home, String name) {
        return maker(home, "u.name = :user and u.ended_at is null", name);
    }

    /** The same by her id: with no permission if she is let in no more, empty if she never was a user here. */
    Optional<Maker> maker(CooperativeId home, ActorId user) {
        return maker(home, "u.user_id = :user", user.value());
    }

    private Optional<Maker> maker(CooperativeId home, String which, Object user) {
        return jdbc.sql("""
                        select u.user_id, array(select distinct p.permission from access.user_role r
                             join access.role_permission p
                                 on p.role = r.role and p.cooperative_id in (r.cooperative_id, :network)
                             where r.cooperative_id = u.cooperative_id and r.user_id = u.user_id
                                 and u.ended_at is null) as permissions
                        from access.user_account u
                        where u.cooperative_id = :home and
                        """ + which)
                .param("home", home.value())
                .param("network", Network.ID.value())
                .param("user", user)
                .query((row, n) -> new Maker(new ActorId(row.getObject("user_id", UUID.class)), Set.of((String[])
                        row.getArray("permissions").getArray())))
                .optional();
    }

    /**
     * Waits for whoever is adding the same name.
     *
     * @return false if the name is taken, and nothing was changed
     */
    boolean add(ApiKey key, ApiKeyToken token) {
        return jdbc.sql("""
                        insert into access.api_key (cooperative_id, key_id, name, secret_hash, permissions, made_by,
                            made_at, expires_at)
                        values (:home, :key, :name, :hash, :permissions, :maker, :made, :expires)
                        on conflict (cooperative_id, name) do nothing
                        """)
                        .param("home", key.home().value())
                        .param("key", key.id().value())
                        .param("name", key.name())
                        .param("hash", token.secret().hash())
                        .param("permissions", key.permissions().toArray(String[]::new))
                        .param("maker", key.madeBy().value())
                        .param("made", atUtc(key.madeAt()))
                        .param("expires", atUtc(key.expiresAt()))
                        .update()
                == 1;
    }

    Optional<ApiKey> byId(CooperativeId home, ActorId key) {
        return jdbc.sql(SELECT + " and key_id = :key")
                .param("home", home.value())
                .param("key", key.value())
                .query((row, n) -> key(row))
                .optional();
    }

    Optional<ApiKey> byName(CooperativeId home, String name) {
        return jdbc.sql(SELECT + " and name = :name")
                .param("home", home.value())
                .param("name", name)
                .query((row, n) -> key(row))
                .optional();
    }

    Optional<ApiKey> bySecret(ApiKeyToken token) {
        return jdbc.sql(SELECT + " and secret_hash = :hash")
                .param("home", token.secret().home().value())
                .param("hash", token.secret().hash())
                .query((row, n) -> key(row))
                .optional();
    }

    List<ApiKey> of(CooperativeId home) {
        return jdbc.sql(SELECT + " order by name")
                .param("home", home.value())
                .query((row, n) -> key(row))
                .list();
    }

    void revoke(ApiKey key, Instant now) {
        jdbc.sql("""
                        update access.api_key set revoked_at = :now
                        where cooperative_id = :home and key_id = :key and revoked_at is null
                        """)
                .param("home", key.home().value())
                .param("key", key.id().value())
                .param("now", atUtc(now))
                .update();
    }

    void used(ApiKey key, Instant now) {
        jdbc.sql("update access.api_key set used_at = :now where cooperative_id = :home and key_id = :key")
                .param("home", key.home().value())
                .param("key", key.id().value())
                .param("now", atUtc(now))
                .update();
    }

    private static ApiKey key(ResultSet row) throws SQLException {
        return new ApiKey(
                new ActorId(row.getObject("key_id", UUID.class)),
                new CooperativeId(row.getObject("cooperative_id", UUID.class)),
                row.getString("name"),
                List.of((String[]) row.getArray("permissions").getArray()),
                new ActorId(row.getObject("made_by", UUID.class)),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                instant(row, "revoked_at"),
                instant(row, "used_at"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private static OffsetDateTime atUtc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
