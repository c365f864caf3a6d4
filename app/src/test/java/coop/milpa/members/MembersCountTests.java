package coop.milpa.members;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.parties.Home;
import coop.milpa.parties.IdentityDocument;
import coop.milpa.parties.Sex;
import coop.milpa.registry.CooperativeFigure;
import coop.milpa.testing.ModuleTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The count of members that federations look at: of each cooperative its own, on any day. */
@ModuleTest
class MembersCountTests {

    private static final LocalDate JOINED = LocalDate.of(2020, 2, 29);

    private final Members members;
    private final CooperativeFigure figure;

    MembersCountTests(Members members, CooperativeFigure figure) {
        this.members = members;
        this.figure = figure;
    }

    @Test
    void eachCooperativeHasItsOwnCount() {
        CooperativeId here = CooperativeId.next();
        CooperativeId there = CooperativeId.next();
        members.register(here, List.of(person("1"), person("2")));
        members.register(there, List.of(person("1")));

        assertThat(figure.of(List.of(here, there), JOINED))
                .containsEntry(here, 2L)
                .containsEntry(there, 1L);
        assertThat(figure.of(List.of(here), JOINED.minusDays(1))).containsEntry(here, 0L);
    }

    private static Registration person(String number) {
        return new Registration(
                number,
                "Persona " + number,
                MemberKind.PERSON,
                Optional.of(LocalDate.of(1980, 1, 1)),
                Sex.FEMALE,
                new Home("Zona 1", "Totonicapán"),
                new IdentityDocument("CUI", "99" + number),
                Optional.of(JOINED),
                "",
                "");
    }
}
