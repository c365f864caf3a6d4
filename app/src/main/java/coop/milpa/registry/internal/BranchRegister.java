package coop.milpa.registry.internal;

import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.registry.Branch;
import coop.milpa.registry.BranchDetails;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /** Says no if that day was described before, and nothing was changed. */
    boolean describe(Branch branch, LocalDate from, BranchDetails details) {
        return jdbc.sql("""
                        insert into registry.branch_detail
                            (cooperative_id, branch_id, from_on, address, telephone, hours)
                        values (:cooperative, :branch, :from, :address, :telephone, :hours)
                        on conflict (cooperative_id, branch_id, from_on) do nothing
                        """)
                        .param("cooperative", branch.cooperative().value())
                        .param("branch", branch.id().value())
                        .param("from", from)
                        .param("address", details.address())
                        .param("telephone", details.telephone())
                        .param("hours", details.hours())
                        .update()
                == 1;
    }

    /** What was said last of each by the end of a day. */
    Map<BranchId, BranchDetails> details(CooperativeId cooperative, LocalDate on) {
        Map<BranchId, BranchDetails> details = new HashMap<>();
        jdbc.sql("""
                        select distinct on (branch_id) branch_id, address, telephone, hours
                        from registry.branch_detail
                        where cooperative_id = :cooperative and from_on <= :on
                        order by branch_id, from_on desc
                        """).param("cooperative", cooperative.value()).param("on", on).query(row -> {
            details.put(
                    new BranchId(row.getObject("branch_id", UUID.class)),
                    new BranchDetails(row.getString("address"), row.getString("telephone"), row.getString("hours")));
        });
        return details;
    }

    Optional<Branch> byCode(CooperativeId cooperative, String code) {
        return of(cooperative).stream()
                .filter(branch -> branch.code().equals(code))
                .findFirst();
    }
}
