package coop.milpa.members.internal;

import static coop.milpa.members.internal.MembershipFixture.application;
import static coop.milpa.members.internal.MembershipFixture.done;
import static coop.milpa.members.internal.MembershipFixture.refusal;
import static coop.milpa.members.internal.MembershipFixture.resolution;
import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.PartyId;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.ledger.BooksFixture.Open;
import coop.milpa.members.AdmissionRefusal;
import coop.milpa.members.Admissions;
import coop.milpa.members.Application;
import coop.milpa.members.Application.State;
import coop.milpa.members.Member;
import coop.milpa.members.Members;
import coop.milpa.members.ResolveApplications.Verdict;
import coop.milpa.testing.ModuleTest;
import coop.milpa.testing.TestClock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** How somebody under age comes in, and who is named as acting for her. */
@ModuleTest
@Import({BooksFixture.class, MembershipFixture.class, EntryFee.class})
class AdmissionOfMinorsTests {

    private final Admissions admissions;
    private final Members members;
    private final BooksFixture proof;
    private final MembershipFixture fixture;
    private final Open open;

    AdmissionOfMinorsTests(Admissions admissions, Members members, BooksFixture proof, MembershipFixture fixture) {
        this.admissions = admissions;
        this.members = members;
        this.proof = proof;
        this.fixture = fixture;
        this.open = fixture.open(TestClock.TODAY);
    }

    @AfterEach
    void booksBalance() {
        proof.assertBooksBalance(open);
    }

    @Test
    void aMinorIsEnteredWithHerGuardianWhoBelongedBeforeOrComesWithHer() {
        CooperativeId cooperative = open.cooperative();
        PartyId mother = person();
        String first = fixture.member(open, mother).number();
        PartyId father = person();
        Application his = fixture.apply(open, father);
        Application hers = fixture.apply(open, fixture.child(cooperative, Optional.of(mother)));
        Application theirs = fixture.apply(open, fixture.child(cooperative, Optional.of(father)));
        fixture.pay(open, his.id(), "50.00");

        List<Application> entered = done(admissions.resolve(
                resolution(open, TestClock.TODAY, List.of(accepted(his), accepted(hers), accepted(theirs)))));

        assertThat(guardianOf(entered.get(1))).isEqualTo(first);
        assertThat(guardianOf(entered.get(2))).isEqualTo(member(entered.get(0)).number());
    }

    @Test
    void whoeverActsForAMinorAndIsNoMemberIsNotNamedInTheRegister() {
        PartyId child = fixture.child(open.cooperative(), Optional.of(person()));

        assertThat(guardianOf(accept(fixture.apply(open, child)))).isEmpty();
    }

    @Test
    void aMinorNeedsAGuardian() {
        PartyId alone = fixture.child(open.cooperative(), Optional.empty());
        assertThat(refusal(admissions.apply(application(open, alone))))
                .isInstanceOf(AdmissionRefusal.MinorWithoutGuardian.class);

        PartyId accompanied = fixture.child(open.cooperative(), Optional.of(person()));
        Application applied = fixture.apply(open, accompanied);
        assertThat(accept(applied).state()).isInstanceOf(State.Admitted.class);
    }

    private String guardianOf(Application application) {
        return member(application).registration().guardian();
    }

    private Member member(Application application) {
        MemberId id = admitted(application).member();
        return Objects.requireNonNull(
                members.named(open.cooperative(), List.of(id)).get(id));
    }

    private PartyId person() {
        return fixture.person(open.cooperative());
    }

    private Application accept(Application application) {
        return done(admissions.resolve(resolution(open, TestClock.TODAY, List.of(accepted(application)))))
                .getFirst();
    }

    private static State.Admitted admitted(Application application) {
        return (State.Admitted) application.state();
    }

    private static Verdict accepted(Application application) {
        return new Verdict.Accepted(application.id());
    }
}
