package coop.milpa.access.internal;

import coop.milpa.access.OpenSession;
import coop.milpa.access.SessionId;
import coop.milpa.access.SessionToken;
import coop.milpa.access.User;
import coop.milpa.access.internal.Sessions.CameBy;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.platform.Network;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is signed in, in PostgreSQL. */
@Repository
class SessionRegister {

    private static final Duration KNOWN_AFTERWARDS = Duration.ofDays(1);
    private static final String FIND = """
            select u.cooperative_id, u.user_id, u.name, u.full_name, u.branch_id, u.password_hash, u.one_time,
                   u.password_set_at, u.ended_at is not null as ended,
                   array(select r.role from access.user_role r
                         where r.cooperative_id = u.cooperative_id and r.user_id = u.user_id order by r.role) as roles,
                   s.seen_at, s.proven, s.provider, s.vouched,
                   exists (select from access.second_factor f
                           where f.cooperative_id = u.cooperative_id and f.user_id = u.user_id
                             and f.confirmed) as factor,
            """ + FactorRegister.IS_ASKED_FOR + """
                    as asks_factor,
                   array(select distinct p.permission from access.user_role r
                         join access.role_permission p
                             on p.role = r.role and p.cooperative_id in (r.cooperative_id, :network)
                         where r.cooperative_id = u.cooperative_id and r.user_id = u.user_id) as permissions
            from access.session s
            join access.user_account u on u.cooperative_id = s.cooperative_id and u.user_id = s.user_id
            where s.cooperative_id = :home and s.token_hash = :hash and s.ends_at > :now and s.seen_at > :idleSince
              and u.ended_at is null
            """;

    private final JdbcClient jdbc;

    SessionRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A session that has not ended.
     *
     * @param proven  false while a code is waited for
     * @param factor  whether she has a second factor
     * @param asksFactor  whether a role of hers asks for one
     * @param by  which provider she came by; none if by her password
     */
    record Found(
            Account account,
            Set<String> permissions,
            Instant seenAt,
            boolean proven,
            boolean factor,
            boolean asksFactor,
            Optional<CameBy> by) {}

    /** How a session begins: where, from when to when, and until when it may wait for a code. */
    record Beginning(Instant now, Instant end, Instant halfEnd, String from, boolean codeShown, Optional<CameBy> by) {}

    /**
     * Begins a session for whoever still has the password that was compared, and may still come in.
     *
     * @return whether it is proven or waits for a code; none if the password changed meanwhile: nothing was written
     */
    Optional<Boolean> begin(SessionToken token, Account account, Beginning how) {
        return jdbc.sql("""
                        insert into access.session (cooperative_id, token_hash, session_id, user_id, proven, began_at,
                            seen_at, ends_at, came_from, provider, vouched, provider_token)
                        select cooperative_id, :hash, :session, user_id, proven, :now, :now,
                               case when proven then :ends::timestamptz else :halfEnds::timestamptz end, :from,
                               :provider, :vouched, :word
                        from (
                            select u.cooperative_id, u.user_id, :codeShown or not exists (
                                select from access.second_factor f where f.cooperative_id = u.cooperative_id
                                    and f.user_id = u.user_id and f.confirmed) as proven
                            from access.user_account u
                            where u.cooperative_id = :home and u.user_id = :user and u.password_hash = :password
                              and u.ended_at is null
                        ) as beginner
                        returning proven
                        """)
                .param("home", token.home().value())
                .param("hash", token.hash())
                .param("session", SessionId.next().value())
                .param("user", account.user().id().value())
                .param("password", account.hash())
                .param("now", atUtc(how.now()))
                .param("ends", atUtc(how.end()))
                .param("halfEnds", atUtc(how.halfEnd()))
                .param("from", how.from())
                .param("codeShown", how.codeShown())
                .param("provider", how.by().map(CameBy::provider).orElse(null))
                .param("vouched", how.by().map(CameBy::vouched).orElse(false))
                .param("word", how.by().flatMap(CameBy::word).orElse(null))
                .query(Boolean.class)
                .optional();
    }

