package coop.milpa.savings.web;

import coop.milpa.api.Answers;
import coop.milpa.api.Call;
import coop.milpa.api.ForPrograms;
import coop.milpa.api.InAddress;
import coop.milpa.api.Requests;
import coop.milpa.api.Slice;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.ledger.HoldId;
import coop.milpa.ledger.Holds;
import coop.milpa.savings.GarnishmentId;
import coop.milpa.savings.Garnishments;
import coop.milpa.savings.SavingsAccount;
import coop.milpa.web.Input;
import coop.milpa.web.Needs;
import coop.milpa.web.PageProblem;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What keeps the money of an account, as other systems see it, put it there and let it go. */
@ForPrograms
@RequestMapping(ForPrograms.COOPERATIVE + "/accounts/{number}")
@Needs(SavingsInTheMenu.BLOCK)
class BlockRoutes {

    private final NamedSavings named;
    private final Holds holds;
    private final Garnishments garnishments;
    private final Requests requests;
    private final BlockOperations operations;
    private final Answers answers;

    BlockRoutes(
            NamedSavings named,
            Holds holds,
            Garnishments garnishments,
            Requests requests,
            BlockOperations operations,
            Answers answers) {
        this.named = named;
        this.holds = holds;
        this.garnishments = garnishments;
        this.requests = requests;
        this.operations = operations;
        this.answers = answers;
    }

    /** All in one part: there are few on an account. */
    @GetMapping("/holds")
    ResponseEntity<String> holds(@PathVariable String cooperative, @PathVariable String number) {
        CooperativeId home = named.cooperative(cooperative).id();
        var account = named.position(home, number).account();
        var all = holds.standing(home, account.id()).stream().map(HoldText::of).toList();
        return answers.list(new Slice<>(all, Optional.empty()));
    }

    @PostMapping(path = "/holds", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> hold(
            @PathVariable String cooperative, @PathVariable String number, Call call, Locale reader) {
        return requests.carryOut(call, operations.hold(account(cooperative, number)), reader);
    }

    @PostMapping(path = "/holds/{hold}/release", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> release(@PathVariable Map<String, String> path, Call call, Locale reader) {
        SavingsAccount account = account(path);
        HoldId hold = Input.parsed(named(path, "hold"), HoldId::parse)
                .filter(id -> holds.find(call.client().home(), id)
                        .filter(each -> each.account().equals(account.id()))
                        .isPresent())
                .orElseThrow(() -> unknown(named(path, "hold")));
        return requests.carryOut(call, operations.release(account, hold), reader);
    }

    @PostMapping(path = "/freezing", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> freeze(@PathVariable Map<String, String> path, Call call, Locale reader) {
        return requests.carryOut(call, operations.freeze(account(path)), reader);
    }

    @PostMapping(path = "/unfreezing", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> unfreeze(@PathVariable Map<String, String> path, Call call, Locale reader) {
        return requests.carryOut(call, operations.unfreeze(account(path)), reader);
    }

    @GetMapping("/garnishments")
    ResponseEntity<String> garnishments(@PathVariable String cooperative, @PathVariable String number) {
        CooperativeId home = named.cooperative(cooperative).id();
        var account = named.position(home, number).account();
        var all = garnishments.over(home, account.id()).stream()
                .map(GarnishmentText::of)
                .toList();
        return answers.list(new Slice<>(all, Optional.empty()));
    }

    @PostMapping(path = "/garnishments", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> garnish(@PathVariable Map<String, String> path, Call call, Locale reader) {
        return requests.carryOut(call, operations.garnish(account(path)), reader);
    }

    @PostMapping(path = "/garnishments/{garnishment}/lift", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> lift(@PathVariable Map<String, String> path, Call call, Locale reader) {
        SavingsAccount account = account(path);
        return requests.carryOut(call, operations.lift(account, garnishment(call, account, path)), reader);
    }

    @PostMapping(path = "/garnishments/{garnishment}/payment", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> pay(@PathVariable Map<String, String> path, Call call, Locale reader) {
        SavingsAccount account = account(path);
        return requests.carryOut(call, operations.pay(account, garnishment(call, account, path)), reader);
    }

    private GarnishmentId garnishment(Call call, SavingsAccount account, Map<String, String> path) {
        return Input.parsed(named(path, "garnishment"), GarnishmentId::parse)
                .filter(id -> garnishments.reaches(call.client().home(), id, account.id()))
                .orElseThrow(() -> unknown(named(path, "garnishment")));
    }

    /** What keeps money in other accounts is not let go under this one's number. */
    private static PageProblem unknown(String given) {
        return InAddress.unknown("savings.unknown-hold", given);
    }

    private SavingsAccount account(Map<String, String> path) {
        return account(named(path, "cooperative"), named(path, "number"));
    }

    private static String named(Map<String, String> path, String variable) {
        return path.getOrDefault(variable, "");
    }

    private SavingsAccount account(String cooperative, String number) {
        return named.position(cooperative, number).account();
    }
}
