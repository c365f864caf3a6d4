package coop.milpa.portal;

import static coop.milpa.portal.PortalFixture.ADDRESS;
import static coop.milpa.portal.PortalFixture.NOW;
import static coop.milpa.portal.PortalFixture.PASSWORD;
import static coop.milpa.portal.PortalFixture.document;
import static coop.milpa.portal.PortalFixture.done;
import static coop.milpa.portal.PortalFixture.gtq;
import static coop.milpa.portal.PortalFixture.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.access.PasswordChange;
import coop.milpa.access.SessionToken;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.members.Member;
import coop.milpa.members.MemberKind;
import coop.milpa.platform.Actor;
import coop.milpa.platform.Actors;
import coop.milpa.platform.TenantScope;
import coop.milpa.portal.MemberRequest.Kind;
import coop.milpa.portal.PortalFixture.Place;
import coop.milpa.portal.PortalFixture.Ports;
import coop.milpa.portal.PortalRequests.Inbox;
import coop.milpa.portal.PortalTransfers.Proof;
import coop.milpa.testing.Authenticator;
import coop.milpa.testing.ModuleTest;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Members come in, move money and ask, on a real database. */
@ModuleTest(with = "close")
@Import({BooksFixture.class, PortalFixture.class})
class PortalTests {

    private final PortalFixture fixture;
    private final BooksFixture books;
    private final Ports ports;
    private final Actors actors;
    private final TenantScope tenants;
    private final JdbcClient jdbc;
    private Place at;
    private Member rosa;
    private Member juan;

    PortalTests(PortalFixture fixture, BooksFixture books, Actors actors, TenantScope tenants, JdbcClient jdbc) {
        this.fixture = fixture;
        this.books = books;
        this.ports = fixture.ports();
        this.actors = actors;
        this.tenants = tenants;
        this.jdbc = jdbc;
        this.at = fixture.place();
        this.rosa = fixture.member(at, "Rosa Choc Xol");
        this.juan = fixture.member(at, "Juan Caal");
    }

    @BeforeEach
    void twoMembers() {
        at = fixture.place();
        rosa = fixture.member(at, "Rosa Choc Xol");
        juan = fixture.member(at, "Juan Caal");
    }

    @AfterEach
    void booksBalance() {
        books.assertBooksBalance(at.books());
    }

    @Test
    void aCodeLetsHerChooseAPasswordOnce() {
        ActivationCode code = fixture.invited(at, rosa);
        assertThat(code.code()).hasSize(12);
        assertThat(refusal(fixture.signIn(at, rosa, PASSWORD, ADDRESS))).isEqualTo("portal.wrong-document-or-password");
        done(ports.signIns().activate(fixture.activation(at, rosa, code.shown())));
        assertThat(refusal(ports.signIns().activate(fixture.activation(at, rosa, code.code()))))
                .isEqualTo("portal.wrong-activation");
        SessionToken token = done(fixture.signIn(at, rosa, PASSWORD, ADDRESS));
        assertThat(ports.signIns().find(token).orElseThrow().member().number()).isEqualTo(rosa.number());
    }

    @Test
    void badPasswordsUseNoTryUp() {
        ActivationCode code = fixture.invited(at, rosa);
        for (int n = 0; n < 9; n++) {
            var weak = new Activation(
                    at.cooperative().id(), document(rosa), code.code(), "1234567890", "1234567890", ADDRESS);
            assertThat(refusal(ports.signIns().activate(weak))).isEqualTo("access.common-password");
        }
        done(ports.signIns().activate(fixture.activation(at, rosa, code.code())));
    }

    @Test
    void fiveWrongCodesEndItWhereverTheyComeFrom() {
        ActivationCode code = fixture.invited(at, rosa);
        String wrong = code.code().substring(0, 4) + "00000000";
        for (int n = 0; n < 5; n++) {
            assertThat(refusal(ports.signIns().activate(from("10.1.0." + n, wrong))))
                    .isEqualTo("portal.wrong-activation");
        }
        assertThat(refusal(ports.signIns().activate(from("10.2.0.1", code.code()))))
                .isEqualTo("portal.wrong-activation");
    }

    /** Whoever knows no more than her document does her no harm, and guesses slowly. */
    @Test
    void strangersUseNoneOfHerTriesUp() {
        ActivationCode code = fixture.invited(at, rosa);
        String other = code.code().startsWith("9999") ? "1111" : "9999";
        for (int n = 0; n < 5; n++) {
            assertThat(refusal(ports.signIns().activate(from("10.3.0.1", other + "12345678"))))
                    .isEqualTo("portal.wrong-activation");
        }
        assertThat(refusal(ports.signIns().activate(from("10.3.0.1", other + "12345678"))))
                .isEqualTo("access.too-fast");
        done(ports.signIns().activate(from("10.3.0.2", code.code())));
    }

