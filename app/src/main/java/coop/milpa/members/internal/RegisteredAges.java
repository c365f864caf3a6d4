package coop.milpa.members.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.PartyId;
import coop.milpa.members.ComingOfAge;
import coop.milpa.parties.Ages;
import coop.milpa.platform.TenantScope;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Members' ages: those of the people that they are. */
@Repository
class RegisteredAges implements ComingOfAge {

    private final JdbcClient jdbc;
    private final Ages ages;
    private final TenantScope tenants;

    RegisteredAges(JdbcClient jdbc, Ages ages, TenantScope tenants) {
        this.jdbc = jdbc;
        this.ages = ages;
        this.tenants = tenants;
    }

    @Override
    public Set<MemberId> completed(CooperativeId cooperative, Collection<MemberId> among, int years, LocalDate day) {
        return tenants.read(cooperative, () -> {
            Map<MemberId, PartyId> people = people(cooperative, among);
            Set<PartyId> grown = ages.completed(cooperative, people.values(), years, day);
            return people.keySet().stream()
                    .filter(member -> grown.contains(people.get(member)))
                    .collect(Collectors.toSet());
        });
    }

    private Map<MemberId, PartyId> people(CooperativeId cooperative, Collection<MemberId> among) {
        Map<MemberId, PartyId> people = new HashMap<>();
        jdbc.sql("""
                        select m.member_id, m.party_id
                        from unnest(:among::uuid[]) as asked (member_id)
                        join members.member m on m.cooperative_id = :cooperative and m.member_id = asked.member_id
                        """)
                .param("cooperative", cooperative.value())
                .param("among", among.stream().map(MemberId::value).toArray(UUID[]::new))
                .query(row -> {
                    people.put(
                            new MemberId(row.getObject("member_id", UUID.class)),
                            new PartyId(row.getObject("party_id", UUID.class)));
                });
        return people;
    }
}
