package coop.milpa.api;

import coop.milpa.kernel.Money;
import coop.milpa.kernel.Rate;
import coop.milpa.web.Legible;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
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
        return neededOr(name, optionalText(name, lengthMax), "");
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
        return neededOr(name, optionalDay(name), LocalDate.EPOCH);
    }

    /** A whole number from one to another that may be missing. */
    public Optional<Integer> optionalWhole(String name, int least, int most) {
        JsonNode node = node(name);
        if (node == null) {
            return Optional.empty();
        }
        if (!node.isIntegralNumber() || !node.canConvertToInt() || node.intValue() < least || node.intValue() > most) {
            wrong(name, "not-a-number", least, most);
            return Optional.empty();
        }
        return Optional.of(node.intValue());
    }

    /** A whole number that has to be there. */
    public int whole(String name, int least, int most) {
        return neededOr(name, optionalWhole(name, least, most), least);
    }

    /** Yes or no; no if it is missing. */
    public boolean flag(String name) {
        JsonNode node = node(name);
        if (node != null && !node.isBoolean()) {
            wrong(name, "not-true-or-false");
        }
        return node != null && node.isBoolean() && node.booleanValue();
    }

    /** One of some words, as {@link Word} writes them, that may be missing. */
    public <E extends Enum<E>> Optional<E> optionalWord(String name, E[] words) {
        Optional<String> text = optionalText(name, WORD_LENGTH_MAX);
        Optional<E> word = text.flatMap(given -> Word.read(given, words));
        if (text.isPresent() && word.isEmpty()) {
            wrong(name, "not-one-of", Word.all(words));
        }
        return word;
    }

    /** One of some words that has to be there. */
    public <E extends Enum<E>> E word(String name, E[] words) {
        return neededOr(name, optionalWord(name, words), words[0]);
    }

    /** A list of some of these words, one or more, that has to be there. */
    public <E extends Enum<E>> Set<E> words(String name, E[] words) {
        Set<E> all = new LinkedHashSet<>();
        for (String text : texts(name, words.length)) {
            Word.read(text, words).ifPresentOrElse(all::add, () -> wrong(name, "not-one-of", Word.all(words)));
        }
        return all;
    }

    /** A percentage as text, zero to so much, that may be missing. */
    public Optional<Rate> optionalRate(String name, Rate most) {
        Optional<String> text = optionalText(name, DECIMAL_LENGTH_MAX);
        Optional<Rate> rate = text.filter(given -> given.matches("[0-9]{1,4}(\\.[0-9]{1,12})?"))
                .map(Rate::of)
                .filter(given -> given.compareTo(most) <= 0);
        if (text.isPresent() && rate.isEmpty()) {
            wrong(name, "not-a-rate", most.toText());
        }
        return rate;
    }

    /** A percentage that has to be there. */
    public Rate rate(String name, Rate most) {
        return neededOr(name, optionalRate(name, most), Rate.ZERO);
    }

    private <T> T neededOr(String name, Optional<T> found, T harmless) {
        if (found.isEmpty()) {
            missing(name);
        }
        return found.orElse(harmless);
    }

    /** An amount that may be missing. */
    public Optional<Money> optionalMoney(String name) {
        return node(name) == null ? Optional.empty() : Optional.of(money(name));
    }

    /** An amount of more than nothing that has to be there. */
    public Money positiveMoney(String name) {
        return moneyThatIs(name, Money::isPositive, "not-positive");
    }

    /** An amount of either sign that has to be there, and may not be nothing. */
    public Money moneyNotZero(String name) {
        return moneyThatIs(name, amount -> !amount.isZero(), "zero");
    }

    private Money moneyThatIs(String name, Predicate<Money> fits, String code) {
        int before = bad.size();
        Money amount = money(name);
        if (bad.size() == before && !fits.test(amount)) {
            wrong(name, code);
        }
        return amount;
    }

    /** An object {@code {"value": "12.50", "currency": "GTQ"}} that has to be there. */
    public Money money(String name) {
        return object(name).map(Fields::amount).orElseGet(() -> Money.zero(NONE));
    }

    private Money amount() {
        String decimal = text("value", DECIMAL_LENGTH_MAX);
        Optional<Currency> currency = readCurrency("currency");
        complainAboutRest();
        return currency.filter(one -> !decimal.isEmpty())
                .flatMap(one -> parsed("value", "not-an-amount", decimal, text -> Amount.money(text, one)))
                .orElseGet(() -> Money.zero(currency.orElse(NONE)));
    }

    /** The code of a currency that has to be there. */
    public Currency currency(String name) {
        return readCurrency(name).orElse(NONE);
    }

    private Optional<Currency> readCurrency(String name) {
        return Optional.of(text(name, 3))
                .filter(code -> !code.isEmpty())
                .flatMap(code -> parsed(name, "not-a-currency", code, Currency::getInstance));
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

    /** What an object says that may be missing, which is then read like an empty one. */
    public <T> T part(String name, Function<Fields, T> reader) {
        JsonNode node = node(name);
        boolean is = node != null && node.isObject();
        if (node != null && !is) {
            wrong(name, "not-an-object");
        }
        var part = new Fields(node != null && is ? node : MAPPER.createObjectNode(), pointer(name), bad);
        T read = reader.apply(part);
        part.complainAboutRest();
        return read;
    }

    /** An amount in one currency, nothing or more; nothing if it is missing. */
    public Money amountIn(Currency currency, String name) {
        Optional<Money> amount = optionalMoney(name);
        if (amount.filter(Money::isNegative).isPresent()) {
            wrong(name, "negative");
        }
        if (amount.filter(money -> !money.currency().equals(currency)).isPresent()) {
            wrong(name, "other-currency", currency.getCurrencyCode());
        }
        return amount.filter(money -> money.currency().equals(currency)).orElse(Money.zero(currency));
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

    /**
     * A field that nobody knows is a mistake in its name: taken for nothing, it would do something else. Whoever reads
     * an object inside another calls it behind its last field.
     */
    public void complainAboutRest() {
        object.propertyNames().stream().filter(name -> !read.contains(name)).forEach(name -> wrong(name, "unknown"));
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
