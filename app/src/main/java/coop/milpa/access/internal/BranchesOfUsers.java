package coop.milpa.access.internal;

import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.platform.TenantScope;
import coop.milpa.platform.WorkPlaces;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The branch to which a user's work is limited, if it is. */
@Component
class BranchesOfUsers implements WorkPlaces {

    private final JdbcClient jdbc;
    private final TenantScope tenants;

    BranchesOfUsers(JdbcClient jdbc, TenantScope tenants) {
        this.jdbc = jdbc;
        this.tenants = tenants;
    }

    @Override
    public Optional<BranchId> only(CooperativeId cooperative, ActorId person) {
        return tenants.read(
                cooperative,
                () -> jdbc.sql("""
                        select branch_id from access.user_account
                        where cooperative_id = :cooperative and user_id = :person and branch_id is not null
                        """)
                        .param("cooperative", cooperative.value())
                        .param("person", person.value())
                        .query((row, n) -> new BranchId(row.getObject("branch_id", UUID.class)))
                        .optional());
    }
}
