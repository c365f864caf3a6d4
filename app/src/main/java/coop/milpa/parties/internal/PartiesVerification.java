package coop.milpa.parties.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.ledger.Verification;
import coop.milpa.platform.TenantScope;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Proves what always holds of parties, from the rows up. */
@Component
@Order(2)
class PartiesVerification implements Verification {

    private static final String SHARED_DOCUMENTS = """
            select d.series || ' ' || d.key from parties.document d
            left join parties.alias a on a.cooperative_id = d.cooperative_id and a.party_id = d.party_id
            where d.cooperative_id = :cooperative and d.checked and d.is_current
            group by d.series, d.key having count(distinct coalesce(a.current_id, d.party_id)) > 1
            order by 1 limit 10
            """;

    /** An alias leads to one that is no alias, and there its chain of decisions ends, too. */
    private static final String ENDLESS_ALIASES = """
            select a.party_id::text from parties.alias a
            left join parties.alias next
                on next.cooperative_id = a.cooperative_id and next.party_id = a.survivor_id
            where a.cooperative_id = :cooperative
              and (exists (select from parties.alias b
                      where b.cooperative_id = a.cooperative_id and b.party_id = a.current_id)
                  or a.current_id <> coalesce(next.current_id, a.survivor_id))
            order by 1 limit 10
            """;

    private static final String OWN_GUARDIANS = """
            select g.ward_id::text from parties.guardianship g
            left join parties.alias w on w.cooperative_id = g.cooperative_id and w.party_id = g.ward_id
            left join parties.alias b on b.cooperative_id = g.cooperative_id and b.party_id = g.guardian_id
            where g.cooperative_id = :cooperative
              and coalesce(w.current_id, g.ward_id) = coalesce(b.current_id, g.guardian_id)
            order by 1 limit 10
            """;

    private static final String TWO_HOUSEHOLDS = """
            with places as (
                select coalesce(a.current_id, h.party_id) as party_id, h.from_on,
                    coalesce(h.to_on, date '9999-12-31') as to_on
                from parties.household_place h
                left join parties.alias a on a.cooperative_id = h.cooperative_id and a.party_id = h.party_id
                where h.cooperative_id = :cooperative and (h.to_on is null or a.party_id is null)),
            ordered as (
                select party_id, from_on, lag(to_on) over (partition by party_id order by from_on) as before
                from places)
            select party_id::text from ordered where before >= from_on order by 1 limit 10
            """;

    private final JdbcClient jdbc;
    private final TenantScope tenants;

    PartiesVerification(JdbcClient jdbc, TenantScope tenants) {
        this.jdbc = jdbc;
        this.tenants = tenants;
    }

    @Override
    public List<Finding> verify(CooperativeId cooperative) {
        return tenants.read(
                cooperative,
                () -> List.of(
                        none(cooperative, "parties-checked-documents-are-one-partys", SHARED_DOCUMENTS),
                        none(cooperative, "parties-aliases-end", ENDLESS_ALIASES),
                        none(cooperative, "parties-nobody-is-her-own-guardian", OWN_GUARDIANS),
                        none(cooperative, "parties-one-household-at-a-time", TWO_HOUSEHOLDS)));
    }

    private Finding none(CooperativeId cooperative, String name, String sql) {
        List<String> offenders = jdbc.sql(sql)
                .param("cooperative", cooperative.value())
                .query((row, n) -> row.getString(1))
                .list();
        return new Finding(name, offenders.isEmpty(), Integer.toString(offenders.size()), offenders);
    }
}
