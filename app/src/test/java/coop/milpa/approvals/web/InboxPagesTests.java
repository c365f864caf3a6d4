package coop.milpa.approvals.web;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.approvals.Approval;
import coop.milpa.approvals.Approval.What;
import coop.milpa.approvals.Approvals;
import coop.milpa.approvals.AskApproval;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.platform.Acting;
import coop.milpa.platform.Actor;
import coop.milpa.platform.CurrentActor;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.registry.CreateCooperative;
import coop.milpa.registry.CreateCooperative.Choices;
import coop.milpa.testing.ListFiles;
import coop.milpa.testing.ModuleTest;
import coop.milpa.testing.Somebody;
import coop.milpa.testing.TestClock;
import coop.milpa.web.Viewer;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The inbox: what waits, with how many, and a yes or a no to it. */
@ModuleTest(with = "web")
@AutoConfigureMockMvc
@Import(BooksFixture.class)
class InboxPagesTests {

    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final Actor ANA = Actor.named(Actor.Kind.PERSON, "Ana Caal");
    private static final Viewer MANAGER = new Somebody(Approvals.DECIDE, "figures.read");

    private final MockMvcTester browser;
    private final Approvals approvals;
    private final Cooperatives cooperatives;
    private final CurrentActor current;
    private Cooperative home;

    InboxPagesTests(MockMvcTester browser, Approvals approvals, Cooperatives cooperatives, CurrentActor current) {
        this.browser = browser;
        this.approvals = approvals;
        this.cooperatives = cooperatives;
        this.current = current;
        this.home = home();
    }

    @BeforeEach
    void nobodyHasAsked() {
        home = home();
    }

    @Test
    void anEmptyInboxSaysSo() {
        assertThat(page("")).contains("Nadie espera una autorización");
    }

    @Test
    void whatWaitsIsShownCountedAndDecided() {
        Approval asked = ask();
        assertThat(page(""))
                .containsSubsequence(asked.id().toString(), "Rosa Choc", "Q\u00a01,000.00", "Ana Caal")
                .doesNotContain("Decididas hoy");
        ListFiles waiting =
                ListFiles.of(this::ask, "").assertWhole("operación", "monto").assertAddsUp();
        assertThat(waiting.column("Monto")).containsExactly("1000.00");
        assertThat(page("/" + asked.id())).contains("mil quetzales con 00/100", "Autorizar", "viaja hoy");
        assertThat(decide(asked, "yes", "")).hasStatus3xxRedirection();
        assertThat(page("")).contains("Nadie espera", "Decididas hoy", "Autorizada");
        assertThat(waiting.part("decided")
                        .assertWhole("respuesta")
                        .assertAddsUp()
                        .column("Respuesta"))
                .containsExactly("Autorizada");
        assertThat(waiting.rows()).isEmpty();
        assertThat(page("/" + asked.id())).doesNotContain("value=\"yes\"");
    }

    @Test
    void aNoNeedsItsReason() {
        Approval asked = ask();
        assertThat(decide(asked, "no", ""))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Falta el motivo");
        assertThat(decide(asked, "no", "sin documento")).hasStatus3xxRedirection();
        assertThat(page("/" + asked.id())).contains("Negada", "sin documento");
    }

    @Test
    void anotherCooperativesApprovalIsNotThere() {
        Approval asked = ask();
        home = home();
        assertThat(ListFiles.of(this::ask, "").rows()).isEmpty();
        assertThat(ask("/" + asked.id())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(ask("/nonsense")).hasStatus(HttpStatus.NOT_FOUND);
    }

    private Approval ask() {
        var what = new What(
                "counter.operation",
                "Rosa Choc",
                Money.of("1000.00", BooksFixture.GTQ),
                "m" + NUMBERS.incrementAndGet(),
                "");
        var branch = cooperatives.mainBranch(home.id()).id();
        var command = new AskApproval(home.id(), RequestId.next(), branch, what, "viaja hoy");
        return switch (current.as(new Acting(ANA, "test"), () -> approvals.ask(command))) {
            case Outcome.Done<Approval>(Approval asked) -> asked;
            case Outcome.Refused<Approval>(var why) -> throw new AssertionError(why.code());
        };
    }

    private MvcTestResult decide(Approval asked, String decision, String reason) {
        var request = browser.post()
                .uri("/c/" + home.code() + "/approvals/" + asked.id())
                .accept(MediaType.TEXT_HTML)
                .header("Accept-Language", "es")
                .requestAttr(Viewer.class.getName(), MANAGER);
        Map.of("decision", decision, "reason", reason).forEach((field, text) -> request.param(field, text));
        return request.exchange();
    }

    private String page(String path) {
        return assertThat(ask(path)).hasStatusOk().bodyText().actual();
    }

    private MvcTestResult ask(String path) {
        return browser.get()
                .uri("/c/" + home.code() + "/approvals" + path)
                .accept(MediaType.TEXT_HTML)
                .header("Accept-Language", "es")
                .requestAttr(Viewer.class.getName(), MANAGER)
                .exchange();
    }

    private Cooperative home() {
        String code = "IN" + NUMBERS.incrementAndGet();
        var command = new CreateCooperative(code, code, "GT", "GTQ", TestClock.TODAY, Choices.none());
        return switch (cooperatives.create(command)) {
            case Outcome.Done<Cooperative>(Cooperative made) -> made;
            case Outcome.Refused<Cooperative>(var why) -> throw new AssertionError(why.code());
        };
    }
}
