package coop.milpa.proof.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;

/**
 * A published head as programs read it.
 *
 * @param cooperative  its id
 * @param name  as it is registered
 * @param date  of the books
 * @param head  the day's hash
 * @param federations  to which it belonged on that day, by name
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record HeadAnswer(
        String cooperative,
        String name,
        String date,
        String head,
        List<String> federations,
        Optional<Signature> countersignature) {

    /**
     * Who signed, and with what.
     *
     * @param federation  the name of the one that has published the key; none if nobody has
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Signature(String key, String fingerprint, String signature, Optional<String> federation) {}
}
