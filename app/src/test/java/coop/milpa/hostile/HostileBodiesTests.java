package coop.milpa.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.access.ApiKeys;
import coop.milpa.access.MakeApiKey;
import coop.milpa.access.NewApiKey;
import coop.milpa.hostile.Town.Built;
import coop.milpa.kernel.Outcome;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.platform.TenantScope;
import coop.milpa.web.Permission;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/** What the API answers to whatever is no request: a problem with a code that programs can go by. */
@HostileTest
class HostileBodiesTests {

    private static final Set<Integer> REFUSALS = Set.of(400, 404, 409, 413, 415, 422);
    private static final Pattern CODE = Pattern.compile("\"code\":\"([a-z]+\\.[a-z-]+)\"");
    private static final Pattern OF_OURS = Pattern.compile("\\?\\?|Exception|\\b(?:org|java|coop)\\.[a-z]+\\.|SQL");
    private static final String AMOUNT = "{\"value\":\"1.00\",\"currency\":\"GTQ\"}";

    private final MockMvcTester server;
    private final Town towns;
    private final ApiKeys keys;
    private final BooksFixture proof;
    private final TenantScope tenants;
    private final JdbcClient jdbc;
    private final RequestMappingHandlerMapping mapping;
    private final List<String> held;
    private final List<String> found = new ArrayList<>();
    private final Map<String, Integer> codes = new TreeMap<>();
    private Built town;
    private String key = "";
    private int requests;

    HostileBodiesTests(
            MockMvcTester server,
            Town towns,
            ApiKeys keys,
            BooksFixture proof,
            TenantScope tenants,
            JdbcClient jdbc,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping,
            List<Permission> permissions) {
        this.server = server;
        this.towns = towns;
        this.keys = keys;
        this.proof = proof;
        this.tenants = tenants;
        this.jdbc = jdbc;
        this.mapping = mapping;
        this.held = permissions.stream()
                .filter(each -> each.starters().stream().anyMatch(Town.ROLES::contains))
                .map(Permission::name)
                .toList();
    }

    @BeforeAll
    void aSystemHasAKey() {
        town = towns.build("BODIES", List.of("Rosa Choc", "Juan Caal"));
        var command = new MakeApiKey(
                town.cooperative().id(), "hostile", new TreeSet<>(held), Duration.ofDays(1), Optional.empty());
        key = switch (keys.make(command)) {
            case Outcome.Done<NewApiKey>(NewApiKey made) -> made.token().text();
            case Outcome.Refused<NewApiKey>(var why) -> throw new AssertionError("Refused: " + why);
        };
    }

    @Test
    void everyBodyThatIsNoRequestIsAProblemWithACode() {
        String one = "\"" + town.accounts().getFirst() + "\"";
        String other = "\"" + town.accounts().getLast() + "\"";
        String row = "{\"account\":" + one + ",\"amount\":" + AMOUNT + "}";
        var cash = Map.of(
                "account",
                one,
                "amount",
                AMOUNT,
                "by",
                "\"\"",
                "branch",
                "\"\"",
                "funds",
                "\"x\"",
                "valueDate",
                "\"2026-03-02\"");
        Map<String, Map<String, String>> right = new LinkedHashMap<>();
        right.put("/deposits", cash);
        right.put("/withdrawals", cash);
        right.put("/transfers", Map.of("from", one, "to", other, "amount", AMOUNT));
        right.put("/deposits/bulk", Map.of("rows", "[" + row + "]"));
        right.putAll(ofMembers());
        right.putAll(ofAccounts(one.replace("\"", "")));
        right.forEach((path, fields) -> {
            Bodies.of(fields)
                    .forEach((what, body) ->
                            send(path, what, body.getBytes(StandardCharsets.UTF_8), "application/json"));
            Bodies.of(Map.of("value", "\"1.00\"", "currency", "\"GTQ\""))
                    .forEach((what, amount) -> sendAmount(path, fields, what, amount));
            Bodies.encoded(Bodies.object(fields)).forEach(bytes -> send(path, "encoded", bytes, "application/json"));
            for (String type :
                    List.of("text/plain", "application/xml", "application/json;charset=utf-16", "nonsense")) {
                send(path, type, Bodies.object(fields).getBytes(StandardCharsets.UTF_8), type);
            }
        });
        System.out.println("Bodies sent to the API: " + requests + "; " + codes);
        assertThat(found).isEmpty();
        proof.assertBooksBalance(town.books());
    }

