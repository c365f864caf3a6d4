package coop.milpa.access.internal;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.access.RoleRefusal;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How far another system gives rights. */
class GivingPolicyTest {

    private static final Set<String> ADMINISTRATOR = Set.of("users.manage", "roles.manage", "access.api-keys");
    private static final Set<String> USERS = Set.of("users.manage");

    @Test
    void aKeyGivesWhatItHasNotButNoRightsToGive() {
        assertThat(GivingPolicy.forbids(USERS, Optional.of(ADMINISTRATOR), Set.of("savings.deposit", "users.manage")))
                .isEmpty();
        assertThat(GivingPolicy.forbids(USERS, Optional.of(ADMINISTRATOR), Set.of("savings.read", "roles.manage")))
                .contains(new RoleRefusal.MoreThanKey("roles.manage"));
    }

    @Test
    void itGivesForWhoeverMadeItAndNoLongerThanSheMay() {
        assertThat(GivingPolicy.forbids(USERS, Optional.of(Set.of("savings.read")), Set.of("savings.read")))
                .contains(new RoleRefusal.MakerMayNoMore());
        assertThat(GivingPolicy.forbids(USERS, Optional.of(Set.of()), Set.of()))
                .contains(new RoleRefusal.MakerMayNoMore());
        assertThat(GivingPolicy.forbids(USERS, Optional.of(USERS), Set.of("savings.read")))
                .as("what she could give once and the key does not is all the same")
                .isEmpty();
    }

    @Test
    void whoeverRunsTheProgramMayAlways() {
        assertThat(GivingPolicy.forbids(USERS, Optional.empty(), USERS)).isEmpty();
    }
}
