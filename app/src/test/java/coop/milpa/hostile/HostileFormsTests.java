package coop.milpa.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.hostile.Desk.Answer;
import coop.milpa.hostile.Site.Route;
import coop.milpa.hostile.Town.Built;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.platform.TenantScope;
import coop.milpa.web.Permission;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Into every field of every form goes everything that should not: what comes back is an answer, in words. */
@HostileTest
class HostileFormsTests {

    private static final List<String> NAMES = List.of("Rosa Choc", "Rosa Choc", "Elena Pop", "Mateo Xol", "Irma Tut");

    private final Town towns;
    private final Site site;
    private final BooksFixture proof;
    private final TenantScope tenants;
    private final JdbcClient jdbc;
    private final Judge judge = new Judge();
    private Built town;
    private Walk walk;

    HostileFormsTests(
            Town towns,
            BooksFixture proof,
            TenantScope tenants,
            JdbcClient jdbc,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping,
            List<Permission> permissions) {
        this.towns = towns;
        this.proof = proof;
        this.tenants = tenants;
        this.jdbc = jdbc;
        this.site = new Site(mapping, permissions);
    }

    @BeforeAll
    void everybodyGoesThroughACooperative() {
        town = towns.build("FORMS", NAMES);
        walk = new Walk(site, town).go();
        System.out.println("Walked: " + walk.pages().size() + " kinds of pages, " + walk.forms().size() + " of forms");
        System.out.println("Not reached: " + notReached());
        System.out.println("Refused though usual: " + walk.troubles());
    }

    @Test
    void everyFieldIsAnsweredInWordsWhateverStandsInIt() {
        int fields = 0;
        int tried = 0;
        long before = entries();
        for (Map.Entry<String, PageForm> each : gravestLast()) {
            PageForm form = each.getValue();
            Route route = site.at(true, form.action()).orElseThrow();
            Map<String, String> usual = walk.filled(form);
            for (String field : form.fields().keySet()) {
                fields++;
                for (Hostile hostile : Hostile.ALL) {
                    Map<String, String> others = Walk.again(usual);
                    others.remove(field);
                    send(each.getKey() + " " + field + " " + hostile.name(), route, form,
                            Walk.body(others) + "&" + field + "=" + hostile.encoded());
                    tried++;
                }
            }
        }
        System.out.println("Forms x fields x values: " + walk.forms().size() + " forms, " + fields + " fields, " + tried
                + " tried; entries before " + before + ", after " + entries() + "; " + judge);
        assertThat(judge.found()).isEmpty();
        proof.assertBooksBalance(town.books());
    }

    @Test
    void filesThatAreNotWhatTheySayAreAnsweredInWords() {
        int tried = 0;
        for (Map.Entry<String, PageForm> each : walk.forms().entrySet()) {
            PageForm form = each.getValue();
            for (String field : form.files()) {
                for (MockMultipartFile file : Files.all(field)) {
                    Map<String, String> usual = Walk.again(walk.filled(form));
                    Answer answer = walk.desk(site.at(true, form.action()).orElseThrow())
                            .upload(form.action(), usual, List.of(file));
                    judge.look(each.getKey() + " " + field + " " + file.getOriginalFilename(), answer);
                    tried++;
                }
            }
        }
        System.out.println("Files sent: " + tried);
        assertThat(tried).isPositive();
        assertThat(judge.found()).isEmpty();
        proof.assertBooksBalance(town.books());
    }

    /** What is refused is not posted. */
    private void send(String what, Route route, PageForm form, String body) {
        long before = entries();
        Answer answer = walk.desk(route).post(form.action(), body);
        judge.look(what, answer);
        if (answer.status() >= 400 && entries() != before) {
            judge.complain(what + ": refused and posted");
        }
    }

    private long entries() {
        return tenants.read(
                town.cooperative().id(),
                () -> jdbc.sql("select count(*) from ledger.entry").query(Long.class).single());
    }

    /** What ends accounts, members and days comes when all else has been tried. */
    private List<Map.Entry<String, PageForm>> gravestLast() {
        List<Map.Entry<String, PageForm>> all = new ArrayList<>(walk.forms().entrySet());
        all.sort(Comparator.comparing(each -> each.getKey().matches(
                ".*(/decide/|closing|freeze|duplicates|/close|/end|/reset|/year-end|/stop|/reject|death|resignation).*")));
        return all;
    }

    private TreeSet<String> notReached() {
        var missing = new TreeSet<String>();
        site.routes().stream()
                .filter(Route::isOfACooperative)
                .forEach(route -> {
                    String kind = (route.isPost() ? "POST " : "GET ") + route.pattern().getPatternString();
                    String words = java.util.regex.Pattern.quote(kind).replaceAll("\\{(act|order|what)}", "\\\\E[^/]+\\\\Q");
                    boolean met = java.util.stream.Stream.concat(walk.pages().keySet().stream(), walk.forms().keySet().stream())
                            .anyMatch(key -> key.replace(" confirmed", "").matches(words));
                    if (!met) {
                        missing.add(kind);
                    }
                });
        return missing;
    }
}
