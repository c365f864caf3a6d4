package coop.milpa.portal.web;

import static coop.milpa.portal.PortalFixture.done;
import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.MilpaApplication;
import coop.milpa.access.CreateUser;
import coop.milpa.access.Users;
import coop.milpa.access.web.Browser;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.members.Member;
import coop.milpa.members.MemberBranches;
import coop.milpa.members.TransferMember;
import coop.milpa.portal.MemberInside;
import coop.milpa.portal.MemberRequest;
import coop.milpa.portal.MemberRequest.Kind;
import coop.milpa.portal.PortalFixture;
import coop.milpa.portal.PortalFixture.Place;
import coop.milpa.portal.PortalRequests;
import coop.milpa.registry.Branch;
import coop.milpa.registry.Branches;
import coop.milpa.testing.ListFiles;
import coop.milpa.testing.TestClock;
import coop.milpa.testing.TestDatabase;
import coop.milpa.web.StarterRole;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** To which branch members' requests go, and who sees them there. */
@SpringBootTest(classes = MilpaApplication.class)
@AutoConfigureMockMvc
@Import({TestDatabase.class, TestClock.class, BooksFixture.class, PortalFixture.class})
@TestConstructor(autowireMode = AutowireMode.ALL)
class RequestBranchTests {

    private static final String NORTH = "N1";

    private final MockMvcTester server;
    private final PortalFixture fixture;
    private final Users users;
    private final Branches branches;
    private final MemberBranches serving;
    private final TestDatabase.Owner owner;
    private Place at;
    private Branch main;
    private Branch north;

    RequestBranchTests(
            MockMvcTester server,
            PortalFixture fixture,
            Users users,
            Branches branches,
            MemberBranches serving,
            TestDatabase.Owner owner) {
        this.server = server;
        this.fixture = fixture;
        this.users = users;
        this.branches = branches;
        this.serving = serving;
        this.owner = owner;
        this.at = fixture.place();
        this.north = north();
        this.main = main();
    }

    @BeforeEach
    void twoBranches() {
        at = fixture.place();
        north = north();
        main = main();
    }

    @Test
    void aRequestGoesToTheBranchThatServesHer() {
        Member rosa = movedNorth("Rosa Choc");
        Member juan = fixture.member(at, "Juan Caal");
        assertThat(ask(rosa, "Mi constancia").asked().branch()).contains(north.id());
        assertThat(ask(juan, "La mía").asked().branch())
                .as("whoever was entered without an application is served by the main branch")
                .contains(main.id());
    }

    @Test
    void aMoveThatIsAgreedForLaterChangesNothingToday() {
        Member rosa = movedNorth("Rosa Choc");
        move(rosa, main, TestClock.TODAY.plusDays(1));
        assertThat(ask(rosa, "Mi constancia").asked().branch()).contains(north.id());
    }

    @Test
    void whoeverWorksAtABranchSeesWhatWasAskedOfItAndTheOthersIfSheWantsTo() {
        ask(movedNorth("Rosa Choc"), "Del norte");
        ask(fixture.member(at, "Juan Caal"), "Del centro");
        Browser eva = office("eva", Optional.of(NORTH));
        assertThat(eva.get(inbox())).bodyText().contains("Rosa Choc").doesNotContain("Juan Caal");
        assertThat(eva.get(inbox() + "?branch=*")).bodyText().contains("Rosa Choc", "Juan Caal");
        assertThat(eva.get(inbox() + "?branch=" + main.code()))
                .bodyText()
                .contains("Juan Caal", "branch=" + main.code())
                .doesNotContain("Rosa Choc");
        assertThat(eva.get(inbox() + "?branch=nowhere"))
                .bodyText()
                .contains("Rosa Choc")
                .doesNotContain("Juan Caal");
        Browser ana = office("ana", Optional.empty());
        assertThat(ana.get(inbox())).bodyText().contains("Rosa Choc", "Juan Caal");
    }

    @Test
    void theFirstPageCountsWhatWaitsAtHerBranch() {
        ask(movedNorth("Rosa Choc"), "Del norte");
        ask(fixture.member(at, "Juan Caal"), "Del centro");
        ask(fixture.member(at, "Luis Batz"), "Del centro también");
        assertThat(office("eva", Optional.of(NORTH)).get(first())).bodyText().contains("sin respuesta: 1");
        assertThat(office("ada", Optional.of(main.code())).get(first()))
                .bodyText()
                .contains("sin respuesta: 2");
        assertThat(office("ana", Optional.empty()).get(first())).bodyText().contains("sin respuesta: 3");
    }

    @Test
    void whatIsAnsweredLeavesTheInboxAndIsListedWithItsAnswer() {
        MemberRequest asked = ask(movedNorth("=Rosa"), "Del norte");
        Browser eva = office("eva", Optional.of(NORTH));
        ListFiles waiting = ListFiles.of(eva::get, inbox());
        assertThat(waiting.assertWhole("qué necesita", "agencia").column("Quién pide"))
                .containsExactly("'=Rosa");
        done(requests().answer(home(), asked.id(), false, "Falta su foto"));
        assertThat(waiting.rows()).isEmpty();
        ListFiles answered = waiting.part("answered").assertWhole("respuesta", "quién respondió");
        assertThat(answered.column("Respuesta")).containsExactly("No se pudo");
        assertThat(eva.get(first())).bodyText().doesNotContain("sin respuesta");
    }

    @Test
    void whatWasAskedBeforeRequestsWentToABranchIsEverybodys() {
        MemberRequest asked = ask(fixture.member(at, "Juan Caal"), "De antes");
        owner.jdbc()
                .sql("update portal.member_request set branch_id = null where request_id = ?")
                .param(asked.id().value())
                .update();
        assertThat(office("eva", Optional.of(NORTH)).get(inbox())).bodyText().contains("Juan Caal");
    }

    @Test
    void anotherCooperativesRequestsAreNeitherOnThePageNorInItsFiles() {
        ask(fixture.member(at, "Juan Caal"), "De otra");
        String there = inbox();
        at = fixture.place();
        Browser ana = office("ana", Optional.empty());
        assertThat(ListFiles.of(ana::get, inbox() + "?branch=*").rows()).isEmpty();
        assertThat(ana.get(there + "?as=csv")).hasStatus(HttpStatus.NOT_FOUND);
    }

    private Branch north() {
        return done(branches.open(home(), NORTH, "Agencia Norte"));
    }

    private Branch main() {
        return branches.find(home(), Branch.MAIN).orElseThrow();
    }

    private CooperativeId home() {
        return at.cooperative().id();
    }

    private PortalRequests requests() {
        return fixture.ports().requests();
    }

    private String first() {
        return "/c/" + at.cooperative().code();
    }

    private String inbox() {
        return first() + "/portal/requests";
    }

    private Member movedNorth(String name) {
        Member member = fixture.member(at, name);
        move(member, north, TestClock.TODAY);
        return member;
    }

    private void move(Member member, Branch to, LocalDate from) {
        done(serving.transfer(new TransferMember(home(), RequestId.next(), member.id(), to.id(), from, "Vive cerca")));
    }

    private MemberRequest ask(Member member, String words) {
        MemberInside who = fixture.inside(at, member);
        return done(requests().ask(who, RequestId.next(), Kind.CERTIFICATE, words));
    }

    private Browser office(String name, Optional<String> branch) {
        return Browser.of(
                server,
                done(users.create(new CreateUser(
                        home(), name, "Prueba", branch, new TreeSet<>(List.of(StarterRole.MEMBER_SERVICES.code()))))));
    }
}
