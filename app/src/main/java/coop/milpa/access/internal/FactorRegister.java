package coop.milpa.access.internal;

import coop.milpa.access.User;
import coop.milpa.platform.Network;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Second factors and recovery codes, in PostgreSQL. */
@Repository
class FactorRegister {

    /** Whether a role of user {@code u} asks for a second factor. */
    static final String IS_ASKED_FOR = """
            exists (select from access.user_role r
                    join access.role x on x.role = r.role and x.cooperative_id in (r.cooperative_id, :network)
                    where r.cooperative_id = u.cooperative_id and r.user_id = u.user_id and x.second_factor)
            """;

    private final JdbcClient jdbc;

    FactorRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A secret as it is stored, in hexadecimal, and the last step whose code was taken. */
    record Factor(String secret, long lastStep, Instant since) {}

    Optional<Factor> find(User user, boolean confirmed) {
        return jdbc.sql("""
                        select secret, last_step, since from access.second_factor
                        where cooperative_id = :home and user_id = :user and confirmed = :confirmed
                        """)
                .param("home", user.home().value())
                .param("user", user.id().value())
                .param("confirmed", confirmed)
                .query((row, n) -> new Factor(
                        HexFormat.of().formatHex(row.getBytes("secret")),
                        row.getLong("last_step"),
                        row.getObject("since", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** One that is being set up, in place of one begun before. */
    void begin(User user, byte[] secret, Instant now) {
        jdbc.sql("""
                        insert into access.second_factor (cooperative_id, user_id, confirmed, secret, last_step, since)
                        values (:home, :user, false, :secret, 0, :now)
                        on conflict (cooperative_id, user_id, confirmed)
                            do update set secret = excluded.secret, last_step = 0, since = excluded.since
                        """)
                .param("home", user.home().value())
                .param("user", user.id().value())
                .param("secret", secret)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Whoever confirms at the same time waits for the end of this transaction. */
    void lock(User user) {
        jdbc.sql("""
                        select user_id from access.user_account
                        where cooperative_id = :home and user_id = :user for no key update
                        """)
                .param("home", user.home().value())
                .param("user", user.id().value())
                .query(UUID.class)
                .single();
    }

    /** The one that was begun takes the place of the one in use. */
    void confirm(User user, long step, Instant now) {
        jdbc.sql("""
                        delete from access.second_factor
                        where cooperative_id = :home and user_id = :user and confirmed
                        """)
                .param("home", user.home().value())
                .param("user", user.id().value())
                .update();
        jdbc.sql("""
                        update access.second_factor set confirmed = true, last_step = :step, since = :now
                        where cooperative_id = :home and user_id = :user
                        """)
                .param("home", user.home().value())
                .param("user", user.id().value())
                .param("step", step)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Whether its code counts: of two who show the same one at once, one comes in. */
    boolean take(User user, long step) {
        return jdbc.sql("""
                        update access.second_factor set last_step = :step
                        where cooperative_id = :home and user_id = :user and confirmed and last_step < :step
                        """)
                        .param("home", user.home().value())
                        .param("user", user.id().value())
                        .param("step", step)
                        .update()
                == 1;
    }

    boolean takeRecovery(User user, byte[] hash, Instant now) {
        return jdbc.sql("""
                        update access.recovery_code set used_at = :now
                        where cooperative_id = :home and user_id = :user and code_hash = :hash and used_at is null
                        """)
                        .param("home", user.home().value())
                        .param("user", user.id().value())
                        .param("hash", hash)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    int recoveryLeft(User user) {
        return jdbc.sql("""
                        select count(*) from access.recovery_code
                        where cooperative_id = :home and user_id = :user and used_at is null
                        """)
                .param("home", user.home().value())
                .param("user", user.id().value())
                .query(Integer.class)
                .single();
    }

    /** New ones in place of all before. */
    void replaceRecovery(User user, List<byte[]> hashes) {
        removeRecovery(user);
        jdbc.sql("""
                        insert into access.recovery_code (cooperative_id, user_id, code_hash)
                        select :home, :user, unnest(:hashes::bytea[])
                        """)
                .param("home", user.home().value())
                .param("user", user.id().value())
                .param("hashes", hashes.toArray(byte[][]::new))
                .update();
    }

    /** Forgets her phone, the one being set up, and her recovery codes. */
    void remove(User user) {
        removeRecovery(user);
        jdbc.sql("delete from access.second_factor where cooperative_id = :home and user_id = :user")
                .param("home", user.home().value())
                .param("user", user.id().value())
                .update();
    }

    private void removeRecovery(User user) {
        jdbc.sql("delete from access.recovery_code where cooperative_id = :home and user_id = :user")
                .param("home", user.home().value())
                .param("user", user.id().value())
                .update();
    }

    /** Whether a role of hers asks for a second factor. */
    boolean isAskedFor(User user) {
        return jdbc.sql("select " + IS_ASKED_FOR
                        + " from access.user_account u where u.cooperative_id = :home and u.user_id = :user")
                .param("home", user.home().value())
                .param("user", user.id().value())
                .param("network", Network.ID.value())
                .query(Boolean.class)
                .single();
    }
}
