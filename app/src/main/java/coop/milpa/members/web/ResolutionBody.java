package coop.milpa.members.web;

import coop.milpa.api.Fields;
import coop.milpa.api.Word;
import coop.milpa.members.Resolution;
import coop.milpa.registry.Organ;
import java.time.LocalDate;

/** Where an organ's decision stands in its minutes, as another system says it. */
record ResolutionBody(Organ organ, String minute, String point, LocalDate resolvedOn) {

    private static final int MINUTE_MAX = 40;
    private static final int POINT_MAX = 20;

    static ResolutionBody read(Fields fields) {
        return new ResolutionBody(
                fields.word("organ", Organ.values()),
                fields.text("minute", MINUTE_MAX),
                fields.text("point", POINT_MAX),
                fields.day("resolvedOn"));
    }

    /** The same, once it was understood. */
    Resolution said() {
        return new Resolution(Word.of(organ), minute, point, resolvedOn);
    }
}
