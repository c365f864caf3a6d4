package coop.milpa.webhooks.web;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.close.DayClosed;
import coop.milpa.kernel.Outcome;
import coop.milpa.platform.TenantScope;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.registry.CreateCooperative;
import coop.milpa.registry.CreateCooperative.Choices;
import coop.milpa.testing.ListFiles;
import coop.milpa.testing.ModuleTest;
import coop.milpa.testing.Somebody;
import coop.milpa.testing.TestClock;
import coop.milpa.testing.TestDatabase;
import coop.milpa.web.Viewer;
import coop.milpa.webhooks.Deliveries;
import coop.milpa.webhooks.Delivery;
import coop.milpa.webhooks.Webhook;
import coop.milpa.webhooks.Webhooks;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Which systems are told, as a cooperative's administrator sees and changes it. */
@ModuleTest
@AutoConfigureMockMvc
class WebhookPagesTests {

    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final Pattern SECRET = Pattern.compile("id=\"told-secret\">(whsec_[^<]+)<");
    private static final Somebody EVA =
            new Somebody("webhooks.read", "webhooks.subscribe", "webhooks.change", "webhooks.end", "figures.read");
    private static final String TARGET = "https://8.8.8.8/milpa";
    private static final String DAYS = "coop.milpa.day.closed.v1";

    private final MockMvcTester server;
    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final WebhooksWaiting waiting;
    private final ApplicationEventPublisher publisher;
    private final TenantScope tenants;
    private final TestDatabase.Owner owner;
    private final Cooperatives cooperatives;
    private Cooperative home;
    private String list = "";

    WebhookPagesTests(
            MockMvcTester server,
            Cooperatives cooperatives,
            Webhooks webhooks,
            Deliveries deliveries,
            WebhooksWaiting waiting,
            ApplicationEventPublisher publisher,
            TenantScope tenants,
            TestDatabase.Owner owner) {
        this.server = server;
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.waiting = waiting;
        this.publisher = publisher;
        this.tenants = tenants;
        this.owner = owner;
        this.cooperatives = cooperatives;
        this.home = cooperative();
    }

    @BeforeEach
    void anotherCooperative() {
        home = cooperative();
        list = "/c/" + home.code() + "/webhooks";
    }

    private Cooperative cooperative() {
        String code = "AP" + NUMBERS.incrementAndGet();
        return ((Outcome.Done<Cooperative>) cooperatives.create(
                        new CreateCooperative(code, "Avisos " + code, "GT", "GTQ", TestClock.TODAY, Choices.none())))
                .value();
    }

    @Test
    void aSystemIsToldAndItsSecretIsShownOnce() {
        assertThat(get(list))
                .hasStatusOk()
                .bodyText()
                .contains("No se avisa a ningún sistema")
                .doesNotContain("??");
        assertThat(get(list + "/new"))
                .hasStatusOk()
                .bodyText()
                .contains(DAYS)
                .as("what she may not read she does not choose")
                .doesNotContain("coop.milpa.member.admitted.v1", "??");
        MvcTestResult made = post(list, Map.of("target", TARGET, "events", DAYS));
        assertThat(made).hasStatusOk().hasHeader("Cache-Control", "no-store");
        Matcher secret = SECRET.matcher(assertThat(made).bodyText().actual());
        assertThat(secret.find()).isTrue();
        for (String address : new String[] {list, list + "/" + only().id()}) {
            assertThat(get(address))
                    .hasStatusOk()
                    .bodyText()
                    .contains(TARGET, "Se le avisa")
                    .doesNotContain(secret.group(1), "??");
        }
    }

    @Test
    void whatIsRefusedIsSaidAndNothingThatWasWrittenIsLost() {
        assertThat(post(list, Map.of("target", "https://127.0.0.1/milpa", "events", DAYS)))
                .hasStatus(422)
                .bodyText()
                .contains("red interna", "value=\"https://127.0.0.1/milpa\"", "checked");
        assertThat(post(list, Map.of("target", TARGET))).hasStatus(422);
        assertThat(post(list, Map.of("target", TARGET, "events", "coop.milpa.member.admitted.v1")))
                .hasStatus(422);
        assertThat(webhooks.of(home.id())).isEmpty();
    }

    @Test
    void aFormThatSomebodyElseHasOvertakenIsRefused() {
        post(list, Map.of("target", TARGET, "events", DAYS));
        String page = list + "/" + only().id();
        assertThat(get(page)).bodyText().contains("name=\"version\" value=\"1\"");
        assertThat(post(page, Map.of("version", "1", "target", TARGET + "/2", "events", DAYS)))
                .hasRedirectedUrl(page);
        assertThat(post(page, Map.of("version", "1", "target", TARGET + "/3", "events", DAYS)))
                .hasStatus(422)
                .bodyText()
                .contains("Alguien lo cambió", "name=\"version\" value=\"2\"", TARGET + "/3");
        assertThat(only().target()).isEqualTo(TARGET + "/2");
    }

