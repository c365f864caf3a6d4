package coop.milpa.registry.web;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.registry.CreateCooperative;
import coop.milpa.registry.CreateCooperative.Choices;
import coop.milpa.testing.ModuleTest;
import coop.milpa.testing.Somebody;
import coop.milpa.testing.TestClock;
import coop.milpa.web.Message;
import coop.milpa.web.SearchSource;
import coop.milpa.web.Viewer;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** One box for everything, and for each what she may see. */
@ModuleTest(with = "web")
@AutoConfigureMockMvc
@Import(SearchPageTests.Sources.class)
class SearchPageTests {

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final MockMvcTester browser;
    private final Cooperatives cooperatives;
    private String address = "";

    SearchPageTests(MockMvcTester browser, Cooperatives cooperatives) {
        this.browser = browser;
        this.cooperatives = cooperatives;
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Sources {

        @Bean
        SearchSource trees() {
            return new Plants("Árboles", "trees.read", List.of("ceiba", "cedro", "pino"));
        }

        @Bean
        SearchSource herbs() {
            return new Plants("Hierbas", "herbs.read", List.of("cilantro", "perejil"));
        }
    }

    /** Finds names by their beginning; a whole name is certain. */
    private record Plants(String name, String permission, List<String> all) implements SearchSource {

        @Override
        public Message heading() {
            return Message.of("page.registry.search.title");
        }

        @Override
        public int order() {
            return 1;
        }

        @Override
        public Found find(CooperativeId cooperative, String text) {
            Stream<Hit> hits = all.stream()
                    .filter(each -> each.startsWith(text))
                    .map(each -> new Hit(
                            each,
                            "1",
                            name,
                            Message.of("registry.search.by-number"),
                            "/plants/" + each,
                            each.equals(text)));
            return new Found(hits.toList(), false);
        }
    }

    @BeforeEach
    void aCooperative() {
        String code = "S" + NUMBERS.incrementAndGet();
        Outcome<Cooperative> made = cooperatives.create(
                new CreateCooperative(code, "Búsqueda", "GT", "GTQ", TestClock.TODAY, Choices.none()));
        address = "/c/" + ((Outcome.Done<Cooperative>) made).value().code();
    }

    @Test
    void everySourceThatSheMaySeeIsAsked() {
        assertThat(search("c", new Somebody("trees.read", "herbs.read")))
                .bodyText()
                .contains(address + "/plants/ceiba", address + "/plants/cedro", address + "/plants/cilantro");
        assertThat(search("c", new Somebody("trees.read")))
                .bodyText()
                .contains(address + "/plants/ceiba")
                .doesNotContain("cilantro");
    }

    @Test
    void whatIsCertainIsShownAtOnce() {
        assertThat(search("pino", new Somebody("trees.read"))).hasRedirectedUrl(address + "/plants/pino");
    }

    @Test
    void whatFindsNothingSaysWhatToTry() {
        assertThat(search("<i>", new Somebody("trees.read")))
                .bodyText()
                .contains("«&lt;i&gt;»", "Pruebe con menos letras");
    }

    private MvcTestResult search(String text, Viewer viewer) {
        return browser.get()
                .uri(address + "/search?q={q}", text)
                .requestAttr(Viewer.class.getName(), viewer)
                .exchange();
    }
}
