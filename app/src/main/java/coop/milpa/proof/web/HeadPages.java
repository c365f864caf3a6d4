package coop.milpa.proof.web;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.proof.web.Heads.Named;
import coop.milpa.web.Needs;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The heads that cooperatives have published, for programs; and the script that keeps the page for want of a line. */
@RestController
@RequestMapping("/proof")
@Needs(Needs.NOTHING)
class HeadPages {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private static final MediaType SCRIPT = MediaType.parseMediaType("text/javascript;charset=UTF-8");
    private static final Resource WORKER = new ClassPathResource("proof/worker.js");

    private final Heads heads;

    HeadPages(Heads heads) {
        this.heads = heads;
    }

    /** Head and signature of a closed day, and no more; 404 if there is none, or no such cooperative. */
    @GetMapping(path = "/heads/{id}/{day}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<HeadAnswer> head(@PathVariable String id, @PathVariable String day) {
        return ResponseEntity.of(find(id, day).map(HeadPages::answer));
    }

    /** Allowed for the page itself, which stands above the folder that this is in. */
    @GetMapping("/worker.js")
    ResponseEntity<Resource> worker() {
        return ResponseEntity.ok()
                .contentType(SCRIPT)
                .header("Service-Worker-Allowed", "/proof")
                .body(WORKER);
    }

    private Optional<Named> find(String id, String day) {
        if (!DAY.matcher(day).matches()) {
            return Optional.empty();
        }
        try {
            return heads.of(CooperativeId.parse(id), LocalDate.parse(day));
        } catch (IllegalArgumentException | DateTimeException no) {
            return Optional.empty();
        }
    }

    private static HeadAnswer answer(Named named) {
        var head = named.head();
        return new HeadAnswer(
                head.cooperative().toString(),
                named.name(),
                head.day().toString(),
                head.head().toString(),
                named.federations(),
                head.countersignature()
                        .map(signed -> new HeadAnswer.Signature(
                                signed.key().toString(),
                                signed.key().fingerprint(),
                                signed.signature(),
                                named.signer())));
    }
}
