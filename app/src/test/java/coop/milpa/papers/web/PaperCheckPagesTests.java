package coop.milpa.papers.web;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.papers.IssuedPapers;
import coop.milpa.papers.PaperStanding;
import coop.milpa.papers.PapersFixture;
import coop.milpa.registry.Cooperative;
import coop.milpa.testing.ModuleTest;
import coop.milpa.testing.Somebody;
import coop.milpa.web.Viewer;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The page on which whoever holds a paper is told whether it is true. */
@ModuleTest(with = "web")
@AutoConfigureMockMvc
@Import(PapersFixture.class)
class PaperCheckPagesTests {

    private final MockMvcTester browser;
    private final PapersFixture fixture;
    private final IssuedPapers papers;
    private Cooperative issuer;
    private String code;

    PaperCheckPagesTests(MockMvcTester browser, PapersFixture fixture, IssuedPapers papers) {
        this.browser = browser;
        this.fixture = fixture;
        this.papers = papers;
        this.issuer = fixture.cooperative();
        this.code = "";
    }

    @BeforeEach
    void aPaperIsPrinted() {
        issuer = fixture.cooperative();
        fixture.stands(PaperStanding.STANDS);
        code = papers.printed(issuer.id(), PapersFixture.receipt("1234.50"))
                .code()
                .orElseThrow()
                .text();
    }

    @Test
    void oneSentenceSaysWhoGaveItOutWhatItIsOfWhichDayAndForHowMuchAndNothingOfPeople() {
        assertThat(page("es", "/papers/" + issuer.code() + "/" + code))
                .contains("Sí: " + issuer.name() + " emitió este papel: recibo, del 02/03/2026, por Q 1,234.50.")
                .doesNotContain("Rosa", "Choc", "R-1");
        assertThat(page("en", "/papers/" + issuer.code() + "/" + code))
                .contains("Yes: " + issuer.name() + " gave out this paper: receipt, of 2 Mar 2026, for Q 1,234.50.");
    }

    @Test
    void aCodeIsReadAsPeopleTypeIt() {
        String typed = code.toLowerCase(Locale.ROOT);
        String halves = typed.substring(0, 5) + "-%20" + typed.substring(5);
        assertThat(page("es", "/papers/" + issuer.code() + "/" + halves)).contains("Sí: ");
        assertThat(page("es", "/slips/" + issuer.code() + "/" + code)).contains("Sí: ");
    }

    @Test
    void whatWasUndoneOrHasEndedIsToldToBe() {
        fixture.stands(PaperStanding.UNDONE);
        assertThat(page("es", "/papers/" + issuer.code() + "/" + code))
                .contains("(recibo, del 02/03/2026, por Q 1,234.50), pero lo que dice se anuló después")
                .doesNotContain("Sí: ");
        fixture.stands(PaperStanding.ENDED);
        assertThat(page("es", "/papers/" + issuer.code() + "/" + code))
                .contains("pero lo que dice ya terminó")
                .doesNotContain("Sí: ");
    }

    @Test
    void anAmountThatSomebodyHasYetToCountIsNotTold() {
        fixture.stands(PaperStanding.AMOUNT_UNTOLD);
        assertThat(page("es", "/papers/" + issuer.code() + "/" + code))
                .contains("Sí: ", "recibo, del 02/03/2026;", "cuando se haya contado")
                .doesNotContain("1,234");
    }

    /** Nobody learns by trying which cooperatives there are, nor which codes others have. */
    @Test
    void whatIsNotThereIsToldInTheSameWordsAndLookedForAlike() {
        Cooperative other = fixture.cooperative();
        String changed = (code.charAt(0) == '7' ? "8" : "7") + code.substring(1);
        List<String> told = new ArrayList<>();
        for (String address : List.of(
                issuer.code() + "/" + changed,
                issuer.code() + "/0000000000",
                other.code() + "/" + code,
                "NADIE/" + code,
                "NADIE/" + changed,
                issuer.code() + "/no-es-un-codigo",
                issuer.code() + "/" + code + "0")) {
            fixture.asked();
            MvcTestResult answer = ask("es", "/papers/" + address);
            assertThat(answer).as(address).hasStatus(404);
            assertThat(fixture.asked()).as(address).isEqualTo(1);
            told.add(text(answer).replaceAll("«[^»]*»", "«»").replaceAll("/papers/[^\"?&]*", "/papers/"));
        }
        assertThat(told.stream().distinct()).hasSize(1).allMatch(page -> page.contains("No existe un papel"));
    }

    @Test
    void nonsenseInAnAddressIsAnsweredInWordsAndNeverSentBackAsItCame() {
        for (String hostile : List.of(
                "%3Cscript%3Ealert(1)%3Cb%3E",
                "'%20or%20''%3D'",
                "%F0%9F%91%A9%E2%80%8D%F0%9F%8C%BE",
                "%EF%BC%91%EF%BC%92%EF%BC%93",
                "%E2%80%AEAna",
                "x".repeat(5_000),
                "9".repeat(23),
                "-1",
                "$%7B7*7%7D__$%7BT(Runtime)%7D__%7B0%7D")) {
            for (String address :
                    List.of(issuer.code() + "/" + hostile, hostile + "/" + code, hostile + "/" + hostile)) {
                for (String page : List.of("/papers/", "/slips/")) {
                    MvcTestResult answer = ask("es", page + address);
                    assertThat(answer).as(address).hasStatus(404);
                    assertThat(text(answer))
                            .as(address)
                            .contains("No existe un papel")
                            .doesNotContain("<script>alert", "\u202e", "x".repeat(200), "49__");
                }
            }
        }
    }

    @Test
    void lookingAtAPaperCountsNoPrint() {
        for (int n = 0; n < 3; n++) {
            page("es", "/papers/" + issuer.code() + "/" + code);
        }
        assertThat(papers.printed(issuer.id(), PapersFixture.receipt("1234.50")).printing())
                .isEqualTo(2);
    }

    private String page(String language, String address) {
        MvcTestResult answer = ask(language, address);
        assertThat(answer).hasStatusOk();
        return text(answer);
    }

    private static String text(MvcTestResult answer) {
        return assertThat(answer).bodyText().actual().replace('\u00a0', ' ');
    }

    private MvcTestResult ask(String language, String address) {
        return browser.get()
                .uri(URI.create(address))
                .accept(MediaType.TEXT_HTML)
                .header("Accept-Language", language)
                .requestAttr(Viewer.class.getName(), new Somebody())
                .exchange();
    }
}
