package coop.milpa.webhooks.web;

import coop.milpa.webhooks.Delivery;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A delivery as a page lists it, by the clock of the cooperative.
 *
 * @param status  of the last answer, if there was one; empty otherwise
 * @param why  the message that says why there was no answer; empty if there was one, or no try
 */
record ShownDelivery(
        long number,
        String type,
        String subject,
        LocalDateTime happened,
        Delivery.State state,
        int tries,
        LocalDateTime next,
        Optional<LocalDateTime> tried,
        String status,
        String why) {

    static ShownDelivery of(Delivery delivery, ZoneId zone) {
        String answer = delivery.last().map(Delivery.Try::answer).orElse("");
        boolean status = answer.matches("[0-9]+");
        return new ShownDelivery(
                delivery.number(),
                delivery.type().code(),
                delivery.subject(),
                at(delivery.happenedAt(), zone),
                delivery.state(),
                delivery.tries(),
                at(delivery.nextTryAt(), zone),
                delivery.last().map(last -> at(last.at(), zone)),
                status ? answer : "",
                status || answer.isEmpty() ? "" : "webhooks.answer." + answer);
    }

    private static LocalDateTime at(Instant instant, ZoneId zone) {
        return instant.atZone(zone).toLocalDateTime().truncatedTo(ChronoUnit.SECONDS);
    }
}
