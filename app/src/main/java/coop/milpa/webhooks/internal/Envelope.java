package coop.milpa.webhooks.internal;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonRawValue;
import coop.milpa.webhooks.Delivery;

/**
 * An event as CloudEvents 1.0 writes it (structured, JSON).
 *
 * @param id  the same however often it is sent
 * @param source  whose: {@code urn:milpa:cooperative:} and its code
 * @param sequence  its place in the order of the cooperative's events, as text that sorts like the number
 */
@JsonPropertyOrder({"specversion", "id", "source", "type", "subject", "time", "datacontenttype", "sequence", "data"})
record Envelope(
        String specversion,
        String id,
        String source,
        String type,
        String subject,
        String time,
        String datacontenttype,
        String sequence,
        @JsonRawValue String data) {

    static final String CONTENT_TYPE = "application/cloudevents+json; charset=utf-8";

    static Envelope of(String cooperative, Delivery delivery, String data) {
        return new Envelope(
                "1.0",
                delivery.event().toString(),
                "urn:milpa:cooperative:" + cooperative,
                delivery.type().code(),
                delivery.subject(),
                delivery.happenedAt().toString(),
                "application/json",
                "%019d".formatted(delivery.number()),
                data);
    }
}