    private static Map<String, Map<String, String>> ofMembers() {
        Map<String, Map<String, String>> right = new LinkedHashMap<>();
        right.put("/people", fields("""
                {"kind": "person", "givenNames": "Elena", "paternalSurname": "Pop", "birthDate": "1990-07-14",
                 "telephone": "1", "document": {"type": "DPI", "number": "3141592070101"}, "guardian": "BODIES-1"}
                """));
        right.put("/people/merges", fields("""
                {"survivor": "019cad9c-a000-7000-8000-000000000001", "duplicate": "BODIES-1", "reason": "x"}
                """));
        right.put("/applications", fields("""
                {"applicant": "BODIES-1", "papers": ["x"], "beneficiaries": [{"person": "BODIES-1", "percent": "100"}]}
                """));
        right.put("/applications/resolutions", fields("""
                {"organ": "board", "minute": "1", "point": "1", "resolvedOn": "2026-03-02",
                 "verdicts": [{"application": "019cad9c-a100-7000-8000-000000000001", "verdict": "accepted"}]}
                """));
        right.put("/members/BODIES-1/mandates", fields("""
                {"person": "BODIES-2", "power": "attorney", "from": "2026-03-02", "until": "2026-03-02",
                 "most": {"value": "1.00", "currency": "GTQ"}}
                """));
        right.put("/members/BODIES-1/reviews", fields("""
                {"on": "2026-03-02", "occupation": "x", "occupationCode": "6112", "fundsFrom": "x",
                 "in": {"value": "1.00", "currency": "GTQ"}, "out": {"value": "1.00", "currency": "GTQ"},
                 "movements": ["payroll"], "office": {"post": "x", "left": "2026-03-02"},
                 "relatives": [{"name": "x", "kinship": "x", "post": "x"}]}
                """));
        right.put("/members/BODIES-1/images", fields("""
                {"kind": "photo", "whose": "BODIES-1", "content": "AAAA"}
                """));
        return right;
    }

    private static Map<String, Map<String, String>> ofAccounts(String number) {
        String at = "/accounts/" + number;
        Map<String, Map<String, String>> right = new LinkedHashMap<>();
        right.put("/accounts", fields("""
                {"owner": "BODIES-1", "product": "demand", "first": {"value": "1.00", "currency": "GTQ"},
                 "by": "BODIES-1", "cosigner": "BODIES-2", "quotas": {"amount": {"value": "1.00", "currency": "GTQ"},
                 "everyMonths": 1, "firstDue": "2026-03-02", "count": 1}}
                """));
        right.put(at + "/holds", fields("""
                {"amount": {"value": "1.00", "currency": "GTQ"}, "reason": "dispute", "lastDay": "2026-03-02"}
                """));
        right.put(at + "/garnishments", fields("""
                {"authority": "x", "caseNumber": "x", "amount": {"value": "1.00", "currency": "GTQ"}, "others": []}
                """));
        right.put(at + "/reversals", fields("""
                {"entry": "019cad9c-a100-7000-8000-000000000001", "reason": "x"}
                """));
        right.put(at + "/passbook/pages", fields("{\"line\": 1}"));
        return right;
    }

    private static Map<String, String> fields(String object) {
        Map<String, String> fields = new LinkedHashMap<>();
        JsonMapper.shared()
                .readTree(object)
                .properties()
                .forEach(each -> fields.put(each.getKey(), each.getValue().toString()));
        return fields;
    }

    private void sendAmount(String path, Map<String, String> fields, String what, String amount) {
        if (fields.containsKey("amount")) {
            Map<String, String> changed = new LinkedHashMap<>(fields);
            changed.put("amount", amount.isEmpty() ? "null" : amount);
            send(path, "amount " + what, Bodies.object(changed).getBytes(StandardCharsets.UTF_8), "application/json");
        }
    }

    @Test
    void everyQueryAndEveryKeyThatIsNoneIsAProblemWithACode() {
        String account = town.accounts().getFirst();
        for (String path : List.of(
                "/today",
                "/trial-balance",
                "/entries",
                "/products",
                "/members",
                "/accounts/" + account,
                "/accounts/" + account + "/movements",
                "/members/BODIES-1",
                "/members/BODIES-1/accounts")) {
            for (Hostile hostile : Hostile.ALL) {
                List<String> parts = Stream.of("on", "from", "to", "q", "limit", "cursor")
                        .map(name -> name + "=" + hostile.encoded())
                        .toList();
                look("GET " + path + " " + hostile.name(), get(path + "?" + String.join("&", parts)), true);
                parts.forEach(part -> look("GET " + path + " " + part, get(path + "?" + part), true));
            }
        }
        for (Hostile hostile : Hostile.ALL) {
            for (String path : List.of("/accounts/", "/members/", "/entries/", "/responses/")) {
                look("GET " + path + hostile.name(), get(path + hostile.inPath()), false);
            }
        }
        System.out.println("Addresses asked of the API: " + requests + "; " + codes);
        assertThat(found).isEmpty();
    }

