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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /** What asks for more than a walk does: a system that was not told, a year that ends, a shift that goes on. */
    private static final Set<String> HARD_TO_REACH = Set.of(
            "GET /c/{cooperative}/counter/slips/{code}/void",
            "POST /c/{cooperative}/counter/members/{number}/approval",
            "POST /c/{cooperative}/counter/others/{party}",
            "POST /c/{cooperative}/counter/others/{party}/approval",
            "POST /c/{cooperative}/counter/others/{party}/done",
            "POST /c/{cooperative}/counter/slips/{code}/void",
            "POST /c/{cooperative}/shares/years/{endsOn}/withdrawal",
            "POST /c/{cooperative}/webhooks/{webhook}/deliveries/{number}/again",
            "POST /c/{cooperative}/webhooks/{webhook}/resume",
            "POST /c/{cooperative}/year-end");

    private final Town towns;
    private final Site site;
    private final BooksFixture proof;
    private final TenantScope tenants;
    private final JdbcClient jdbc;
    private final Judge judge = new Judge();
    private Built town;
    private Walk walk;
    private long posted;

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
        posted = entries();
        System.out.println("Walked: " + walk.pages().size() + " kinds of pages, "
                + walk.forms().size() + " of forms");
        System.out.println("Not reached: " + notReached());
        System.out.println("Refused though usual: " + walk.troubles());
    }

    @Test
    void everyPageAndEveryFormIsReached() {
        assertThat(HARD_TO_REACH).containsAll(notReached());
    }

    @Test
    void everyFieldIsAnsweredInWordsWhateverStandsInIt() {
        int fields = 0;
        for (Map.Entry<String, PageForm> each : gravestLast()) {
            PageForm form = each.getValue();
            if (isChecked(each.getKey()) || each.getKey().endsWith("/new")) {
                sendAllAtOnce(each.getKey(), form);
            }
            if (!each.getKey().endsWith("/new")) {
                form.fields().keySet().forEach(field -> sendOneByOne(each.getKey(), form, field));
                fields += form.fields().size();
            }
        }
        System.out.println("Forms x fields x values: " + walk.forms().size() + " forms, " + fields + " fields, "
                + Hostile.ALL.size() + " values; " + entries() + " entries; " + judge);
        assertThat(judge.found()).isEmpty();
        proof.assertBooksBalance(town.books());
    }

    private static boolean isChecked(String key) {
        return key.endsWith("/check");
    }

    private void sendAllAtOnce(String key, PageForm form) {
        for (Hostile hostile : Hostile.ALL) {
            String body = form.fields().keySet().stream()
                    .map(field -> field + "=" + hostile.encoded())
                    .collect(Collectors.joining("&"));
            send(key + " all " + hostile.name(), form, body);
        }
        send(key + " with nothing", form, "");
    }

    /** What is checked is asked with all that fits its field badly, what is done with all that may harm where it is kept. */
    private void sendOneByOne(String key, PageForm form, String field) {
        Map<String, String> usual = walk.filled(form);
        for (Hostile hostile : Hostile.ALL) {
            boolean fits =
                    isChecked(key) ? form.figures().contains(field) || !hostile.isFigure() : hostile.harmsWhatKeepsIt();
            if (fits) {
                String body = without(field, usual) + "&" + field + "=" + hostile.encoded();
                send(key + " " + field + " " + hostile.name(), form, body);
            }
        }
        send(key + " without " + field, form, without(field, usual));
        send(key + " twice " + field, form, without(field, usual) + "&" + field + "=x&" + field + "=y");
    }

    private static String without(String field, Map<String, String> usual) {
        Map<String, String> others = Walk.again(usual);
        others.remove(field);
        return Walk.body(others);
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
    private void send(String what, PageForm form, String body) {
        Route route = site.at(true, form.action()).orElseThrow();
        Answer answer = walk.desk(route).post(form.action(), body);
        judge.look(what, answer);
        long now = entries();
        if (answer.status() >= 400 && now != posted) {
            judge.complain(what + ": refused and posted");
        }
        posted = now;
    }

    private long entries() {
        return tenants.read(
                town.cooperative().id(),
                () -> jdbc.sql("select count(*) from ledger.entry")
                        .query(Long.class)
                        .single());
    }

    /** What ends accounts, members and days comes when all else has been tried. */
    private List<Map.Entry<String, PageForm>> gravestLast() {
        List<Map.Entry<String, PageForm>> all = new ArrayList<>(walk.forms().entrySet());
        all.sort(
                Comparator.comparing(
                        each -> each.getKey()
                                .matches(
                                        ".*(/decide/|closing|freeze|duplicates|/close|/end|/reset|/year-end|/stop|/reject|death|resignation).*")));
        return all;
    }

    private Set<String> notReached() {
        Set<String> missing = new TreeSet<>();
        for (Route route : site.routes()) {
            String kind = (route.isPost() ? "POST " : "GET ") + route.pattern().getPatternString();
            String words = Pattern.quote(kind).replaceAll("\\{(act|order|what)}", "\\\\E[^/]+\\\\Q");
            boolean met = Stream.concat(walk.pages().keySet().stream(), walk.forms().keySet().stream())
                    .anyMatch(key -> key.replaceAll(" (confirmed|asking)", "").matches(words));
            if (route.isOfACooperative() && !met) {
                missing.add(kind);
            }
        }
        return missing;
    }
}