    Optional<Found> find(SessionToken token, Instant now, Instant idleSince) {
        return jdbc.sql(FIND)
                .param("home", token.home().value())
                .param("network", Network.ID.value())
                .param("hash", token.hash())
                .param("now", atUtc(now))
                .param("idleSince", atUtc(idleSince))
                .query((row, n) -> new Found(
                        UserRegister.account(row),
                        Set.of((String[]) row.getArray("permissions").getArray()),
                        row.getObject("seen_at", OffsetDateTime.class).toInstant(),
                        row.getBoolean("proven"),
                        row.getBoolean("factor"),
                        row.getBoolean("asks_factor"),
                        by(row, Optional.empty())))
                .optional();
    }

    void seen(SessionToken token, Instant now) {
        jdbc.sql("""
                        update access.session set seen_at = :now
                        where cooperative_id = :home and token_hash = :hash and seen_at < :now
                        """)
                .param("home", token.home().value())
                .param("hash", token.hash())
                .param("now", atUtc(now))
                .update();
    }

    /** Ends it; by which provider whoever was in had come. */
    Optional<CameBy> end(SessionToken token) {
        return jdbc.sql("""
                        delete from access.session where cooperative_id = :home and token_hash = :hash
                        returning provider, vouched, provider_token
                        """)
                .param("home", token.home().value())
                .param("hash", token.hash())
                .query((row, n) -> by(row, Optional.ofNullable(row.getString("provider_token"))))
                .optional()
                .flatMap(by -> by);
    }

    private static Optional<CameBy> by(ResultSet row, Optional<String> word) throws SQLException {
        boolean vouched = row.getBoolean("vouched");
        return Optional.ofNullable(row.getString("provider")).map(provider -> new CameBy(provider, vouched, word));
    }

    void endAll(User user) {
        jdbc.sql("delete from access.session where cooperative_id = :home and user_id = :user")
                .param("home", user.home().value())
                .param("user", user.id().value())
                .update();
    }

    void endOthers(SessionToken kept, User user) {
        jdbc.sql("""
                        delete from access.session
                        where cooperative_id = :home and user_id = :user and token_hash <> :kept
                        """)
                .param("home", user.home().value())
                .param("user", user.id().value())
                .param("kept", kept.hash())
                .update();
    }

    /** Those that have not ended, the latest first. */
    List<OpenSession> list(User user, Instant now, Instant idleSince, byte[] current) {
        return jdbc.sql("""
                        select session_id, came_from, began_at, seen_at, token_hash = :current as current
                        from access.session
                        where cooperative_id = :home and user_id = :user and proven and ends_at > :now
                          and seen_at > :idleSince
                        order by seen_at desc, session_id limit 100
                        """)
                .param("home", user.home().value())
                .param("user", user.id().value())
                .param("now", atUtc(now))
                .param("idleSince", atUtc(idleSince))
                .param("current", current)
                .query((row, n) -> new OpenSession(
                        new SessionId(row.getObject("session_id", UUID.class)),
                        row.getString("came_from"),
                        row.getObject("began_at", OffsetDateTime.class).toInstant(),
                        row.getObject("seen_at", OffsetDateTime.class).toInstant(),
                        row.getBoolean("current")))
                .list();
    }

    /** Whose it is or was: one that ended by itself is known for a day more. */
    Optional<User> owner(SessionToken token) {
        return jdbc.sql(UserRegister.SELECT + """
                         and u.ended_at is null and exists (
                            select from access.session s where s.cooperative_id = u.cooperative_id
                                and s.user_id = u.user_id and s.token_hash = :hash and s.proven)
                        """)
                .param("home", token.home().value())
                .param("hash", token.hash())
                .query((row, n) -> UserRegister.account(row).user())
                .optional();
    }

    void end(User user, SessionId session) {
        jdbc.sql("""
                        delete from access.session
                        where cooperative_id = :home and user_id = :user and session_id = :session
                        """)
                .param("home", user.home().value())
                .param("user", user.id().value())
                .param("session", session.value())
                .update();
    }

    /** Forgets those that nobody can go on with, a day after: until then what comes late is known to be hers. */
    void sweep(CooperativeId home, Instant now, Instant idleSince) {
        jdbc.sql("""
                        delete from access.session
                        where cooperative_id = :home and (ends_at <= :now or seen_at <= :idleSince)
                        """)
                .param("home", home.value())
                .param("now", atUtc(now.minus(KNOWN_AFTERWARDS)))
                .param("idleSince", atUtc(idleSince.minus(KNOWN_AFTERWARDS)))
                .update();
    }

    private static OffsetDateTime atUtc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
