package coop.milpa.members.internal;

import static coop.milpa.members.internal.MembershipFixture.application;
import static coop.milpa.members.internal.MembershipFixture.done;
import static coop.milpa.members.internal.MembershipFixture.refusal;
import static coop.milpa.members.internal.MembershipFixture.resolution;
import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.PartyId;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.ledger.BooksFixture.Open;
import coop.milpa.members.AdmissionRefusal;
import coop.milpa.members.Admissions;
import coop.milpa.members.Application;
import coop.milpa.members.ApplyForMembership;
import coop.milpa.members.Beneficiaries;
import coop.milpa.members.Beneficiary;
import coop.milpa.members.Contract;
import coop.milpa.members.ContractRefusal;
import coop.milpa.members.Designation;
import coop.milpa.members.NameBeneficiaries;
import coop.milpa.members.ResolveApplications.Verdict;
import coop.milpa.testing.ModuleTest;
import coop.milpa.testing.TestClock;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** Whom somebody names when she applies receives what she leaves from the day on which she is a member. */
@ModuleTest
@Import({BooksFixture.class, MembershipFixture.class})
class NamedWhenApplyingTests {

    private final Admissions admissions;
    private final Beneficiaries beneficiaries;
    private final MembershipFixture fixture;
    private Open open;
    private PartyId rosa;
    private PartyId luis;

    NamedWhenApplyingTests(Admissions admissions, Beneficiaries beneficiaries, MembershipFixture fixture) {
        this.admissions = admissions;
        this.beneficiaries = beneficiaries;
        this.fixture = fixture;
        this.open = fixture.open(TestClock.TODAY);
        this.rosa = fixture.person(open.cooperative());
        this.luis = fixture.person(open.cooperative());
    }

    @BeforeEach
    void twoPeople() {
        open = fixture.open(TestClock.TODAY);
        rosa = fixture.person(open.cooperative());
        luis = fixture.person(open.cooperative());
    }

    @Test
    void theyHoldForHerMembershipOnceSheIsAdmitted() {
        PartyId child = fixture.child(open.cooperative(), Optional.of(luis));
        var part = new Beneficiary(child, new BigDecimal("60"), Optional.of(luis));
        List<Beneficiary> named = List.of(part, Beneficiary.of(luis, "40"));
        Application applied = done(admissions.apply(naming(rosa, named)));
        assertThat(applied.beneficiaries()).isEqualTo(named);
        MemberId member = admitted(applied);
        assertThat(beneficiaries.of(open.cooperative(), member, TestClock.TODAY))
                .containsExactly(new Designation(new Contract.OfMembership(), TestClock.TODAY, named));
    }

    @Test
    void ofABatchEachHasHerOwnAndWhoNamedNobodyHasNobody() {
        Application first = done(admissions.apply(naming(rosa, List.of(Beneficiary.of(luis, "100")))));
        Application second = done(admissions.apply(naming(luis, List.of(Beneficiary.of(rosa, "100")))));
        Application third = fixture.apply(open, fixture.person(open.cooperative()));
        List<Verdict> yes = List.of(
                new Verdict.Accepted(first.id()), new Verdict.Accepted(second.id()), new Verdict.Accepted(third.id()));
        done(admissions.resolve(resolution(open, TestClock.TODAY, yes)));
        assertThat(receivers(member(first))).containsExactly(luis);
        assertThat(receivers(member(second))).containsExactly(rosa);
        assertThat(receivers(member(third))).isEmpty();
    }

    @Test
    void whatSheSaysAsAMemberTakesTheirPlace() {
        MemberId member = admitted(done(admissions.apply(naming(rosa, List.of(Beneficiary.of(luis, "100"))))));
        PartyId eva = fixture.person(open.cooperative());
        done(beneficiaries.name(new NameBeneficiaries(
                open.cooperative(),
                RequestId.next(),
                member,
                new Contract.OfMembership(),
                List.of(Beneficiary.of(eva, "100")))));
        assertThat(receivers(member)).containsExactly(eva);
    }

    @Test
    void theRulesAreThoseOfMembers() {
        PartyId stranger = PartyId.next();
        PartyId child = fixture.child(open.cooperative(), Optional.empty());
        assertThat(refusedFor(Beneficiary.of(stranger, "100"))).isInstanceOf(ContractRefusal.UnknownPerson.class);
        assertThat(refusedFor(Beneficiary.of(rosa, "100"))).isInstanceOf(ContractRefusal.HerOwn.class);
        assertThat(refusedFor(Beneficiary.of(luis, "50"), Beneficiary.of(luis, "50")))
                .isInstanceOf(ContractRefusal.NamedTwice.class);
        assertThat(refusedFor(Beneficiary.of(luis, "99.99"))).isInstanceOf(ContractRefusal.SharesNot100.class);
        assertThat(refusedFor(Beneficiary.of(child, "100"))).isInstanceOf(ContractRefusal.MinorWithoutReceiver.class);
        assertThat(admissions.pending(open.cooperative(), 10)).isEmpty();
    }

    @Test
    void askingTwiceNamesThemOnceAndOthersAreRefused() {
        ApplyForMembership apply = naming(rosa, List.of(Beneficiary.of(luis, "100")));
        Application applied = done(admissions.apply(apply));
        assertThat(done(admissions.apply(apply))).isEqualTo(applied);
        var other = new ApplyForMembership(
                apply.cooperative(), apply.request(), rosa, open.branch(), Optional.empty(), apply.papers());
        assertThat(refusal(admissions.apply(other))).isInstanceOf(AdmissionRefusal.RequestReused.class);
    }

    private Object refusedFor(Beneficiary... named) {
        return refusal(admissions.apply(naming(rosa, List.of(named))));
    }

    private ApplyForMembership naming(PartyId party, List<Beneficiary> named) {
        ApplyForMembership plain = application(open, party);
        return new ApplyForMembership(
                plain.cooperative(), plain.request(), party, plain.branch(), plain.proposedBy(), plain.papers(), named);
    }

    private MemberId admitted(Application applied) {
        done(admissions.resolve(resolution(open, TestClock.TODAY, List.of(new Verdict.Accepted(applied.id())))));
        return member(applied);
    }

    private MemberId member(Application applied) {
        Application now = admissions.find(open.cooperative(), applied.id()).orElseThrow();
        return ((Application.State.Admitted) now.state()).member();
    }

    private List<PartyId> receivers(MemberId member) {
        return beneficiaries.of(open.cooperative(), member, TestClock.TODAY).stream()
                .flatMap(each -> each.beneficiaries().stream())
                .map(Beneficiary::party)
                .toList();
    }
}
