package coop.milpa.web;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.kernel.Money;
import coop.milpa.kernel.Rate;
import coop.milpa.kernel.RequestId;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a form makes of what was written, and what it keeps. */
class FormTest {

    private static final Currency GTQ = Currency.getInstance("GTQ");

    @Test
    void allThatIsWrongIsNotedAtItsField() {
        Form form = Form.of(Map.of("amount", "1.234", "day", "31/02/2026", "name", " "));
        assertThat(form.money("amount", GTQ)).isEmpty();
        assertThat(form.day("day")).isEmpty();
        assertThat(form.needed("name")).isEmpty();
        assertThat(form.errors())
                .containsExactly(
                        new FieldError("amount", Message.of("web.form.money-ambiguous", "1.234", "1234")),
                        new FieldError("day", Message.of("web.form.day-not-read", "31/02/2026")),
                        new FieldError("name", Message.of("web.form.missing")));
        assertThat(form.describedBy("day", true)).isEqualTo("day-hint day-error");
    }

    @Test
    void whatIsRightIsRead() {
        Form form = Form.of(Map.of("amount", "1.234,50", "day", "2/3/2026", "other", "2026-03-02"));
        assertThat(form.money("amount", GTQ)).contains(Money.of("1234.50", GTQ));
        assertThat(form.day("day")).contains(LocalDate.of(2026, 3, 2)).isEqualTo(form.day("other"));
        assertThat(form.isRight()).isTrue();
        assertThat(form.dayText("other")).isEqualTo("02/03/2026");
    }

    @Test
    void numbersAreReadWithinTheirBounds() {
        Form form =
                Form.of(Map.of("months", "12", "rate", "12.5 %", "low", "0", "high", "13", "far", "1e3", "no", "-1"));
        assertThat(form.whole("months", 1, 12)).contains(12);
        assertThat(form.percent("rate", Rate.of("12.5"))).contains(Rate.of("12.5"));
        assertThat(form.isRight()).isTrue();
        assertThat(form.whole("low", 1, 12)).isEmpty();
        assertThat(form.whole("high", 1, 12)).isEmpty();
        assertThat(form.whole("none", 1, 12)).isEmpty();
        assertThat(form.percent("rate", Rate.of("12.4"))).isEmpty();
        assertThat(form.percent("far", Rate.of("9999"))).isEmpty();
        assertThat(form.percent("no", Rate.of("100"))).isEmpty();
        assertThat(form.errors())
                .containsExactly(
                        new FieldError("low", Message.of("web.form.whole", "0", 1L, 12L)),
                        new FieldError("high", Message.of("web.form.whole", "13", 1L, 12L)),
                        new FieldError("none", Message.of("web.form.missing")),
                        new FieldError("rate", Message.of("web.form.percent", "12.5 %", "0", "12.4")),
                        new FieldError("far", Message.of("web.form.percent", "1e3", "0", "9999")),
                        new FieldError("no", Message.of("web.form.percent", "-1", "0", "100")));
    }

    @Test
    void aChoiceIsOneOfItsValues() {
        Form form = Form.of(Map.of("size", "A4", "other", "A3"));
        assertThat(form.one("size", Paper.Size.class)).contains(Paper.Size.A4);
        assertThat(form.isRight()).isTrue();
        assertThat(form.one("other", Paper.Size.class)).isEmpty();
        assertThat(form.errors()).containsExactly(new FieldError("other", Message.of("web.form.missing")));
    }

    @Test
    void theNameOfTheRequestStaysFromTheFirstShowingOn() {
        Form shown = Form.of(Map.of());
        Form checked = Form.of(shown.carried());
        assertThat(checked.request()).isEqualTo(shown.request());
        RequestId mended = Form.of(Map.of("request", "no name")).request();
        assertThat(mended).isNotEqualTo(shown.request());
    }

    @Test
    void aTokenAndAYesAreNotCarriedOn() {
        Form form = Form.of(Map.of("_csrf", "x", "confirmed", "yes", "name", "Ana"));
        assertThat(form.isConfirmed()).isTrue();
        assertThat(form.carried()).containsOnlyKeys("name", "request");
    }
}
