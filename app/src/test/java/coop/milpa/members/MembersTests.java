package coop.milpa.members;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.parties.Home;
import coop.milpa.parties.IdentityDocument;
import coop.milpa.parties.Sex;
import coop.milpa.testing.ModuleTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the register of members promises. */
@ModuleTest
class MembersTests {

    private static final Registration ROSA = person("1", "Rosa Batz Tzoc");
    private static final Registration LUISA = new Registration(
            "2",
            "Luisa Batz",
            MemberKind.MINOR,
            Optional.of(LocalDate.of(2015, 1, 1)),
            Sex.FEMALE,
            new Home("Zona 1", "Totonicapán"),
            new IdentityDocument("CUI", "2345"),
            Optional.of(LocalDate.of(2020, 2, 29)),
            "+502 5555 0101",
            "1");

    private final Members members;
    private final CooperativeId here = CooperativeId.next();

    MembersTests(Members members) {
        this.members = members;
    }

    @Test
    void whatIsRegisteredIsFoundAsItWasSaid() {
        members.register(here, List.of(LUISA, ROSA));
        assertThat(members.find(here, "2").map(Member::registration)).contains(LUISA);
        assertThat(members.count(here)).isEqualTo(2);
    }

    @Test
    void aMemberIsRegisteredOnce() {
        Map<String, Member> first = members.register(here, List.of(ROSA));
        Map<String, Member> again = members.register(here, List.of(person("1", "Somebody Else"), LUISA));
        assertThat(again.get("1")).isEqualTo(first.get("1"));
        assertThat(members.count(here)).isEqualTo(2);
    }

    @Test
    void membersAreFoundByTheirIds() {
        Member rosa =
                Objects.requireNonNull(members.register(here, List.of(ROSA)).get("1"));
        assertThat(members.named(here, List.of(rosa.id()))).containsEntry(rosa.id(), rosa);
    }

    @Test
    void nobodySeesTheMembersOfAnotherCooperative() {
        members.register(here, List.of(ROSA));
        assertThat(members.find(CooperativeId.next(), "1")).isEmpty();
    }

    private static Registration person(String number, String name) {
        return new Registration(
                number,
                name,
                MemberKind.PERSON,
                Optional.of(LocalDate.of(1990, 1, 1)),
                Sex.UNSTATED,
                new Home("Zona 1", ""),
                IdentityDocument.NONE,
                Optional.empty(),
                "",
                "");
    }
}
