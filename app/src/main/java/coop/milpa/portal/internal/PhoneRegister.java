package coop.milpa.portal.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Phones of members, in PostgreSQL. */
@Repository
class PhoneRegister {

    private final JdbcClient jdbc;

    PhoneRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A secret as it is kept, in hexadecimal, and the last step whose code was taken. */
    record Phone(String sealed, long lastStep, Instant since) {}

    Optional<Phone> find(CooperativeId cooperative, MemberId member, boolean confirmed) {
        return jdbc.sql("""
                        select secret, last_step, since from portal.phone
                        where cooperative_id = :cooperative and member_id = :member and confirmed = :confirmed
                        """)
                .param("cooperative", cooperative.value())
                .param("member", member.value())
                .param("confirmed", confirmed)
                .query((row, n) -> new Phone(
                        HexFormat.of().formatHex(row.getBytes("secret")),
                        row.getLong("last_step"),
                        row.getObject("since", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** One that is being set up, in place of one begun before. */
    void begin(CooperativeId cooperative, MemberId member, String sealed, Instant now) {
        jdbc.sql("""
                        insert into portal.phone (cooperative_id, member_id, confirmed, secret, last_step, since)
                        values (:cooperative, :member, false, :secret, 0, :now)
                        on conflict (cooperative_id, member_id, confirmed)
                            do update set secret = excluded.secret, last_step = 0, since = excluded.since
                        """)
                .param("cooperative", cooperative.value())
                .param("member", member.value())
                .param("secret", HexFormat.of().parseHex(sealed))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The one that was begun takes the place of the one in use. */
    void confirm(CooperativeId cooperative, MemberId member, long step, Instant now) {
        jdbc.sql("""
                        delete from portal.phone
                        where cooperative_id = :cooperative and member_id = :member and confirmed
                        """)
                .param("cooperative", cooperative.value())
                .param("member", member.value())
                .update();
        jdbc.sql("""
                        update portal.phone set confirmed = true, last_step = :step, since = :now
                        where cooperative_id = :cooperative and member_id = :member
                        """)
                .param("cooperative", cooperative.value())
                .param("member", member.value())
                .param("step", step)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Whether its code counts: of two who show the same one at once, one does. */
    boolean take(CooperativeId cooperative, MemberId member, long step) {
        return jdbc.sql("""
                        update portal.phone set last_step = :step
                        where cooperative_id = :cooperative and member_id = :member and confirmed and last_step < :step
                        """)
                        .param("cooperative", cooperative.value())
                        .param("member", member.value())
                        .param("step", step)
                        .update()
                == 1;
    }

    void remove(CooperativeId cooperative, MemberId member) {
        jdbc.sql("delete from portal.phone where cooperative_id = :cooperative and member_id = :member")
                .param("cooperative", cooperative.value())
                .param("member", member.value())
                .update();
    }
}
