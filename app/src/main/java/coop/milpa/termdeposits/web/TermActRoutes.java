package coop.milpa.termdeposits.web;

import coop.milpa.api.Answers;
import coop.milpa.api.Call;
import coop.milpa.api.ForPrograms;
import coop.milpa.api.InAddress;
import coop.milpa.api.Query;
import coop.milpa.api.Requests;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.kernel.RequestId;
import coop.milpa.registry.Cooperative;
import coop.milpa.termdeposits.CloseTermDeposit;
import coop.milpa.termdeposits.ClosedTermDeposit;
import coop.milpa.termdeposits.Pledge;
import coop.milpa.termdeposits.TermDeposits;
import coop.milpa.termdeposits.web.TermOrders.Where;
import coop.milpa.web.Needs;
import coop.milpa.web.RefusedException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What other systems do with term deposits. */
@ForPrograms
@RequestMapping(ForPrograms.COOPERATIVE + "/term-deposits")
class TermActRoutes {

    private final AskedDeposit asked;
    private final TermDeposits deposits;
    private final TermOrders orders;
    private final TermActs acts;
    private final Requests requests;
    private final Answers answers;

    TermActRoutes(
            AskedDeposit asked,
            TermDeposits deposits,
            TermOrders orders,
            TermActs acts,
            Requests requests,
            Answers answers) {
        this.asked = asked;
        this.deposits = deposits;
        this.orders = orders;
        this.acts = acts;
        this.requests = requests;
        this.answers = answers;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Needs(TermsInTheMenu.OPERATE)
    ResponseEntity<String> open(Call call, Locale reader) {
        return requests.carryOut(call, acts.open(), reader);
    }

    /** What paying it out now would come to; nothing is changed. */
    @GetMapping("/{number}/closing")
    @Needs(TermsInTheMenu.OPERATE)
    ResponseEntity<String> wouldClose(
            @PathVariable String cooperative, @PathVariable String number, @RequestParam Map<String, String> given) {
        Cooperative found = asked.cooperative(cooperative);
        TermSheet sheet = asked.sheet(found, number);
        Where where = Where.of(new Query(given), "to");
        Outcome<ClosedTermDeposit> would = TermActs.owner(sheet)
                .then(owner -> orders.of(found.id(), RequestId.next(), owner, where))
                .then(who -> deposits.preview(
                        new CloseTermDeposit(who.order(), sheet.deposit().number(), who.means())));
        return switch (would) {
            case Outcome.Done<ClosedTermDeposit>(ClosedTermDeposit closed) -> answers.list(ClosedText.of(closed));
            case Outcome.Refused<ClosedTermDeposit>(Refusal why) -> throw new RefusedException(why);
        };
    }

    @PostMapping(path = "/{number}/closing", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Needs(TermsInTheMenu.OPERATE)
    ResponseEntity<String> close(
            @PathVariable String cooperative, @PathVariable String number, Call call, Locale reader) {
        return requests.carryOut(call, acts.close(sheet(cooperative, number)), reader);
    }

    @GetMapping("/{number}/instructions")
    @Needs(TermsInTheMenu.OPERATE)
    ResponseEntity<String> instructions(
            @PathVariable String cooperative, @PathVariable String number, HttpServletRequest request) {
        return answers.one(InstructionsText.of(sheet(cooperative, number)), request);
    }

    @PutMapping(path = "/{number}/instructions", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Needs(TermsInTheMenu.OPERATE)
    ResponseEntity<String> instruct(
            @PathVariable String cooperative, @PathVariable String number, Call call, Locale reader) {
        return requests.carryOut(call, acts.instruct(sheet(cooperative, number), call.tags()), reader);
    }

    @PostMapping(path = "/{number}/pledges", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Needs(TermsInTheMenu.PLEDGE)
    ResponseEntity<String> pledge(
            @PathVariable String cooperative, @PathVariable String number, Call call, Locale reader) {
        return requests.carryOut(call, acts.pledge(sheet(cooperative, number)), reader);
    }

    @PostMapping(path = "/{number}/pledges/{pledge}/release", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Needs(TermsInTheMenu.PLEDGE)
    ResponseEntity<String> release(
            @PathVariable String cooperative,
            @PathVariable String number,
            @PathVariable String pledge,
            Call call,
            Locale reader) {
        TermSheet sheet = sheet(cooperative, number);
        return requests.carryOut(
                call, acts.release(sheet, placed(cooperative, sheet, pledge).hold()), reader);
    }

    private Pledge placed(String cooperative, TermSheet sheet, String given) {
        return deposits
                .pledges(asked.cooperative(cooperative).id(), sheet.deposit().number())
                .stream()
                .filter(pledge -> pledge.hold().toString().equals(given))
                .findFirst()
                .orElseThrow(() -> InAddress.unknown("termdeposits.unknown-pledge", given));
    }

    private TermSheet sheet(String cooperative, String number) {
        return asked.sheet(asked.cooperative(cooperative), number);
    }
}
