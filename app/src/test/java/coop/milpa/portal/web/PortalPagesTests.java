package coop.milpa.portal.web;

import static coop.milpa.portal.PortalFixture.NOW;
import static coop.milpa.portal.PortalFixture.PASSWORD;
import static coop.milpa.portal.PortalFixture.document;
import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.MilpaApplication;
import coop.milpa.access.CreateUser;
import coop.milpa.access.NewUser;
import coop.milpa.access.Users;
import coop.milpa.access.web.Browser;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.members.Member;
import coop.milpa.portal.MemberInside;
import coop.milpa.portal.PortalFixture;
import coop.milpa.portal.PortalFixture.Place;
import coop.milpa.testing.Authenticator;
import coop.milpa.testing.TestClock;
import coop.milpa.testing.TestDatabase;
import coop.milpa.web.StarterRole;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What members see and do by their own door, and what the branch does about it. */
@SpringBootTest(classes = MilpaApplication.class)
@AutoConfigureMockMvc
@Import({TestDatabase.class, TestClock.class, BooksFixture.class, PortalFixture.class})
@TestConstructor(autowireMode = AutowireMode.ALL)
class PortalPagesTests {

    /** Bytes of the first page with all it loads, before they are pressed. */
    private static final int FIRST_PAGE_MAX = 100_000;

    private static final Pattern LOADED = Pattern.compile("(?:href|src)=\"(/assets/[^\"#]+)");

    private final MockMvcTester server;
    private final PortalFixture fixture;
    private final BooksFixture books;
    private final Users users;
    private Place at;
    private Member rosa;
    private Member juan;
    private String hers;
    private String his;

    PortalPagesTests(MockMvcTester server, PortalFixture fixture, BooksFixture books, Users users) {
        this.server = server;
        this.fixture = fixture;
        this.books = books;
        this.users = users;
        this.at = fixture.place();
        this.rosa = fixture.member(at, "Rosa Choc");
        this.juan = fixture.member(at, "Juan Caal");
        this.hers = "";
        this.his = "";
    }

    @BeforeEach
    void twoMembersWhoSave() {
        at = fixture.place();
        rosa = fixture.member(at, "Rosa Choc");
        juan = fixture.member(at, "Juan Caal");
        hers = fixture.account(at, rosa, "1234.50");
        his = fixture.account(at, juan, "10.00");
    }

    @AfterEach
    void booksBalance() {
        books.assertBooksBalance(at.books());
    }

    @Test
    void theFirstPageSaysWhatSheHasInBothLanguages() {
        MemberBrowser phone = inside(rosa);
        assertThat(phone.page("")).contains("Hola, Rosa Choc", "Q 1,234.50", hers, "Mis ahorros", "Enviar dinero");
        phone.speaks("en");
        assertThat(phone.page("")).contains("Hello, Rosa Choc", "My savings").doesNotContain("??");
    }

    @Test
    void theFirstPageIsLightAndNeedsNoScript() {
        MemberBrowser phone = inside(rosa);
        String page = phone.page("");
        assertThat(page).doesNotContain("<script", "style=", "tabler");
        long bytes = page.getBytes(StandardCharsets.UTF_8).length;
        Matcher loaded = LOADED.matcher(page);
        TreeSet<String> files = new TreeSet<>();
        while (loaded.find()) {
            files.add(loaded.group(1));
        }
        assertThat(files).hasSize(2);
        for (String file : files) {
            bytes += server.get().uri(URI.create(file)).exchange().getResponse().getContentAsByteArray().length;
        }
        System.out.println("First page of a member: " + bytes + " bytes with all it loads, not pressed");
        assertThat(bytes).isLessThan(FIRST_PAGE_MAX);
    }

    @Test
    void everyPageOfHersIsWholeInBothLanguages() {
        MemberBrowser phone = inside(rosa);
        for (String language : List.of("es", "en")) {
            phone.speaks(language);
            for (String path : List.of(
                    "/sign-in",
                    "/activation",
                    "/contributions",
                    "/accounts/" + hers,
                    "/accounts/" + hers + "/statement",
                    "/transfers",
                    "/transfers/new",
                    "/requests",
                    "/requests/new",
                    "/phone",
                    "/password")) {
                assertThat(phone.page(path)).as(path).doesNotContain("??", "<script", "style=");
            }
        }
    }

