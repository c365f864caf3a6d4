package coop.milpa.proof.file;

import coop.milpa.kernel.Money;
import coop.milpa.proof.tree.Side;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** The fields of a JSON object, each of which must be there and be what it should. */
final class Fields {

    private static final int ITEMS_MAX = 1_000;

    private final JsonNode object;

    Fields(JsonNode object) {
        this.object = object;
    }

    String text(String name) {
        JsonNode value = get(name);
        if (!value.isString()) {
            throw wrong(name);
        }
        return value.stringValue();
    }

    long number(String name) {
        JsonNode value = get(name);
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw wrong(name);
        }
        return value.longValue();
    }

    long amount(String name, Currency currency) {
        String text = text(name);
        if (!text.matches("\\d{1,19}(\\.\\d{1,4})?")) {
            throw wrong(name);
        }
        return Money.of(text, currency).minor();
    }

    Currency currency() {
        return Currency.getInstance(text("currency"));
    }

    Side side() {
        return Side.valueOf(text("side").toUpperCase(Locale.ROOT));
    }

    Fields child(String name) {
        return new Fields(get(name));
    }

    Optional<Fields> optional(String name) {
        return object.has(name) ? Optional.of(child(name)) : Optional.empty();
    }

    <T> List<T> list(String name, Function<Fields, T> each) {
        JsonNode array = get(name);
        if (!array.isArray() || array.size() > ITEMS_MAX) {
            throw wrong(name);
        }
        List<T> items = new ArrayList<>();
        for (JsonNode item : array) {
            items.add(each.apply(new Fields(item)));
        }
        return items;
    }

    private JsonNode get(String name) {
        JsonNode value = object.path(name);
        if (value.isMissingNode()) {
            throw wrong(name);
        }
        return value;
    }

    private static IllegalArgumentException wrong(String name) {
        return new IllegalArgumentException("field " + name);
    }
}
