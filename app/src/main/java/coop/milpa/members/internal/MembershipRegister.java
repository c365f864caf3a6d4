package coop.milpa.members.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.PartyId;
import coop.milpa.members.MembershipState;
import coop.milpa.members.Memberships;
import coop.milpa.platform.CopiedRows;
import coop.milpa.platform.TenantScope;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what members are, day by day; rows are added and never changed. */
@Repository
class MembershipRegister implements Memberships {

    /** The last word on each member by the end of a day. */
    private static final String LATEST = """
            with latest as (
                select distinct on (s.member_id) s.member_id, s.state from members.membership s
                where s.cooperative_id = :cooperative and s.from_on <= :day
                order by s.member_id, s.step desc)
            select m.member_id, m.number, m.party_id, coalesce(l.state, 'ACTIVE') as state
            from members.member m left join latest l on l.member_id = m.member_id
            where m.cooperative_id = :cooperative and (m.joined_on is null or m.joined_on <= :day)
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate copying;
    private final TenantScope tenants;

    MembershipRegister(JdbcClient jdbc, JdbcTemplate copying, TenantScope tenants) {
        this.jdbc = jdbc;
        this.copying = copying;
        this.tenants = tenants;
    }

    @Override
    public Optional<MembershipState> state(CooperativeId cooperative, MemberId member, LocalDate day) {
        return tenants.read(
                cooperative,
                () -> jdbc.sql("""
                                select coalesce((select s.state from members.membership s
                                    where s.cooperative_id = m.cooperative_id and s.member_id = m.member_id
                                        and s.from_on <= :day
                                    order by s.step desc limit 1), 'ACTIVE')
                                from members.member m
                                where m.cooperative_id = :cooperative and m.member_id = :member
                                    and (m.joined_on is null or m.joined_on <= :day)
                                """)
                        .param("cooperative", cooperative.value())
                        .param("member", member.value())
                        .param("day", day)
                        .query(String.class)
                        .optional()
                        .map(MembershipState::valueOf));
    }

    @Override
    public List<Since> history(CooperativeId cooperative, MemberId member) {
        return tenants.read(
                cooperative,
                () -> jdbc.sql("""
                                select from_on, state, reason, step from members.membership
                                where cooperative_id = :cooperative and member_id = :member
                                union all
                                select coalesce(joined_on, date '1900-01-01'), 'ACTIVE', '', 0 from members.member m
                                where m.cooperative_id = :cooperative and m.member_id = :member
                                    and not exists (select from members.membership s
                                        where s.cooperative_id = m.cooperative_id and s.member_id = m.member_id
                                            and s.state = 'ACTIVE')
                                order by step
                                """)
                        .param("cooperative", cooperative.value())
                        .param("member", member.value())
                        .query((row, n) -> new Since(
                                row.getObject("from_on", LocalDate.class),
                                MembershipState.valueOf(row.getString("state")),
                                row.getString("reason")))
                        .list());
    }

    @Override
    public Map<MembershipState, Long> counts(CooperativeId cooperative, LocalDate day) {
        return tenants.read(cooperative, () -> {
            Map<MembershipState, Long> counts = new EnumMap<>(MembershipState.class);
            jdbc.sql("select state, count(*) as members from (" + LATEST + ") all_of_them group by state")
                    .param("cooperative", cooperative.value())
                    .param("day", day)
                    .query(row -> {
                        counts.put(MembershipState.valueOf(row.getString("state")), row.getLong("members"));
                    });
            return counts;
        });
    }

    @Override
    public Map<MemberId, MembershipState> states(CooperativeId cooperative, LocalDate day) {
        return tenants.read(cooperative, () -> {
            Map<MemberId, MembershipState> states = new HashMap<>();
            jdbc.sql(LATEST)
                    .param("cooperative", cooperative.value())
                    .param("day", day)
                    .query(row -> {
                        states.put(
                                new MemberId(row.getObject("member_id", UUID.class)),
                                MembershipState.valueOf(row.getString("state")));
                    });
            return states;
        });
    }

    @Override
    public Map<PartyId, MemberId> activeAs(CooperativeId cooperative, Collection<PartyId> parties, LocalDate day) {
        return tenants.read(cooperative, () -> {
            Map<PartyId, MemberId> active = new HashMap<>();
            jdbc.sql("select distinct on (party_id) party_id, member_id from (" + LATEST
                            + " and m.party_id = any(:parties)) theirs where state = 'ACTIVE'"
                            + " order by party_id, member_id")
                    .param("cooperative", cooperative.value())
                    .param("parties", parties.stream().map(PartyId::value).toArray(UUID[]::new))
                    .param("day", day)
                    .query(row -> {
                        active.put(
                                new PartyId(row.getObject("party_id", UUID.class)),
                                new MemberId(row.getObject("member_id", UUID.class)));
                    });
            return active;
        });
    }

    @Override
    public Set<MemberId> active(CooperativeId cooperative, LocalDate day) {
        return tenants.read(
                cooperative,
                () -> new HashSet<>(
                        jdbc.sql("select member_id from (" + LATEST + ") all_of_them where state = 'ACTIVE'")
                                .param("cooperative", cooperative.value())
                                .param("day", day)
                                .query((row, n) -> new MemberId(row.getObject("member_id", UUID.class)))
                                .list()));
    }

    @Override
    public void activeByNumber(CooperativeId cooperative, LocalDate day, Consumer<MemberId> into) {
        String latest = LATEST.replace(":cooperative", "'" + cooperative + "'").replace(":day", "'" + day + "'");
        String query = "select member_id from (" + latest + ") all_of_them where state = 'ACTIVE'"
                + " order by number collate \"C\"";
        tenants.read(cooperative, () -> {
            CopiedRows.read(copying, query, row -> into.accept(new MemberId(row.id())));
            return true;
        });
    }

    @Override
    public Map<MemberId, MembershipState> departed(
            CooperativeId cooperative, Collection<MemberId> members, LocalDate day) {
        return tenants.read(cooperative, () -> {
            Map<MemberId, MembershipState> departed = new HashMap<>();
            jdbc.sql("""
                            select distinct on (s.member_id) s.member_id, s.state from members.membership s
                            where s.cooperative_id = :cooperative and s.member_id = any(:members) and s.from_on <= :day
                            order by s.member_id, s.step desc
                            """)
                    .param("cooperative", cooperative.value())
                    .param("members", members.stream().map(MemberId::value).toArray(UUID[]::new))
                    .param("day", day)
                    .query(row -> {
                        departed.put(
                                new MemberId(row.getObject("member_id", UUID.class)),
                                MembershipState.valueOf(row.getString("state")));
                    });
            departed.values().removeIf(MembershipState.ACTIVE::equals);
            return departed;
        });
    }

    /** From a day on they are something else, all for the same reason. In the caller's transaction. */
    void add(CooperativeId cooperative, Collection<MemberId> members, Since since) {
        jdbc.sql("""
                        insert into members.membership (cooperative_id, member_id, step, from_on, state, reason)
                        select :cooperative, m, 1 + coalesce((select max(s.step) from members.membership s
                                where s.cooperative_id = :cooperative and s.member_id = m), 0), :from, :state, :reason
                        from unnest(:members::uuid[]) m
                        """)
                .param("cooperative", cooperative.value())
                .param("from", since.from())
                .param("state", since.state().name())
                .param("reason", since.reason())
                .param("members", members.stream().map(MemberId::value).toArray(UUID[]::new))
                .update();
    }
}
