package coop.milpa.office.web;

import coop.milpa.api.Word;
import coop.milpa.kernel.ActorId;
import coop.milpa.platform.Actor;
import coop.milpa.platform.AuditRecord;
import coop.milpa.platform.Json;
import coop.milpa.platform.Subject;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One act as other systems are told of it.
 *
 * @param from  the way in and its address
 * @param approver  who said yes to it, where one may not do it alone
 * @param before  what was there, as it was recorded; nothing if it was made
 * @param after  what is there since; nothing if it was removed
 */
record AuditText(
        String id,
        String at,
        ActorText actor,
        String from,
        Optional<String> approver,
        String action,
        Subject subject,
        Optional<JsonNode> before,
        Optional<JsonNode> after) {

    /** Who acted: {@code person}, {@code api}, {@code job}, {@code import}, {@code system} or {@code member}. */
    record ActorText(String id, String kind, String name) {

        static ActorText of(Actor actor) {
            return new ActorText(actor.id().toString(), Word.of(actor.kind()), actor.name());
        }
    }

    static AuditText of(AuditRecord record) {
        return new AuditText(
                record.id().value().toString(),
                record.at().toString(),
                ActorText.of(record.by().actor()),
                record.by().from(),
                record.by().approver().map(ActorId::toString),
                record.change().action(),
                record.change().subject(),
                json(record.change().before()),
                json(record.change().after()));
    }

    private static Optional<JsonNode> json(Json said) {
        return Optional.of(said)
                .filter(text -> !text.equals(Json.NOTHING))
                .map(text -> JsonMapper.shared().readTree(text.text()));
    }
}
