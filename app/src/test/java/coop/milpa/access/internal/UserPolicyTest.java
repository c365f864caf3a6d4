package coop.milpa.access.internal;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.access.AccessRefusal;
import coop.milpa.access.CreateUser;
import coop.milpa.kernel.CooperativeId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may be let in as what, rule by rule in their order. */
class UserPolicyTest {

    private static final CooperativeId HOME = CooperativeId.next();

    private final UserPolicy policy = new UserPolicy();

    @Test
    void aPlainNameAndARoleThatThereIsAreEnough() {
        assertThat(forbids("ana.lopez-2", "Ana López", "teller")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "Ana",
                "ana@maiz",
                "ana lopez",
                "ána",
                "-ana",
                "aaaaaaaaaabbbbbbbbbbccccccccccddddddddddx"
            })
    void aNameIsShortAndPlain(String name) {
        assertThat(forbids(name, "", "none")).contains(new AccessRefusal.BadName(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "Ana\nLópez"})
    void aFullNameIsOneLineOfSomething(String name) {
        assertThat(forbids("ana", name, "none")).contains(new AccessRefusal.BadFullName(100));
    }

    @Test
    void aRoleIsOneOfThoseThereAre() {
        assertThat(forbids("ana", "Ana", "network-administrator"))
                .contains(new AccessRefusal.UnknownRole("network-administrator", "teller"));
        assertThat(forbids("ana", "Ana")).contains(new AccessRefusal.UnknownRole("", "teller"));
    }

    private Optional<AccessRefusal> forbids(String name, String fullName, String... roles) {
        var command = new CreateUser(HOME, name, fullName, Optional.empty(), new TreeSet<>(List.of(roles)));
        return policy.forbids(command, Set.of("teller"));
    }
}