    @Test
    void movementsComeInPiecesAndOnPaper() {
        MemberBrowser phone = inside(rosa);
        String second = fixture.account(at, rosa, "1.00");
        for (int n = 0; n < 16; n++) {
            transfer(phone, hers, second, "1.00");
        }
        assertThat(phone.page("/accounts/" + hers)).contains("1 de 2", "page=2", "-Q 1.00", "Quedó Q 1,218.50");
        assertThat(phone.page("/accounts/" + hers + "?page=2")).contains("2 de 2", "+Q 1,234.50");
        assertThat(phone.page("/accounts/" + hers + "?page=99")).contains("2 de 2");
        assertThat(phone.page("/accounts/" + hers + "/statement")).contains("Q 16.00", "Q 1,218.50");
        assertThat(phone.get("/accounts/" + hers + "/statement?from=03/03/2026&to=01/02/2026"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(phone.get("/accounts/" + hers + "/statement.pdf?from=02/03/2026&to=02/03/2026"))
                .hasStatusOk()
                .hasHeader("Content-Type", "application/pdf");
    }

    private void transfer(MemberBrowser phone, String from, String to, String amount) {
        Map<String, String> filled =
                Map.of("request", RequestId.next().toString(), "from", from, "to", to, "amount", amount);
        assertThat(phone.post("/transfers", filled)).hasStatus3xxRedirection();
    }

    @Test
    void moneyIsSentAfterTheNameWasShownMaskedAndOnce() {
        MemberInside who = fixture.inside(at, rosa);
        Authenticator codes = fixture.phone(at, who);
        MemberBrowser phone = new MemberBrowser(server, at.home());
        assertThat(phone.post("/sign-in", Map.of("document", document(rosa), "password", PASSWORD)))
                .hasRedirectedUrl(at.home());
        assertThat(phone.get("")).hasRedirectedUrl(at.home() + "/code");
        assertThat(phone.post("/code", Map.of("code", "000000")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("no es correcto");
        assertThat(phone.post("/code", Map.of("code", codes.codeAt(NOW)))).hasRedirectedUrl(at.home());
        Map<String, String> filled = new HashMap<>(Map.of(
                "request", RequestId.next().toString(),
                "from", hers,
                "to", "another",
                "other", "",
                "amount", "50.00"));
        assertThat(phone.post("/transfers/check", filled)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        filled.put("other", juan.number());
        assertThat(phone.post("/transfers/check", filled))
                .hasStatusOk()
                .bodyText()
                .contains("Juan C***", his)
                .doesNotContain("Juan Caal");
        filled.put("code", "123456");
        assertThat(phone.post("/transfers", filled))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Juan C***", "Espere el siguiente")
                .doesNotContain("123456");
        filled.put("code", codes.codeAt(NOW.plusSeconds(30)));
        MvcTestResult sent = phone.post("/transfers", filled);
        assertThat(sent).hasStatus3xxRedirection();
        assertThat(phone.post("/transfers", filled))
                .hasRedirectedUrl(sent.getResponse().getRedirectedUrl());
        String receipt = String.valueOf(sent.getResponse().getRedirectedUrl())
                .substring(at.home().length());
        assertThat(phone.page(receipt)).contains("El dinero se envió", "Q 50.00", "Juan C***");
        assertThat(phone.page("")).contains("Q 1,184.50");
        assertThat(inside(juan).get(receipt)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void whatGivesIsChosenFirstAndNotOfferedToReceive() {
        MemberBrowser phone = inside(rosa);
        assertThat(phone.page("/transfers/new"))
                .contains("name=\"from\" value=\"" + hers + "\"", "Otra persona de la cooperativa")
                .doesNotContain("De otra cuenta", "<option value=\"" + hers);
        String second = fixture.account(at, rosa, "1.00");
        assertThat(phone.page("/transfers/new"))
                .contains("¿De cuál de sus cuentas?", "from=" + hers, "from=" + second)
                .doesNotContain("<option");
        assertThat(phone.page("/transfers/new?from=" + second))
                .contains("De otra cuenta", "name=\"from\" value=\"" + second + "\"", "<option value=\"" + hers)
                .doesNotContain("<option value=\"" + second);
        Map<String, String> itself =
                Map.of("request", RequestId.next().toString(), "from", hers, "to", hers, "amount", "5");
        assertThat(phone.post("/transfers/check", itself))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("to-error");
    }

    @Test
    void withoutAPhoneNothingGoesToOthersAndTheFormSaysWhy() {
        MemberBrowser phone = inside(rosa);
        Map<String, String> filled = Map.of(
                "request", RequestId.next().toString(), "from", hers, "to", "another", "other", his, "amount", "5");
        assertThat(phone.post("/transfers/check", filled))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Primero registre su teléfono", at.home() + "/phone");
    }

    @Test
    void whatIsAnothersIsNotThere() {
        MemberBrowser phone = inside(rosa);
        for (String path : List.of(
                "/accounts/" + his,
                "/accounts/" + his + "/statement",
                "/accounts/" + his + "/statement.pdf",
                "/accounts/nobody",
                "/transfers/0123456789")) {
            assertThat(phone.get(path))
                    .as(path)
                    .hasStatus(HttpStatus.NOT_FOUND)
                    .bodyText()
                    .contains(at.home())
                    .doesNotContain("Juan", "tabler");
        }
    }

    @Test
    void aPhoneIsSetUpByThePassword() {
        MemberBrowser phone = inside(rosa);
        assertThat(phone.post("/phone/begin", Map.of("password", "no es esta")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(phone.post("/phone/begin", Map.of("password", PASSWORD))).hasRedirectedUrl(at.home() + "/phone");
        Matcher key = Pattern.compile("id=\"key\">([^<]+)<").matcher(phone.page("/phone"));
        assertThat(key.find()).isTrue();
        var codes = new Authenticator(key.group(1));
        assertThat(phone.post("/phone/confirm", Map.of("code", codes.codeAt(NOW))))
                .hasRedirectedUrl(at.home() + "/phone");
        assertThat(phone.page("/phone")).contains("Su teléfono está registrado").doesNotContain("id=\"key\"");
    }

    @Test
    void aPasswordIsChangedByWhoeverKnowsIt() {
        MemberBrowser phone = inside(rosa);
        Map<String, String> change =
                Map.of("current", PASSWORD, "wanted", "cuatro colibríes verdes", "repeated", "cuatro colibríes verdes");
        assertThat(phone.post("/password", Map.of("current", "x", "wanted", "y", "repeated", "z")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(phone.post("/password", change)).hasRedirectedUrl(at.home());
        assertThat(phone.page("")).contains("Hola, Rosa Choc");
    }

    @Test
    void whatSheAsksForIsAnsweredInTheOffice() {
        MemberBrowser phone = inside(rosa);
        Map<String, String> asked =
                Map.of("request", RequestId.next().toString(), "kind", "CERTIFICATE", "words", "Para la escuela");
        assertThat(phone.post("/requests", Map.of("kind", "CERTIFICATE", "words", "")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(phone.post("/requests", asked)).hasRedirectedUrl(at.home() + "/requests");
        assertThat(phone.post("/requests", asked)).hasRedirectedUrl(at.home() + "/requests");
        Browser office = office(StarterRole.MEMBER_SERVICES);
        String inbox = "/c/" + at.cooperative().code() + "/portal/requests";
        assertThat(office.get("/c/" + at.cooperative().code())).bodyText().contains("sin respuesta: 1", inbox);
        assertThat(office.get(inbox)).bodyText().contains("Pedir una constancia", "Rosa Choc");
        String one = inbox + "/" + asked.get("request");
        assertThat(office.get(one)).bodyText().contains("Para la escuela");
        assertThat(office.post(one, Map.of("answer", "REFUSED", "answer-words", "")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(office.post(one, Map.of("answer", "REFUSED", "answer-words", "Falta su foto")))
                .hasRedirectedUrl(inbox);
        assertThat(office.post(one, Map.of("answer", "DONE", "answer-words", "")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("ya tiene respuesta");
        assertThat(phone.page("/requests")).contains("No se pudo", "Falta su foto");
        assertThat(inside(juan).page("/requests")).doesNotContain("Para la escuela");
    }

    @Test
    void theBranchGivesACodeAndTakesTheAccessAway() {
        Browser office = office(StarterRole.MEMBER_SERVICES);
        String page = "/c/" + at.cooperative().code() + "/members/" + rosa.number() + "/portal";
        assertThat(office.get("/c/" + at.cooperative().code() + "/members/" + rosa.number()))
                .bodyText()
                .contains(page, "No tiene acceso al portal");
        MvcTestResult paper = office.post(page + "/invitation", Map.of());
        assertThat(paper).hasStatusOk().hasHeader("Cache-Control", "no-store");
        Matcher code = Pattern.compile("id=\"activation-code\">([0-9 ]+)<")
                .matcher(assertThat(paper).bodyText().actual());
        assertThat(code.find()).isTrue();
        var phone = new MemberBrowser(server, at.home());
        Map<String, String> chosen =
                Map.of("document", document(rosa), "code", code.group(1), "wanted", PASSWORD, "repeated", PASSWORD);
        assertThat(phone.post("/activation", Map.of("document", document(rosa), "code", "1")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(phone.post("/activation", chosen)).hasRedirectedUrl(at.home() + "/sign-in");
        MemberBrowser in = MemberBrowser.inside(server, at.home(), document(rosa));
        assertThat(in.page("")).contains("Hola, Rosa Choc");
        assertThat(office.get(page)).bodyText().contains("Quitar el acceso").doesNotContain(code.group(1));
        assertThat(office.post(page + "/revocation", Map.of()))
                .hasStatusOk()
                .bodyText()
                .contains("¿Quitar el acceso");
        assertThat(office.post(page + "/revocation", Map.of("confirmed", "yes")))
                .hasRedirectedUrl(page);
        assertThat(in.get("")).hasRedirectedUrl(at.home() + "/sign-in");
    }

    @Test
    void whoeverGuessesIsToldHowLongToWait() {
        fixture.activate(at, rosa);
        var phone = new MemberBrowser(server, at.home());
        Map<String, String> wrong = Map.of("document", document(rosa), "password", "no es esta");
        for (int n = 0; n < 5; n++) {
            assertThat(phone.post("/sign-in", wrong)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        assertThat(phone.post("/sign-in", wrong))
                .hasStatus(HttpStatus.TOO_MANY_REQUESTS)
                .bodyText()
                .contains("Espere 2 segundos")
                .doesNotContain("no es esta");
    }

    @Test
    void whoGoesOutIsOut() {
        MemberBrowser phone = inside(rosa);
        assertThat(phone.post("/sign-out", Map.of())).hasRedirectedUrl(at.home() + "/sign-in");
        assertThat(phone.get("")).hasRedirectedUrl(at.home() + "/sign-in");
    }

    @Test
    void aFormThatNoPageShowedIsDoneByNobody() {
        MemberBrowser phone = inside(rosa);
        Map<String, String> asked =
                Map.of("request", RequestId.next().toString(), "kind", "OTHER", "words", "Esto no lo pedí");
        assertThat(phone.forged("/requests", asked)).hasRedirectedUrl(at.home() + "/sign-in?late=true");
        assertThat(phone.page("/requests")).doesNotContain("Esto no lo pedí");
        assertThat(phone.page("/sign-in?late=true")).contains("no se hizo nada");
    }

    private MemberBrowser inside(Member member) {
        fixture.activate(at, member);
        return MemberBrowser.inside(server, at.home(), document(member));
    }

    private Browser office(StarterRole role) {
        NewUser made = PortalFixture.done(users.create(new CreateUser(
                at.cooperative().id(), "ana", "Ana Prueba", Optional.empty(), new TreeSet<>(List.of(role.code())))));
        return Browser.of(server, made);
    }
}
