package coop.milpa.portal.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who may come in, and the codes by which members do so first, in PostgreSQL. */
@Repository
class AccessRegister {

    private static final String SELECT = """
            select a.member_id, a.document, a.password_hash, a.password_set_at, a.revoked_at, c.name, c.code_hash,
                c.ends_at
            from portal.member_access a
            left join portal.activation c on c.cooperative_id = a.cooperative_id and c.member_id = a.member_id
            where a.cooperative_id = :cooperative
            """;

    private final JdbcClient jdbc;

    AccessRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A password as it is kept, and since when. */
    record Password(String hash, Instant setAt) {}

    /** A code as it is kept. */
    record Code(String name, String hash, Instant endsAt) {}

    /** A member who was invited. */
    record Invited(
            MemberId member,
            String document,
            Optional<Password> password,
            Optional<Instant> revokedAt,
            Optional<Code> code) {}

    Optional<Invited> find(CooperativeId cooperative, MemberId member) {
        return jdbc.sql(SELECT + "and a.member_id = :member")
                .param("cooperative", cooperative.value())
                .param("member", member.value())
                .query((row, n) -> invited(row))
                .optional();
    }

    /** Of those from whom it was not taken. */
    Optional<Invited> under(CooperativeId cooperative, String document) {
        return jdbc.sql(SELECT + "and a.document = :document and a.revoked_at is null")
                .param("cooperative", cooperative.value())
                .param("document", document)
                .query((row, n) -> invited(row))
                .optional();
    }

    /** Whoever changes something of hers at the same time waits for the end of this transaction. */
    void lock(CooperativeId cooperative, MemberId member) {
        jdbc.sql("""
                        select member_id from portal.member_access
                        where cooperative_id = :cooperative and member_id = :member for no key update
                        """)
                .param("cooperative", cooperative.value())
                .param("member", member.value())
                .query((row, n) -> row.getString(1))
                .single();
    }

    void invite(CooperativeId cooperative, MemberId member, String document) {
        jdbc.sql("""
                        insert into portal.member_access (cooperative_id, member_id, document)
                        values (:cooperative, :member, :document)
                        on conflict (cooperative_id, member_id)
                            do update set document = excluded.document, revoked_at = null
                        """)
                .param("cooperative", cooperative.value())
                .param("member", member.value())
                .param("document", document)
                .update();
    }

    /** In place of the code before. */
    void giveCode(CooperativeId cooperative, MemberId member, Code code, Instant now) {
        jdbc.sql("""
                        insert into portal.activation (cooperative_id, member_id, name, code_hash, made_at, ends_at,
                            wrong)
                        values (:cooperative, :member, :name, :hash, :now, :ends, 0)
                        on conflict (cooperative_id, member_id) do update set name = excluded.name,
                            code_hash = excluded.code_hash, made_at = excluded.made_at, ends_at = excluded.ends_at,
                            wrong = 0
                        """)
                .param("cooperative", cooperative.value())
                .param("member", member.value())
                .param("name", code.name())
                .param("hash", code.hash())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("ends", code.endsAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Uses one try of a code up before it is compared, so that of many at once only so many count. */
    boolean tryCode(CooperativeId cooperative, MemberId member, String name, Instant now, int most) {
        return jdbc.sql("""
                        update portal.activation set wrong = wrong + 1
                        where cooperative_id = :cooperative and member_id = :member and name = :name
                            and ends_at > :now and wrong < :most
                        """)
                        .param("cooperative", cooperative.value())
                        .param("member", member.value())
                        .param("name", name)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("most", most)
                        .update()
                == 1;
    }

    /** Whether the code was still there: of two who use it at once, one does. */
    boolean endCode(CooperativeId cooperative, MemberId member) {
        return jdbc.sql("delete from portal.activation where cooperative_id = :cooperative and member_id = :member")
                        .param("cooperative", cooperative.value())
                        .param("member", member.value())
                        .update()
                == 1;
    }

    void setPassword(CooperativeId cooperative, MemberId member, Password password) {
        jdbc.sql("""
                        update portal.member_access set password_hash = :hash, password_set_at = :now
                        where cooperative_id = :cooperative and member_id = :member and revoked_at is null
                        """)
                .param("cooperative", cooperative.value())
                .param("member", member.value())
                .param("hash", password.hash())
                .param("now", password.setAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    void revoke(CooperativeId cooperative, MemberId member, Instant now) {
        jdbc.sql("""
                        update portal.member_access
                        set password_hash = null, password_set_at = null, revoked_at = :now
                        where cooperative_id = :cooperative and member_id = :member and revoked_at is null
                        """)
                .param("cooperative", cooperative.value())
                .param("member", member.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Invited invited(ResultSet row) throws SQLException {
        Optional<Instant> setAt = instant(row, "password_set_at");
        Optional<Instant> endsAt = instant(row, "ends_at");
        return new Invited(
                new MemberId(row.getObject("member_id", UUID.class)),
                row.getString("document"),
                text(row, "password_hash").flatMap(hash -> setAt.map(since -> new Password(hash, since))),
                instant(row, "revoked_at"),
                text(row, "code_hash")
                        .flatMap(hash ->
                                text(row, "name").flatMap(name -> endsAt.map(ends -> new Code(name, hash, ends)))));
    }

    static Optional<String> text(ResultSet row, String column) {
        try {
            @Nullable String found = row.getString(column);
            return Optional.ofNullable(found);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        @Nullable OffsetDateTime found = row.getObject(column, OffsetDateTime.class);
        return Optional.ofNullable(found).map(OffsetDateTime::toInstant);
    }
}
