package coop.milpa.api;

import coop.milpa.kernel.Money;
import coop.milpa.web.Legible;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The fields of a JSON object that a system sent. What is missing or cannot be is gathered, so that all of it is told
 * at once; until then a field that is wrong reads as something harmless. {@link #check} belongs after the last field.
 */
public final class Fields {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final Currency NONE = Currency.getInstance("XXX");
    private static final int DECIMAL_LENGTH_MAX = 20;
    private static final int WORD_LENGTH_MAX = 60;

    private final JsonNode object;
    private final String at;
    private final List<BadField> bad;
    private final Set<String> read = new HashSet<>();

    private Fields(JsonNode object, String at, List<BadField> bad) {
        this.object = object;
        this.at = at;
        this.bad = bad;
    }

    /** Reads a text that has to be a JSON object. */
    static Fields of(String text) {
        JsonNode root = parsed(text);
        if (!root.isObject()) {
            throw new BadFieldsException(List.of(new BadField("", "not-an-object", List.of())));
        }
        return new Fields(root, "", new ArrayList<>());
    }

    private static JsonNode parsed(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JacksonException e) {
            throw new BadFieldsException(List.of(new BadField("", "not-json", List.of())));
        }
    }

    /** Whether something is said under a name. */
    public boolean has(String name) {
        return node(name) != null;
    }

    /** A text that has to be there. */
    public String text(String name, int lengthMax) {
        Optional<String> found = optionalText(name, lengthMax);
        if (found.isEmpty()) {
            missing(name);
        }
        return found.orElse("");
    }

    /** A text that may be missing; blank is missing. */
    public Optional<String> optionalText(String name, int lengthMax) {
        JsonNode node = node(name);
        if (node == null) {
            return Optional.empty();
        }
        if (!node.isString()) {
            wrong(name, "not-text");
            return Optional.empty();
        }
        String text = node.stringValue().strip();
        if (text.length() > lengthMax) {
            wrong(name, "too-long", lengthMax);
            return Optional.empty();
        }
        if (!Legible.isLegible(text)) {
            wrong(name, "control-character");
            return Optional.empty();
        }
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    /** A day that may be missing: {@code 2026-03-02}. */
    public Optional<LocalDate> optionalDay(String name) {
        return optionalText(name, DECIMAL_LENGTH_MAX).flatMap(text -> parsed(name, "not-a-day", text, Query::plainDay));
    }

    /** A day that has to be there. */
    public LocalDate day(String name) {
        Optional<LocalDate> day = optionalDay(name);
        if (day.isEmpty()) {
            missing(name);
        }
        return day.orElse(LocalDate.EPOCH);
    }

    /** A whole number of a range that has to be there. */
    public int number(String name, int least, int most) {
        JsonNode node = node(name);
        if (node == null) {
            missing(name);
            return least;
        }
        if (!node.isIntegralNumber() || !node.canConvertToInt() || node.intValue() < least || node.intValue() > most) {
            wrong(name, "not-a-number", least, most);
            return least;
        }
        return node.intValue();
    }

    /** One of an enum's {@linkplain Answers#word words} that has to be there. */
    public <E extends Enum<E>> Optional<E> word(String name, Class<E> of) {
        Optional<E> word = optionalWord(name, of);
        if (word.isEmpty()) {
            missing(name);
        }
        return word;
    }

    /** One of an enum's words that may be missing. */
    public <E extends Enum<E>> Optional<E> optionalWord(String name, Class<E> of) {
        List<E> all = List.of(of.getEnumConstants());
        return optionalText(name, WORD_LENGTH_MAX).flatMap(text -> {
            Optional<E> found =
                    all.stream().filter(each -> Answers.word(each).equals(text)).findFirst();
            if (found.isEmpty()) {
                wrong(name, "not-one-of", all.stream().map(Answers::word).collect(Collectors.joining(", ")));
            }
            return found;
        });
    }

    /** An amount that may be missing. */
    public Optional<Money> optionalMoney(String name) {
        return node(name) == null ? Optional.empty() : Optional.of(money(name));
    }

    /** An amount of more than nothing that has to be there. */
    public Money positiveMoney(String name) {
        int wrongBefore = bad.size();
        Money amount = money(name);
        if (bad.size() == wrongBefore && !amount.isPositive()) {
            wrong(name, "not-positive");
        }
        return amount;
    }

    /** An object {@code {"value": "12.50", "currency": "GTQ"}} that has to be there. */
    public Money money(String name) {
        return object(name).map(Fields::amount).orElseGet(() -> Money.zero(NONE));
    }

    private Money amount() {
        String decimal = text("value", DECIMAL_LENGTH_MAX);
        Optional<Currency> currency = Optional.of(text("currency", 3))
                .filter(code -> !code.isEmpty())
                .flatMap(code -> parsed("currency", "not-a-currency", code, Currency::getInstance));
        complainAboutRest();
        return currency.filter(one -> !decimal.isEmpty())
                .flatMap(one -> parsed("value", "not-an-amount", decimal, text -> money(text, one)))
                .orElseGet(() -> Money.zero(currency.orElse(NONE)));
    }

    private static Money money(String text, Currency currency) {
        if (!text.matches("-?[0-9]{1,15}(\\.[0-9]{1,4})?")) {
            throw new IllegalArgumentException(text);
        }
        return Money.of(new BigDecimal(text).toPlainString(), currency);
    }

    /** An object that has to be there. */
    public Optional<Fields> object(String name) {
        JsonNode node = node(name);
        if (node == null) {
            missing(name);
            return Optional.empty();
        }
        if (!node.isObject()) {
            wrong(name, "not-an-object");
            return Optional.empty();
        }
        return Optional.of(new Fields(node, pointer(name), bad));
    }

    /** An object that may be missing, read by itself. */
    public <T> Optional<T> optionalObject(String name, Function<Fields, T> reader) {
        return (node(name) == null ? Optional.<Fields>empty() : object(name)).map(object -> {
            T read = reader.apply(object);
            object.complainAboutRest();
            return read;
        });
    }

    /** A list of objects that may be missing or empty. */
    public <T> List<T> optionalList(String name, int sizeMax, Function<Fields, T> reader) {
        return isEmptyList(name) ? List.of() : list(name, sizeMax, reader);
    }

    private boolean isEmptyList(String name) {
        JsonNode node = node(name);
        return node == null || (node.isArray() && node.isEmpty());
    }

    /** A list of 1 to so many objects that has to be there, each read by itself. */
    public <T> List<T> list(String name, int sizeMax, Function<Fields, T> reader) {
        List<JsonNode> nodes = elements(name, sizeMax);
        List<T> all = new ArrayList<>(nodes.size());
        for (int n = 0; n < nodes.size(); n++) {
            String place = pointer(name) + "/" + n;
            if (!nodes.get(n).isObject()) {
                bad.add(new BadField(place, "not-an-object", List.of()));
                continue;
            }
            var row = new Fields(nodes.get(n), place, bad);
            all.add(reader.apply(row));
            row.complainAboutRest();
        }
        return all;
    }

    /** Nothing, and noted, if it is no list of 1 to so many. */
    private List<JsonNode> elements(String name, int sizeMax) {
        JsonNode node = node(name);
        if (node == null || !node.isArray() || node.isEmpty()) {
            wrong(name, "not-a-list");
            return List.of();
        }
        if (node.size() > sizeMax) {
            wrong(name, "too-many", sizeMax);
            return List.of();
        }
        return List.copyOf(node.values());
    }

    /** A list of 1 to so many texts that has to be there. */
    public List<String> texts(String name, int sizeMax) {
        List<JsonNode> nodes = elements(name, sizeMax);
        List<String> all = new ArrayList<>(nodes.size());
        for (int n = 0; n < nodes.size(); n++) {
            if (!nodes.get(n).isString()) {
                bad.add(new BadField(pointer(name) + "/" + n, "not-text", List.of()));
            } else if (!Legible.isLegible(nodes.get(n).stringValue())) {
                bad.add(new BadField(pointer(name) + "/" + n, "control-character", List.of()));
            } else {
                all.add(nodes.get(n).stringValue());
            }
        }
        return all;
    }

    /** A list of texts that may be missing or empty; none of them is blank or too long. */
    public List<String> optionalTexts(String name, int sizeMax, int lengthMax) {
        List<String> all = isEmptyList(name)
                ? List.of()
                : texts(name, sizeMax).stream().map(String::strip).toList();
        for (String text : all) {
            if (text.isBlank()) {
                wrong(name, "blank");
            } else if (text.length() > lengthMax) {
                wrong(name, "too-long", lengthMax);
            }
        }
        return all;
    }

    /** Says that what was read of a field cannot be. */
    public void wrong(String name, String code, Object... arguments) {
        bad.add(new BadField(pointer(name), code, List.of(arguments)));
    }

    /** Ends the request if anything was wrong, or if there is a field that nobody read. */
    public void check() {
        complainAboutRest();
        if (!bad.isEmpty()) {
            throw new BadFieldsException(bad);
        }
    }

    /** A field that nobody knows is a mistake in its name: taken for nothing, it would do something else. */
    private void complainAboutRest() {
        for (String name : object.propertyNames()) {
            if (!read.contains(name)) {
                wrong(name, "unknown");
            }
        }
    }

    private void missing(String name) {
        if (bad.stream().noneMatch(one -> one.pointer().equals(pointer(name)))) {
            wrong(name, "missing");
        }
    }

    private <T> Optional<T> parsed(String name, String code, String text, Function<String, T> parser) {
        try {
            return Optional.of(parser.apply(text));
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
            wrong(name, code);
            return Optional.empty();
        }
    }

    private @Nullable JsonNode node(String name) {
        read.add(name);
        JsonNode node = object.get(name);
        return node == null || node.isNull() ? null : node;
    }

    private String pointer(String name) {
        return at + "/" + name.replace("~", "~0").replace("/", "~1");
    }
}
