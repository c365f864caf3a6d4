package coop.milpa.teller.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.milpa.kernel.Money;
import coop.milpa.teller.CashCount;
import coop.milpa.teller.CashCount.Line;
import coop.milpa.teller.CountRefusal;
import coop.milpa.teller.Denomination;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which counts are none, and which notes and coins there are. */
class CountPolicyTest {

    private static final Currency GTQ = Currency.getInstance("GTQ");
    private static final Currency PEN = Currency.getInstance("PEN");
    private static final Currency USD = Currency.getInstance("USD");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private final DenominationFile file = new DenominationFile();

    @Test
    void aCountThatAddsUpIsOne() {
        assertThat(forbids(count("12.25", line("5.00", 2), line("1.00", 2), line("0.25", 1))))
                .isEmpty();
        assertThat(forbids(count("0.00"))).isEmpty();
        assertThat(forbids(count("0.00", line("5.00", 0)))).isEmpty();
    }

    @Test
    void whatIsSaidIsWhatTheLinesComeTo() {
        assertThat(forbids(count("12.26", line("5.00", 2))))
                .contains(new CountRefusal.CountOff(gtq("10.00"), gtq("12.26")));
    }

    @Test
    void theCurrencyIsAskedBeforeTheNotesAndThoseBeforeTheSum() {
        var dollars = new CashCount(List.of(new Line(Money.of("3.00", USD), 1)), Money.of("9.00", USD));
        assertThat(forbids(dollars)).contains(new CountRefusal.WrongCurrency(USD, GTQ));
        var mixed = new CashCount(List.of(new Line(Money.of("1.00", USD), 1)), gtq("1.00"));
        assertThat(forbids(mixed)).contains(new CountRefusal.WrongCurrency(USD, GTQ));
        assertThat(forbids(count("9.00", line("3.00", 1)))).contains(new CountRefusal.UnknownDenomination(gtq("3.00")));
    }

    @Test
    void aReasonHasUpToTwoHundredCharacters() {
        assertThat(CountPolicy.tooLong("x".repeat(200))).isEmpty();
        assertThat(CountPolicy.tooLong("x".repeat(201))).contains(new CountRefusal.TextTooLong(200));
    }

    @Test
    void nonsenseIsNoCount() {
        assertThatThrownBy(() -> line("5.00", -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> line("0.00", 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> count("-1.00")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> count("10.00", line("5.00", 1), line("5.00", 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void eachCurrencyHasItsNotesAndCoinsLargestFirst() {
        assertThat(file.of(GTQ, TODAY)).extracting(Denomination::value).startsWith(gtq("200.00"), gtq("100.00"));
        assertThat(file.of(GTQ, TODAY))
                .extracting(each -> each.value().toDecimal() + " " + each.form())
                .containsSequence("1.00 NOTE", "1.00 COIN", "0.50 COIN");
        assertThat(file.of(PEN, TODAY)).extracting(Denomination::value).endsWith(Money.of("0.10", PEN));
        assertThat(file.of(USD, TODAY)).isNotEmpty();
        assertThat(file.of(Currency.getInstance("JPY"), TODAY)).isEmpty();
    }

    @Test
    void aCoinThatWasWithdrawnIsNotCountedAnyMore() {
        Money five = Money.of("0.05", PEN);
        assertThat(file.of(PEN, LocalDate.of(2018, 12, 31)))
                .extracting(Denomination::value)
                .contains(five);
        assertThat(file.of(PEN, LocalDate.of(2019, 1, 1)))
                .extracting(Denomination::value)
                .doesNotContain(five);
    }

    private Optional<CountRefusal> forbids(CashCount count) {
        return CountPolicy.forbids(count, GTQ, file.of(GTQ, TODAY));
    }

    private static CashCount count(String said, Line... lines) {
        return new CashCount(List.of(lines), gtq(said));
    }

    private static Line line(String value, long quantity) {
        return new Line(gtq(value), quantity);
    }

    private static Money gtq(String amount) {
        return Money.of(amount, GTQ);
    }
}
