package coop.milpa.webhooks.web;

import coop.milpa.api.Word;
import coop.milpa.webhooks.Delivery;
import coop.milpa.webhooks.Delivery.State;
import java.util.Optional;

/**
 * A delivery as other systems are told.
 *
 * @param sequence  as the message says it
 * @param state  {@code waiting}, {@code delivered} or {@code given-up}
 * @param nextTryAt  if it waits
 * @param answer  the status of HTTP, or a word for why there was none
 */
record DeliveryText(
        String sequence,
        String event,
        String type,
        String subject,
        String happenedAt,
        String state,
        int tries,
        Optional<String> nextTryAt,
        Optional<String> triedAt,
        Optional<String> answer) {

    static DeliveryText of(Delivery delivery) {
        return new DeliveryText(
                "%019d".formatted(delivery.number()),
                delivery.event().toString(),
                delivery.type().code(),
                delivery.subject(),
                delivery.happenedAt().toString(),
                Word.of(delivery.state()),
                delivery.tries(),
                delivery.state() == State.WAITING
                        ? Optional.of(delivery.nextTryAt().toString())
                        : Optional.empty(),
                delivery.last().map(last -> last.at().toString()),
                delivery.last().map(Delivery.Try::answer));
    }
}