    private Activation from(String address, String code) {
        return new Activation(at.cooperative().id(), document(rosa), code, PASSWORD, PASSWORD, address);
    }

    @Test
    void wrongPasswordsSlowDownOneAddressAndNobodyElse() {
        fixture.activate(at, rosa);
        for (int n = 0; n < 5; n++) {
            assertThat(refusal(fixture.signIn(at, rosa, "otra cosa larga", "10.4.0.1")))
                    .isEqualTo("portal.wrong-document-or-password");
        }
        assertThat(refusal(fixture.signIn(at, rosa, PASSWORD, "10.4.0.1"))).isEqualTo("access.too-fast");
        done(fixture.signIn(at, rosa, PASSWORD, "10.4.0.2"));
    }

    @Test
    void onlyAdultsWithADocumentOfTheirOwnAreInvited() {
        var here = at.cooperative().id();
        assertThat(refusal(ports.access().invite(here, "nobody"))).isEqualTo("portal.unknown-member");
        Member child = fixture.member(at, "Luz Choc", MemberKind.MINOR, "C12345");
        assertThat(refusal(ports.access().invite(here, child.number()))).isEqualTo("portal.not-a-person");
        Member without = fixture.member(at, "Ana Sin Papel", MemberKind.PERSON, "");
        assertThat(refusal(ports.access().invite(here, without.number()))).isEqualTo("portal.no-document");
        fixture.invited(at, rosa);
        Member twin = fixture.member(at, "Otra Rosa", MemberKind.PERSON, document(rosa));
        assertThat(refusal(ports.access().invite(here, twin.number()))).isEqualTo("portal.document-taken");
        assertThat(refusal(ports.access().revoke(here, juan.number()))).isEqualTo("portal.never-invited");
    }

    @Test
    void whatWasGivenIsTaken() {
        fixture.activate(at, rosa);
        SessionToken token = done(fixture.signIn(at, rosa, PASSWORD, ADDRESS));
        AccessStanding taken = done(ports.access().revoke(at.cooperative().id(), rosa.number()));
        assertThat(taken.isGiven()).isFalse();
        assertThat(ports.signIns().find(token)).isEmpty();
        assertThat(refusal(fixture.signIn(at, rosa, PASSWORD, ADDRESS))).isEqualTo("portal.wrong-document-or-password");
        fixture.inside(at, rosa);
    }

    @Test
    void aSessionOpensNothingElsewhere() {
        fixture.activate(at, rosa);
        SessionToken token = done(fixture.signIn(at, rosa, PASSWORD, ADDRESS));
        Place other = fixture.place();
        assertThat(ports.signIns().find(new SessionToken(other.cooperative().id(), token.secret())))
                .isEmpty();
        assertThat(ports.access().standing(other.cooperative().id(), rosa.id())).isEmpty();
        ports.signIns().signOut(token);
        assertThat(ports.signIns().find(token)).isEmpty();
    }

    @Test
    void whoeverHasAPhoneShowsItsCode() {
        MemberInside who = fixture.inside(at, rosa);
        Authenticator phone = fixture.phone(at, who);
        SessionToken half = done(fixture.signIn(at, rosa, PASSWORD, ADDRESS));
        assertThat(ports.signIns().find(half).orElseThrow().proven()).isFalse();
        assertThat(refusal(ports.signIns().pass(half, "000000", ADDRESS))).isEqualTo("portal.wrong-phone-code");
        SessionToken whole = done(ports.signIns().pass(half, phone.codeAt(NOW), ADDRESS));
        assertThat(ports.signIns().find(whole).orElseThrow().proven()).isTrue();
        assertThat(ports.signIns().find(half)).isEmpty();
        SessionToken again = done(fixture.signIn(at, rosa, PASSWORD, ADDRESS));
        assertThat(refusal(ports.signIns().pass(again, phone.codeAt(NOW), ADDRESS)))
                .isEqualTo("portal.wrong-phone-code");
    }

    @Test
    void aChangedPasswordEndsOtherSessions() {
        MemberInside who = fixture.inside(at, rosa);
        SessionToken other = done(fixture.signIn(at, rosa, PASSWORD, ADDRESS));
        var wrong = new PasswordChange("no es esta", "cuatro colibríes verdes", "cuatro colibríes verdes");
        assertThat(refusal(ports.signIns().changePassword(who, wrong, ADDRESS))).isEqualTo("access.wrong-password");
        var right = new PasswordChange(PASSWORD, "cuatro colibríes verdes", "cuatro colibríes verdes");
        SessionToken fresh = done(ports.signIns().changePassword(who, right, ADDRESS));
        assertThat(ports.signIns().find(other)).isEmpty();
        assertThat(ports.signIns().find(fresh)).isPresent();
    }

