package coop.milpa;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.platform.OpenSetting;
import coop.milpa.platform.OpenSettings;
import coop.milpa.testing.TestClock;
import coop.milpa.testing.TestDatabase;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

/** What people decide by page has words, and a usual value that could be written down. */
@SpringBootTest(classes = MilpaApplication.class)
@Import({TestDatabase.class, TestClock.class})
@TestConstructor(autowireMode = AutowireMode.ALL)
class OpenSettingsTests {

    private static final Currency QUETZAL = Currency.getInstance("GTQ");

    private final List<OpenSetting<?>> open;
    private final MessageSource messages;

    OpenSettingsTests(List<OpenSettings> declared, MessageSource messages) {
        this.open = declared.stream()
                .<OpenSetting<?>>flatMap(each -> each.settings().stream())
                .toList();
        this.messages = messages;
    }

    @Test
    void eachIsOpenedOnceAndHasWordsInBothLanguages() {
        assertThat(open)
                .extracting(each -> each.key().name())
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(15);
        for (Locale language : List.of(Locale.of("es"), Locale.ENGLISH)) {
            assertThat(open)
                    .allSatisfy(each -> assertThat(
                                    messages.getMessage("setting." + each.key().name(), null, "", language))
                            .isNotBlank());
        }
    }

    @Test
    void theUsualValueOfEachMakesSense() {
        assertThat(open)
                .allSatisfy(each -> assertThat(each.read(each.usual(), QUETZAL)).isPresent());
    }

    @Test
    void nonsenseAndAmountsInAnotherCurrencyMakeNone() {
        assertThat(open).allSatisfy(each -> {
            assertThat(each.read("§", QUETZAL)).as(each.key().name()).isEmpty();
            assertThat(each.read("PEN 5.00", QUETZAL)).as(each.key().name()).isEmpty();
            assertThat(each.read("-1", QUETZAL)).as(each.key().name()).isEmpty();
        });
    }
}
