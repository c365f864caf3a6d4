package coop.milpa.api.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Holds JSON against the schemas of a document: as much of JSON Schema as the document uses. A field it does not name is
 * a finding, whether or not the schema would allow it. */
final class Schemas {

    private final JsonNode document;

    Schemas(JsonNode document) {
        this.document = document;
    }

    /** What is not as the schema says. */
    List<String> findings(JsonNode schema, JsonNode value) {
        List<String> findings = new ArrayList<>();
        check(schema, value, "", findings);
        return findings;
    }

    private void check(JsonNode given, JsonNode value, String at, List<String> findings) {
        JsonNode schema = resolved(given);
        String type = schema.path("type").asString("");
        boolean fits = switch (type) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isString();
            case "integer" -> value.isIntegralNumber();
            case "boolean" -> value.isBoolean();
            default -> true;
        };
        if (!fits) {
            findings.add(at + " is not " + type);
            return;
        }
        checkText(schema, value, at, findings);
        if (value.isArray() && schema.has("items")) {
            for (int n = 0; n < value.size(); n++) {
                check(schema.get("items"), value.get(n), at + "/" + n, findings);
            }
        }
        if (value.isObject() && (schema.has("properties") || schema.has("allOf"))) {
            checkObject(schema, value, at, findings);
        }
    }

    private static void checkText(JsonNode schema, JsonNode value, String at, List<String> findings) {
        if (schema.has("pattern")
                && !value.stringValue().matches(schema.get("pattern").stringValue())) {
            findings.add(at + " is " + value);
        }
        if (schema.path("format").asString("").equals("date")
                && !value.stringValue().matches("\\d{4}-\\d\\d-\\d\\d")) {
            findings.add(at + " is no day: " + value);
        }
        if (schema.has("enum") && schema.get("enum").valueStream().noneMatch(value::equals)) {
            findings.add(at + " is none of " + schema.get("enum"));
        }
    }

    private void checkObject(JsonNode schema, JsonNode value, String at, List<String> findings) {
        Set<String> known = new HashSet<>();
        for (JsonNode part : parts(schema)) {
            for (JsonNode required : part.path("required")) {
                if (!value.has(required.stringValue())) {
                    findings.add(at + "/" + required.stringValue() + " is missing");
                }
            }
            for (String name : part.path("properties").propertyNames()) {
                known.add(name);
                if (value.has(name)) {
                    check(part.get("properties").get(name), value.get(name), at + "/" + name, findings);
                }
            }
        }
        value.propertyNames().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> findings.add(at + "/" + name + " is not in the schema"));
    }

    private List<JsonNode> parts(JsonNode schema) {
        return schema.has("allOf")
                ? schema.get("allOf").valueStream().map(this::resolved).toList()
                : List.of(schema);
    }

    private JsonNode resolved(JsonNode schema) {
        return schema.has("$ref") ? document.at(schema.get("$ref").stringValue().substring(1)) : schema;
    }
}
