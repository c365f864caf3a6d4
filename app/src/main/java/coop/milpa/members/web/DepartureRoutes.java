package coop.milpa.members.web;

import coop.milpa.api.Answers;
import coop.milpa.api.Call;
import coop.milpa.api.ForPrograms;
import coop.milpa.api.InAddress;
import coop.milpa.api.Operation;
import coop.milpa.api.Requests;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.members.Departure;
import coop.milpa.members.Departures;
import coop.milpa.members.Member;
import coop.milpa.web.Needs;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** How a member leaves, and what becomes of what she had. */
@ForPrograms
@RequestMapping(ForPrograms.COOPERATIVE + "/members/{number}")
class DepartureRoutes {

    private final NamedMembers named;
    private final Departures departures;
    private final Requests requests;
    private final DepartureOperations operations;
    private final EstateOperations estates;
    private final EstateTexts texts;
    private final Answers answers;

    DepartureRoutes(
            NamedMembers named,
            Departures departures,
            Requests requests,
            DepartureOperations operations,
            EstateOperations estates,
            EstateTexts texts,
            Answers answers) {
        this.named = named;
        this.departures = departures;
        this.requests = requests;
        this.operations = operations;
        this.estates = estates;
        this.texts = texts;
        this.answers = answers;
    }

    /** The last one, if she ever left or asked to. */
    @GetMapping("/departure")
    @Needs(MembersInTheMenu.READ)
    ResponseEntity<String> departure(
            @PathVariable String cooperative, @PathVariable String number, HttpServletRequest request) {
        CooperativeId home = named.cooperative(cooperative).id();
        Member member = named.member(home, number);
        return answers.one(DepartureText.of(member, last(home, member)), request);
    }

    @PostMapping(path = "/resignation", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Needs(MembersInTheMenu.KEEP)
    ResponseEntity<String> resign(@PathVariable Map<String, String> path, Call call, Locale reader) {
        return carryOut(path, call, operations::resign, reader);
    }

    @PostMapping(path = "/death", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Needs(MembersInTheMenu.KEEP)
    ResponseEntity<String> died(@PathVariable Map<String, String> path, Call call, Locale reader) {
        return carryOut(path, call, operations::died, reader);
    }

    @PostMapping(path = "/acceptance", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Needs(MembersInTheMenu.RESOLVE)
    ResponseEntity<String> accept(@PathVariable Map<String, String> path, Call call, Locale reader) {
        return carryOut(path, call, operations::accept, reader);
    }

    @PostMapping(path = "/expulsion", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Needs(MembersInTheMenu.RESOLVE)
    ResponseEntity<String> expel(@PathVariable Map<String, String> path, Call call, Locale reader) {
        return carryOut(path, call, operations::expel, reader);
    }

    @PostMapping(path = "/settlement", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Needs(MembersInTheMenu.RESOLVE)
    ResponseEntity<String> settle(@PathVariable Map<String, String> path, Call call, Locale reader) {
        return carryOut(path, call, operations::settle, reader);
    }

    @PostMapping(path = "/heirs", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Needs(MembersInTheMenu.RESOLVE)
    ResponseEntity<String> nameHeirs(@PathVariable Map<String, String> path, Call call, Locale reader) {
        return carryOut(path, call, estates::nameHeirs, reader);
    }

    /** What everyone receives; nothing before the settlement. */
    @GetMapping("/estate")
    @Needs(MembersInTheMenu.CASH)
    ResponseEntity<String> estate(@PathVariable String cooperative, @PathVariable String number) {
        CooperativeId home = named.cooperative(cooperative).id();
        Departure last = last(home, named.member(home, number));
        return answers.list(texts.of(home, departures.estate(home, last.id())));
    }

    @PostMapping(path = "/estate/payments", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Needs(MembersInTheMenu.CASH)
    ResponseEntity<String> pay(@PathVariable Map<String, String> path, Call call, Locale reader) {
        return carryOut(path, call, estates::pay, reader);
    }

    private ResponseEntity<String> carryOut(
            Map<String, String> path, Call call, Function<Member, Operation<?>> act, Locale reader) {
        Member member = named.member(path.getOrDefault("cooperative", ""), path.getOrDefault("number", ""));
        return requests.carryOut(call, act.apply(member), reader);
    }

    private Departure last(CooperativeId home, Member member) {
        return departures
                .lastOf(home, member.id())
                .orElseThrow(() -> InAddress.unknown("members.does-not-leave", member.number()));
    }
}
