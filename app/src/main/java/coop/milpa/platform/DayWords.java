package coop.milpa.platform;

import java.time.format.TextStyle;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says in the reader's language why a date is a business day or is not. */
@Component
public final class DayWords {

    private final MessageSource messages;

    public DayWords(MessageSource messages) {
        this.messages = messages;
    }

    /** One sentence, such as "Asueto: Día de la Independencia (Código de Trabajo, art. 127)". */
    public String say(DayExplanation day, Locale reader) {
        if (!day.holidays().isEmpty()) {
            String all = day.holidays().stream()
                    .map(holiday -> sentence(holiday, reader))
                    .collect(Collectors.joining("; "));
            return word(day.business() ? "platform.day.half-holiday" : "platform.day.holiday", reader, all);
        }
        String weekday = day.date().getDayOfWeek().getDisplayName(TextStyle.FULL, reader);
        return word(day.worked() ? "platform.day.business" : "platform.day.rest", reader, weekday);
    }

    private String sentence(Holiday holiday, Locale reader) {
        String status =
                word("platform.source." + holiday.source().status().name().toLowerCase(Locale.ROOT), reader);
        String name = holiday.occasion().name().in(reader);
        return word("platform.day.why", reader, name, holiday.source().text(), status);
    }

    private String word(String key, Locale reader, Object... arguments) {
        return messages.getMessage(key, arguments, reader);
    }
}
