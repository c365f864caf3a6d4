package coop.milpa.hostile;

import coop.milpa.hostile.Desk.Answer;
import coop.milpa.hostile.Site.Route;
import coop.milpa.hostile.Town.Built;
import coop.milpa.kernel.RequestId;
import coop.milpa.web.StarterRole;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/**
 * Goes through a whole cooperative by its links, as everybody in turn, fills every form in that it meets with what
 * fits, and remembers each kind of page and each kind of form once.
 */
final class Walk {

    private static final Pattern LINK = Pattern.compile("<a\\b[^>]*\\bhref=\"([^\"#]+)\"");
    private static final int PAGES_OF_A_KIND = 3;
    private static final int TRIES_MAX = 3;

    /** What nobody on a walk sends: it would end the walk. */
    private static final Set<String> NEVER = Set.of("/sign-out", "/sessions", "/password", "/second-factor");

    /** A surplus that is taken back is neither resolved nor paid. */
    private static final String UNDOING = "/withdrawal";

    private final Site site;
    private final Built town;
    private final String before;
    private final Deque<String> ahead = new ArrayDeque<>();
    private final Deque<String> later = new ArrayDeque<>();
    private final Set<String> seen = new LinkedHashSet<>();
    private final Map<String, String> pages = new TreeMap<>();
    private final Map<String, Integer> visits = new TreeMap<>();
    private final Map<String, PageForm> forms = new LinkedHashMap<>();
    private final Map<String, String> troubles = new TreeMap<>();
    private final Map<String, Integer> tries = new TreeMap<>();

    Walk(Site site, Built town) {
        this(site, town, "");
    }

    /**
     * A walk to be gone.
     *
     * @param before  what stands before all free text
     */
    Walk(Site site, Built town, String before) {
        this.site = site;
        this.town = town;
        this.before = before;
    }

    /** Kind of page to one address of it. */
    Map<String, String> pages() {
        return pages;
    }

    /** Kind of form to one that stands somewhere. */
    Map<String, PageForm> forms() {
        return forms;
    }

    /** Forms that were refused though filled in as well as we can, with what was wrong. */
    Map<String, String> troubles() {
        return troubles;
    }

    Walk go() {
        ahead.addAll(Usual.places(town));
        for (Route route : site.routes()) {
            String path = route.pattern()
                    .getPatternString()
                    .replace("{cooperative}", town.cooperative().code());
            if (!route.isPost() && route.isOfACooperative() && !path.contains("{")) {
                ahead.add(path);
            }
        }
        ahead.addAll(Usual.gravePlaces(town));
        while (!ahead.isEmpty() || !later.isEmpty()) {
            visit(ahead.isEmpty() ? later.remove() : ahead.remove());
        }
        return this;
    }

    /** Everybody who may look at it does: what it leads to depends on who looks. */
    private void visit(String address) {
        String path = URI.create(address).getPath();
        Optional<Route> found = site.at(false, path);
        if (found.isEmpty() || !seen.add(address)) {
            return;
        }
        Route route = found.get();
        if (visits.merge(route.key(path), 1, Integer::sum) > PAGES_OF_A_KIND) {
            return;
        }
        for (StarterRole role : route.roles()) {
            Answer answer = town.desk(role).get(address);
            if (answer.status() == 200) {
                pages.putIfAbsent(route.key(path), path);
            }
            read(answer, path);
        }
    }

    private void read(Answer answer, String path) {
        answer.leadsTo().filter(to -> to.startsWith("/")).ifPresent(ahead::addFirst);
        if (!answer.type().startsWith("text/html")) {
            return;
        }
        Matcher link = LINK.matcher(answer.body());
        while (link.find()) {
            String to = HtmlUtils.htmlUnescape(link.group(1));
            if (to.startsWith(town.root()) && !to.contains("lang=") && !to.contains("as=")) {
                (to.endsWith("/withdrawal") ? later : ahead).add(to);
            }
        }
        PageForm.of(answer.body(), path).stream()
                .sorted(Comparator.comparing(form -> form.action().endsWith("/end")))
                .forEach(this::meet);
    }

    /** Once for each kind; but a cashier who deals in dollars begins with a second drawer. */
    private void meet(PageForm form) {
        Optional<Route> route = site.at(form.isPost(), form.action());
        boolean victims = !form.action().contains("/users/") || form.action().contains("/victim");
        boolean undone = form.action().contains("/shares/") && form.action().endsWith(UNDOING);
        if (route.isEmpty()
                || !form.isPost()
                || !victims
                || undone
                || NEVER.stream().anyMatch(form.action()::startsWith)) {
            return;
        }
        String key = key(route.get(), form);
        boolean again = troubles.containsKey(key) && tries.merge(key, 1, Integer::sum) <= TRIES_MAX;
        boolean second = form.action().endsWith("/cash/shifts/new/" + town.dollars())
                && tries.merge(form.action(), 1, Integer::sum) == 1;
        if (again || second || !forms.containsKey(key)) {
            forms.put(key, form);
            Answer answer = send(route.get(), form);
            if (answer.status() >= 400) {
                troubles.put(key, answer.status() + " " + wrong(answer.body()));
            } else {
                troubles.remove(key);
            }
            answer.leadsTo().ifPresent(this::hasChanged);
            read(answer, form.action());
        }
    }

    /** What a form leads to shows what it did, even if it was looked at before. */
    private void hasChanged(String address) {
        if (seen.remove(address)) {
            String path = URI.create(address).getPath();
            site.at(false, path).ifPresent(route -> visits.merge(route.key(path), -1, Integer::sum));
        }
    }

    private static String key(Route route, PageForm form) {
        String asking = form.fields().containsKey("asking") ? " asking" : "";
        return route.key(form.action()) + (form.fields().containsKey("confirmed") ? " confirmed" : asking);
    }

    private Answer send(Route route, PageForm form) {
        Map<String, String> filled = filled(form);
        return form.files().isEmpty()
                ? desk(route).post(form.action(), body(filled))
                : desk(route).upload(form.action(), filled, Usual.files(form, town));
    }

    /** A form filled in with what fits. */
    Map<String, String> filled(PageForm form) {
        return Usual.filled(form, town, before);
    }

    Desk desk(Route route) {
        return town.desk(
                route.roles().isEmpty() ? StarterRole.MANAGER : route.roles().getFirst());
    }

    static String body(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** A form carries its request; another of the same kind is another request. */
    static Map<String, String> again(Map<String, String> fields) {
        Map<String, String> fresh = new LinkedHashMap<>(fields);
        fresh.computeIfPresent("request", (name, old) -> RequestId.next().toString());
        return fresh;
    }

    private static String wrong(String page) {
        Matcher said = Pattern.compile("<li><a href=\"#[^>]*>([^<]*)").matcher(page);
        return said.results().map(found -> found.group(1)).collect(Collectors.joining("; "));
    }
}
