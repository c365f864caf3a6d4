package coop.milpa.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.hostile.Desk.Answer;
import coop.milpa.hostile.Site.Route;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.members.Member;
import coop.milpa.platform.TenantScope;
import coop.milpa.portal.PortalFixture;
import coop.milpa.portal.PortalFixture.Place;
import coop.milpa.portal.web.MemberBrowser;
import coop.milpa.web.Permission;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.HtmlUtils;

/** A member goes through her portal by its links, and into every field goes everything that should not. */
@HostileTest
class HostilePortalTests {

    private static final Pattern LINK = Pattern.compile("<a\\b[^>]*\\bhref=\"([^\"#]+)\"");
    private static final int TOO_FAST = 429;

    /** A wrong password at the door: a right one would end the session of the walk. */
    private static final Map<String, String> USUAL = Map.ofEntries(
            Map.entry("document", "D-1"),
            Map.entry("code", "000000"),
            Map.entry("current", "no es esta"),
            Map.entry("wanted", "cuatro colibríes"),
            Map.entry("repeated", "cuatro colibríes"),
            Map.entry("amount", "1.00"),
            Map.entry("from", "02/03/2026"),
            Map.entry("to", "02/03/2026"),
            Map.entry("words", "Pregunta"));

    private final BooksFixture proof;
    private final TenantScope tenants;
    private final JdbcClient jdbc;
    private final Site site;
    private final Map<String, String> pages = new TreeMap<>();
    private final Map<String, PageForm> forms = new LinkedHashMap<>();
    private final Set<String> seen = new TreeSet<>();
    private final Deque<String> ahead = new ArrayDeque<>();
    private final Judge judge = new Judge(TOO_FAST);
    private final Place at;
    private final List<String> accounts;
    private final Desk desk;

    HostilePortalTests(
            MockMvcTester server,
            PortalFixture fixture,
            BooksFixture proof,
            TenantScope tenants,
            JdbcClient jdbc,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping,
            List<Permission> permissions) {
        this.proof = proof;
        this.tenants = tenants;
        this.jdbc = jdbc;
        this.site = new Site(mapping, permissions);
        this.at = fixture.place();
        Member rosa = fixture.member(at, "Rosa Choc");
        this.accounts = List.of(fixture.account(at, rosa, "2000.00"), fixture.account(at, rosa, "5.00"));
        fixture.activate(at, rosa);
        this.desk = Desk.of(server, MemberBrowser.inside(server, at.home(), PortalFixture.document(rosa)));
    }

    @BeforeAll
    void sheGoesThroughHerPortal() {
        ahead.add(at.home());
        for (Route route : site.routes()) {
            String path = path(route);
            if (!route.isPost() && isHers(route) && !path.contains("{")) {
                ahead.add(path);
            }
        }
        while (!ahead.isEmpty()) {
            visit(ahead.remove());
        }
        System.out.println("Walked the portal: " + pages.size() + " kinds of pages, " + forms.size() + " of forms");
    }

    private String path(Route route) {
        return route.pattern()
                .getPatternString()
                .replace("{cooperative}", at.cooperative().code());
    }

    private static boolean isHers(Route route) {
        return route.pattern().getPatternString().startsWith("/m/{cooperative}");
    }

    private void visit(String address) {
        String path = URI.create(address).getPath();
        var route = site.at(false, path);
        if (route.isEmpty() || !seen.add(address)) {
            return;
        }
        Answer answer = desk.get(address);
        if (answer.status() == 200) {
            pages.putIfAbsent(route.get().key(path), path);
        }
        read(answer, path);
    }

    private void read(Answer answer, String path) {
        answer.leadsTo().filter(to -> to.startsWith(at.home())).ifPresent(to -> {
            seen.remove(to);
            ahead.add(to);
        });
        if (!answer.type().startsWith("text/html")) {
            return;
        }
        Matcher link = LINK.matcher(answer.body());
        while (link.find()) {
            String to = HtmlUtils.htmlUnescape(link.group(1));
            if (to.startsWith(at.home())) {
                ahead.add(to);
            }
        }
        PageForm.of(answer.body(), path).stream()
                .filter(form -> form.isPost() && !form.action().endsWith("/sign-out"))
                .forEach(this::meet);
    }

    private void meet(PageForm form) {
        String key = site.at(true, form.action()).orElseThrow().key(form.action());
        if (forms.putIfAbsent(key, form) == null) {
            read(desk.post(form.action(), Walk.body(filled(form))), form.action());
        }
    }

    private Map<String, String> filled(PageForm form) {
        Map<String, String> filled = new LinkedHashMap<>();
        boolean moves = form.action().contains("/transfers");
        form.fields().forEach((name, value) -> {
            String usual = name.equals("password") && form.action().endsWith("/begin")
                    ? PortalFixture.PASSWORD
                    : USUAL.getOrDefault(name, "texto");
            filled.put(name, value.isEmpty() ? usual : value);
        });
        if (moves) {
            filled.put("from", accounts.getFirst());
            filled.put("to", accounts.getLast());
        }
        return filled;
    }

    @Test
    void everyPageAndEveryFormIsReached() {
        Set<String> missing = new TreeSet<>();
        for (Route route : site.routes()) {
            String key = (route.isPost() ? "POST " : "GET ") + route.pattern().getPatternString();
            if (isHers(route) && !pages.containsKey(key) && !forms.containsKey(key)) {
                missing.add(key);
            }
        }
        assertThat(missing).containsExactly("POST /m/{cooperative}/sign-out");
    }

    @Test
    void everyFieldIsAnsweredInWordsWhateverStandsInIt() {
        long posted = entries();
        for (Map.Entry<String, PageForm> each : forms.entrySet()) {
            PageForm form = each.getValue();
            for (String field : form.fields().keySet()) {
                for (Hostile hostile : Hostile.ALL) {
                    Map<String, String> others = Walk.again(filled(form));
                    others.remove(field);
                    String body = Walk.body(others) + "&" + field + "=" + hostile.encoded();
                    Answer answer = desk.post(form.action(), body);
                    judge.look(each.getKey() + " " + field + " " + hostile.name(), answer);
                    long now = entries();
                    if (answer.status() >= 400 && now != posted) {
                        judge.complain(each.getKey() + " " + field + " " + hostile.name() + ": refused and posted");
                    }
                    posted = now;
                }
            }
            judge.look(each.getKey() + " with nothing", desk.post(form.action(), ""));
        }
        System.out.println("Forms of members x fields x values: " + judge);
        assertThat(judge.found()).isEmpty();
        proof.assertBooksBalance(at.books());
    }

    @Test
    void everyAddressIsAnsweredInWordsWhateverStandsInIt() {
        for (String path : pages.values()) {
            for (Hostile hostile : Hostile.ALL) {
                String query = "?from=" + hostile.encoded() + "&to=" + hostile.encoded() + "&page=" + hostile.encoded()
                        + "&kind=" + hostile.encoded() + "&late=" + hostile.encoded();
                judge.look(path + " " + hostile.name(), desk.get(path + query));
            }
        }
        for (Hostile hostile : Hostile.ALL) {
            for (String place : List.of("/accounts/", "/transfers/")) {
                judge.look(place + hostile.name(), desk.get(at.home() + place + hostile.inPath()));
            }
        }
        System.out.println("Addresses of members: " + judge);
        assertThat(judge.found()).isEmpty();
    }

    private long entries() {
        return tenants.read(
                at.cooperative().id(),
                () -> jdbc.sql("select count(*) from ledger.entry")
                        .query(Long.class)
                        .single());
    }
}
