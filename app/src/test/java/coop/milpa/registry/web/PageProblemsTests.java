package coop.milpa.registry.web;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.kernel.Outcome;
import coop.milpa.registry.Cooperatives;
import coop.milpa.registry.CreateCooperative;
import coop.milpa.registry.CreateCooperative.Choices;
import coop.milpa.testing.ModuleTest;
import coop.milpa.testing.TestClock;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What somebody sees who asks for what is not there: what is wrong, why, and where to go now. */
@ModuleTest(with = "web")
@AutoConfigureMockMvc
@TestInstance(Lifecycle.PER_CLASS)
class PageProblemsTests {

    private static final Locale SPANISH = Locale.of("es");
    private static final String HOSTILE = "%3Cscript%3Ealert(1)%3C%2Fscript%3E";

    private final MockMvcTester browser;
    private final Cooperatives cooperatives;

    PageProblemsTests(MockMvcTester browser, Cooperatives cooperatives) {
        this.browser = browser;
        this.cooperatives = cooperatives;
    }

    @BeforeAll
    void oneCooperative() {
        assertThat(cooperatives.create(
                        new CreateCooperative("ERR", "Errores", "GT", "GTQ", TestClock.TODAY, Choices.none())))
                .isInstanceOf(Outcome.Done.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    404 | /nada                                         | no existe             | does not exist           | /
                    404 | /c/NADIE                                      | ninguna cooperativa   | No cooperative           | /
                    404 | /c/NADIE/trial-balance                        | ninguna cooperativa   | No cooperative           | /
                    400 | /c/ERR/trial-balance?on=ayer                  | «ayer» no es un día   | "ayer" is not a day      | /c/ERR/trial-balance
                    400 | /c/ERR/trial-balance?on=2026-02-30            | no es un día          | is not a day             | /c/ERR/trial-balance
                    404 | /c/ERR/trial-balance?on=2026-03-03            | al 03/03/2026         | to 3 Mar 2026            | /c/ERR/trial-balance
                    404 | /c/ERR/trial-balance?on=%2B999999999-12-31    | no llegan             | have not come            | /c/ERR/trial-balance
                    404 | /c/ERR/trial-balance?on=2026-03-01            | no tienen el 01/03    | do not have 1 Mar        | /c/ERR/trial-balance
                    404 | /c/ERR/codes/999999                           | código «999999»       | the code "999999"        | /c/ERR/trial-balance
                    404 | /c/ERR/codes/caja                             | código «caja»         | the code "caja"          | /c/ERR/trial-balance
                    400 | /c/ERR/codes/101101?to=mañana                 | no es un día          | is not a day             | /c/ERR/trial-balance
                    404 | /c/ERR/codes/101101?from=2026-04-01           | no llegan             | have not come            | /c/ERR/trial-balance
                    404 | /c/ERR/entries/1                              | ninguna partida       | No entry                 | /c/ERR/trial-balance
                    404 | /c/ERR/entries/01a20288-0d0d-7000-8ef4-1c660ab89745 | ninguna partida | No entry                 | /c/ERR/trial-balance
                    """)
    void saysWhatIsWrongAndWhereToGo(int status, String path, String spanish, String english, String next) {
        for (Locale language : List.of(SPANISH, Locale.ENGLISH)) {
            String page = assertThat(get(URI.create(path), language))
                    .hasStatus(status)
                    .hasContentTypeCompatibleWith(MediaType.TEXT_HTML)
                    .bodyText()
                    .actual();
            String wanted = language.equals(SPANISH) ? spanish : english;
            assertThat(page.replace("&quot;", "\""))
                    .contains("<html lang=\"" + language + "\">", "class=\"btn btn-primary\" href=\"" + next + "\"")
                    .containsPattern("<h1 [^>]*>[^<]*" + Pattern.quote(wanted))
                    .doesNotContain("problem.", "Exception", "at coop.", "??");
        }
    }

    @Test
    void whatWasSentIsNeverPartOfAPage() {
        for (String path : List.of(
                "/c/" + HOSTILE,
                "/c/ERR/trial-balance?on=" + HOSTILE,
                "/c/ERR/codes/" + HOSTILE.replace("%2F", ""),
                "/c/ERR/codes/101101?from=" + HOSTILE,
                "/c/ERR/entries/" + HOSTILE.replace("%2F", ""),
                "/c/ERR?x=%22%3E" + HOSTILE + "&y=\"><script>alert(1)</script>",
                "/c/ERR?lang=" + HOSTILE)) {
            URI address =
                    URI.create(path.replace("\"", "%22").replace("<", "%3C").replace(">", "%3E"));
            assertThat(get(address, SPANISH)).bodyText().doesNotContain("<script>alert");
        }
    }

    @Test
    void everyAnswerTellsTheBrowserWhatItMayDo() {
        for (String path : List.of("/", "/c/ERR", "/c/ERR/trial-balance", "/c/NADIE", "/nada")) {
            MvcTestResult page = get(URI.create(path), SPANISH);
            assertThat(page).headers().hasValue("X-Content-Type-Options", "nosniff");
            assertThat(page).headers().hasValue("Referrer-Policy", "same-origin");
            assertThat(page).headers().hasValue("Cache-Control", "private, no-cache");
            assertThat(page.getResponse().getHeader("Content-Security-Policy"))
                    .contains("default-src 'self'", "frame-ancestors 'none'", "object-src 'none'")
                    .doesNotContain("unsafe");
            assertThat(page)
                    .bodyText()
                    .doesNotContainPattern("<script(?! src=)")
                    .doesNotContain(" style=", " onclick=");
        }
    }

    @Test
    void programsAreToldInTheirOwnForm() {
        assertThat(browser.get()
                        .uri("/c/NADIE")
                        .accept(MediaType.APPLICATION_JSON)
                        .locale(SPANISH))
                .hasStatus(404)
                .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .isLenientlyEqualTo("""
                        {
                          "title": "No hay ninguna cooperativa con el código «NADIE»",
                          "detail": "La dirección nombra un código que la red no tiene. Mayúsculas y minúsculas cuentan."
                        }
                        """);
    }

    @Test
    void theOtherLanguageIsTheSamePage() {
        assertThat(get(URI.create("/c/ERR/trial-balance?on=2026-03-02&lang=es"), SPANISH))
                .bodyText()
                .contains("href=\"?on=2026-03-02&amp;lang=en\"");
    }

    private MvcTestResult get(URI address, Locale language) {
        return browser.get()
                .uri(address)
                .accept(MediaType.TEXT_HTML)
                .locale(language)
                .exchange();
    }
}
