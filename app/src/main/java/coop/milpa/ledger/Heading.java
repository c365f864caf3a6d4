package coop.milpa.ledger;

import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.RequestId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What an entry says besides its lines.
 *
 * @param cooperative  whose books
 * @param request  makes posting safe to repeat
 * @param concept  what happened, as a message code: {@code savings.deposit}; at most 60 characters
 * @param actor  who does it
 * @param valueDate  the day it counts from, when that is not the day of the books it is written to
 * @param narrative  in the words of whoever typed it; at most 200 characters, may be empty
 */
public record Heading(
        CooperativeId cooperative,
        RequestId request,
        String concept,
        ActorId actor,
        Optional<LocalDate> valueDate,
        String narrative) {

    private static final int CONCEPT_MAX = 60;
    private static final int NARRATIVE_MAX = 200;

    public Heading {
        if (concept.isBlank() || concept.length() > CONCEPT_MAX) {
            throw new IllegalArgumentException("Concept is '" + concept + "'");
        }
        if (narrative.length() > NARRATIVE_MAX) {
            throw new IllegalArgumentException("Narrative has " + narrative.length() + " characters");
        }
    }

    public static Heading of(CooperativeId cooperative, RequestId request, String concept, ActorId actor) {
        return new Heading(cooperative, request, concept, actor, Optional.empty(), "");
    }

    public Heading valued(LocalDate date) {
        return new Heading(cooperative, request, concept, actor, Optional.of(date), narrative);
    }

    public Heading saying(String words) {
        return new Heading(cooperative, request, concept, actor, valueDate, words);
    }
}
