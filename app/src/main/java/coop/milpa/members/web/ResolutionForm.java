package coop.milpa.members.web;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.members.Resolution;
import coop.milpa.registry.Organ;
import coop.milpa.registry.Organs;
import coop.milpa.web.Form;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads where a decision stands in the minutes of an organ. */
@Component
class ResolutionForm {

    private static final int MINUTE_MAX = 40;
    private static final int POINT_MAX = 20;

    private final Organs organs;

    ResolutionForm(Organs organs) {
        this.organs = organs;
    }

    Optional<Resolution> read(Form form) {
        Optional<String> organ = form.needed("organ", MINUTE_MAX);
        Optional<String> minute = form.needed("minute", MINUTE_MAX);
        Optional<String> point = form.needed("point", POINT_MAX);
        Optional<LocalDate> on = form.day("resolvedOn");
        return organ.isPresent() && minute.isPresent() && point.isPresent() && on.isPresent()
                ? Optional.of(new Resolution(organ.get(), minute.get(), point.get(), on.get()))
                : Optional.empty();
    }

    /** Code to what the country calls it; the board first. */
    Map<String, String> organs(CooperativeId cooperative, LocalDate day, Locale reader) {
        Map<String, String> names = new LinkedHashMap<>();
        organs.rules(cooperative, day).stream()
                .sorted((one, other) -> Boolean.compare(other.organ() == Organ.BOARD, one.organ() == Organ.BOARD))
                .forEach(rule -> names.put(
                        rule.organ().name().toLowerCase(Locale.ROOT),
                        rule.names().in(reader)));
        return names;
    }
}
