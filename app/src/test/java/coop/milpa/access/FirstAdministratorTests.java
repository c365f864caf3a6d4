package coop.milpa.access;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.cli.ServingNote;
import coop.milpa.kernel.Outcome;
import coop.milpa.platform.Network;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.registry.CreateCooperative;
import coop.milpa.registry.CreateCooperative.Choices;
import coop.milpa.registry.FirstAdministrators;
import coop.milpa.registry.FirstAdministrators.Told;
import coop.milpa.testing.ModuleTest;
import coop.milpa.testing.TestClock;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** The first person there is, in a network that nobody could come into yet: a database of its own. */
@ModuleTest
@TestPropertySource(properties = "milpa.access.hashes-at-once=3")
class FirstAdministratorTests {

    private static final Path DATA = Path.of("data");
    private static final Locale ENGLISH = Locale.ENGLISH;
    private static final Pattern PASSWORD = Pattern.compile("One-time password: ([a-z0-9-]+)");

    private final ServingNote note;
    private final Users users;
    private final SignIns signIns;
    private final FirstAdministrators administrators;
    private final Cooperatives cooperatives;

    FirstAdministratorTests(
            ServingNote note,
            Users users,
            SignIns signIns,
            FirstAdministrators administrators,
            Cooperatives cooperatives) {
        this.note = note;
        this.users = users;
        this.signIns = signIns;
        this.administrators = administrators;
        this.cooperatives = cooperatives;
    }

    @Test
    void whoeverWatchesIsToldOnceAndTheNextAreMadeByName() {
        assertThat(note.text(DATA, ENGLISH))
                .as("without a terminal: how")
                .hasValueSatisfying(text -> assertThat(text).contains("user create"));
        assertThat(users.areThere()).isFalse();
        Matcher told = PASSWORD.matcher(note.told(DATA, ENGLISH).orElseThrow());
        assertThat(told.find()).isTrue();
        assertThat(signIns.signIn(new Credentials("admin", told.group(1)), "10.0.0.7"))
                .isInstanceOf(Outcome.Done.class);
        assertThat(users.find(Network.ID, "admin").orElseThrow().roles()).containsExactly("network-administrator");
        assertThat(note.told(DATA, ENGLISH)).as("once").isEmpty();
        assertThat(note.text(DATA, ENGLISH)).isEmpty();
        Cooperative home = cooperative();
        assertThat(administrators.objection("Ana Ana")).contains(new AccessRefusal.BadName("Ana Ana"));
        assertThat(administrators.objection("ana")).isEqualTo(Optional.empty());
        assertThat(administrators.appoint(home.id(), "ana"))
                .isInstanceOfSatisfying(
                        Outcome.Done.class,
                        done -> assertThat(((Told) done.value()).signInName()).isEqualTo("ana@PRIMERA"));
        assertThat(administrators.appoint(home.id(), "ana"))
                .isEqualTo(Outcome.refused(new AccessRefusal.NameTaken("ana")));
    }

    private Cooperative cooperative() {
        var command = new CreateCooperative("PRIMERA", "Primera", "GT", "GTQ", TestClock.TODAY, Choices.none());
        return switch (cooperatives.create(command)) {
            case Outcome.Done<Cooperative>(Cooperative made) -> made;
            case Outcome.Refused<Cooperative>(var why) -> throw new AssertionError("Refused: " + why);
        };
    }
}
