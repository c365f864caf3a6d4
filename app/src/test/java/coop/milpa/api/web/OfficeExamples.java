package coop.milpa.api.web;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Examples about administration, products, receipts, contributions and term deposits: what a key has to hold for them,
 * and what the server called things in the place of what the examples call them.
 */
final class OfficeExamples {

    static final String PERMISSIONS =
            " termdeposits.read termdeposits.operate termdeposits.publish termdeposits.pledge";

    /** Operations that make something, where in the answer its name stands, and its name in the examples. */
    private static final Map<String, Named> MADE =
            Map.of("pledgeTermDeposit", new Named("/id", "019cad9c-5000-7000-8000-000000000001"));

    private final Map<String, String> real = new HashMap<>();

    /** Where a name stands. */
    private record Named(String at, String example) {}

    /** Name in the examples to name here. */
    Map<String, String> real() {
        return real;
    }

    void heard(String operation, JsonNode answer) {
        Named named = MADE.get(operation);
        if (named != null) {
            real.put(named.example(), answer.at(named.at()).stringValue());
        }
    }
}