    @Test
    void deliveriesAreShownWithWhatTheyWereAnsweredAndSentAgain() {
        post(list, Map.of("target", TARGET, "events", DAYS));
        tenants.run(
                home.id(),
                () -> publisher.publishEvent(new DayClosed(home.id(), TestClock.TODAY.minusDays(1), "a".repeat(64))));
        givenUp();
        String page = list + "/" + only().id();
        assertThat(get(page))
                .hasStatusOk()
                .bodyText()
                .contains("Día cerrado", "2026-03-01", "Abandonado después de 8 intentos", "no respondió a tiempo")
                .doesNotContain("??");
        assertThat(ListFiles.of(this::get, page)
                        .assertWhole("número", "qué pasó")
                        .column("De qué"))
                .containsExactly("2026-03-01");
        assertThat(ListFiles.of(this::get, list).assertWhole("dirección").column("Dirección"))
                .containsExactly(TARGET);
        Delivery delivery =
                deliveries.of(home.id(), only().id(), Long.MAX_VALUE, 1).getFirst();
        assertThat(post(page + "/deliveries/" + delivery.number() + "/again", Map.of()))
                .hasRedirectedUrl(page);
        assertThat(get(page)).bodyText().contains("Espera; sin intentos").doesNotContain("??");
        assertThat(post(page + "/deliveries/999999/again", Map.of())).hasStatus(404);
        assertThat(post(page + "/deliveries/x/again", Map.of())).hasStatus(404);
    }

    @Test
    void whatWasToldIsShownInPiecesFromTheLatestOn() {
        post(list, Map.of("target", TARGET, "events", DAYS));
        for (int n = 0; n < 103; n++) {
            LocalDate day = TestClock.TODAY.minusDays(200 - n);
            tenants.run(home.id(), () -> publisher.publishEvent(new DayClosed(home.id(), day, "a".repeat(64))));
        }
        String page = list + "/" + only().id();
        String latest = assertThat(get(page)).hasStatusOk().bodyText().actual();
        Matcher older =
                Pattern.compile("id=\"rows-after\"[^>]+href=\"([^\"]+)\"").matcher(latest);
        assertThat(older.find()).isTrue();
        String rest = assertThat(get(older.group(1))).hasStatusOk().bodyText().actual();
        assertThat(rest).contains(TestClock.TODAY.minusDays(200).toString()).doesNotContain("rows-after");
        assertThat(ListFiles.of(this::get, page).rows()).hasSize(103);
        assertThat(get(page + "?after=nonsense")).hasStatusOk();
    }

    private void givenUp() {
        owner.jdbc().sql("""
                        update webhooks.delivery set state = 'GIVEN_UP', tries = 8, tried_at = next_try_at, answer = 'timeout'
                        where cooperative_id = ?
                        """).param(home.id().value()).update();
    }

    @Test
    void whatIsPausedWaitsForSomebodyToLook() {
        post(list, Map.of("target", TARGET, "events", DAYS));
        assertThat(waiting.of(home.id())).isEmpty();
        owner.jdbc()
                .sql("update webhooks.subscription set state = 'PAUSED', failures = 10 where cooperative_id = ?")
                .param(home.id().value())
                .update();
        assertThat(waiting.of(home.id()).orElseThrow().at(home.code())).isEqualTo(list);
        String page = list + "/" + only().id();
        assertThat(get(page)).bodyText().contains("fallaron 10 intentos").doesNotContain("??");
        assertThat(post(page + "/resume", Map.of())).hasRedirectedUrl(page);
        assertThat(only().state()).isEqualTo(Webhook.State.ACTIVE);
        assertThat(waiting.of(home.id())).isEmpty();
    }

    @Test
    void oneEndsOnlyOnceSomebodySaidYes() {
        post(list, Map.of("target", TARGET, "events", DAYS));
        String page = list + "/" + only().id();
        assertThat(post(page + "/end", Map.of()))
                .hasStatusOk()
                .bodyText()
                .contains("¿Dejar de avisar", TARGET)
                .doesNotContain("??");
        assertThat(only().state()).isEqualTo(Webhook.State.ACTIVE);
        assertThat(post(page + "/end", Map.of("confirmed", "yes"))).hasRedirectedUrl(page);
        assertThat(only().state()).isEqualTo(Webhook.State.ENDED);
        assertThat(get(page)).hasStatusOk().bodyText().contains("Terminado").doesNotContain("??");
        assertThat(get(list + "/nothing")).hasStatus(404);
    }

    private Webhook only() {
        return webhooks.of(home.id()).getFirst();
    }

    private MvcTestResult get(String address) {
        return server.get()
                .uri(address)
                .requestAttr(Viewer.class.getName(), EVA)
                .header("Accept-Language", "es")
                .exchange();
    }

    private MvcTestResult post(String address, Map<String, String> fields) {
        var request = server.post()
                .uri(address)
                .requestAttr(Viewer.class.getName(), EVA)
                .header("Accept-Language", "es");
        fields.forEach(request::param);
        return request.exchange();
    }
}
