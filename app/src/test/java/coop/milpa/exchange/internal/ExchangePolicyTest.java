package coop.milpa.exchange.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.milpa.exchange.ExchangeOperation.Deal;
import coop.milpa.exchange.Prices;
import coop.milpa.exchange.Side;
import coop.milpa.kernel.Money;
import java.math.BigDecimal;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What foreign cash comes to. */
class ExchangePolicyTest {

    private static final Currency GTQ = Currency.getInstance("GTQ");
    private static final Currency USD = Currency.getInstance("USD");

    @ParameterizedTest
    @CsvSource({
        "1.00, 7.705, 7.70",
        "1.00, 7.715, 7.72",
        "3.00, 7.6655, 23.00",
        "0.01, 7.7, 0.08",
        "-1.00, 7.705, -7.70"
    })
    void halvesGoToTheEvenCentavo(String dollars, String price, String quetzales) {
        assertThat(ExchangePolicy.worth(Money.of(dollars, USD), new BigDecimal(price), GTQ))
                .isEqualTo(Money.of(quetzales, GTQ));
    }

    @Test
    void aCurrencyWithoutCentsIsConverted() {
        Currency yen = Currency.getInstance("JPY");
        assertThat(ExchangePolicy.worth(new Money(1_000, yen), new BigDecimal("0.05"), GTQ))
                .isEqualTo(Money.of("50.00", GTQ));
    }

    @Test
    void theResultOfBothSidesIsAgainstTheBookRate() {
        Money quetzales = Money.of("760.00", GTQ);
        var deal = new Deal(
                Money.of("100.00", USD),
                quetzales,
                Money.of("770.00", GTQ),
                new BigDecimal("7.6"),
                new BigDecimal("7.7"));
        assertThat(deal.result(Side.PURCHASE)).isEqualTo(Money.of("10.00", GTQ));
        assertThat(deal.result(Side.SALE)).isEqualTo(Money.of("-10.00", GTQ));
    }

    @Test
    void aPriceIsAboveZeroAndNoFinerThanItIsKept() {
        BigDecimal price = new BigDecimal("7.7");
        assertThat(Prices.isPrice(new BigDecimal("0.000001"))).isTrue();
        assertThat(Prices.isPrice(new BigDecimal("0.0000001"))).isFalse();
        assertThat(Prices.isPrice(new BigDecimal("1000000.01"))).isFalse();
        assertThatThrownBy(() -> new Prices(price, price, BigDecimal.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
