package coop.milpa.registry.internal;

import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.registry.Branch;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The list of branches, in PostgreSQL. */
@Repository
class BranchRegister {

    private final JdbcClient jdbc;

    BranchRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Waits for whoever is adding the same code.
     *
     * @return false if the code is taken, and nothing was changed
     */
    boolean add(Branch branch) {
        return jdbc.sql("""
                        insert into registry.branch (cooperative_id, branch_id, code, name)
                        values (:cooperative, :branch, :code, :name)
                        on conflict (cooperative_id, code) do nothing
                        """)
                        .param("cooperative", branch.cooperative().value())
                        .param("branch", branch.id().value())
                        .param("code", branch.code())
                        .param("name", branch.name())
                        .update()
                == 1;
    }

    List<Branch> of(CooperativeId cooperative) {
        return jdbc.sql("""
                        select branch_id, code, name from registry.branch
                        where cooperative_id = :cooperative order by code
                        """)
                .param("cooperative", cooperative.value())
                .query((row, n) -> new Branch(
                        new BranchId(row.getObject("branch_id", UUID.class)),
                        cooperative,
                        row.getString("code"),
                        row.getString("name")))
                .list();
    }

    Optional<Branch> byCode(CooperativeId cooperative, String code) {
        return of(cooperative).stream()
                .filter(branch -> branch.code().equals(code))
                .findFirst();
    }
}
