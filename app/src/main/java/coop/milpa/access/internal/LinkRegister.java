package coop.milpa.access.internal;

import coop.milpa.access.ProviderLink;
import coop.milpa.access.User;
import coop.milpa.kernel.CooperativeId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is linked to whom a provider knows, and which visits counted, in PostgreSQL. */
@Repository
class LinkRegister {

    private final JdbcClient jdbc;

    LinkRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<ProviderLink> of(User user) {
        return jdbc.sql("""
                        select issuer, subject, linked_at from access.provider_link
                        where cooperative_id = :home and user_id = :user order by issuer
                        """)
                .param("home", user.home().value())
                .param("user", user.id().value())
                .query((row, n) -> new ProviderLink(
                        row.getString("issuer"),
                        row.getString("subject"),
                        row.getObject("linked_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    boolean isLinked(User user, String issuer, String subject) {
        return jdbc.sql("""
                        select exists (select from access.provider_link where cooperative_id = :home
                            and user_id = :user and issuer = :issuer and subject = :subject)
                        """)
                .param("home", user.home().value())
                .param("user", user.id().value())
                .param("issuer", issuer)
                .param("subject", subject)
                .query(Boolean.class)
                .single();
    }

    /** False if she is linked to another there, or another to that one, and nothing was changed. */
    boolean add(User user, ProviderLink link) {
        jdbc.sql("""
                        insert into access.provider_link (cooperative_id, user_id, issuer, subject, linked_at)
                        values (:home, :user, :issuer, :subject, :now) on conflict do nothing
                        """)
                .param("home", user.home().value())
                .param("user", user.id().value())
                .param("issuer", link.issuer())
                .param("subject", link.subject())
                .param("now", link.since().atOffset(ZoneOffset.UTC))
                .update();
        return isLinked(user, link.issuer(), link.subject());
    }

    /** Whether there was one. */
    boolean remove(User user, String issuer) {
        return jdbc.sql("""
                        delete from access.provider_link
                        where cooperative_id = :home and user_id = :user and issuer = :issuer
                        """)
                        .param("home", user.home().value())
                        .param("user", user.id().value())
                        .param("issuer", issuer)
                        .update()
                == 1;
    }

    /** Whether a visit counts: of two who come back from the same one, one does. */
    boolean use(CooperativeId home, byte[] stateHash, Instant now) {
        return jdbc.sql("""
                        insert into access.provider_visit (cooperative_id, state_hash, used_at)
                        values (:home, :hash, :now) on conflict do nothing
                        """)
                        .param("home", home.value())
                        .param("hash", stateHash)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Forgets those that could not count any more. */
    void sweepVisits(CooperativeId home, Instant until) {
        jdbc.sql("delete from access.provider_visit where cooperative_id = :home and used_at < :until")
                .param("home", home.value())
                .param("until", until.atOffset(ZoneOffset.UTC))
                .update();
    }
}