    /** Every route there is, with all that could stand in its address. */
    @Test
    void everyAddressThatNamesNothingIsAProblemWithACode() {
        Set<String> tried = new TreeSet<>();
        routes().forEach((pattern, methods) -> {
            for (HttpMethod method : methods) {
                for (String variable : variables(pattern)) {
                    for (Hostile hostile : Hostile.ALL) {
                        String address = address(pattern.replace(variable, hostile.inPath()));
                        String what = method + " " + pattern + " " + variable + " " + hostile.name();
                        look(what, ask(method, address), false);
                        tried.add(method + " " + pattern + " " + variable);
                    }
                }
            }
        });
        System.out.println("Routes of the API x ids that nobody has: " + tried + "; " + codes);
        assertThat(tried).hasSizeGreaterThan(20);
        assertThat(found).isEmpty();
        proof.assertBooksBalance(town.books());
    }

    private Map<String, List<HttpMethod>> routes() {
        Map<String, List<HttpMethod>> all = new TreeMap<>();
        for (RequestMappingInfo info : mapping.getHandlerMethods().keySet()) {
            List<HttpMethod> methods = info.getMethodsCondition().getMethods().stream()
                    .map(RequestMethod::asHttpMethod)
                    .toList();
            info.getPatternValues().stream()
                    .filter(pattern -> pattern.startsWith("/api/v1/"))
                    .forEach(pattern -> all.merge(
                            pattern,
                            methods,
                            (some, more) ->
                                    Stream.concat(some.stream(), more.stream()).toList()));
        }
        return all;
    }

    private static List<String> variables(String pattern) {
        return Pattern.compile("\\{[^}]+}")
                .matcher(pattern)
                .results()
                .map(MatchResult::group)
                .toList();
    }

    /** What is not tried just now is right. */
    private String address(String pattern) {
        return pattern.replace("{cooperative}", "BODIES")
                .replaceAll(
                        "\\{[^}]+}",
                        pattern.contains("/members/")
                                ? "BODIES-1"
                                : town.accounts().getFirst());
    }

    private MockHttpServletResponse ask(HttpMethod method, String address) {
        return server.method(method)
                .uri(URI.create(address))
                .header("Authorization", "Bearer " + key)
                .header("Idempotency-Key", "key-" + requests)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{}")
                .exchange()
                .getResponse();
    }

    private MockHttpServletResponse get(String path) {
        return server.get()
                .uri(URI.create("/api/v1/c/BODIES" + path))
                .header("Authorization", "Bearer " + key)
                .exchange()
                .getResponse();
    }

    private void send(String path, String what, byte[] body, String type) {
        MockMvcRequestBuilder request = server.post()
                .uri(URI.create("/api/v1/c/BODIES" + path))
                .header("Authorization", "Bearer " + key)
                .header("Idempotency-Key", "key-" + requests)
                .header("Content-Type", type)
                .content(body);
        long before = entries();
        MockHttpServletResponse answer = request.exchange().getResponse();
        look("POST " + path + " " + what, answer, true);
        if (answer.getStatus() >= 400 && entries() != before) {
            found.add(path + " " + what + ": refused and posted");
        }
    }

    private void look(String what, MockHttpServletResponse answer, boolean mayBeRight) {
        requests++;
        int status = answer.getStatus();
        if (mayBeRight && (status == 200 || status == 201)) {
            return;
        }
        String body = new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
        Matcher code = CODE.matcher(body);
        boolean told = code.find() && String.valueOf(answer.getContentType()).startsWith("application/problem+json");
        boolean byTheDoor = status == 400 && body.isEmpty();
        if (!REFUSALS.contains(status)
                || (!told && !byTheDoor)
                || OF_OURS.matcher(body).find()) {
            found.add(what + ": " + status + " " + answer.getContentType() + " " + body);
        }
        codes.merge(told ? code.group(1) : "none", 1, Integer::sum);
    }

    private long entries() {
        return tenants.read(
                town.cooperative().id(),
                () -> jdbc.sql("select count(*) from ledger.entry")
                        .query(Long.class)
                        .single());
    }
}
