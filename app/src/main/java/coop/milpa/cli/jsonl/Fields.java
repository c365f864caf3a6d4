package coop.milpa.cli.jsonl;

import coop.milpa.cli.jsonl.InputProblem.Kind;
import coop.milpa.kernel.Currencies;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The fields of a JSON object, read strictly. Reading never fails: the first problem is kept, and what is read after
 * it stands in for what could not be read. Whoever reads asks for {@link #problem} before using any of it.
 * <p>
 * Decimal numbers may come as text or as JSON numbers; null is the same as not there.
 */
public final class Fields {

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?([eE][+-]?\\d+)?");
    private static final Pattern FAR_TOO_LONG = Pattern.compile(".{200}.+|.*[eE][+-]?\\d{4,}");
    private static final int DATE_LENGTH = 10;
    private static final int TEXT_MAX = 200;
    private static final Map<String, Boolean> FLAGS = Map.of("true", true, "false", false);

    private final Map<String, JsonValue> members;
    private final String path;
    private final FirstProblem first;

    private Fields(Map<String, JsonValue> members, String path, FirstProblem first) {
        this.members = members;
        this.path = path;
        this.first = first;
    }

    /** The fields of the outermost object. */
    public static Fields of(JsonValue.Members object) {
        return new Fields(object.members(), "", new FirstProblem());
    }

    /** The first thing that was wrong, if anything was. */
    public Optional<InputProblem> problem() {
        return first.problem();
    }

    public boolean has(String name) {
        return !(value(name) instanceof JsonValue.Nothing);
    }

    /** Keeps a problem with a field, unless there is one already. */
    public void refuse(Kind kind, String name) {
        first.keep(new InputProblem(kind, path + name, given(value(name))));
    }

    public void refuseIf(boolean wrong, Kind kind, String name) {
        if (wrong) {
            refuse(kind, name);
        }
    }

    /** A date, ISO 8601. */
    public LocalDate date(String name) {
        if (isMissing(name)) {
            return LocalDate.EPOCH;
        }
        try {
            String text = given(value(name));
            if (text.length() == DATE_LENGTH) {
                return LocalDate.parse(text);
            }
            refuse(Kind.NOT_A_DATE, name);
        } catch (DateTimeParseException e) {
            refuse(Kind.NOT_A_DATE, name);
        }
        return LocalDate.EPOCH;
    }

    /** A decimal number that must be there. */
    public BigDecimal number(String name, Range range) {
        return isMissing(name) ? range.least() : readNumber(name, range);
    }

    /** A decimal number, or this one. */
    public BigDecimal number(String name, Range range, BigDecimal otherwise) {
        return has(name) ? readNumber(name, range) : otherwise;
    }

    /** A whole number from {@code least} to {@code most} that must be there. */
    public int whole(String name, int least, int most) {
        Range range = new Range(BigDecimal.valueOf(least), BigDecimal.valueOf(most), 0);
        return number(name, range).intValueExact();
    }

    /** A whole number from {@code least} to {@code most}, or this one. */
    public int whole(String name, int least, int most, int otherwise) {
        return has(name) ? whole(name, least, most) : otherwise;
    }

    /** One of a few words that must be there. */
    public <T> T choice(String name, Map<String, T> choices) {
        isMissing(name);
        T any = choices.values().iterator().next();
        return choice(name, choices, any);
    }

    /** One of a few words, or this. */
    public <T> T choice(String name, Map<String, T> choices, T otherwise) {
        if (!has(name)) {
            return otherwise;
        }
        T chosen = choices.get(given(value(name)));
        if (chosen == null) {
            refuse(Kind.UNKNOWN_VALUE, name);
            return otherwise;
        }
        return chosen;
    }

    /** Several of a few words, in the order given; none if they are not there. */
    public <T> List<T> choices(String name, Map<String, T> choices) {
        List<T> chosen = new ArrayList<>();
        if (isMissing(name) || !(value(name) instanceof JsonValue.Items items)) {
            refuseIf(has(name), Kind.UNKNOWN_VALUE, name);
            return chosen;
        }
        for (JsonValue item : items.items()) {
            T found = choices.get(given(item));
            if (found == null) {
                first.keep(new InputProblem(Kind.UNKNOWN_VALUE, path + name, given(item)));
                return List.of();
            }
            chosen.add(found);
        }
        return chosen;
    }

    /** True or false, or this. */
    public boolean flag(String name, boolean otherwise) {
        return choice(name, FLAGS, otherwise);
    }

    /** A text that must be there, not blank. */
    public String text(String name) {
        if (isMissing(name)) {
            return "";
        }
        String text = given(value(name));
        refuseIf(text.isBlank() || text.length() > TEXT_MAX, Kind.OUT_OF_RANGE, name);
        return text;
    }

    /** A currency with a minor unit, by its ISO 4217 code, or this one. */
    public Currency currency(String name, Currency otherwise) {
        if (!has(name)) {
            return otherwise;
        }
        Optional<Currency> found = Currencies.find(given(value(name)));
        refuseIf(found.isEmpty(), Kind.UNKNOWN_VALUE, name);
        return found.orElse(otherwise);
    }

    /** An object inside this one; as good as empty if it is not there. */
    public Fields object(String name) {
        if (value(name) instanceof JsonValue.Members object) {
            return new Fields(object.members(), path + name + ".", first);
        }
        refuseIf(has(name), Kind.UNKNOWN_VALUE, name);
        return new Fields(Map.of(), path + name + ".", first);
    }

    /** The objects of an array; none if it is not there. */
    public List<Fields> objects(String name, int most) {
        return switch (value(name)) {
            case JsonValue.Nothing nothing -> List.of();
            case JsonValue.Items items when items.items().size() > most -> none(Kind.TOO_MANY_ROWS, name);
            case JsonValue.Items items -> objects(name, items.items());
            case JsonValue.Text text -> none(Kind.UNKNOWN_VALUE, name);
            case JsonValue.Literal literal -> none(Kind.UNKNOWN_VALUE, name);
            case JsonValue.Flag flag -> none(Kind.UNKNOWN_VALUE, name);
            case JsonValue.Members members -> none(Kind.UNKNOWN_VALUE, name);
        };
    }

    private List<Fields> objects(String name, List<JsonValue> items) {
        List<Fields> objects = new ArrayList<>();
        for (int n = 0; n < items.size(); n++) {
            String itemPath = path + name + "[" + n + "]";
            if (!(items.get(n) instanceof JsonValue.Members object)) {
                first.keep(new InputProblem(Kind.UNKNOWN_VALUE, itemPath, given(items.get(n))));
                return List.of();
            }
            objects.add(new Fields(object.members(), itemPath + ".", first));
        }
        return objects;
    }

    private List<Fields> none(Kind kind, String name) {
        refuse(kind, name);
        return List.of();
    }

    private BigDecimal readNumber(String name, Range range) {
        String text = given(value(name));
        if (!NUMBER.matcher(text).matches()) {
            refuse(Kind.NOT_A_NUMBER, name);
            return range.least();
        }
        if (FAR_TOO_LONG.matcher(text).matches() || !range.has(new BigDecimal(text))) {
            refuse(Kind.OUT_OF_RANGE, name);
            return range.least();
        }
        return new BigDecimal(text);
    }

    private boolean isMissing(String name) {
        refuseIf(!has(name), Kind.MISSING, name);
        return !has(name);
    }

    JsonValue value(String name) {
        return members.getOrDefault(name, new JsonValue.Nothing());
    }

    private static String given(JsonValue value) {
        return switch (value) {
            case JsonValue.Text text -> text.text();
            case JsonValue.Literal literal -> literal.text();
            case JsonValue.Flag flag -> String.valueOf(flag.value());
            case JsonValue.Nothing nothing -> "";
            case JsonValue.Items items -> "[…]";
            case JsonValue.Members object -> "{…}";
        };
    }
}