    @Test
    void moneyBetweenHerAccountsNeedsNoPhone() {
        String first = fixture.account(at, rosa, "300.00");
        String second = fixture.account(at, rosa, "10.00");
        MemberInside who = fixture.inside(at, rosa);
        TransferMoney command = move(who, first, second, "100.00");
        PlannedTransfer plan = done(ports.transfers().check(command));
        assertThat(plan.to().isOwn()).isTrue();
        assertThat(ports.transfers().last(who, 5)).isEmpty();
        MadeTransfer made = done(ports.transfers().transfer(command, new Proof("", ADDRESS)));
        assertThat(made.code()).hasSize(10);
        assertThat(done(ports.transfers().transfer(command, new Proof("", ADDRESS))))
                .isEqualTo(made);
        assertThat(ports.transfers().last(who, 5)).containsExactly(made);
        assertThat(entriesBy(rosa)).isEqualTo(1);
        Actor actor = actors.all(at.cooperative().id(), 50).stream()
                .filter(each -> each.id().value().equals(rosa.id().value()))
                .findFirst()
                .orElseThrow();
        assertThat(actor.kind()).isEqualTo(Actor.Kind.MEMBER);
    }

    @Test
    void moneyToSomebodyElseNeedsACodeThatCountsOnce() {
        String hers = fixture.account(at, rosa, "300.00");
        String his = fixture.account(at, juan, "10.00");
        MemberInside who = fixture.inside(at, rosa);
        assertThat(refusal(ports.transfers().check(move(who, hers, his, "50.00"))))
                .isEqualTo("portal.phone-needed");
        Authenticator phone = fixture.phone(at, who);
        PlannedTransfer plan = done(ports.transfers().check(move(who, hers, juan.number(), "50.00")));
        assertThat(plan.to().masked()).isEqualTo("Juan C***");
        assertThat(plan.to().number()).isEqualTo(his);
        TransferMoney command = move(who, hers, his, "50.00");
        assertThat(refusal(ports.transfers().transfer(command, new Proof("123456", ADDRESS))))
                .isEqualTo("portal.wrong-phone-code");
        var proof = new Proof(phone.codeAt(NOW), ADDRESS);
        MadeTransfer made = done(ports.transfers().transfer(command, proof));
        assertThat(done(ports.transfers().transfer(command, proof))).isEqualTo(made);
        assertThat(refusal(ports.transfers().transfer(move(who, hers, his, "50.00"), proof)))
                .isEqualTo("portal.wrong-phone-code");
        assertThat(entriesBy(rosa)).isEqualTo(1);
    }

    @Test
    void pressedTwiceAtOnceItIsMovedOnce() throws InterruptedException, ExecutionException {
        String first = fixture.account(at, rosa, "300.00");
        String second = fixture.account(at, rosa, "10.00");
        MemberInside who = fixture.inside(at, rosa);
        TransferMoney command = move(who, first, second, "100.00");
        try (var threads = Executors.newFixedThreadPool(2)) {
            Callable<Outcome<MadeTransfer>> press = () -> ports.transfers().transfer(command, new Proof("", ADDRESS));
            List<Future<Outcome<MadeTransfer>>> both = threads.invokeAll(List.of(press, press));
            assertThat(done(both.getFirst().get()))
                    .isEqualTo(done(both.getLast().get()));
        }
        assertThat(entriesBy(rosa)).isEqualTo(1);
    }

    @Test
    void aPhoneThatIsNewMovesNothingToOthers() {
        String hers = fixture.account(at, rosa, "300.00");
        String his = fixture.account(at, juan, "10.00");
        MemberInside who = fixture.inside(at, rosa);
        fixture.phone(at, who);
        fixture.decide(at, "portal.phone-wait-hours", 24);
        assertThat(refusal(ports.transfers().check(move(who, hers, his, "50.00"))))
                .isEqualTo("portal.phone-too-new");
    }

    @Test
    void limitsHoldAtOnceAndInADay() {
        String first = fixture.account(at, rosa, "5000.00");
        String second = fixture.account(at, rosa, "10.00");
        fixture.decide(at, "portal.to-herself-max", 100);
        fixture.decide(at, "portal.to-herself-day-max", 150);
        MemberInside who = fixture.inside(at, rosa);
        assertThat(refusal(ports.transfers().check(move(who, first, second, "100.01"))))
                .isEqualTo("portal.over-limit");
        done(ports.transfers().transfer(move(who, first, second, "100.00"), new Proof("", ADDRESS)));
        assertThat(refusal(ports.transfers().transfer(move(who, first, second, "50.01"), new Proof("", ADDRESS))))
                .isEqualTo("portal.over-day-limit");
        done(ports.transfers().transfer(move(who, first, second, "50.00"), new Proof("", ADDRESS)));
    }

