package coop.milpa.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.api.ForPrograms;
import coop.milpa.members.Member;
import coop.milpa.registry.Cooperative;
import coop.milpa.savings.SavingsAccount;
import coop.milpa.web.Needs;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The document says what there is: every route, its permission, and examples that are sent and answered as it says. */
@ApiTest
class OpenApiTests {

    private static final String ENTRY = "019cad9c-1000-7000-8000-000000000001";
    private static final String WEBHOOK = "019cad9c-3000-7000-8000-000000000001";
    private static final String TARGET = "https://core.example/milpa";

    /** Of a server that everybody can reach, and that no name has to be looked up for. */
    private static final String REACHED = "https://8.8.8.8/milpa";

    private static final List<String> MONEY_FIRST =
            List.of("deposit", "depositMany", "withdraw", "transfer", "entries", "subscribe");

    private final MockMvcTester server;
    private final ApiFixture fixture;
    private final OfficeWorld office;
    private final List<Examples> parts;
    private final RequestMappingHandlerMapping mapping;
    private final JsonNode document;

    OpenApiTests(
            MockMvcTester server,
            ApiFixture fixture,
            OfficeWorld office,
            List<Examples> parts,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
        this.server = server;
        this.fixture = fixture;
        this.office = office;
        this.parts = parts;
        this.mapping = mapping;
        MvcTestResult answer = server.get().uri("/api/openapi.json").exchange();
        assertThat(answer).hasStatusOk();
        this.document = ApiFixture.json(answer);
    }

    /** An operation of the document. */
    private record Described(HttpMethod method, String path, JsonNode operation) {

        String id() {
            return operation.get("operationId").stringValue();
        }

        String route() {
            return method + " " + path.replaceAll("\\{[^}]+}", "{}") + " "
                    + operation.get("x-permission").stringValue();
        }
    }

    @Test
    void theDocumentHasEveryRouteWithItsPermissionAndNoOther() {
        assertThat(document.get("openapi").stringValue()).startsWith("3.1");
        Set<String> described = new TreeSet<>();
        operations().forEach(each -> described.add(each.route()));
        Set<String> routes = new TreeSet<>();
        mapping.getHandlerMethods().forEach((info, method) -> routes.addAll(routes(info, method)));
        assertThat(described).isEqualTo(routes).hasSizeGreaterThan(10);
    }

    /** YAML reads a bare {@code on} as {@code true}. */
    @Test
    void everyParametersNameIsText() {
        assertThat(operations())
                .flatMap(each -> each.operation().path("parameters").values())
                .filteredOn(parameter -> parameter.has("name"))
                .isNotEmpty()
                .allMatch(parameter -> parameter.get("name").isString());
    }

    private static List<String> routes(RequestMappingInfo info, HandlerMethod method) {
        return info.getPatternValues().stream()
                .flatMap(pattern -> Stream.of(ForPrograms.COOPERATIVE, ForPrograms.FEDERATION)
                        .filter(pattern::startsWith)
                        .map(root -> pattern.substring(root.length()).replaceAll("\\{[^}]+}", "{}")))
                .flatMap(path -> info.getMethodsCondition().getMethods().stream()
                        .map(each -> each.asHttpMethod() + " " + path + " " + needs(method)))
                .toList();
    }

