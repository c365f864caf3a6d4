package coop.milpa.ledger.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.ledger.Verification;
import coop.milpa.platform.TenantScope;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Checks the invariants of the books, each by one statement over all rows. */
@Service
@Order(1)
class SqlVerification implements Verification {

    private final JdbcClient jdbc;
    private final TenantScope tenants;
    private final ChainVerification chain;

    SqlVerification(JdbcClient jdbc, TenantScope tenants, ChainVerification chain) {
        this.jdbc = jdbc;
        this.tenants = tenants;
        this.chain = chain;
    }

    @Override
    public List<Finding> verify(CooperativeId cooperative) {
        return tenants.read(cooperative, () -> {
            List<Finding> findings = new ArrayList<>();
            for (Invariant invariant : Invariant.values()) {
                findings.add(find(cooperative, invariant));
            }
            findings.add(chain.verify(cooperative));
            return findings;
        });
    }

    private Finding find(CooperativeId cooperative, Invariant invariant) {
        List<String> offenders = jdbc.sql(invariant.offenders())
                .param("cooperative", cooperative.value())
                .query((row, n) -> row.getString(1))
                .list();
        String figure = jdbc.sql(invariant.figure())
                .param("cooperative", cooperative.value())
                .query(String.class)
                .single();
        return new Finding(invariant.title(), offenders.isEmpty(), figure, offenders);
    }
}
