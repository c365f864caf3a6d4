package coop.milpa.access.web;

import coop.milpa.access.ApiKey;
import coop.milpa.access.ApiKeys;
import coop.milpa.access.MakeApiKey;
import coop.milpa.access.NewApiKey;
import coop.milpa.access.SignedIn;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.web.Confirmation;
import coop.milpa.web.Form;
import coop.milpa.web.ListRequest;
import coop.milpa.web.Message;
import coop.milpa.web.Needs;
import coop.milpa.web.Notices;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The keys by which other systems come in: who made which, a new one, and the end of one. */
@Controller
@RequestMapping("/c/{cooperative}/api-keys")
@Needs(UserRights.API_KEYS)
class ApiKeyPages {

    private static final String DAYS_USUAL = "365";

    private final ApiKeys keys;
    private final KeyTable table;
    private final HomePlace.Finder homes;
    private final Notices notices;

    ApiKeyPages(ApiKeys keys, KeyTable table, HomePlace.Finder homes, Notices notices) {
        this.keys = keys;
        this.table = table;
        this.homes = homes;
        this.notices = notices;
    }

    @GetMapping
    String list(@PathVariable Map<String, String> path, ListRequest request, Locale reader, Model model) {
        table.show(homes.of(path, model), request, reader, model);
        return "access/api-keys";
    }

    @GetMapping("/new")
    String form(@PathVariable Map<String, String> path, HttpServletRequest request, Model model) {
        homes.of(path, model);
        return form(Map.of("days", DAYS_USUAL), List.of(), request, model);
    }

    /** She gives of her own and nothing else. */
    private static String form(
            Map<String, String> given, List<String> chosen, HttpServletRequest request, Model model) {
        model.addAttribute("given", given);
        model.addAttribute("chosen", chosen);
        model.addAttribute("grantable", new TreeSet<>(who(request).permissions()));
        return "access/new-api-key";
    }

    /** The key is in this answer and nowhere else. */
    @PostMapping
    String make(
            @PathVariable Map<String, String> path,
            @RequestParam Map<String, String> given,
            @RequestParam(name = "permissions", defaultValue = "") List<String> permissions,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        HomePlace place = homes.of(path, model);
        var command = new MakeApiKey(
                place.home(),
                given.getOrDefault("name", "").strip(),
                new TreeSet<>(permissions),
                days(given.getOrDefault("days", "")),
                Optional.of(who(request).user().name()));
        return switch (keys.make(command)) {
            case Outcome.Done<NewApiKey>(NewApiKey made) -> {
                response.setHeader("Cache-Control", "no-store");
                model.addAttribute("made", made);
                yield "access/api-key-told";
            }
            case Outcome.Refused<NewApiKey>(Refusal why) -> {
                SaidNo.because(why, response, model);
                yield form(given, permissions, request, model);
            }
        };
    }

    /** Whoever calls with it is turned away from then on, so it asks first. */
    @PostMapping("/{key}/end")
    String end(
            @PathVariable Map<String, String> path,
            @RequestParam Map<String, String> given,
            Locale reader,
            HttpServletResponse response,
            Model model) {
        HomePlace place = homes.of(path, model);
        String name = path.getOrDefault("key", "");
        ApiKey key = keys.of(place.home()).stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(HomePlace::notFound);
        Form form = Form.of(given);
        String list = place.base() + "/api-keys";
        if (!form.isConfirmed()) {
            return new Confirmation(
                            Message.of("access.api-key-end.title", key.name()),
                            Message.of("access.api-key-end.means"),
                            Message.of("access.api-key-end.do"),
                            list + "/" + key.name() + "/end",
                            list)
                    .show(model, form);
        }
        return switch (keys.revoke(place.home(), key.name())) {
            case Outcome.Done<ApiKey>(ApiKey ended) -> {
                notices.tell(Message.of("access.api-key-ended", ended.name()));
                yield "redirect:" + list;
            }
            case Outcome.Refused<ApiKey>(Refusal why) -> {
                SaidNo.because(why, response, model);
                yield list(path, new ListRequest(list, Map.of()), reader, model);
            }
        };
    }

    /** What is no number of days is none, and is refused like that. */
    private static Duration days(String text) {
        return text.strip().matches("[0-9]{1,4}") ? Duration.ofDays(Long.parseLong(text.strip())) : Duration.ZERO;
    }

    private static SignedIn who(HttpServletRequest request) {
        return Visitor.of(request).orElseThrow();
    }
}
