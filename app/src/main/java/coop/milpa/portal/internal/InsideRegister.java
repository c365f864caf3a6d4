package coop.milpa.portal.internal;

import coop.milpa.access.SessionToken;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which members are in, in PostgreSQL. */
@Repository
class InsideRegister {

    private final JdbcClient jdbc;

    InsideRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How a session begins: the password it was shown has to be hers still. */
    record Beginning(MemberId member, Instant passwordSetAt, boolean proven, Times times, String from) {}

    /** When it begins, and ends whatever she does. */
    record Times(Instant now, Instant ends) {}

    /** A session that has not ended. */
    record Found(MemberId member, boolean proven, Instant passwordSetAt, Instant seenAt) {}

    /** Whether it began. */
    boolean begin(SessionToken token, Beginning how) {
        return jdbc.sql("""
                        insert into portal.session (cooperative_id, token_hash, member_id, proven, began_at, seen_at,
                            ends_at, came_from)
                        select cooperative_id, :hash, member_id, :proven, :now, :now, :ends, :from
                        from portal.member_access
                        where cooperative_id = :cooperative and member_id = :member and password_set_at = :set
                        """)
                        .param("hash", token.hash())
                        .param("proven", how.proven())
                        .param("now", how.times().now().atOffset(ZoneOffset.UTC))
                        .param("ends", how.times().ends().atOffset(ZoneOffset.UTC))
                        .param("from", how.from())
                        .param("cooperative", token.home().value())
                        .param("member", how.member().value())
                        .param("set", how.passwordSetAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Optional<Found> find(SessionToken token, Instant now, Instant idleSince) {
        return jdbc.sql("""
                        select s.member_id, s.proven, s.seen_at, a.password_set_at
                        from portal.session s
                        join portal.member_access a
                            on a.cooperative_id = s.cooperative_id and a.member_id = s.member_id
                        where s.cooperative_id = :cooperative and s.token_hash = :hash and s.ends_at > :now
                            and s.seen_at > :idle and a.password_set_at is not null
                        """)
                .param("cooperative", token.home().value())
                .param("hash", token.hash())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("idle", idleSince.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Found(
                        new MemberId(row.getObject("member_id", UUID.class)),
                        row.getBoolean("proven"),
                        row.getObject("password_set_at", OffsetDateTime.class).toInstant(),
                        row.getObject("seen_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    void seen(SessionToken token, Instant now) {
        jdbc.sql("""
                        update portal.session set seen_at = :now
                        where cooperative_id = :cooperative and token_hash = :hash and seen_at < :now
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("cooperative", token.home().value())
                .param("hash", token.hash())
                .update();
    }

    void end(SessionToken token) {
        jdbc.sql("delete from portal.session where cooperative_id = :cooperative and token_hash = :hash")
                .param("cooperative", token.home().value())
                .param("hash", token.hash())
                .update();
    }

    void endAll(CooperativeId cooperative, MemberId member) {
        jdbc.sql("delete from portal.session where cooperative_id = :cooperative and member_id = :member")
                .param("cooperative", cooperative.value())
                .param("member", member.value())
                .update();
    }

    /** Forgets those that have ended. */
    void sweep(CooperativeId cooperative, Instant now, Instant idleSince) {
        jdbc.sql("""
                        delete from portal.session
                        where cooperative_id = :cooperative and (ends_at <= :now or seen_at <= :idle)
                        """)
                .param("cooperative", cooperative.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("idle", idleSince.atOffset(ZoneOffset.UTC))
                .update();
    }
}
