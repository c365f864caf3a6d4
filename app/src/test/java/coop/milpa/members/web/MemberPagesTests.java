package coop.milpa.members.web;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.kernel.Outcome;
import coop.milpa.members.MemberKind;
import coop.milpa.members.Members;
import coop.milpa.members.Registration;
import coop.milpa.parties.Home;
import coop.milpa.parties.IdentityDocument;
import coop.milpa.parties.Sex;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.registry.CreateCooperative;
import coop.milpa.registry.CreateCooperative.Choices;
import coop.milpa.testing.ModuleTest;
import coop.milpa.testing.Somebody;
import coop.milpa.testing.TestClock;
import coop.milpa.web.Viewer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What the search and a member's page show. */
@ModuleTest(with = "web")
@AutoConfigureMockMvc
class MemberPagesTests {

    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final String DPI = "1982454330101";

    private final MockMvcTester browser;
    private final Cooperatives cooperatives;
    private final Members members;
    private String address = "";

    MemberPagesTests(MockMvcTester browser, Cooperatives cooperatives, Members members) {
        this.browser = browser;
        this.cooperatives = cooperatives;
        this.members = members;
    }

    @BeforeEach
    void aCooperativeWithMembers() {
        Cooperative made = cooperative();
        address = "/c/" + made.code();
        members.register(
                made.id(),
                List.of(
                        person("7", "María Zúñiga López", DPI, ""),
                        person("8", "María <script>alert(1)</script>", "222", ""),
                        person("9", "Luis Zúñiga Batz", "333", "7")));
    }

    @Test
    void aNameListsThoseWhoFitEscaped() {
        assertThat(search("maria"))
                .bodyText()
                .contains(address + "/members/7", address + "/members/8", "&lt;script&gt;alert(1)")
                .doesNotContain("<script>alert");
    }

    @Test
    void whoIsCertainIsShownAtOnce() {
        assertThat(search("7")).hasRedirectedUrl(address + "/members/7");
        assertThat(search(DPI)).hasRedirectedUrl(address + "/members/7");
    }

    @Test
    void whoFindsNobodyIsToldWhatToTry() {
        assertThat(search("<b>nadie</b>")).bodyText().contains("«&lt;b&gt;nadie&lt;/b&gt;»", "Pruebe con menos letras");
        assertThat(search("")).bodyText().contains("tiene 3 personas");
    }

    @Test
    void herPageSaysWhoSheIsAndHidesMostOfHerDocument() {
        assertThat(page("/members/7"))
                .contains("María Zúñiga López", "Hábil", "•••••••••0101")
                .doesNotContain(DPI);
    }

    @Test
    void aMinorAndHerGuardianLeadToEachOther() {
        assertThat(page("/members/9")).contains("menor de edad", address + "/members/7");
        assertThat(page("/members/7")).contains("Encargado de", address + "/members/9");
    }

    @Test
    void anothersMemberIsNotThere() {
        String other = "/c/" + cooperative().code();
        assertThat(browser.get().uri(other + "/members/7").header("Accept", "text/html"))
                .hasStatus(HttpStatus.NOT_FOUND)
                .bodyText()
                .contains("No hay ningún asociado con el número «7»");
    }

    private MvcTestResult search(String text) {
        return browser.get()
                .uri(address + "/search?q={q}", text)
                .requestAttr(Viewer.class.getName(), new Somebody("members.read"))
                .exchange();
    }

    private String page(String path) {
        return assertThat(browser.get().uri(address + path).header("Accept", "text/html"))
                .hasStatusOk()
                .bodyText()
                .actual();
    }

    private Cooperative cooperative() {
        String code = "M" + NUMBERS.incrementAndGet();
        Outcome<Cooperative> made = cooperatives.create(
                new CreateCooperative(code, "Asociados", "GT", "GTQ", TestClock.TODAY, Choices.none()));
        return ((Outcome.Done<Cooperative>) made).value();
    }

    private static Registration person(String number, String name, String document, String guardian) {
        boolean minor = !guardian.isEmpty();
        return new Registration(
                number,
                name,
                minor ? MemberKind.MINOR : MemberKind.PERSON,
                Optional.of(minor ? LocalDate.of(2018, 5, 4) : LocalDate.of(1985, 5, 4)),
                Sex.UNSTATED,
                new Home("Zona 1", "Cobán"),
                new IdentityDocument("DPI", document),
                Optional.of(LocalDate.of(2020, 1, 15)),
                "",
                guardian);
    }
}
