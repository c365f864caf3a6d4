package coop.milpa.members.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.PartyId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Numbers of members in all cooperatives. Works inside a look at the network. */
@Repository
class NetworkRegister {

    private final JdbcClient jdbc;

    NetworkRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Under which number a party is known in a cooperative. */
    record Numbered(CooperativeId cooperative, MemberId member, PartyId party, String number) {}

    List<Numbered> numbered(String number, int limit) {
        return jdbc.sql("""
                        select cooperative_id, member_id, party_id, number from members.member
                        where number = :number order by cooperative_id limit :limit
                        """)
                .param("number", number)
                .param("limit", limit)
                .query((row, n) -> numbered(row))
                .list();
    }

    /** The members among parties: one place in both arrays a party. */
    List<Numbered> ofParties(Collection<CooperativeId> cooperatives, Collection<PartyId> parties) {
        return jdbc.sql("""
                        select m.cooperative_id, m.member_id, m.party_id, m.number
                        from unnest(:cooperatives::uuid[], :parties::uuid[]) as asked (cooperative, party)
                        join members.member m on m.cooperative_id = asked.cooperative and m.party_id = asked.party
                        order by m.number
                        """)
                .param(
                        "cooperatives",
                        cooperatives.stream().map(CooperativeId::value).toArray(UUID[]::new))
                .param("parties", parties.stream().map(PartyId::value).toArray(UUID[]::new))
                .query((row, n) -> numbered(row))
                .list();
    }

    private static Numbered numbered(ResultSet row) throws SQLException {
        return new Numbered(
                new CooperativeId(row.getObject("cooperative_id", UUID.class)),
                new MemberId(row.getObject("member_id", UUID.class)),
                new PartyId(row.getObject("party_id", UUID.class)),
                row.getString("number"));
    }
}
