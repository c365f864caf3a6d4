package coop.milpa.members.web;

import coop.milpa.api.Answers;
import coop.milpa.api.Call;
import coop.milpa.api.Cursor;
import coop.milpa.api.ForPrograms;
import coop.milpa.api.InAddress;
import coop.milpa.api.Query;
import coop.milpa.api.Requests;
import coop.milpa.api.Slice;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.members.Admissions;
import coop.milpa.members.Application;
import coop.milpa.members.ApplicationId;
import coop.milpa.members.Applications;
import coop.milpa.members.Applications.Stage;
import coop.milpa.registry.Cooperative;
import coop.milpa.web.Input;
import coop.milpa.web.Needs;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Applications for membership as other systems see them, take them down, and record what became of them. */
@ForPrograms
@RequestMapping(ForPrograms.COOPERATIVE + "/applications")
class ApplicationRoutes {

    private final NamedMembers named;
    private final Admissions admissions;
    private final Applications applications;
    private final ApplicationTexts texts;
    private final Requests requests;
    private final ApplicationOperations operations;
    private final Answers answers;

    ApplicationRoutes(
            NamedMembers named,
            Admissions admissions,
            Applications applications,
            ApplicationTexts texts,
            Requests requests,
            ApplicationOperations operations,
            Answers answers) {
        this.named = named;
        this.admissions = admissions;
        this.applications = applications;
        this.texts = texts;
        this.requests = requests;
        this.operations = operations;
        this.answers = answers;
    }

    /** In the order in which they came; of one {@code stage} only, if it is said. */
    @GetMapping
    @Needs(MembersInTheMenu.APPLICATIONS)
    ResponseEntity<String> all(@PathVariable String cooperative, @RequestParam Map<String, String> given) {
        Cooperative found = named.cooperative(cooperative);
        var query = new Query(given);
        var which = new Applications.Which(found.id(), query.optionalWord("stage", Stage.values()), false);
        Optional<ApplicationId> after = query.cursor().map(text -> Cursor.read(text, ApplicationId::parse));
        List<Application> part = applications.after(which, after, query.limit() + 1);
        return answers.list(
                Slice.of(texts.of(found, part), query.limit(), Function.identity(), ApplicationText::application));
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Needs(MembersInTheMenu.ADMIT)
    ResponseEntity<String> apply(@PathVariable String cooperative, Call call, Locale reader) {
        return requests.carryOut(call, operations.apply(named.cooperative(cooperative)), reader);
    }

    /** With what she must pay and has paid. */
    @GetMapping("/{application}")
    @Needs(MembersInTheMenu.APPLICATIONS)
    ResponseEntity<String> one(
            @PathVariable String cooperative, @PathVariable String application, HttpServletRequest request) {
        Cooperative found = named.cooperative(cooperative);
        return answers.one(texts.one(found, application(found.id(), application)), request);
    }

    @PostMapping(path = "/{application}/withdrawal", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Needs(MembersInTheMenu.ADMIT)
    ResponseEntity<String> withdraw(
            @PathVariable String cooperative, @PathVariable String application, Call call, Locale reader) {
        Cooperative found = named.cooperative(cooperative);
        ApplicationId id = application(found.id(), application).id();
        return requests.carryOut(call, operations.withdraw(found, id), reader);
    }

    @PostMapping(path = "/resolutions", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Needs(MembersInTheMenu.RESOLVE)
    ResponseEntity<String> resolve(@PathVariable String cooperative, Call call, Locale reader) {
        return requests.carryOut(call, operations.resolve(named.cooperative(cooperative)), reader);
    }

    @PostMapping(path = "/{application}/payments", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Needs(MembersInTheMenu.CASH)
    ResponseEntity<String> pay(
            @PathVariable String cooperative, @PathVariable String application, Call call, Locale reader) {
        Cooperative found = named.cooperative(cooperative);
        ApplicationId id = application(found.id(), application).id();
        return requests.carryOut(call, operations.pay(found, id), reader);
    }

    private Application application(CooperativeId home, String given) {
        return Input.parsed(given, ApplicationId::parse)
                .flatMap(id -> admissions.find(home, id))
                .orElseThrow(() -> InAddress.unknown("members.unknown-application", given));
    }
}
