package coop.milpa.office.web;

import coop.milpa.api.Answers;
import coop.milpa.api.Call;
import coop.milpa.api.ForPrograms;
import coop.milpa.api.InAddress;
import coop.milpa.api.Requests;
import coop.milpa.office.web.SettingText.AllText;
import coop.milpa.office.web.SettingText.DecisionText;
import coop.milpa.office.web.SettingText.OpenText;
import coop.milpa.platform.OpenSetting;
import coop.milpa.platform.Settings;
import coop.milpa.registry.AskedCooperative;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.web.Needs;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What a cooperative has decided in settings, for other systems, and a new decision. */
@ForPrograms
@RequestMapping(ForPrograms.COOPERATIVE + "/settings")
class SettingRoutes {

    private final Cooperatives cooperatives;
    private final Settings settings;
    private final SettingBook book;
    private final SettingActs acts;
    private final Requests requests;
    private final Answers answers;

    SettingRoutes(
            Cooperatives cooperatives,
            Settings settings,
            SettingBook book,
            SettingActs acts,
            Requests requests,
            Answers answers) {
        this.cooperatives = cooperatives;
        this.settings = settings;
        this.book = book;
        this.acts = acts;
        this.requests = requests;
        this.answers = answers;
    }

    @GetMapping
    @Needs(OfficeInTheMenu.SETTINGS)
    ResponseEntity<String> all(@PathVariable String cooperative, Locale reader) {
        Cooperative found = AskedCooperative.forPrograms(cooperatives, cooperative);
        List<OpenText> open = book.lines(found.id(), reader).stream()
                .map(line -> new OpenText(line.name(), line.words(), line.value(), line.decided()))
                .toList();
        return answers.list(new AllText(
                settings.all(found.id()).stream().map(DecisionText::of).toList(), open));
    }

    @GetMapping("/{name}")
    @Needs(OfficeInTheMenu.SETTINGS)
    ResponseEntity<String> one(
            @PathVariable String cooperative, @PathVariable String name, HttpServletRequest request) {
        Cooperative found = AskedCooperative.forPrograms(cooperatives, cooperative);
        return answers.one(acts.told(found, open(name)), request);
    }

    /** From the open day on or later; what held before stays. */
    @PutMapping(path = "/{name}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Needs(OfficeInTheMenu.DECIDE)
    ResponseEntity<String> decide(
            @PathVariable String cooperative, @PathVariable String name, Call call, Locale reader) {
        Cooperative found = AskedCooperative.forPrograms(cooperatives, cooperative);
        return requests.carryOut(call, acts.decide(found, open(name), call.tags()), reader);
    }

    private OpenSetting<?> open(String name) {
        return book.find(name).orElseThrow(() -> InAddress.unknown("office.unknown-setting", name));
    }
}
