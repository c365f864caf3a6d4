package coop.milpa.members.internal;

import static coop.milpa.members.internal.MembershipFixture.done;
import static coop.milpa.members.internal.MembershipFixture.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.PartyId;
import coop.milpa.kernel.Refusal;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.ledger.BooksFixture.Open;
import coop.milpa.ledger.EntryId;
import coop.milpa.members.Beneficiaries;
import coop.milpa.members.Beneficiary;
import coop.milpa.members.Contract;
import coop.milpa.members.ContractRefusal;
import coop.milpa.members.Designation;
import coop.milpa.members.GrantMandate;
import coop.milpa.members.Holding.Kind;
import coop.milpa.members.Mandate;
import coop.milpa.members.Mandate.Power;
import coop.milpa.members.MandateBook;
import coop.milpa.members.MandateId;
import coop.milpa.members.Mandates;
import coop.milpa.members.Member;
import coop.milpa.members.NameBeneficiaries;
import coop.milpa.members.Taking;
import coop.milpa.platform.TenantScope;
import coop.milpa.testing.ModuleTest;
import coop.milpa.testing.TestClock;
import coop.milpa.testing.TestDatabase;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;

/** Who receives what a member leaves, and who may act for her while she lives. */
@ModuleTest
@Import({BooksFixture.class, MembershipFixture.class, AccountsOnPaper.class})
class ContractsTests {

    private static final LocalDate TODAY = TestClock.TODAY;

    private final Beneficiaries beneficiaries;
    private final MandateBook book;
    private final Mandates mandates;
    private final BooksFixture proof;
    private final MembershipFixture fixture;
    private final AccountsOnPaper paper;
    private final TenantScope tenants;
    private final TestDatabase.Owner owner;
    private Open open;
    private Member rosa;
    private AccountId savings;

    ContractsTests(
            Beneficiaries beneficiaries,
            MandateBook book,
            Mandates mandates,
            BooksFixture proof,
            MembershipFixture fixture,
            AccountsOnPaper paper,
            TenantScope tenants,
            TestDatabase.Owner owner) {
        this.beneficiaries = beneficiaries;
        this.book = book;
        this.mandates = mandates;
        this.proof = proof;
        this.fixture = fixture;
        this.paper = paper;
        this.tenants = tenants;
        this.owner = owner;
    }

    @BeforeEach
    void rosaHasAnAccount() {
        open = fixture.open(TODAY);
        rosa = fixture.member(open, fixture.person(open.cooperative()));
        savings = paper.open(open, rosa.id(), Kind.SAVINGS, "100.00");
    }

    @AfterEach
    void booksBalance() {
        proof.assertBooksBalance(open);
    }

    @Test
    void whatWasSaidLastHolds() {
        PartyId luis = person();
        PartyId marta = person();
        done(beneficiaries.name(naming(Beneficiary.of(luis, "100"))));
        done(beneficiaries.name(naming(Beneficiary.of(luis, "33.33"), Beneficiary.of(marta, "66.67"))));

        assertThat(beneficiaries.of(open.cooperative(), rosa.id(), TODAY))
                .singleElement()
                .extracting(Designation::beneficiaries)
                .isEqualTo(List.of(Beneficiary.of(marta, "66.67"), Beneficiary.of(luis, "33.33")));
    }

    @Test
    void sharesAreAHundredExactly() {
        PartyId luis = person();
        assertThat(refusal(beneficiaries.name(naming(Beneficiary.of(luis, "99")))))
                .isEqualTo(new ContractRefusal.SharesNot100(new BigDecimal("99.00")));
        assertThat(refusal(beneficiaries.name(naming(Beneficiary.of(luis, "60"), Beneficiary.of(person(), "41")))))
                .isEqualTo(new ContractRefusal.SharesNot100(new BigDecimal("101.00")));
        assertThat(refusal(beneficiaries.name(naming()))).isInstanceOf(ContractRefusal.SharesNot100.class);
        assertThat(beneficiaries.of(open.cooperative(), rosa.id(), TODAY)).isEmpty();
    }

