package coop.milpa.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.hostile.Desk.Answer;
import coop.milpa.hostile.Site.Route;
import coop.milpa.hostile.Town.Built;
import coop.milpa.platform.AuditQuery;
import coop.milpa.platform.AuditRecord;
import coop.milpa.platform.AuditTrail;
import coop.milpa.web.Permission;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Addresses that somebody wrote by hand: nonsense in a query, ids that nobody has, ids of another cooperative. */
@HostileTest
class HostileAddressesTests {

    private static final List<String> NAMES = List.of("Rosa Choc", "Rosa Choc", "Elena Pop", "Mateo Xol", "Irma Tut");
    private static final Set<String> USUAL = Set.of("sort", "page", "as", "on", "from", "to", "lang", "size", "like");
    private static final List<Hostile> NOBODYS = Hostile.ALL.stream()
            .filter(each -> Set.of("emoji", "huge", "negative", "right to left", "wide digits")
                    .contains(each.name()))
            .toList();

    private final Town towns;
    private final Site site;
    private final AuditTrail audit;
    private Built town;
    private Walk walk;
    private Walk elsewhere;

    HostileAddressesTests(
            Town towns,
            AuditTrail audit,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping,
            List<Permission> permissions) {
        this.towns = towns;
        this.audit = audit;
        this.site = new Site(mapping, permissions);
    }

    @BeforeAll
    void twoCooperativesAreWalkedThrough() {
        town = towns.build("HERE", NAMES);
        walk = new Walk(site, town).go();
        elsewhere =
                new Walk(site, towns.build("THERE", List.of("Ana Xi", "Eva Xi", "Ada Xi", "Ida Xi", "Una Xi"))).go();
    }

    /** The fields of its own form one by one, and with them all that any page reads, at once and twice. */
    @Test
    void everyQueryIsAnsweredInWordsWhateverStandsInIt() {
        var judge = new Judge();
        for (String path : walk.pages().values()) {
            Desk desk = walk.desk(site.at(false, path).orElseThrow());
            Set<String> own = new TreeSet<>();
            PageForm.of(desk.get(path).body(), path).stream()
                    .filter(form -> !form.isPost() && form.action().equals(path))
                    .forEach(form -> own.addAll(form.fields().keySet()));
            for (Hostile hostile : Hostile.ALL) {
                for (String name : own) {
                    String query = "?" + name + "=" + hostile.encoded();
                    judge.look(path + " " + name + " " + hostile.name(), desk.get(path + query));
                }
                String all = Stream.concat(own.stream(), USUAL.stream())
                        .map(name -> name + "=" + hostile.encoded())
                        .collect(Collectors.joining("&"));
                judge.look(path + " all " + hostile.name(), desk.get(path + "?" + all + "&" + all));
            }
        }
        System.out.println("Pages x parameters x values: " + walk.pages().size() + " pages, " + judge);
        assertThat(judge.found()).isEmpty();
    }

    @Test
    void whatNobodyHasIsNotThereTellsNothingAndIsNoted() {
        var judge = new Judge();
        int tried = 0;
        for (Map.Entry<String, String> each : everything(walk).entrySet()) {
            boolean post = each.getKey().startsWith("POST ");
            Route route = site.at(post, each.getValue()).orElseThrow();
            for (Map.Entry<String, String> variable :
                    route.variables(each.getValue()).entrySet()) {
                if (!variable.getKey().equals("cooperative")) {
                    List<String> told = new ArrayList<>();
                    for (String other : others(each.getKey(), route, variable)) {
                        String address = each.getValue().replace("/" + variable.getValue(), "/" + other);
                        Answer answer = post
                                ? walk.desk(route).post(address, "")
                                : walk.desk(route).get(address);
                        judge.look(route.key(each.getValue()) + " " + variable.getKey() + " " + other, answer);
                        assertNotThere(judge, address, answer);
                        told.add(withoutId(answer.body(), other));
                        tried++;
                    }
                    if (told.size() > NOBODYS.size() + 1 && !told.get(0).equals(told.get(1))) {
                        judge.complain(each + " " + variable + ": an id of another cooperative is told from nobody's");
                    }
                }
            }
        }
        System.out.println("Routes x ids that nobody has: " + tried + " tried; " + judge);
        assertThat(judge.found()).isEmpty();
    }

    private void assertNotThere(Judge judge, String address, Answer answer) {
        if (answer.status() != 404) {
            judge.complain(address + ": status " + answer.status() + " for what is not there");
            return;
        }
        Optional<AuditRecord> last =
                audit.read(town.cooperative().id(), AuditQuery.latest(new AuditQuery.All(), 1)).records().stream()
                        .findFirst();
        boolean noted = last.filter(record -> record.change().action().equals("access.not-found")
                        && record.change().after().toString().contains(beginning(address)))
                .isPresent();
        if (!noted) {
            judge.complain(address + ": not noted, but "
                    + last.map(record -> record.change().toString()).orElse("nothing"));
        }
    }

    private static String beginning(String address) {
        String plain = address.replaceAll("[\"\\\\%].*", "");
        return plain.substring(0, Math.min(plain.length(), 100));
    }

    /** An id of nobody, the same place's id elsewhere if it is another, and nonsense; in this order. */
    private List<String> others(String key, Route route, Map.Entry<String, String> variable) {
        String nobody = Hostile.ALL.getLast().inPath();
        Stream<String> theirs = Optional.ofNullable(everything(elsewhere).get(key)).stream()
                .map(path -> route.variables(path).getOrDefault(variable.getKey(), variable.getValue()))
                .filter(id -> !id.equals(variable.getValue()) && !isOfBoth(variable.getKey(), id))
                .map(id -> URLEncoder.encode(id, StandardCharsets.UTF_8));
        return Stream.concat(
                        Stream.concat(Stream.of(nobody), theirs),
                        NOBODYS.stream().map(Hostile::inPath))
                .toList();
    }

    /** Both have accounts, days and messages of the same name. */
    private boolean isOfBoth(String variable, String id) {
        return town.accounts().contains(id) || Set.of("product", "code").contains(variable) || id.matches("[0-9]{1,3}");
    }

    private static Map<String, String> everything(Walk walk) {
        Map<String, String> all = new TreeMap<>(walk.pages());
        walk.forms().forEach((key, form) -> all.put(key.replaceAll(" (confirmed|asking)", ""), form.action()));
        return all;
    }

    private static String withoutId(String body, String id) {
        return body.replace(id, "").replaceAll("value=\"[^\"]*\"", "");
    }
}
