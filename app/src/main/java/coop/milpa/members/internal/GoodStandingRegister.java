package coop.milpa.members.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.members.GoodStanding;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what is held against members, and since when. Works in the caller's transaction. */
@Repository
class GoodStandingRegister {

    private static final char PART = ',';

    private static final String LATEST = """
            select distinct on (member_id) member_id, from_on, reasons from members.standing
            where cooperative_id = :cooperative and from_on <= :day
            order by member_id, from_on desc
            """;

    private final JdbcClient jdbc;

    GoodStandingRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Keeps what changed by the end of a day, in one statement: who is unfit now for other reasons than before, and
     * who is fit again.
     *
     * @return how many changed
     */
    int change(CooperativeId cooperative, LocalDate day, Map<MemberId, SortedSet<String>> unfit) {
        List<MemberId> members = List.copyOf(unfit.keySet());
        return jdbc.sql("""
                        with told as (
                            select t.member_id, string_to_array(t.reasons, ',') as reasons
                            from unnest(:members::uuid[], :reasons::text[]) t (member_id, reasons)),
                        latest as (
                        """ + LATEST + """
                        )
                        insert into members.standing (cooperative_id, member_id, from_on, reasons)
                        select :cooperative, coalesce(t.member_id, l.member_id), :day, coalesce(t.reasons, '{}')
                        from told t full join latest l on l.member_id = t.member_id
                        where coalesce(t.reasons, '{}') <> coalesce(l.reasons, '{}')
                        """)
                .param("cooperative", cooperative.value())
                .param("day", day)
                .param("members", members.stream().map(MemberId::value).toArray(UUID[]::new))
                .param(
                        "reasons",
                        members.stream()
                                .map(member ->
                                        String.join(String.valueOf(PART), unfit.getOrDefault(member, new TreeSet<>())))
                                .toArray(String[]::new))
                .update();
    }

    GoodStanding of(CooperativeId cooperative, MemberId member, LocalDate day) {
        return jdbc.sql("""
                        select from_on, reasons from members.standing
                        where cooperative_id = :cooperative and member_id = :member and from_on <= :day
                        order by from_on desc limit 1
                        """)
                .param("cooperative", cooperative.value())
                .param("member", member.value())
                .param("day", day)
                .query((row, n) -> standing(row))
                .optional()
                .orElseGet(GoodStanding.Fit::new);
    }

    /** Those who are unfit on a day. */
    Map<MemberId, GoodStanding> unfit(CooperativeId cooperative, LocalDate day) {
        Map<MemberId, GoodStanding> unfit = new HashMap<>();
        jdbc.sql("select * from (" + LATEST + ") latest where cardinality(reasons) > 0")
                .param("cooperative", cooperative.value())
                .param("day", day)
                .query(row -> {
                    unfit.put(new MemberId(row.getObject("member_id", UUID.class)), standing(row));
                });
        return unfit;
    }

    private static GoodStanding standing(ResultSet row) throws SQLException {
        SortedSet<String> reasons =
                new TreeSet<>(List.of((String[]) row.getArray("reasons").getArray()));
        return reasons.isEmpty()
                ? new GoodStanding.Fit()
                : new GoodStanding.Unfit(row.getObject("from_on", LocalDate.class), reasons);
    }
}
