package coop.milpa.registry.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.ledger.Verification;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Proves what always holds of a cooperative's affiliations, from the rows up. */
@Component
@Order(2)
class AffiliationVerification implements Verification {

    private static final String NOT_ONE_GRADE_UP = """
            select coalesce(parent.code, a.parent_id::text) from registry.affiliation a
            join registry.cooperative member on member.cooperative_id = a.cooperative_id
            left join registry.cooperative parent on parent.cooperative_id = a.parent_id
            where a.cooperative_id = :cooperative and a.parent_id is not null
                and coalesce(parent.grade, 0) <> member.grade + 1
            order by 1 limit 10
            """;

    private static final String TWICE_AT_A_TIME = """
            select coalesce(a.parent_id::text, a.parent_name) from registry.affiliation a
            join registry.affiliation b on b.cooperative_id = a.cooperative_id
                and b.affiliation_id > a.affiliation_id
                and b.parent_id is not distinct from a.parent_id
                and b.parent_name is not distinct from a.parent_name
                and b.begins <= a.ends and b.ends >= a.begins
            where a.cooperative_id = :cooperative
            order by 1 limit 10
            """;

    /** Whoever is above, through whatever stands between, on days that all of it shares. */
    private static final String ABOVE_ITSELF = """
            with recursive above as (
                select a.parent_id as id, a.begins, a.ends, 1 as distance from registry.affiliation a
                where a.cooperative_id = :cooperative and a.parent_id is not null
                union all
                select a.parent_id, greatest(above.begins, a.begins), least(above.ends, a.ends), above.distance + 1
                from above
                join registry.affiliation a on a.cooperative_id = above.id and a.parent_id is not null
                    and a.begins <= above.ends and a.ends >= above.begins
                where above.distance < 10 and above.id <> :cooperative
            )
            select begins::text from above where id = :cooperative order by 1 limit 10
            """;

    private final JdbcClient jdbc;

    AffiliationVerification(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Finding> verify(CooperativeId cooperative) {
        return List.of(
                none(cooperative, "registry-affiliations-go-up-one-grade", NOT_ONE_GRADE_UP),
                none(cooperative, "registry-one-affiliation-to-a-body-at-a-time", TWICE_AT_A_TIME),
                none(cooperative, "registry-nobody-is-above-itself", ABOVE_ITSELF));
    }

    private Finding none(CooperativeId cooperative, String name, String sql) {
        List<String> offenders = jdbc.sql(sql)
                .param("cooperative", cooperative.value())
                .query((row, n) -> row.getString(1))
                .list();
        return new Finding(name, offenders.isEmpty(), Integer.toString(offenders.size()), offenders);
    }
}
