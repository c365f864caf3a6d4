package coop.milpa.platform.internal;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.platform.Area;
import coop.milpa.platform.BusinessCalendar;
import coop.milpa.platform.DayWords;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.context.MessageSource;

class MessageConfigurationTest {

    private static final Locale GUATEMALA = Locale.of("es", "GT");
    private static final Locale PERU = Locale.of("es", "PE");

    private final MessageSource messages;

    MessageConfigurationTest() throws IOException {
        this.messages = new MessageConfiguration().messageSource();
    }

    @Test
    void everyModulesBundleIsFound() {
        assertThat(say("web.refused", Locale.ENGLISH)).isEqualTo("Not possible");
        assertThat(say("platform.source.confirmed", Locale.ENGLISH)).isEqualTo("confirmed");
    }

    @Test
    void aCountrysWordComesBeforeTheLanguages() {
        assertThat(say("platform.day.holiday", GUATEMALA)).isEqualTo("Asueto: {0}");
        assertThat(say("platform.day.holiday", PERU)).isEqualTo("Feriado: {0}");
        assertThat(say("platform.day.rest", GUATEMALA)).isEqualTo("Día de descanso: {0}");
    }

    @Test
    void whoReadsNeitherReadsSpanish() {
        assertThat(say("web.refused", Locale.JAPAN)).isEqualTo("No se puede");
    }

    @Test
    void aDayIsExplainedInTheReadersWords() {
        var words = new DayWords(messages);
        BusinessCalendar calendar = new RuledCalendar(new Area("GT"), CalendarFiles.holidays(), CalendarFiles.weeks());

        assertThat(words.say(calendar.explain(LocalDate.of(2026, 9, 15)), GUATEMALA))
                .isEqualTo("Asueto: Día de la Independencia (Código de Trabajo, art. 127; confirmado)");
        assertThat(words.say(calendar.explain(LocalDate.of(2026, 9, 15)), Locale.US))
                .isEqualTo("Holiday: Independence Day (Código de Trabajo, art. 127; confirmed)");
        assertThat(words.say(calendar.explain(LocalDate.of(2026, 3, 1)), PERU)).isEqualTo("Día de descanso: domingo");
        assertThat(words.say(calendar.explain(LocalDate.of(2026, 3, 2)), PERU)).isEqualTo("Día hábil: lunes");
    }

    private String say(String key, Locale reader) {
        return messages.getMessage(key, null, reader);
    }
}
