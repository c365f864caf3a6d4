package coop.milpa.counter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A product declares what it asks as data that the window can show. */
class CounterFieldTest {

    @Test
    void aKeyNamesItsModuleAndIsNoneOfTheWindowsOwn() {
        for (String key : List.of("amount", "source", "Remittances-x", "a-", "-a", "a_b", "x-" + "y".repeat(60))) {
            assertThatThrownBy(() -> CounterField.text(key, 10)).as(key).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(CounterField.text("remittances-reference", 10).label())
                .isEqualTo("field.counter.remittances-reference");
    }

    @Test
    void aChoiceHasOptionsAndATextAnEnd() {
        assertThatThrownBy(() -> CounterField.choice("a-b", List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CounterField.named("a-b", List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CounterField.text("a-b", 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CounterField.text("a-b", 201)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatIsNotSaidIsRequiredAndNotPrinted() {
        CounterField field = CounterField.day("a-b");
        assertThat(field.required()).isTrue();
        assertThat(field.printed()).isFalse();
        assertThat(field.optional().required()).isFalse();
        assertThat(field.onTheSlip().printed()).isTrue();
    }
}
