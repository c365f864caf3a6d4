package coop.milpa.web;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.kernel.Money;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Amounts in words: a table of them, and that whoever reads them back has the same amount. */
class SpelledAmountTest {

    private static final Locale SPANISH = Locale.of("es");
    private static final Currency GTQ = Currency.getInstance("GTQ");
    private static final int CASES = 20_000;

    private final Words words = new Words(messages());

    @Test
    void amountsAreSpelledAsInTheTable() throws IOException {
        List<String> rows = table();
        assertThat(rows).hasSizeGreaterThan(60);
        for (String row : rows) {
            String[] cells = row.split("\\|", -1);
            Money amount = Money.of(cells[2], Currency.getInstance(cells[1]));
            assertThat(words.spelled(amount, Locale.of(cells[0]))).as(row).isEqualTo(cells[3]);
        }
    }

    @Test
    void whatIsReadBackIsTheAmountThatWasSpelled() {
        long seed = 20_261_126;
        var random = new Random(seed);
        for (int n = 0; n < CASES; n++) {
            long minor = random.nextLong() >> random.nextInt(Long.SIZE - 1);
            assertReadsBack(minor, "seed " + seed + ", case " + n);
        }
    }

    @Test
    void theEndsOfWhatCanBeCountedAreSpelledToo() {
        for (long minor : List.of(Long.MAX_VALUE, Long.MIN_VALUE, 0L, 1L, -1L, 99L, 100L, 101L)) {
            assertReadsBack(minor, "");
        }
        for (long whole = 0; whole <= 2_100; whole++) {
            assertReadsBack(whole * 100, "");
        }
    }

    private void assertReadsBack(long minor, String what) {
        for (Locale reader : List.of(SPANISH, Locale.ENGLISH)) {
            String spelled = words.spelled(new Money(minor, GTQ), reader);
            assertThat(AmountReader.minor(spelled)).as(what + " " + spelled).isEqualTo(BigInteger.valueOf(minor));
        }
    }

    private static List<String> table() throws IOException {
        var file = Objects.requireNonNull(SpelledAmountTest.class.getResourceAsStream("/spelled-amounts.txt"));
        try (var reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        }
    }

    private static ResourceBundleMessageSource messages() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/web");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
