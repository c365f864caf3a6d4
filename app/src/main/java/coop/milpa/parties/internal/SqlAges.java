package coop.milpa.parties.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.PartyId;
import coop.milpa.parties.Ages;
import coop.milpa.platform.TenantScope;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Ages from the birth dates in PostgreSQL. */
@Repository
class SqlAges implements Ages {

    private final JdbcClient jdbc;
    private final Laws laws;
    private final TenantScope tenants;

    SqlAges(JdbcClient jdbc, Laws laws, TenantScope tenants) {
        this.jdbc = jdbc;
        this.laws = laws;
        this.tenants = tenants;
    }

    @Override
    public Set<PartyId> completed(CooperativeId cooperative, Collection<PartyId> among, int years, LocalDate day) {
        return tenants.read(
                cooperative,
                () -> Set.copyOf(jdbc.sql("""
                        select p.party_id
                        from unnest(:among::uuid[]) as asked (party_id)
                        join parties.party p on p.cooperative_id = :cooperative and p.party_id = asked.party_id
                        where (p.birth_date + make_interval(years => :years))::date <= :day
                        """)
                        .param("cooperative", cooperative.value())
                        .param("among", among.stream().map(PartyId::value).toArray(UUID[]::new))
                        .param("years", years)
                        .param("day", day)
                        .query((row, n) -> new PartyId(row.getObject("party_id", UUID.class)))
                        .list()));
    }

    @Override
    public int majority(CooperativeId cooperative, LocalDate day) {
        return tenants.read(cooperative, () -> laws.on(cooperative, day).majority());
    }
}