    @Test
    void aBeneficiaryUnderAgeNeedsSomebodyWhoReceives() {
        PartyId child = fixture.child(open.cooperative(), Optional.empty());
        assertThat(refusal(beneficiaries.name(naming(Beneficiary.of(child, "100")))))
                .isEqualTo(new ContractRefusal.MinorWithoutReceiver(child));
        var received = new Beneficiary(child, new BigDecimal("100"), Optional.of(person()));
        assertThat(done(beneficiaries.name(naming(received))).beneficiaries()).containsExactly(received);
    }

    @Test
    void nobodyIsNamedWhoIsUnknownTwiceOrHerself() {
        PartyId luis = person();
        assertThat(refusal(beneficiaries.name(naming(Beneficiary.of(PartyId.next(), "100")))))
                .isInstanceOf(ContractRefusal.UnknownPerson.class);
        assertThat(refusal(beneficiaries.name(naming(Beneficiary.of(rosa.party(), "100")))))
                .isInstanceOf(ContractRefusal.HerOwn.class);
        assertThat(refusal(beneficiaries.name(naming(Beneficiary.of(luis, "50"), Beneficiary.of(luis, "50")))))
                .isInstanceOf(ContractRefusal.NamedTwice.class);
    }

    @Test
    void anAccountOfSomebodyElseIsNotHersToLeave() {
        Member other = fixture.member(open, person());
        AccountId theirs = paper.open(open, other.id(), Kind.SAVINGS, "5.00");
        var command = new NameBeneficiaries(
                open.cooperative(),
                RequestId.next(),
                rosa.id(),
                new Contract.OfAccount(theirs),
                List.of(Beneficiary.of(person(), "100")));
        assertThat(refusal(beneficiaries.name(command))).isEqualTo(new ContractRefusal.NotHerAccount(theirs));
        assertThat(refusal(beneficiaries.name(new NameBeneficiaries(
                        open.cooperative(),
                        RequestId.next(),
                        MemberId.next(),
                        new Contract.OfMembership(),
                        List.of()))))
                .isInstanceOf(ContractRefusal.UnknownMember.class);
    }

    @Test
    void askingTwiceNamesOnce() {
        NameBeneficiaries command = naming(Beneficiary.of(person(), "100"));
        Designation first = done(beneficiaries.name(command));
        assertThat(done(beneficiaries.name(command))).isEqualTo(first);
        var other = new NameBeneficiaries(
                open.cooperative(),
                command.request(),
                rosa.id(),
                command.contract(),
                List.of(Beneficiary.of(person(), "100")));
        assertThat(refusal(beneficiaries.name(other))).isInstanceOf(ContractRefusal.RequestReused.class);
    }

    @Test
    void theOwnerActsAndAStrangerDoesNot() {
        assertThat(forbids(rosa.party())).isEmpty();
        assertThat(forbids(person())).containsInstanceOf(ContractRefusal.NoMandate.class);
    }

    @Test
    void holdersWhoSignTogetherActTogether() {
        PartyId luis = person();
        grant(luis, new Power.Joint(true));
        assertThat(forbids(rosa.party())).containsInstanceOf(ContractRefusal.AllHoldersMustAct.class);
        assertThat(forbids(luis)).containsInstanceOf(ContractRefusal.AllHoldersMustAct.class);
        assertThat(forbids(rosa.party(), luis)).isEmpty();
    }

    @Test
    void ofHoldersOfWhomEitherSignsOneIsEnough() {
        PartyId luis = person();
        grant(luis, new Power.Joint(false));
        assertThat(forbids(luis)).isEmpty();
        assertThat(forbids(rosa.party())).isEmpty();
    }

    @Test
    void aPowerAllowsNothingOnceItIsRevoked() {
        PartyId luis = person();
        MandateId mandate = grant(luis, Power.Attorney.unlimited(Mandate.Scope.WITHDRAWALS));
        assertThat(forbids(luis)).isEmpty();
        done(book.revoke(open.cooperative(), mandate, "Vendió la casa"));
        done(book.revoke(open.cooperative(), mandate, "Otra vez"));
        assertThat(forbids(luis)).containsInstanceOf(ContractRefusal.NoMandate.class);
        assertThat(refusal(book.revoke(open.cooperative(), MandateId.next(), "?")))
                .isInstanceOf(ContractRefusal.UnknownMandate.class);
    }

