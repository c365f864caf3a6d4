package coop.milpa.imports.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.milpa.close.CloseRefusal;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.RequestId;
import coop.milpa.platform.JobOrder;
import coop.milpa.platform.Jobs;
import coop.milpa.platform.Progress;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.registry.CreateCooperative;
import coop.milpa.registry.CreateCooperative.Choices;
import coop.milpa.testing.AtOnce;
import coop.milpa.testing.MayAll;
import coop.milpa.testing.ModuleTest;
import coop.milpa.testing.TestClock;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Files by page: what is no CSV is refused, wrong rows are said, nothing is posted until somebody says so. */
@ModuleTest
@AutoConfigureMockMvc
@Import(AtOnce.class)
class ImportPagesTests {

    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final String MEMBERS = "member,name,birth_date,sex,district\n1,Ana Prueba,1980-01-01,F,Centro\n";

    private final MockMvcTester browser;
    private final Cooperatives cooperatives;
    private final Jobs jobs;

    ImportPagesTests(MockMvcTester browser, Cooperatives cooperatives, Jobs jobs) {
        this.browser = browser;
        this.cooperatives = cooperatives;
        this.jobs = jobs;
    }

    @Test
    void whatIsNoCsvIsRefusedAtItsField() {
        String address = address();
        assertThat(send(address, "members.xlsx", "PK\u0003\u0004", RequestId.next()))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#members\"", "no es CSV");
        assertThat(send(address, "members.csv", "a\u0000b", RequestId.next()))
                .hasStatus(422)
                .bodyText()
                .contains("no es CSV");
        assertThat(browser.post()
                        .uri(address)
                        .requestAttr(MayAll.ATTRIBUTE, new MayAll())
                        .exchange())
                .hasStatus(422)
                .bodyText()
                .contains("No hay ningún archivo");
    }

    @Test
    void wrongRowsAreSaidOneByOneAndNothingMayBePosted() {
        String address = address();
        RequestId request = RequestId.next();
        MvcTestResult sent = send(address, "members.csv", "quite,else\n1,2\n", request);
        assertThat(sent).hasStatus3xxRedirection();
        String one = address + "/" + request.value();
        assertThat(sent).hasRedirectedUrl(one);
        assertThat(get(one))
                .hasStatusOk()
                .bodyText()
                .contains("members.csv", "falta la columna", "Errores por archivo y fila")
                .doesNotContain(one + "/post");
        assertThat(get(one + "?as=csv")).hasStatusOk().bodyText().startsWith("\ufeffArchivo,Fila,Columna,Qué está mal");
    }

    @Test
    void thoseThatAreRightArePostedAfterBeingAsked() {
        String address = address();
        RequestId request = RequestId.next();
        assertThat(send(address, "members.csv", MEMBERS, request)).hasStatus3xxRedirection();
        String one = address + "/" + request.value();
        assertThat(get(one)).hasStatusOk().bodyText().contains("No hay errores", one + "/post");
        assertThat(post(one + "/post", Map.of())).hasStatusOk().bodyText().contains("¿Importar estos archivos?");
        assertThat(post(one + "/post", Map.of("confirmed", "yes"))).hasRedirectedUrl(one);
        assertThat(get(one)).hasStatusOk().bodyText().contains("Terminado", "Importación a los libros");
    }

    @Test
    void postingThatFailedIsBegunAgain() {
        String address = address();
        RequestId request = RequestId.next();
        assertThat(send(address, "members.csv", MEMBERS, request)).hasStatus3xxRedirection();
        String code = address.split("/", -1)[2];
        var order = new JobOrder(
                cooperatives.byCode(code).orElseThrow().id(),
                "import",
                request.value().toString());
        assertThatThrownBy(() -> jobs.<String>run(order, Progress.silent(), progress -> {
                    throw new IllegalStateException("stopped");
                }))
                .isInstanceOf(IllegalStateException.class);
        String one = address + "/" + request.value();
        assertThat(get(one)).hasStatusOk().bodyText().contains(one + "/post");
        assertThat(get(one))
                .bodyText()
                .contains("Lo que terminó antes quedó hecho")
                .doesNotContain("cierre");
        assertThat(post(one + "/post", Map.of("confirmed", "yes"))).hasRedirectedUrl(one);
        assertThat(get(one)).hasStatusOk().bodyText().contains("Terminado").doesNotContain(one + "/post");
    }

    @Test
    void whatARuleForbidsIsSaidInItsWords() {
        String address = address();
        RequestId request = RequestId.next();
        assertThat(send(address, "members.csv", MEMBERS, request)).hasStatus3xxRedirection();
        String code = address.split("/", -1)[2];
        var order = new JobOrder(
                cooperatives.byCode(code).orElseThrow().id(),
                "import",
                request.value().toString());
        jobs.begin(
                order,
                progress -> Outcome.refused(new CloseRefusal.AfterToday(TestClock.TODAY.plusDays(1), TestClock.TODAY)));
        assertThat(get(address + "/" + request.value()))
                .hasStatusOk()
                .bodyText()
                .contains("El 2026-03-03 aún no llega: hoy es 2026-03-02");
    }

    @Test
    void aSourceIsNoLongerThanItsFieldSays() {
        assertThat(post(address(), Map.of("source", "x".repeat(61), "tolerance", "0.10")))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#source\"", "60 letras a lo más");
    }

    @Test
    void otherFilesSentWithTheSameFormAreNotTaken() {
        String address = address();
        RequestId request = RequestId.next();
        assertThat(send(address, "members.csv", MEMBERS, request)).hasStatus3xxRedirection();
        assertThat(send(address, "members.csv", MEMBERS, request)).hasStatus3xxRedirection();
        assertThat(send(address, "members.csv", MEMBERS.replace("Ana", "Eva"), request))
                .hasStatus(422)
                .bodyText()
                .contains("ya se enviaron otros archivos")
                .doesNotContain(request.toString());
    }

    @Test
    void oneThatIsNotThereIsSaid() {
        String address = address();
        assertThat(get(address + "/x")).hasStatus(404);
        assertThat(get(address + "/" + RequestId.next().value())).hasStatus(404);
        assertThat(get(address)).hasStatusOk().bodyText().contains("multipart/form-data", "name=\"movements\"");
    }

    private MvcTestResult send(String address, String name, String content, RequestId request) {
        var file = new MockMultipartFile("members", name, "text/csv", content.getBytes(StandardCharsets.UTF_8));
        return browser.post()
                .uri(address)
                .multipart()
                .file(file)
                .param("request", request.toString())
                .param("source", "prueba")
                .param("tolerance", "0.10")
                .param("skips", "no")
                .requestAttr(MayAll.ATTRIBUTE, new MayAll())
                .exchange();
    }

    private MvcTestResult get(String address) {
        return browser.get()
                .uri(address)
                .requestAttr(MayAll.ATTRIBUTE, new MayAll())
                .exchange();
    }

    private MvcTestResult post(String address, Map<String, String> fields) {
        var request = browser.post().uri(address).requestAttr(MayAll.ATTRIBUTE, new MayAll());
        fields.forEach(request::param);
        return request.exchange();
    }

    private String address() {
        String code = "IM" + NUMBERS.incrementAndGet();
        Outcome<Cooperative> made = cooperatives.create(
                new CreateCooperative(code, "Importa", "GT", "GTQ", TestClock.TODAY, Choices.none()));
        assertThat(made).isInstanceOf(Outcome.Done.class);
        return "/c/" + code + "/imports";
    }
}
