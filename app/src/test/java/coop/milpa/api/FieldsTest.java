package coop.milpa.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import coop.milpa.kernel.Money;
import coop.milpa.kernel.Rate;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is read of a request, and how all that is wrong with it is told at once. */
class FieldsTest {

    private static final Currency GTQ = Currency.getInstance("GTQ");

    @Test
    void whatIsRightIsRead() {
        Fields fields = Fields.of("""
            {"account": " 1001 ", "amount": {"value": "12.5", "currency": "GTQ"}, "valueDate": "2026-03-02",
             "by": null, "rows": [{"n": "a"}, {"n": "b"}]}
            """);
        assertThat(fields.text("account", 40)).isEqualTo("1001");
        assertThat(fields.money("amount")).isEqualTo(Money.of("12.50", GTQ));
        assertThat(fields.optionalDay("valueDate")).contains(LocalDate.of(2026, 3, 2));
        assertThat(fields.optionalText("by", 40)).isEmpty();
        assertThat(fields.list("rows", 2, row -> row.text("n", 1))).containsExactly("a", "b");
        fields.check();
    }

    @Test
    void allThatIsWrongIsToldAtOnceWithItsPlace() {
        assertThat(bad("""
            {"amount": {"value": "1.234", "currency": "GTQ", "x": 1}, "valueDate": "2026-02-30", "by": 7,
             "rows": [{"n": "abc"}, 3, {}], "a/b": 1}
            """))
                .containsExactlyInAnyOrder(
                        "/account missing",
                        "/amount/value not-an-amount",
                        "/amount/x unknown",
                        "/valueDate not-a-day",
                        "/by not-text",
                        "/rows/0/n too-long",
                        "/rows/1 not-an-object",
                        "/rows/2/n missing",
                        "/a~1b unknown");
    }

    /** What a setting may say. */
    private enum Colour {
        RED,
        DARK_BLUE
    }

    @Test
    void numbersWordsPercentagesAndWhatMayBeMissingAreRead() {
        Fields fields = Fields.of("""
            {"day": "2026-03-02", "months": 12, "open": true, "colour": "dark-blue", "some": ["red", "dark-blue"],
             "rate": "8.50", "inner": {"months": 3}, "papers": [" a ", "b"],
             "limit": {"value": "5.00", "currency": "GTQ"}, "plan": {"n": "a"}, "rows": []}
            """);
        assertThat(fields.day("day")).isEqualTo(LocalDate.of(2026, 3, 2));
        assertThat(fields.whole("months", 1, 12)).isEqualTo(12);
        assertThat(fields.flag("open")).isTrue();
        assertThat(fields.flag("closed")).isFalse();
        assertThat(fields.word("colour", Colour.values())).isEqualTo(Colour.DARK_BLUE);
        assertThat(fields.optionalWord("other", Colour.values())).isEmpty();
        assertThat(fields.words("some", Colour.values())).containsExactly(Colour.RED, Colour.DARK_BLUE);
        assertThat(fields.rate("rate", Rate.of("100"))).isEqualTo(Rate.of("8.5"));
        Integer inner = fields.part("inner", part -> part.whole("months", 1, 12));
        Boolean missing = fields.part("outer", part -> part.flag("open"));
        assertThat(inner).isEqualTo(3);
        assertThat(missing).isFalse();
        assertThat(fields.amountIn(GTQ, "minimum")).isEqualTo(Money.zero(GTQ));
        assertThat(fields.optionalTexts("papers", 2, 1)).containsExactly("a", "b");
        assertThat(fields.optionalMoney("limit")).contains(Money.of("5.00", GTQ));
        assertThat(fields.optionalMoney("none")).isEmpty();
        assertThat(fields.optionalObject("plan", plan -> plan.text("n", 1))).contains("a");
        assertThat(fields.optionalList("rows", 2, row -> row.text("n", 1))).isEmpty();
        assertThat(fields.optionalList("none", 2, row -> row.text("n", 1))).isEmpty();
        fields.check();
    }

