package coop.milpa.members.web;

import coop.milpa.api.Fields;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Who receives which part, as another system says it. People are named by the number of the member or of the document,
 * or by the id that an answer told.
 *
 * @param percent  above 0, at most 100; 100 if it cannot be read
 * @param receiver  who takes the money for a beneficiary under age
 */
record ShareBody(String person, BigDecimal percent, Optional<String> receiver) {

    static final int MOST = 20;
    static final int NUMBER_MAX = 40;

    private static final BigDecimal WHOLE = new BigDecimal(100);
    private static final String FORM = "[0-9]{1,3}(\\.[0-9]{1,2})?";

    static ShareBody read(Fields fields) {
        String percent = fields.text("percent", NUMBER_MAX);
        BigDecimal read = percent.matches(FORM) ? new BigDecimal(percent) : BigDecimal.ZERO;
        boolean fits = read.signum() > 0 && read.compareTo(WHOLE) <= 0;
        if (!fits && !percent.isEmpty()) {
            fields.wrong("percent", "not-a-percent");
        }
        return new ShareBody(
                fields.text("person", NUMBER_MAX), fits ? read : WHOLE, fields.optionalText("receiver", NUMBER_MAX));
    }
}