    @Test
    void aNewCooperativeBeginsWithCautiousLimits() {
        String hers = fixture.account(at, rosa, "5000.00");
        String his = fixture.account(at, juan, "10.00");
        MemberInside who = fixture.inside(at, rosa);
        fixture.phone(at, who);
        assertThat(refusal(ports.transfers().check(move(who, hers, his, "500.01"))))
                .isEqualTo("portal.over-limit");
        done(ports.transfers().check(move(who, hers, his, "500.00")));
    }

    @Test
    void theRulesOfSavingsHoldForHerToo() {
        String first = fixture.account(at, rosa, "300.00");
        String second = fixture.account(at, rosa, "10.00");
        MemberInside who = fixture.inside(at, rosa);
        assertThat(refusal(ports.transfers().check(move(who, first, second, "300.01"))))
                .isEqualTo("ledger.below-floor");
        assertThat(refusal(ports.transfers().check(move(who, first, first, "1.00"))))
                .isEqualTo("savings.same-account");
    }

    @Test
    void whatIsAnothersIsNotThereForHer() {
        String hers = fixture.account(at, rosa, "300.00");
        String his = fixture.account(at, juan, "300.00");
        MemberInside who = fixture.inside(at, rosa);
        MemberInside he = fixture.inside(at, juan);
        assertThat(refusal(ports.transfers().transfer(move(who, his, hers, "10.00"), new Proof("", ADDRESS))))
                .isEqualTo("portal.not-her-account");
        assertThat(refusal(ports.transfers().check(move(who, hers, "0000", "10.00"))))
                .isEqualTo("portal.unknown-destination");
        String more = fixture.account(at, juan, "5.00");
        MadeTransfer his1 = done(ports.transfers().transfer(move(he, his, more, "10.00"), new Proof("", ADDRESS)));
        assertThat(ports.transfers().find(who, his1.code())).isEmpty();
        assertThat(ports.transfers().find(he, his1.code())).isPresent();
    }

    @Test
    void aRequestWaitsUntilItIsAnsweredOnce() {
        MemberInside who = fixture.inside(at, rosa);
        var here = at.cooperative().id();
        RequestId id = RequestId.next();
        MemberRequest asked = done(ports.requests().ask(who, id, Kind.CERTIFICATE, "Constancia para la escuela"));
        assertThat(done(ports.requests().ask(who, id, Kind.CERTIFICATE, "Constancia para la escuela")))
                .isEqualTo(asked);
        assertThat(refusal(ports.requests().ask(who, id, Kind.OTHER, "Otra"))).isEqualTo("ledger.request-reused");
        assertThat(ports.requests().count(new Inbox(here, Optional.empty(), /* answered= */ false)))
                .isEqualTo(1);
        assertThat(refusal(ports.requests().answer(here, id, false, " "))).isEqualTo("portal.no-reason");
        done(ports.requests().answer(here, id, false, "Falta su foto"));
        assertThat(refusal(ports.requests().answer(here, id, true, ""))).isEqualTo("portal.answered-already");
        assertThat(refusal(ports.requests().answer(here, RequestId.next(), true, "")))
                .isEqualTo("portal.unknown-request");
        assertThat(ports.requests().of(who, 5).getFirst().answer().orElseThrow().words())
                .isEqualTo("Falta su foto");
        assertThat(ports.requests().of(fixture.inside(at, juan), 5)).isEmpty();
        assertThat(ports.requests().find(fixture.place().cooperative().id(), id))
                .isEmpty();
    }

    @Test
    void nobodyAsksWithoutEnd() {
        MemberInside who = fixture.inside(at, rosa);
        for (int n = 0; n < 10; n++) {
            done(ports.requests().ask(who, RequestId.next(), Kind.OTHER, "Pregunta " + n));
        }
        assertThat(refusal(ports.requests().ask(who, RequestId.next(), Kind.OTHER, "Una más")))
                .isEqualTo("portal.too-many-waiting");
    }

    private static TransferMoney move(MemberInside who, String from, String to, String amount) {
        return new TransferMoney(who, RequestId.next(), from, to, gtq(amount));
    }

    /** How many entries stand in the books under her name. */
    private long entriesBy(Member member) {
        return tenants.read(
                at.cooperative().id(),
                () -> jdbc.sql("select count(*) from ledger.entry where actor_id = :actor")
                        .param("actor", member.id().value())
                        .query((row, n) -> row.getLong(1))
                        .single());
    }
}
