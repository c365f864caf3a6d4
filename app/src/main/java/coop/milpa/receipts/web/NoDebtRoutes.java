package coop.milpa.receipts.web;

import coop.milpa.api.Amount;
import coop.milpa.api.Answers;
import coop.milpa.api.Call;
import coop.milpa.api.ForPrograms;
import coop.milpa.api.OneByOne;
import coop.milpa.api.Reply;
import coop.milpa.api.Requests;
import coop.milpa.members.Member;
import coop.milpa.members.Members;
import coop.milpa.platform.Subject;
import coop.milpa.receipts.Debt;
import coop.milpa.receipts.NoDebt;
import coop.milpa.receipts.NoDebts;
import coop.milpa.registry.AskedDays;
import coop.milpa.registry.Cooperative;
import coop.milpa.web.Needs;
import java.util.List;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What a member owes, and proofs that she owes nothing, for other systems. */
@ForPrograms
@RequestMapping(ForPrograms.COOPERATIVE + "/members/{member}/no-debt")
@Needs(ReceiptPermissions.CERTIFY)
class NoDebtRoutes {

    private final AskedReceipt asked;
    private final Members members;
    private final NoDebts proofs;
    private final AskedDays days;
    private final Requests requests;
    private final Answers answers;

    NoDebtRoutes(
            AskedReceipt asked, Members members, NoDebts proofs, AskedDays days, Requests requests, Answers answers) {
        this.asked = asked;
        this.members = members;
        this.proofs = proofs;
        this.days = days;
        this.requests = requests;
        this.answers = answers;
    }

    /**
     * Something she owes.
     *
     * @param words  as a code, such as a destination's
     */
    record DebtText(String words, String since, Amount amount) {

        static DebtText of(Debt debt) {
            return new DebtText(debt.words(), debt.since().toString(), Amount.of(debt.amount()));
        }
    }

    /** A proof that she owed nothing when it was issued. */
    record ProofText(long number, String issuedOn, int prints) {

        static ProofText of(NoDebt proof) {
            return new ProofText(proof.number(), proof.issuedOn().toString(), proof.prints());
        }
    }

    /** What she owes on the open day, and all proofs that were issued to her, the latest first. */
    record OwedText(List<DebtText> owed, List<ProofText> proofs) {}

    @GetMapping
    ResponseEntity<String> owed(@PathVariable String cooperative, @PathVariable String member) {
        Cooperative found = asked.cooperative(cooperative);
        Member owner = members.asked(found, member);
        return answers.list(new OwedText(
                proofs.owed(found.id(), owner.id(), days.open(found)).stream()
                        .map(DebtText::of)
                        .toList(),
                proofs.of(found.id(), owner.id()).stream().map(ProofText::of).toList()));
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> issue(
            @PathVariable String cooperative, @PathVariable String member, Call call, Locale reader) {
        Member owner = members.asked(asked.cooperative(cooperative), member);
        var issuing = new OneByOne<>(
                "receipts.issue-no-debt",
                fields -> owner,
                (home, request) -> proofs.issue(home, request.request(), owner.id())
                        .map(proof -> Reply.created(
                                ProofText.of(proof), new Subject("no-debt", Long.toString(proof.number())))));
        return requests.carryOut(call, issuing, reader);
    }
}
