package coop.milpa.savings.web;

import coop.milpa.api.Call;
import coop.milpa.api.ForPrograms;
import coop.milpa.api.Requests;
import coop.milpa.savings.SavingsAccount;
import coop.milpa.web.Needs;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Accounts that other systems open, close and wake for members, and what they undo in them. */
@ForPrograms
@RequestMapping(path = ForPrograms.COOPERATIVE + "/accounts")
class OpeningRoutes {

    private final NamedSavings named;
    private final Requests requests;
    private final AccountOperations operations;
    private final Reversals reversals;

    OpeningRoutes(NamedSavings named, Requests requests, AccountOperations operations, Reversals reversals) {
        this.named = named;
        this.requests = requests;
        this.operations = operations;
        this.reversals = reversals;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Needs(SavingsInTheMenu.OPERATE)
    ResponseEntity<String> open(Call call, Locale reader) {
        return requests.carryOut(call, operations.open(), reader);
    }

    /** Paying an account out is a withdrawal. */
    @PostMapping(path = "/{number}/closing", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Needs(MoneyActs.WITHDRAWAL)
    ResponseEntity<String> close(
            @PathVariable String cooperative, @PathVariable String number, Call call, Locale reader) {
        return requests.carryOut(call, operations.close(account(cooperative, number)), reader);
    }

    @PostMapping(path = "/{number}/waking", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Needs(SavingsInTheMenu.OPERATE)
    ResponseEntity<String> wake(
            @PathVariable String cooperative, @PathVariable String number, Call call, Locale reader) {
        return requests.carryOut(call, operations.wake(account(cooperative, number)), reader);
    }

    @PostMapping(path = "/{number}/reversals", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Needs(SavingsInTheMenu.REVERSE)
    ResponseEntity<String> reverse(
            @PathVariable String cooperative, @PathVariable String number, Call call, Locale reader) {
        return requests.carryOut(call, reversals.of(account(cooperative, number)), reader);
    }

    private SavingsAccount account(String cooperative, String number) {
        return named.position(cooperative, number).account();
    }
}
