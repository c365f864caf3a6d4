package coop.milpa.members.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.PartyId;
import coop.milpa.members.Member;
import coop.milpa.members.MemberKind;
import coop.milpa.members.Registration;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of the register in PostgreSQL. Works in the caller's transaction. */
@Repository
class MemberRegister {

    private static final String COLUMNS = """
            select m.member_id, m.party_id, m.number, m.kind, m.joined_on, coalesce(g.number, '') as guardian
            from members.member m
            left join members.member g on g.cooperative_id = m.cooperative_id and g.member_id = m.guardian_id
            where m.cooperative_id = :cooperative
            """;

    private final JdbcClient jdbc;

    MemberRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By number. */
    List<MemberRow> where(CooperativeId cooperative, String condition, Map<String, ?> parameters) {
        return jdbc.sql(COLUMNS + " and " + condition + " order by m.number")
                .param("cooperative", cooperative.value())
                .params(parameters)
                .query((row, n) -> row(row))
                .list();
    }

    Map<MemberId, PartyId> parties(CooperativeId cooperative, Collection<MemberId> members) {
        Map<MemberId, PartyId> parties = new HashMap<>();
        jdbc.sql("""
                        select member_id, party_id from members.member
                        where cooperative_id = :cooperative and member_id = any(:members)
                        """)
                .param("cooperative", cooperative.value())
                .param("members", members.stream().map(MemberId::value).toArray(UUID[]::new))
                .query(row -> {
                    parties.put(
                            new MemberId(row.getObject("member_id", UUID.class)),
                            new PartyId(row.getObject("party_id", UUID.class)));
                });
        return parties;
    }

    long count(CooperativeId cooperative) {
        return jdbc.sql("select count(*) from members.member where cooperative_id = :cooperative")
                .param("cooperative", cooperative.value())
                .query(Long.class)
                .single();
    }

    /** Adds many; guardians are known by their numbers. */
    void add(CooperativeId cooperative, List<Member> fresh, Map<String, MemberId> known) {
        var arrays = new MemberArrays(fresh);
        jdbc.sql("""
                        insert into members.member (cooperative_id, member_id, number, kind, joined_on, guardian_id,
                            party_id)
                        select :cooperative, * from unnest(:ids::uuid[], :numbers::text[], :kinds::text[],
                            :joined::text[]::date[], :guardians::uuid[], :parties::uuid[])
                        """)
                .param("cooperative", cooperative.value())
                .param("ids", arrays.ids())
                .param("numbers", arrays.texts(Registration::number))
                .param("kinds", arrays.texts(registration -> registration.kind().code()))
                .param("joined", arrays.dates(Registration::joinedOn))
                .param("guardians", arrays.guardians(known))
                .param("parties", arrays.parties())
                .update();
    }

    private static MemberRow row(ResultSet row) throws SQLException {
        return new MemberRow(
                new MemberId(row.getObject("member_id", UUID.class)),
                new PartyId(row.getObject("party_id", UUID.class)),
                row.getString("number"),
                MemberKind.of(row.getString("kind")).orElseThrow(),
                Optional.ofNullable(row.getObject("joined_on", LocalDate.class)),
                row.getString("guardian"));
    }
}