    private static String needs(HandlerMethod method) {
        return Stream.of(method.getMethod(), method.getBeanType())
                .map(element -> AnnotatedElementUtils.findMergedAnnotation(element, Needs.class))
                .filter(Objects::nonNull)
                .map(Needs::value)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyExampleIsAnsweredAsTheDocumentSays() {
        Cooperative home = fixture.cooperative();
        Member rosa = fixture.member(home, "Rosa Ixchel");
        SavingsAccount hers = fixture.account(home, rosa, "25.00");
        SavingsAccount second = fixture.account(home, rosa, "0.00");
        String key = fixture.key(home.id(), ApiFixture.ALL);
        String other = fixture.key(home.id(), ApiFixture.ALL);
        parts.forEach(part -> part.begin(home, rosa));
        String entry = "";
        String webhook = "";
        int sent = 0;
        for (Described each : operations()) {
            Map<String, String> real = new HashMap<>(Map.of(
                    "1001",
                    hers.terms().number(),
                    "1002",
                    second.terms().number(),
                    "A-1",
                    rosa.number(),
                    ENTRY,
                    entry,
                    WEBHOOK,
                    webhook,
                    TARGET,
                    REACHED));
            parts.forEach(part -> real.putAll(part.real()));
            boolean bySomebodyElse = parts.stream().anyMatch(part -> part.isBySomebodyElse(each.id()));
            MvcTestResult answer = each.operation().has("servers")
                    ? office.askFederation(each.path())
                    : send(each, home, bySomebodyElse ? other : key, real, sent);
            String status =
                    each.operation().get("responses").propertyNames().iterator().next();
            String told = assertThat(answer).bodyText().actual();
            assertThat(answer.getResponse().getStatus())
                    .as(each.id() + " " + told)
                    .isEqualTo(Integer.parseInt(status));
            JsonNode good =
                    each.operation().get("responses").get(status).get("content").get("application/json");
            JsonNode body = JsonMapper.shared().readTree(told);
            assertThat(new Schemas(document).findings(good.get("schema"), body))
                    .as(each.id() + " " + told)
                    .isEmpty();
            assertThat(new Schemas(document).findings(good.get("schema"), good.get("example")))
                    .as(each.id())
                    .isEmpty();
            assertThat(missing(good.get("example"), body, ""))
                    .as(each.id() + " " + told)
                    .isEmpty();
            parts.forEach(part -> part.heard(home, each.id(), body));
            if (each.id().equals("entries")) {
                entry = body.get("items").get(0).get("id").stringValue();
            }
            if (each.id().equals("subscribe")) {
                webhook = body.get("id").stringValue();
            }
            sent++;
        }
        System.out.println("Examples of the document: " + sent + " sent, each answered as it says");
    }

    @Test
    void aPageShowsItInBothLanguagesToAnybody() {
        for (String language : List.of("es", "en")) {
            assertThat(server.get()
                            .uri("/api")
                            .header("Accept-Language", language)
                            .accept(MediaType.TEXT_HTML))
                    .hasStatusOk()
                    .bodyText()
                    .contains("POST /api/v1/c/{cooperative}/deposits", "savings.deposit", "12.50")
                    .doesNotContain("??");
        }
        assertThat(server.get().uri("/api/openapi.yaml"))
                .hasStatusOk()
                .bodyText()
                .startsWith("openapi: 3.1");
    }

    private MvcTestResult send(Described each, Cooperative home, String key, Map<String, String> real, int number) {
        String path = each.path();
        String query = "";
        boolean seen = false;
        for (JsonNode reference : each.operation().path("parameters")) {
            JsonNode parameter = referred(reference);
            seen |= parameter.path("name").asString("").equals("If-Match");
            String name = parameter.path("name").asString("");
            String example = real.getOrDefault(
                    parameter.path("example").asString(""),
                    parameter.path("example").asString(""));
            path = path.replace("{" + name + "}", example);
            boolean asks = parameter.path("in").asString("").equals("query") && !example.isEmpty();
            query += asks ? (query.isEmpty() ? "" : "&") + name + "=" + example : "";
        }
        String address = ApiFixture.root(home) + path + (query.isEmpty() ? "" : "?" + query);
        MockMvcRequestBuilder request = fixture.request(each.method(), address, key);
        if (seen) {
            request.header("If-Match", fixture.tag(address, key));
        }
        if (each.operation().has("requestBody")) {
            JsonNode content = each.operation().get("requestBody").get("content");
            String type = content.propertyNames().iterator().next();
            JsonNode example = content.get(type).get("example");
            String body = example.isString() ? example.stringValue() : example.toString();
            for (Map.Entry<String, String> one : real.entrySet()) {
                body = body.replace("\"" + one.getKey() + "\"", "\"" + one.getValue() + "\"");
            }
            request.header("Idempotency-Key", "example-" + (number + 1))
                    .contentType(type)
                    .content(body);
        }
        return request.exchange();
    }

    private int lateness(String operation) {
        return parts.stream().mapToInt(part -> part.lateness(operation)).sum();
    }

    private JsonNode referred(JsonNode parameter) {
        return parameter.has("$ref")
                ? document.at(parameter.get("$ref").stringValue().substring(1))
                : parameter;
    }

    /** Fields of the example that the answer lacks: of lists the first of each is compared. */
    private static List<String> missing(JsonNode example, JsonNode answer, String at) {
        List<String> missing = new ArrayList<>();
        if (example.isArray() && !example.isEmpty() && answer.isArray()) {
            for (int n = 0; n < Math.min(example.size(), Math.max(answer.size(), 1)); n++) {
                missing.addAll(
                        answer.isEmpty() ? List.of(at + "/0") : missing(example.get(n), answer.get(n), at + "/" + n));
            }
        } else if (example.isObject()) {
            for (String name : example.propertyNames()) {
                missing.addAll(
                        answer.has(name)
                                ? missing(example.get(name), answer.get(name), at + "/" + name)
                                : List.of(at + "/" + name));
            }
        }
        return missing;
    }

    /** Those that bring money and names first, so that the others have something to tell of. */
    private List<Described> operations() {
        List<Described> all = new ArrayList<>();
        for (String path : document.get("paths").propertyNames()) {
            for (String method : document.get("paths").get(path).propertyNames()) {
                all.add(new Described(
                        HttpMethod.valueOf(method.toUpperCase(Locale.ROOT)),
                        path,
                        document.get("paths").get(path).get(method)));
            }
        }
        all.sort(Comparator.comparingInt(each -> {
            int place = MONEY_FIRST.indexOf(each.id());
            return place < 0 ? MONEY_FIRST.size() + lateness(each.id()) : place;
        }));
        return all;
    }
}
