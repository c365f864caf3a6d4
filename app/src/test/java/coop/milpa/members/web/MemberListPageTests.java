package coop.milpa.members.web;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.RequestId;
import coop.milpa.members.Departures;
import coop.milpa.members.MemberKind;
import coop.milpa.members.Members;
import coop.milpa.members.RecordDeath;
import coop.milpa.members.Registration;
import coop.milpa.parties.Home;
import coop.milpa.parties.IdentityDocument;
import coop.milpa.parties.Sex;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.registry.CreateCooperative;
import coop.milpa.registry.CreateCooperative.Choices;
import coop.milpa.testing.ModuleTest;
import coop.milpa.testing.Pdf;
import coop.milpa.testing.Somebody;
import coop.milpa.testing.TestClock;
import coop.milpa.web.Viewer;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The list of everybody in a register: narrowed, sorted, in pieces, and as a file. */
@ModuleTest(with = "web")
@AutoConfigureMockMvc
class MemberListPageTests {

    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final int BYTES_MAX = 120_000;

    private final MockMvcTester browser;
    private final Cooperatives cooperatives;
    private final Members members;
    private final Departures departures;
    private String address = "";
    private CooperativeId cooperative = CooperativeId.next();

    MemberListPageTests(MockMvcTester browser, Cooperatives cooperatives, Members members, Departures departures) {
        this.browser = browser;
        this.cooperatives = cooperatives;
        this.members = members;
        this.departures = departures;
    }

    @BeforeEach
    void aCooperativeWithMembers() {
        Cooperative made = cooperative();
        cooperative = made.id();
        address = "/c/" + made.code();
        members.register(
                cooperative,
                List.of(
                        person("7", "María López", "2020-01-15", ""),
                        person("8", "Ana <b>Batz</b>", "2019-03-01", ""),
                        person("9", "Luis Batz", "2021-06-30", "7")));
    }

    @Test
    void everybodyIsListedByNumberInBothLanguages() {
        assertThat(page("es", ""))
                .contains("Todos los asociados", "Ana &lt;b&gt;Batz", "15/01/2020", "Menor de edad", "Activo")
                .contains(address + "/members/7\"")
                .containsSubsequence("María López", "Ana &lt;b&gt;", "Luis Batz");
        assertThat(page("en", "")).contains("All members", "15 Jan 2020", "Active");
        assertThat(page("es", "").length()).isLessThan(BYTES_MAX);
    }

