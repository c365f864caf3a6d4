package coop.milpa.web;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.kernel.Money;
import coop.milpa.web.WrittenMoney.Reading;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Amounts as people write them. */
class WrittenMoneyTest {

    private static final Currency GTQ = Currency.getInstance("GTQ");

    @Test
    void bothWaysOfWritingAnAmountAreUnderstood() {
        for (String written : List.of("1234.56", "1234,56", "1,234.56", "1.234,56", " 1 234,56 ", "1'234.56")) {
            assertThat(read(written)).as(written).isEqualTo(amount("1234.56"));
        }
        assertThat(read("1.234.567")).isEqualTo(amount("1234567"));
        assertThat(read("1,234,567")).isEqualTo(amount("1234567"));
        assertThat(read("12,345,678.9")).isEqualTo(amount("12345678.90"));
        assertThat(read("0,5")).isEqualTo(amount("0.50"));
        assertThat(read("7")).isEqualTo(amount("7"));
    }

    @Test
    void whatMayBeAThousandOrAThousandthIsNotGuessedAt() {
        assertThat(read("1.234")).isEqualTo(new Reading.Ambiguous("1234"));
        assertThat(read("1,234")).isEqualTo(new Reading.Ambiguous("1234"));
        assertThat(read("123,000")).isEqualTo(new Reading.Ambiguous("123000"));
    }

    @Test
    void moreDecimalsThanThereAreCoinsAreRefused() {
        assertThat(read("0.125")).isEqualTo(new Reading.TooFine(2));
        assertThat(read("1234,567")).isEqualTo(new Reading.TooFine(2));
        assertThat(read("1,234.567")).isEqualTo(new Reading.TooFine(2));
    }

    @Test
    void whatIsNoAmountIsNone() {
        for (String nonsense :
                List.of("", "x", "-5", "1.2.3", "1,23,456", "1.234,", ",5", "1,234,567.89.1", "1e5", "9".repeat(24))) {
            assertThat(read(nonsense)).as(nonsense).isEqualTo(new Reading.Nonsense());
        }
    }

    private static Reading read(String written) {
        return WrittenMoney.read(written, GTQ);
    }

    private static Reading amount(String decimal) {
        return new Reading.Amount(Money.of(decimal, GTQ));
    }
}
