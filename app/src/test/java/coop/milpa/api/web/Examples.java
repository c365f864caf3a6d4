package coop.milpa.api.web;

import coop.milpa.members.Member;
import coop.milpa.registry.Cooperative;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What examples of a part of the document need before they are sent, and learn from answers. */
interface Examples {

    /** Where an answer names something, and what the examples call it. */
    record Named(String at, String example) {}

    /** Makes what they ask for. */
    void begin(Cooperative home, Member rosa);

    /** Name in the examples to name here; grows by what is heard. */
    Map<String, String> real();

    /** Operations whose answer names something. */
    default Map<String, Named> made() {
        return Map.of();
    }

    /** What an answer names, other examples ask for. */
    default void heard(Cooperative home, String operation, JsonNode answer) {
        Named named = made().get(operation);
        if (named != null) {
            real().put(named.example(), answer.at(named.at()).stringValue());
        }
    }

    /** How late an operation comes; 0 for whenever it stands in the document. */
    default int lateness(String operation) {
        return 0;
    }

    /** What needs somebody else than who began it. */
    default boolean isBySomebodyElse(String operation) {
        return false;
    }
}