    @Test
    void whoeverMayOnlyEnquireTakesNoMoney() {
        PartyId luis = person();
        grant(luis, Power.Attorney.unlimited(Mandate.Scope.ENQUIRIES));
        assertThat(forbids(luis)).containsInstanceOf(ContractRefusal.NoMandate.class);
    }

    @Test
    void aGuardianActsUntilTheChildIsOfAge() {
        PartyId mother = person();
        Member child = fixture.member(open, fixture.child(open.cooperative(), Optional.of(mother)));
        AccountId account = paper.open(open, child.id(), Kind.SAVINGS, "10.00");
        LocalDate birthday = LocalDate.of(2033, 5, 1);

        assertThat(forbids(account, child, TODAY, child.party()))
                .containsInstanceOf(ContractRefusal.GuardianMustAct.class);
        assertThat(forbids(account, child, TODAY, mother)).isEmpty();
        assertThat(forbids(account, child, birthday, mother)).containsInstanceOf(ContractRefusal.NoMandate.class);
        assertThat(forbids(account, child, birthday, child.party())).isEmpty();
    }

    @Test
    void anAttorneyTakesNoMoreThanHerMaximumAtOnceAndOnADay() {
        PartyId luis = person();
        MandateId mandate = grant(
                luis, new Power.Attorney(Mandate.Scope.ALL, Optional.of(gtq("30.00")), Optional.of(gtq("50.00"))));
        assertThat(forbids(luis, "30.01")).contains(new ContractRefusal.OverMandate(gtq("30.00")));
        assertThat(forbids(luis, "30.00")).isEmpty();

        EntryId entry = EntryId.next();
        take(luis, "30.00", entry);
        take(luis, "30.00", entry);
        assertThat(forbids(luis, "20.01")).contains(new ContractRefusal.OverMandateToday(gtq("50.00"), gtq("30.00")));
        assertThat(forbids(luis, "20.00")).isEmpty();
        mandates.undone(open.cooperative(), entry);
        assertThat(forbids(luis, "30.00")).isEmpty();
        assertThat(book.of(open.cooperative(), rosa.id(), TODAY).get(mandate))
                .isEqualTo(mandate(
                        luis,
                        new Power.Attorney(Mandate.Scope.ALL, Optional.of(gtq("30.00")), Optional.of(gtq("50.00")))));
    }

    @Test
    void theMaximumOfAnAttorneyBindsNobodyElse() {
        PartyId luis = person();
        grant(luis, new Power.Attorney(Mandate.Scope.ALL, Optional.of(gtq("30.00")), Optional.of(gtq("30.00"))));
        var together = new Taking(savings, rosa.id(), Set.of(rosa.party(), luis), gtq("100.00"));
        assertThat(mandates.forbids(open.cooperative(), together, TODAY)).isEmpty();
        mandates.taken(open.cooperative(), EntryId.next(), together, TODAY);
        assertThat(forbids(luis, "30.00")).isEmpty();
    }

