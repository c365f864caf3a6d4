package coop.milpa.members.internal;

import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.PartyId;
import coop.milpa.members.MemberKind;
import coop.milpa.members.MemberList.Order;
import coop.milpa.members.MemberList.Which;
import coop.milpa.members.MembershipState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/**
 * The register in pieces, in PostgreSQL: each is read along one of the indexes that the list has for its orders. Works
 * in the caller's transaction.
 */
@Repository
class MemberListRegister {

    /** Not coalesce: row-level security lets no index look for what the database does not know to keep a secret. */
    private static final String JOINED = "(case when m.joined_on is null then date '0001-01-01' else m.joined_on end)";

    private static final String NUMBER = "m.number collate \"C\"";

    private static final String JOINED_OF_NUMBER = "(select " + JOINED
            + " from members.member m where m.cooperative_id = :cooperative and m.number = :number)";

    private static final String MEMBERS = """
            from members.member m
            left join members.member g on g.cooperative_id = m.cooperative_id and g.member_id = m.guardian_id
            left join lateral (
                select s.state, s.from_on from members.membership s
                where s.cooperative_id = m.cooperative_id and s.member_id = m.member_id and s.from_on <= :day
                order by s.step desc limit 1) l on true
            where m.cooperative_id = :cooperative and (m.joined_on is null or m.joined_on <= :day)
            """;

    private static final String HAS_LEFT = """
             and l.state <> 'ACTIVE' and m.member_id in (
                select s.member_id from members.membership s
                where s.cooperative_id = :cooperative and s.state <> 'ACTIVE')
            """;

    private final JdbcClient jdbc;

    MemberListRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A row and what it is on the day. */
    record Found(MemberRow row, MembershipState state, Optional<LocalDate> stateSince) {}

    List<Found> after(Which which, Order order, String number, int limit) {
        String statement =
                """
                select m.member_id, m.party_id, m.number, m.kind, m.joined_on, coalesce(g.number, '') as guardian,
                    coalesce(l.state, 'ACTIVE') as state, l.from_on
                """ + MEMBERS + conditions(which) + (number.isEmpty() ? "" : following(order)) + ordered(order)
                        + " limit :limit";
        StatementSpec asked = bound(statement, which).param("limit", limit);
        return (number.isEmpty() ? asked : asked.param("number", number))
                .query((row, n) -> found(row))
                .list();
    }

    long count(Which which) {
        return bound("select count(*) " + MEMBERS + conditions(which), which)
                .query(Long.class)
                .single();
    }

    private StatementSpec bound(String statement, Which which) {
        StatementSpec asked = jdbc.sql(statement)
                .param("cooperative", which.cooperative().value())
                .param("day", which.day());
        for (LocalDate from : which.joined().from().stream().toList()) {
            asked = asked.param("from", from);
        }
        for (LocalDate to : which.joined().to().stream().toList()) {
            asked = asked.param("to", to);
        }
        return asked;
    }

    /** A kind stands in the statement itself, so that the index of the rarer ones can be chosen. */
    private static String conditions(Which which) {
        String who = switch (which.who()) {
            case EVERYBODY -> "";
            case BELONGING -> " and coalesce(l.state, 'ACTIVE') = 'ACTIVE'";
            case LEFT -> HAS_LEFT;
        };
        String kind = which.kind()
                .map(each -> switch (each) {
                    case PERSON -> " and m.kind = 'person'";
                    case MINOR -> " and m.kind = 'minor'";
                    case ORGANISATION -> " and m.kind = 'organisation'";
                })
                .orElse("");
        String from = which.joined().from().isPresent() ? " and " + JOINED + " >= :from" : "";
        String to = which.joined().to().isPresent() ? " and " + JOINED + " <= :to" : "";
        return who + kind + from + to;
    }

    private static String following(Order order) {
        String beyond = order.descending() ? " < " : " > ";
        return switch (order.by()) {
            case NUMBER -> " and " + NUMBER + beyond + ":number";
            case JOINED -> " and (" + JOINED + ", " + NUMBER + ")" + beyond + "(" + JOINED_OF_NUMBER + ", :number)";
        };
    }

    private static String ordered(Order order) {
        String way = order.descending() ? " desc" : "";
        return switch (order.by()) {
            case NUMBER -> " order by " + NUMBER + way;
            case JOINED -> " order by " + JOINED + way + ", " + NUMBER + way;
        };
    }

    private static Found found(ResultSet row) throws SQLException {
        var member = new MemberRow(
                new MemberId(row.getObject("member_id", UUID.class)),
                new PartyId(row.getObject("party_id", UUID.class)),
                row.getString("number"),
                MemberKind.of(row.getString("kind")).orElseThrow(),
                Optional.ofNullable(row.getObject("joined_on", LocalDate.class)),
                row.getString("guardian"));
        return new Found(
                member,
                MembershipState.valueOf(row.getString("state")),
                Optional.ofNullable(row.getObject("from_on", LocalDate.class)));
    }
}
