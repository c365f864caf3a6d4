package coop.milpa.accounting.web;

import coop.milpa.api.Fields;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** An entry by hand as another system writes it. */
record ManualEntryBody(String narrative, Optional<LocalDate> valueDate, List<HandLineBody> lines) {

    static final int TEXT_MAX = 200;

    ManualEntryBody {
        lines = List.copyOf(lines);
    }

    static ManualEntryBody read(Fields fields) {
        return new ManualEntryBody(
                fields.text("narrative", TEXT_MAX), fields.optionalDay("valueDate"), HandLineBody.all(fields));
    }

    /** Why somebody says no. */
    static String reason(Fields fields) {
        return fields.text("reason", TEXT_MAX);
    }
}