    @Test
    void theDatabaseLetsNoAttorneyPassHerMaximumEither() {
        PartyId luis = person();
        grant(luis, new Power.Attorney(Mandate.Scope.ALL, Optional.empty(), Optional.of(gtq("50.00"))));
        take(luis, "50.00", EntryId.next());
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> owner.jdbc()
                        .sql("""
                                insert into members.mandate_use
                                    (cooperative_id, entry_id, mandate_id, business_date, amount)
                                select cooperative_id, gen_random_uuid(), mandate_id, business_date, 1
                                from members.mandate_use where cooperative_id = :cooperative
                                """)
                        .param("cooperative", open.cooperative().value())
                        .update())
                .withStackTraceContaining("More than mandate")
                .extracting(NestedExceptionUtils::getMostSpecificCause)
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("ML301"));
    }

    /** The second asks while the first has been told yes and her taking is not yet there to be seen. */
    @Test
    void ofTwoTakingsAtOnceTheSecondIsToldWhatTheFirstTook() throws Exception {
        PartyId luis = person();
        grant(luis, new Power.Attorney(Mandate.Scope.ALL, Optional.empty(), Optional.of(gtq("50.00"))));
        try (var beside = Executors.newSingleThreadExecutor()) {
            Future<Optional<Refusal>> second = tenants.write(open.cooperative(), () -> {
                assertThat(forbids(luis, "30.00")).isEmpty();
                var later = beside.submit(() -> takeIfAllowed(luis, "30.00"));
                untilItWaits(later);
                take(luis, "30.00", EntryId.next());
                return later;
            });
            assertThat(second.get()).contains(new ContractRefusal.OverMandateToday(gtq("50.00"), gtq("30.00")));
        }
        assertThat(forbids(luis, "20.00")).isEmpty();
    }

    @Test
    void anOwnerDoesNotWaitForHerAttorney() throws Exception {
        PartyId luis = person();
        grant(luis, new Power.Attorney(Mandate.Scope.ALL, Optional.empty(), Optional.of(gtq("50.00"))));
        try (var beside = Executors.newSingleThreadExecutor()) {
            tenants.run(open.cooperative(), () -> {
                assertThat(forbids(luis, "30.00")).isEmpty();
                var later = beside.submit(() -> forbids(rosa.party(), "30.00"));
                assertThat(later).succeedsWithin(Duration.ofSeconds(30)).isEqualTo(Optional.empty());
            });
        }
    }

    @Test
    void askingTwiceGrantsOnce() {
        var command = new GrantMandate(
                open.cooperative(), RequestId.next(), rosa.id(), mandate(person(), new Power.Authorised()));
        MandateId first = done(book.grant(command));
        assertThat(done(book.grant(command))).isEqualTo(first);
        assertThat(book.of(open.cooperative(), rosa.id(), TODAY)).containsOnlyKeys(first);
        var other = new GrantMandate(
                open.cooperative(), command.request(), rosa.id(), mandate(person(), new Power.Authorised()));
        assertThat(refusal(book.grant(other))).isInstanceOf(ContractRefusal.RequestReused.class);
    }

    private NameBeneficiaries naming(Beneficiary... named) {
        return new NameBeneficiaries(
                open.cooperative(), RequestId.next(), rosa.id(), new Contract.OfMembership(), List.of(named));
    }

    private MandateId grant(PartyId party, Power power) {
        return done(
                book.grant(new GrantMandate(open.cooperative(), RequestId.next(), rosa.id(), mandate(party, power))));
    }

    private Mandate mandate(PartyId party, Power power) {
        return new Mandate(party, power, Optional.of(savings), TODAY, Optional.empty());
    }

    private Optional<Refusal> forbids(PartyId... acting) {
        return forbids(savings, rosa, TODAY, acting);
    }

    private Optional<Refusal> forbids(PartyId acting, String amount) {
        return mandates.forbids(open.cooperative(), new Taking(savings, rosa.id(), Set.of(acting), gtq(amount)), TODAY);
    }

    private Optional<Refusal> forbids(AccountId account, Member owner, LocalDate day, PartyId... acting) {
        return mandates.forbids(open.cooperative(), new Taking(account, owner.id(), Set.of(acting), gtq("1.00")), day);
    }

    private Optional<Refusal> takeIfAllowed(PartyId acting, String amount) {
        return tenants.write(open.cooperative(), () -> {
            Optional<Refusal> refusal = forbids(acting, amount);
            if (refusal.isEmpty()) {
                take(acting, amount, EntryId.next());
            }
            return refusal;
        });
    }

    private void untilItWaits(Future<?> work) {
        while (!work.isDone()
                && owner.jdbc()
                                .sql("select count(*) from pg_stat_activity"
                                        + " where datname = current_database() and wait_event_type = 'Lock'")
                                .query(Long.class)
                                .single()
                        == 0) {
            Thread.onSpinWait();
        }
    }

    private void take(PartyId acting, String amount, EntryId entry) {
        var taking = new Taking(savings, rosa.id(), Set.of(acting), gtq(amount));
        mandates.taken(open.cooperative(), entry, taking, TODAY);
    }

    private static Money gtq(String amount) {
        return Money.of(amount, BooksFixture.GTQ);
    }

    private PartyId person() {
        return fixture.person(open.cooperative());
    }
}
