package coop.milpa.cli.jsonl;

import tools.jackson.core.JsonGenerator;

/** What is answered to a line, after its {@code id}. */
@FunctionalInterface
public interface JsonAnswer {

    /** Writes its properties into the object that is open. */
    void writeTo(JsonGenerator object);
}
