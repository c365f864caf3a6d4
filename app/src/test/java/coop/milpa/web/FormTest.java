package coop.milpa.web;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.kernel.Money;
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
