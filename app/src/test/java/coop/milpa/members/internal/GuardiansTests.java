package coop.milpa.members.internal;

import static coop.milpa.members.internal.MembershipFixture.done;
import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.kernel.PartyId;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.ledger.BooksFixture.Open;
import coop.milpa.ledger.Verification;
import coop.milpa.ledger.Verification.Finding;
import coop.milpa.members.Admissions;
import coop.milpa.members.Application;
import coop.milpa.members.Application.State;
import coop.milpa.members.Member;
import coop.milpa.members.MemberKind;
import coop.milpa.members.Members;
import coop.milpa.members.Registration;
import coop.milpa.members.ResolveApplications.Verdict;
import coop.milpa.parties.AppointGuardian;
import coop.milpa.parties.Guardianships;
import coop.milpa.parties.Home;
import coop.milpa.parties.IdentityDocument;
import coop.milpa.parties.Sex;
import coop.milpa.testing.ModuleTest;
import coop.milpa.testing.TestClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** Nobody under age is without somebody who acts for her, from the application to the register. */
@ModuleTest
@Import({BooksFixture.class, MembershipFixture.class})
class GuardiansTests {

    private final Admissions admissions;
    private final Members members;
    private final Guardianships guardianships;
    private final List<Verification> verifications;
    private final BooksFixture proof;
    private final MembershipFixture fixture;
    private Open open;

    GuardiansTests(
            Admissions admissions,
            Members members,
            Guardianships guardianships,
            List<Verification> verifications,
            BooksFixture proof,
            MembershipFixture fixture) {
        this.admissions = admissions;
        this.members = members;
        this.guardianships = guardianships;
        this.verifications = verifications;
        this.proof = proof;
        this.fixture = fixture;
    }

    @BeforeEach
    void openBooks() {
        open = fixture.open(TestClock.TODAY);
    }

    @AfterEach
    void booksBalance() {
        proof.assertBooksBalance(open);
    }

    @Test
    void aGuardianWhoBelongsIsKnownInTheRegisterByHerNumber() {
        PartyId mother = fixture.person(open.cooperative());
        Member rosa = fixture.member(open, mother);
        Member child = admitted(fixture.child(open.cooperative(), Optional.of(mother)));

        assertThat(child.registration().guardian()).isEqualTo(rosa.number());
        assertThat(inRegister(child).registration().guardian()).isEqualTo(rosa.number());
        assertThat(finding().holds()).isTrue();
    }

    @Test
    void aGuardianWhoDoesNotBelongActsAllTheSame() {
        PartyId mother = fixture.person(open.cooperative());
        Member child = admitted(fixture.child(open.cooperative(), Optional.of(mother)));

        assertThat(inRegister(child).registration().guardian()).isEmpty();
        assertThat(guardianships.guardiansOf(open.cooperative(), child.party())).containsExactly(mother);
        assertThat(finding().holds()).isTrue();
    }

    @Test
    void siblingsOfABatchKeepEachTheirOwnGuardian() {
        PartyId mother = fixture.person(open.cooperative());
        PartyId father = fixture.person(open.cooperative());
        Member rosa = fixture.member(open, mother);
        Member luis = fixture.member(open, father);
        List<Application> applied = List.of(
                fixture.apply(open, fixture.child(open.cooperative(), Optional.of(father))),
                fixture.apply(open, fixture.child(open.cooperative(), Optional.of(mother))));
        List<Verdict> yes = applied.stream()
                .map(each -> (Verdict) new Verdict.Accepted(each.id()))
                .toList();
        List<Application> admitted = done(admissions.resolve(MembershipFixture.resolution(open, TestClock.TODAY, yes)));
        assertThat(admitted)
                .extracting(each -> member(each).registration().guardian())
                .containsExactly(luis.number(), rosa.number());
    }

    @Test
    void aMinorForWhomNobodyActsIsFound() {
        var alone = new Registration(
                "M-1",
                "Ana Batz",
                MemberKind.MINOR,
                Optional.of(LocalDate.of(2015, 5, 1)),
                Sex.FEMALE,
                new Home("", ""),
                IdentityDocument.NONE,
                Optional.empty(),
                "",
                "");
        members.register(open.cooperative(), List.of(alone));
        assertThat(finding().holds()).isFalse();
        assertThat(finding().offenders()).containsExactly("M-1");

        PartyId ana = members.find(open.cooperative(), "M-1").orElseThrow().party();
        done(guardianships.appoint(
                new AppointGuardian(open.cooperative(), RequestId.next(), ana, fixture.person(open.cooperative()))));
        assertThat(finding().holds()).isTrue();
    }

    private Member admitted(PartyId child) {
        Application applied = fixture.apply(open, child);
        List<Verdict> yes = List.of(new Verdict.Accepted(applied.id()));
        return member(done(admissions.resolve(MembershipFixture.resolution(open, TestClock.TODAY, yes)))
                .getFirst());
    }

    private Member member(Application application) {
        var id = ((State.Admitted) application.state()).member();
        return members.named(open.cooperative(), List.of(id)).values().stream()
                .findFirst()
                .orElseThrow();
    }

    private Member inRegister(Member member) {
        return members.find(open.cooperative(), member.number()).orElseThrow();
    }

    private Finding finding() {
        return verifications.stream()
                .flatMap(each -> each.verify(open.cooperative()).stream())
                .filter(found -> found.name().equals("members-every-minor-has-a-guardian"))
                .findFirst()
                .orElseThrow();
    }
}