    @Test
    void theListIsNarrowedAndWhatItIsNarrowedByStays() {
        assertThat(page("es", "?kind=minor")).contains("Luis Batz", "as=csv").doesNotContain("María López");
        assertThat(page("es", "?from=2020-01-01&to=2020-12-31"))
                .contains("María López", "from=2020-01-01")
                .doesNotContain("Luis Batz", "Ana &lt;");
        assertThat(page("es", "?who=left")).contains("Nadie del registro").doesNotContain("María López");
        assertThat(page("es", "?who=active")).contains("María López", "Luis Batz");
        var member = members.asked(cooperatives.byId(cooperative).orElseThrow(), "7");
        var death = new RecordDeath(cooperative, RequestId.next(), member.id(), TestClock.TODAY, "Acta 1");
        assertThat(departures.died(death)).isInstanceOf(Outcome.Done.class);
        assertThat(page("es", "?who=left")).contains("María López", "Fallecido").doesNotContain("Luis Batz");
        assertThat(page("es", "?who=active")).contains("Luis Batz").doesNotContain("María López");
        assertThat(ask("es", "?from=ayer")).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(ask("es", "?to=%2B999999999-01-01")).hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void theListIsSortedByTheDayOfJoiningFromEitherEnd() {
        assertThat(page("es", "?sort=joined")).containsSubsequence("Ana &lt;b&gt;", "María López", "Luis Batz");
        assertThat(page("es", "?sort=-joined")).containsSubsequence("Luis Batz", "María López", "Ana &lt;b&gt;");
        assertThat(page("es", "?sort=-number")).containsSubsequence("Luis Batz", "Ana &lt;b&gt;", "María López");
        assertThat(page("es", "?sort=joined&after=7")).contains("Luis Batz").doesNotContain("Ana &lt;");
        assertThat(page("es", "?sort=joined&after=nobody")).contains("Nadie del registro");
    }

    @Test
    void aPieceFollowsANumberAndLeadsBack() {
        List<Registration> many = new ArrayList<>();
        for (int n = 0; n < 250; n++) {
            many.add(person("M" + (1000 + n), "Persona " + n, "2015-05-05", ""));
        }
        members.register(cooperative, many);
        String first = page("es", "?kind=person");
        assertThat(first).contains("Persona 97<", "after=M1097").doesNotContain("Persona 98<", "rows-before");
        String second = page("es", "?kind=person&after=M1097");
        assertThat(second)
                .contains("Persona 98<", "Persona 197<", "after=M1197", "before=M1098", "kind=person")
                .doesNotContain("Persona 97<", "Persona 198<");
        assertThat(page("es", "?kind=person&before=M1098")).contains("Persona 97<", "María López");
        assertThat(page("es", "?kind=person&after=M1197"))
                .contains("Persona 249<")
                .doesNotContain("rows-after");
        assertThat(page("es", "?sort=joined&kind=person&after=M1097")).contains("Persona 98<", "Persona 197<");
        assertThat(second.length()).isLessThan(BYTES_MAX);
        assertThat(page("es", "?as=csv").lines()).hasSize(254);
    }

    @Test
    void theListIsHadAsAFile() {
        assertThat(page("es", "?as=csv&kind=person"))
                .contains("7,María López,Persona adulta,2020-01-15,Activo,")
                .doesNotContain("Luis");
        assertThat(ask("es", "?as=xlsx")).hasStatusOk();
        MvcTestResult paper = ask("es", "?as=pdf");
        assertThat(paper).hasStatusOk();
        assertThat(Pdf.read(paper.getResponse().getContentAsByteArray(), "es").text())
                .contains("María López", "Luis Batz");
    }

    @Test
    void theSearchLeadsToIt() {
        assertThat(browser.get()
                        .uri(address + "/search")
                        .requestAttr(Viewer.class.getName(), new Somebody("members.read"))
                        .exchange())
                .bodyText()
                .contains(address + "/members\"");
    }

    @Test
    void anotherCooperativeSeesNobody() {
        address = "/c/" + cooperative().code();
        assertThat(page("es", "")).contains("Nadie del registro").doesNotContain("María López");
        assertThat(page("es", "?as=csv").lines()).hasSize(1);
    }

    private MvcTestResult ask(String language, String query) {
        return browser.get()
                .uri(URI.create(address + "/members" + query))
                .header("Accept", "text/html")
                .header("Accept-Language", language)
                .exchange();
    }

    private String page(String language, String query) {
        return assertThat(ask(language, query)).hasStatusOk().bodyText().actual();
    }

    private Cooperative cooperative() {
        String code = "ML" + NUMBERS.incrementAndGet();
        Outcome<Cooperative> made = cooperatives.create(
                new CreateCooperative(code, "Asociados", "GT", "GTQ", TestClock.TODAY, Choices.none()));
        return ((Outcome.Done<Cooperative>) made).value();
    }

    private static Registration person(String number, String name, String joined, String guardian) {
        boolean minor = !guardian.isEmpty();
        return new Registration(
                number,
                name,
                minor ? MemberKind.MINOR : MemberKind.PERSON,
                Optional.of(minor ? LocalDate.of(2018, 5, 4) : LocalDate.of(1985, 5, 4)),
                Sex.UNSTATED,
                new Home("Zona 1", "Cobán"),
                new IdentityDocument("DPI", "L" + number),
                Optional.of(LocalDate.parse(joined)),
                "",
                guardian);
    }
}
