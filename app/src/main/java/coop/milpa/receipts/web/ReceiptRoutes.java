package coop.milpa.receipts.web;

import coop.milpa.api.Answers;
import coop.milpa.api.Call;
import coop.milpa.api.ForPrograms;
import coop.milpa.api.Query;
import coop.milpa.api.Requests;
import coop.milpa.api.Slice;
import coop.milpa.members.Member;
import coop.milpa.members.Members;
import coop.milpa.receipts.Receipt;
import coop.milpa.receipts.Receipts;
import coop.milpa.registry.Cooperative;
import coop.milpa.web.Needs;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Receipts for other systems: those there are, what a sum would pay, sums that are taken, and one that is undone. */
@ForPrograms
@RequestMapping(ForPrograms.COOPERATIVE)
class ReceiptRoutes {

    /** Of one member no more are told. */
    private static final int LISTED_MAX = 1_000;

    private final AskedReceipt asked;
    private final Receipts receipts;
    private final Members members;
    private final PaymentActs acts;
    private final Requests requests;
    private final Answers answers;

    ReceiptRoutes(
            AskedReceipt asked,
            Receipts receipts,
            Members members,
            PaymentActs acts,
            Requests requests,
            Answers answers) {
        this.asked = asked;
        this.receipts = receipts;
        this.members = members;
        this.acts = acts;
        this.requests = requests;
        this.answers = answers;
    }

    @GetMapping("/receipts/{number}")
    @Needs(ReceiptPermissions.READ)
    ResponseEntity<String> one(
            @PathVariable String cooperative, @PathVariable String number, HttpServletRequest request) {
        Cooperative found = asked.cooperative(cooperative);
        Receipt receipt = asked.receipt(found, number);
        Optional<String> member = members.find(found.id(), receipt.member()).map(Member::number);
        return answers.one(ReceiptText.of(receipt, member), request);
    }

    /** The latest first. */
    @GetMapping("/members/{member}/receipts")
    @Needs(ReceiptPermissions.READ)
    ResponseEntity<String> ofMember(
            @PathVariable String cooperative, @PathVariable String member, @RequestParam Map<String, String> given) {
        Cooperative found = asked.cooperative(cooperative);
        Member payer = members.asked(found, member);
        List<Receipt> all = receipts.of(found.id(), payer.id(), LISTED_MAX);
        return answers.list(
                Slice.part(all, new Query(given), receipt -> ReceiptText.of(receipt, Optional.of(payer.number()))));
    }

    /** How a sum in cash would be divided; nothing is changed. */
    @GetMapping("/members/{member}/receipts/split")
    @Needs(ReceiptPermissions.TAKE)
    ResponseEntity<String> split(
            @PathVariable String cooperative, @PathVariable String member, @RequestParam Map<String, String> given) {
        Cooperative found = asked.cooperative(cooperative);
        Member payer = members.asked(found, member);
        return answers.list(acts.split(found, payer, new Query(given)));
    }

    @PostMapping(path = "/members/{member}/receipts", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Needs(ReceiptPermissions.TAKE)
    ResponseEntity<String> take(
            @PathVariable String cooperative, @PathVariable String member, Call call, Locale reader) {
        Cooperative found = asked.cooperative(cooperative);
        return requests.carryOut(call, acts.take(found, members.asked(found, member)), reader);
    }

    @PostMapping(path = "/members/{member}/transfer-receipts", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Needs(ReceiptPermissions.TRANSFER)
    ResponseEntity<String> takeTransfer(
            @PathVariable String cooperative, @PathVariable String member, Call call, Locale reader) {
        Cooperative found = asked.cooperative(cooperative);
        return requests.carryOut(call, acts.takeTransfer(found, members.asked(found, member)), reader);
    }

    @PostMapping(path = "/receipts/{number}/reversal", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Needs(ReceiptPermissions.REVERSE)
    ResponseEntity<String> reverse(
            @PathVariable String cooperative, @PathVariable String number, Call call, Locale reader) {
        Cooperative found = asked.cooperative(cooperative);
        return requests.carryOut(call, acts.reverse(asked.receipt(found, number)), reader);
    }
}
