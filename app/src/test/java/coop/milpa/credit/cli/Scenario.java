package coop.milpa.credit.cli;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Builds questions of {@code loan scenario}. */
final class Scenario {

    static final String INTEREST_FIRST = "[\"PENALTY\",\"FEE\",\"INTEREST\",\"PRINCIPAL\"]";
    static final String PRINCIPAL_FIRST = "[\"PENALTY\",\"FEE\",\"PRINCIPAL\",\"INTEREST\"]";

    private final String terms;
    private final List<String> events = new ArrayList<>();
    private String order = INTEREST_FIRST;
    private String future = "NEXT_INSTALMENT";
    private String more = "";

    private Scenario(String terms) {
        this.terms = terms;
    }

    static Scenario of(String terms) {
        return new Scenario(terms);
    }

    /** 100 at 7 % over six months of 2024, 30/360: the loan of most published cases. */
    static Scenario sixMonths() {
        return of("\"principal\":\"100\",\"disbursedOn\":\"2024-01-01\",\"annualRate\":\"7\","
                + "\"method\":\"EQUAL_INSTALMENT\",\"instalments\":6,\"unit\":\"MONTHS\",\"interest\":\"30/360\"");
    }

    Scenario principalFirst() {
        order = PRINCIPAL_FIRST;
        return this;
    }

    Scenario future(String other) {
        future = other;
        return this;
    }

    Scenario daily() {
        return with("\"interestOnEarlyPayment\":\"DAILY\"");
    }

    Scenario with(String field) {
        more = more + "," + field;
        return this;
    }

    Scenario pay(String on, String amount) {
        return event(on, "PAY", "\"amount\":\"" + amount + "\"");
    }

    Scenario event(String on, String kind) {
        events.add("{\"on\":\"%s\",\"kind\":\"%s\"}".formatted(on, kind));
        return this;
    }

    Scenario event(String on, String kind, String fields) {
        events.add("{\"on\":\"%s\",\"kind\":\"%s\",%s}".formatted(on, kind, fields));
        return this;
    }

    JsonNode answer() {
        return Lines.scenario(question());
    }

    String question() {
        return "{\"terms\":{%s},\"allocation\":{\"due\":%s,\"inAdvance\":%s,\"future\":\"%s\"},\"events\":[%s]%s}"
                .formatted(terms, order, order, future, String.join(",", events), more);
    }

    /** Principal, interest, paid, and what is outstanding of each row. */
    List<String> rows() {
        return Lines.rows(answer(), "schedule", "principal", "interest", "paid", "outstanding");
    }

    String code() {
        return Lines.code(answer());
    }
}