    @Test
    void whatIsNoneOfThemIsToldAtItsPlace() {
        Fields fields = Fields.of("""
            {"months": 12.5, "more": 13, "text": "1", "open": "yes", "colour": "DARK_BLUE", "blank": " ",
             "some": ["green"], "rate": "100.1", "inner": {"x": 1}, "outer": [], "papers": [" ", "long"],
             "plan": {"n": "a", "m": 1}, "minimum": {"value": "-1.00", "currency": "GTQ"},
             "nothing": {"value": "0.00", "currency": "GTQ"}}
            """);
        fields.day("day");
        for (String number : List.of("months", "more", "text", "none")) {
            fields.whole(number, 1, 12);
        }
        fields.flag("open");
        for (String word : List.of("colour", "blank", "none-either")) {
            fields.word(word, Colour.values());
        }
        fields.words("some", Colour.values());
        fields.rate("rate", Rate.of("100"));
        fields.part("inner", part -> 0);
        fields.part("outer", part -> 0);
        fields.optionalTexts("papers", 2, 3);
        fields.optionalObject("plan", plan -> plan.text("n", 1));
        fields.amountIn(GTQ, "minimum");
        fields.positiveMoney("nothing");
        assertThat(told(fields))
                .containsExactlyInAnyOrder(
                        "/day missing",
                        "/months not-a-number",
                        "/more not-a-number",
                        "/text not-a-number",
                        "/none missing",
                        "/open not-true-or-false",
                        "/colour not-one-of",
                        "/blank missing",
                        "/none-either missing",
                        "/some not-one-of",
                        "/rate not-a-rate",
                        "/inner/x unknown",
                        "/outer not-an-object",
                        "/papers blank",
                        "/papers too-long",
                        "/plan/m unknown",
                        "/minimum negative",
                        "/nothing not-positive");
    }

    @Test
    void whatNobodyCanSeeIsRefused() {
        for (String text : new String[] {"\\u0000", "a\\u0007", "\\ud83d", "\\u202egnp"}) {
            String body = "{\"account\": \"" + text + "\", \"amount\": {\"value\": \"5\", \"currency\": \"GTQ\"}}";
            assertThat(bad(body)).as(text).contains("/account control-character");
            Fields listed = Fields.of("{\"events\": [\"" + text + "\"]}");
            assertThat(listed.texts("events", 5)).as(text).isEmpty();
            assertThatThrownBy(listed::check).hasMessageContaining("control-character");
        }
    }

    @Test
    void anAmountIsTextWithNoMoreDecimalsThanItsCurrency() {
        for (String value :
                new String[] {"\"1e3\"", "\"1,5\"", "\"NaN\"", "\"1.005\"", "\"\"", "\"12345678901234567\""}) {
            assertThat(bad("{\"account\": \"1\", \"amount\": {\"value\": " + value + ", \"currency\": \"GTQ\"}}"))
                    .as(value)
                    .anyMatch(text -> text.startsWith("/amount/value "));
        }
        assertThat(bad("{\"account\": \"1\", \"amount\": {\"value\": 5, \"currency\": \"GTQ\"}}"))
                .contains("/amount/value not-text");
        assertThat(bad("{\"account\": \"1\", \"amount\": {\"value\": \"5\", \"currency\": \"gtq\"}}"))
                .contains("/amount/currency not-a-currency");
    }

    @Test
    void whatIsNoJsonObjectIsNotRead() {
        for (String text : new String[] {"", "[]", "{", "{}{}", "{\"a\": 1, \"a\": 2}", "nada"}) {
            assertThatThrownBy(() -> Fields.of(text)).as(text).isInstanceOf(BadFieldsException.class);
        }
    }

    private static List<String> bad(String text) {
        Fields fields = Fields.of(text);
        fields.text("account", 40);
        fields.money("amount");
        fields.optionalDay("valueDate");
        fields.optionalText("by", 40);
        if (text.contains("rows")) {
            fields.list("rows", 3, row -> row.text("n", 2));
        }
        return told(fields);
    }

    private static List<String> told(Fields fields) {
        return catchThrowableOfType(BadFieldsException.class, fields::check).all().stream()
                .map(field -> field.pointer() + " " + field.code())
                .toList();
    }
}
