package coop.milpa.registry.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.ledger.Verification;
import coop.milpa.platform.TenantScope;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.OfficeHolder;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Proves what always holds of a cooperative's offices: seats from the rows up, relatives by the rules of their day. */
@Component
@Order(2)
class OfficeVerification implements Verification {

    private static final int OFFENDERS_MAX = 10;

    private static final String HELD_TWICE = """
            select a.organ || ' ' || a.office || ' ' || greatest(a.begins, b.begins)
            from registry.office_holder a
            join registry.office_holder b on b.cooperative_id = a.cooperative_id and b.organ = a.organ
                and b.office_id > a.office_id
                and (b.party_id = a.party_id or b.office = a.office and a.office not in ('MEMBER', 'SUBSTITUTE'))
                and b.begins <= least(coalesce(a.ended_on, a.ends), a.ends)
                and least(coalesce(b.ended_on, b.ends), b.ends) >= a.begins
            where a.cooperative_id = :cooperative
            order by 1 limit 10
            """;

    private final OrganPolicy policy = new OrganPolicy();
    private final JdbcClient jdbc;
    private final OrganRegister register;
    private final CooperativeRegister cooperatives;
    private final TenantScope tenants;

    OfficeVerification(JdbcClient jdbc, OrganRegister register, CooperativeRegister cooperatives, TenantScope tenants) {
        this.jdbc = jdbc;
        this.register = register;
        this.cooperatives = cooperatives;
        this.tenants = tenants;
    }

    @Override
    public List<Finding> verify(CooperativeId cooperative) {
        return tenants.read(
                cooperative,
                () -> List.of(
                        finding("registry-a-seat-is-held-once", heldTwice(cooperative)),
                        finding("registry-nobody-sits-where-a-rule-kept-her-out", keptOut(cooperative))));
    }

    private List<String> heldTwice(CooperativeId cooperative) {
        return jdbc.sql(HELD_TWICE)
                .param("cooperative", cooperative.value())
                .query((row, n) -> row.getString(1))
                .list();
    }

    /** Elections that the rules of their day refuse, by relatives that were declared by then. */
    private List<String> keptOut(CooperativeId cooperative) {
        Optional<Cooperative> known = cooperatives.byId(cooperative);
        List<OfficeHolder> history = register.history(cooperative);
        List<OrganRegister.Declared> declared = register.declared(cooperative);
        return history.stream()
                .filter(holder -> known.map(each -> OrganRules.incompatible(
                                each.country(), holder.term().from()))
                        .filter(rules -> policy.excluded(holder, history, declared, rules))
                        .isPresent())
                .map(holder -> holder.seat() + " " + holder.term().from())
                .limit(OFFENDERS_MAX)
                .toList();
    }

    private static Finding finding(String name, List<String> offenders) {
        return new Finding(name, offenders.isEmpty(), Integer.toString(offenders.size()), offenders);
    }
}
