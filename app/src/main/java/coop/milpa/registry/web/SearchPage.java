package coop.milpa.registry.web;

import coop.milpa.platform.TenantScope;
import coop.milpa.registry.AskedCooperative;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.web.Message;
import coop.milpa.web.Needs;
import coop.milpa.web.SearchSource;
import coop.milpa.web.SearchSource.Found;
import coop.milpa.web.SearchSource.Hit;
import coop.milpa.web.Viewer;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What the search box of the frame leads to: all that fits in a cooperative, of whatever whoever looks may see. */
@Controller
class SearchPage {

    private static final int TEXT_MAX = 100;

    private final Cooperatives cooperatives;
    private final TenantScope tenants;
    private final List<SearchSource> sources;

    SearchPage(Cooperatives cooperatives, TenantScope tenants, ObjectProvider<SearchSource> sources) {
        this.cooperatives = cooperatives;
        this.tenants = tenants;
        this.sources = sources.stream()
                .sorted(Comparator.comparingInt(SearchSource::order))
                .toList();
    }

    /**
     * What one source found.
     *
     * @param heading  what it finds
     * @param found  what fits
     */
    record Group(Message heading, Found found) {}

    /** One that is certain is shown at once; otherwise all that fit are listed. */
    @GetMapping("/c/{cooperative}/search")
    @Needs(PagesInTheMenu.SEARCH)
    String search(@PathVariable String cooperative, @RequestParam(name = "q") Optional<String> given, Model model) {
        Cooperative found = AskedCooperative.of(cooperatives, cooperative);
        List<SearchSource> open = sources.stream().filter(SearchPage::mayBeSeen).toList();
        String text = given.map(String::strip).orElse("");
        String asked = text.substring(0, Math.min(text.length(), TEXT_MAX));
        List<Group> groups = asked.isEmpty() ? List.of() : tenants.look(found.id(), () -> groups(open, found, asked));
        Optional<Hit> certain = certain(groups);
        if (certain.isPresent()) {
            return "redirect:" + address(found, certain.get());
        }
        model.addAttribute("cooperative", found);
        model.addAttribute("asked", asked);
        model.addAttribute("groups", groups);
        model.addAttribute("hints", asked.isEmpty() ? hints(open, found) : List.of());
        model.addAttribute(
                "lists",
                open.stream().flatMap(source -> source.everything().stream()).toList());
        return "registry/search";
    }

    private static List<Message> hints(List<SearchSource> open, Cooperative cooperative) {
        return open.stream()
                .flatMap(source -> source.hint(cooperative.id()).stream())
                .toList();
    }

    private static boolean mayBeSeen(SearchSource source) {
        return Viewer.allows(source.permission());
    }

    private static List<Group> groups(List<SearchSource> open, Cooperative cooperative, String asked) {
        return open.stream()
                .map(source -> new Group(source.heading(), source.find(cooperative.id(), asked)))
                .filter(group -> !group.found().hits().isEmpty())
                .toList();
    }

    /** Of several that are certain none is. */
    private static Optional<Hit> certain(List<Group> groups) {
        List<Hit> all =
                groups.stream().flatMap(group -> group.found().hits().stream()).toList();
        return all.size() == 1 && all.getFirst().certain() ? Optional.of(all.getFirst()) : Optional.empty();
    }

    private static String address(Cooperative cooperative, Hit hit) {
        return "/c/" + cooperative.code() + hit.path();
    }
}
