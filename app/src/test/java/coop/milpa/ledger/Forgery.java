package coop.milpa.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.testing.TestDatabase;
import java.util.List;
import org.springframework.boot.test.context.TestComponent;

/** Changes rows behind the program's back, and tells which invariants find it out. */
@TestComponent
public class Forgery {

    private final List<Verification> verifications;
    private final TestDatabase.Owner owner;

    Forgery(List<Verification> verifications, TestDatabase.Owner owner) {
        this.verifications = verifications;
        this.owner = owner;
    }

    /**
     * Changes one row of a cooperative.
     *
     * @param statement  ends in a condition, to which that of the cooperative is added
     */
    public void forge(CooperativeId cooperative, String statement) {
        int changed = owner.jdbc()
                .sql(statement + " and cooperative_id = :cooperative")
                .param("cooperative", cooperative.value())
                .update();
        assertThat(changed).as(statement).isOne();
    }

    /** The invariants that do not hold. */
    public List<String> found(CooperativeId cooperative) {
        return verifications.stream()
                .flatMap(each -> each.verify(cooperative).stream())
                .filter(finding -> !finding.holds())
                .map(Verification.Finding::name)
                .toList();
    }
}
