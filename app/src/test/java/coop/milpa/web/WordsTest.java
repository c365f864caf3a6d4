package coop.milpa.web;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.kernel.Money;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;

class WordsTest {

    private static final Currency GTQ = Currency.getInstance("GTQ");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private final Words words = new Words(new StaticMessageSource());

    @Test
    void amountsHaveTheirSignAndNeverBreak() {
        assertThat(words.money(Money.of("1234567.50", GTQ))).isEqualTo("Q\u00a01,234,567.50");
        assertThat(words.money(Money.of("0.07", Currency.getInstance("PEN")))).isEqualTo("S/\u00a00.07");
    }

    @Test
    void theMinusStandsBeforeTheSign() {
        assertThat(words.money(Money.of("-337.61", GTQ))).isEqualTo("-Q\u00a0337.61");
    }

    @Test
    void aDayIsWrittenAsItsReadersDo() {
        assertThat(words.day(DAY, Locale.of("es", "GT"))).isEqualTo("02/03/2026");
        assertThat(words.day(DAY, Locale.ENGLISH)).isEqualTo("2 Mar 2026");
    }

    @Test
    void aMonthIsWrittenAsItsReadersDo() {
        assertThat(words.month(DAY, Locale.of("es", "GT"))).isEqualTo("03/2026");
        assertThat(words.month(DAY, Locale.ENGLISH)).isEqualTo("Mar 2026");
    }

    @Test
    void aMessageSaysItsDaysAmountsAndCountsAsItsReadersDo() {
        var messages = new StaticMessageSource();
        messages.addMessage("x", Locale.ENGLISH, "{0}: {1} in {2}, {3}");
        messages.addMessage("y", Locale.ENGLISH, "y");
        var said = Message.of("x", DAY, Money.of("7.00", GTQ), 12_345L, Message.of("y"));
        assertThat(new Words(messages).said(said, Locale.ENGLISH)).isEqualTo("2 Mar 2026: Q\u00a07.00 in 12,345, y");
    }

    @Test
    void whatWasSentIsRepeatedShortAndInOneLine() {
        assertThat(Input.shown(" a\nb ")).isEqualTo("a b");
        assertThat(Input.shown("x".repeat(1000))).hasSize(61).endsWith("…");
    }
}
