package coop.milpa.savings.web;

import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.proof.SavingsProofs;
import coop.milpa.proof.file.ProofOfSavings;
import coop.milpa.proof.file.ProofWriter;
import coop.milpa.proof.tree.AccountNumber;
import coop.milpa.registry.Cooperative;
import coop.milpa.savings.SavingsAccount;
import coop.milpa.web.Needs;
import coop.milpa.web.RefusedException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The whole proof of one account as a file for its owner: more than a QR code holds. */
@Controller
class ProofFiles {

    private final AskedAccount asked;
    private final SavingsProofs proofs;

    ProofFiles(AskedAccount asked, SavingsProofs proofs) {
        this.asked = asked;
        this.proofs = proofs;
    }

    @GetMapping("/c/{cooperative}/accounts/{number}/proof.json")
    @Needs(SavingsInTheMenu.READ)
    ResponseEntity<byte[]> proof(
            @PathVariable String cooperative, @PathVariable String number, @RequestParam Map<String, String> given) {
        Cooperative found = asked.cooperative(cooperative);
        SavingsAccount account = asked.account(found, number);
        var days = new AskedDays(given, AskedAccount.addressOf(found, account) + "/statement");
        LocalDate day = days.day("on").orElseGet(() -> asked.lastClosed(found));
        var proven = proofs.prove(found.id(), new AccountNumber(account.terms().number()), day);
        return switch (proven) {
            case Outcome.Refused<ProofOfSavings>(Refusal why) -> throw new RefusedException(why);
            case Outcome.Done<ProofOfSavings>(ProofOfSavings proof) -> file(proof);
        };
    }

    private static ResponseEntity<byte[]> file(ProofOfSavings proof) {
        String number = proof.inclusion().account().value().replaceAll("[^A-Za-z0-9-]", "_");
        var name = ContentDisposition.attachment()
                .filename(number + "-" + proof.scope().date() + ".proof.json");
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, name.build().toString())
                .body(ProofWriter.write(proof).getBytes(StandardCharsets.UTF_8));
    }
}
