package coop.milpa.access.internal;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.access.Level;
import coop.milpa.access.MakeRole;
import coop.milpa.access.RoleRefusal;
import coop.milpa.access.internal.DutyPolicy.Pair;
import coop.milpa.kernel.CooperativeId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Which roles may be made, and which duties exclude each other. */
class RolePolicyTest {

    private static final Set<String> GRANTABLE = Set.of("a.read", "b.read");

    @Test
    void aNameIsACodeWithoutItsSigns() {
        assertThat(RolePolicy.code(Level.COOPERATIVE, "Caja chica")).isEqualTo("own-caja-chica");
        assertThat(RolePolicy.code(Level.COOPERATIVE, "  ¡Atención, Niñas!  ")).isEqualTo("own-atencion-ninas");
        assertThat(RolePolicy.code(Level.COOPERATIVE, "x".repeat(60))).hasSize(40);
    }

    @Test
    void theFirstRuleThatAppliesIsTheAnswer() {
        assertThat(forbids("", "c.read")).contains(new RoleRefusal.BadRoleName(60));
        assertThat(forbids("¿?", "a.read")).contains(new RoleRefusal.BadRoleName(60));
        assertThat(forbids("x".repeat(61), "a.read")).contains(new RoleRefusal.BadRoleName(60));
        assertThat(forbids("two\nlines", "a.read")).contains(new RoleRefusal.BadRoleName(60));
        assertThat(forbids("Caja")).contains(new RoleRefusal.NoPermissions());
        assertThat(forbids("Caja", "a.read", "c.read")).contains(new RoleRefusal.UnknownPermission("c.read"));
        assertThat(forbids("Caja", "a.read", "b.read")).isEmpty();
    }

    @Test
    void twoDutiesThatExcludeEachOtherAreFoundWhoeverHoldsWhatElse() {
        List<Pair> excluding = List.of(new Pair("a", "b"), new Pair("c", "d"));
        assertThat(DutyPolicy.conflict(Set.of("a", "c", "e"), excluding)).isEmpty();
        assertThat(DutyPolicy.conflict(Set.of("d", "a", "c"), excluding)).contains(new Pair("c", "d"));
        assertThat(DutyPolicy.conflict(Set.of("a", "b", "c", "d"), excluding)).contains(new Pair("a", "b"));
    }

    private static Optional<RoleRefusal> forbids(String name, String... permissions) {
        var command = new MakeRole(CooperativeId.next(), name, new TreeSet<>(List.of(permissions)), false);
        return RolePolicy.forbids(command, GRANTABLE);
    }
}
