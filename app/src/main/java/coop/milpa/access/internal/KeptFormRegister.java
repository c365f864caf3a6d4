package coop.milpa.access.internal;

import coop.milpa.access.User;
import coop.milpa.kernel.CooperativeId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Forms that wait for whoever sent them, in PostgreSQL. */
@Repository
class KeptFormRegister {

    private final JdbcClient jdbc;

    KeptFormRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(User user, byte[] form, Instant now) {
        jdbc.sql("""
                        insert into access.kept_form (cooperative_id, user_id, form, kept_at)
                        values (:home, :user, :form, :now)
                        on conflict (cooperative_id, user_id)
                            do update set form = excluded.form, kept_at = excluded.kept_at
                        """)
                .param("home", user.home().value())
                .param("user", user.id().value())
                .param("form", form)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<byte[]> find(User user, Instant since) {
        return jdbc.sql("""
                        select form from access.kept_form
                        where cooperative_id = :home and user_id = :user and kept_at > :since
                        """)
                .param("home", user.home().value())
                .param("user", user.id().value())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query((row, n) -> row.getBytes("form"))
                .optional();
    }

    /** Forgets those of a home that nobody finds any more. */
    void sweep(CooperativeId home, Instant until) {
        jdbc.sql("delete from access.kept_form where cooperative_id = :home and kept_at <= :until")
                .param("home", home.value())
                .param("until", until.atOffset(ZoneOffset.UTC))
                .update();
    }

    void forget(User user) {
        jdbc.sql("delete from access.kept_form where cooperative_id = :home and user_id = :user")
                .param("home", user.home().value())
                .param("user", user.id().value())
                .update();
    }
}
