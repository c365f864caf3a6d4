package coop.milpa.parties;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.PartyId;
import coop.milpa.kernel.RequestId;
import java.time.LocalDate;

/**
 * A request that someone be the head of a new household; the others join it.
 *
 * @param name  1 to {@value #NAME_MAX} characters
 * @param from  the first day
 */
public record FormHousehold(CooperativeId cooperative, RequestId request, String name, PartyId head, LocalDate from) {

    /** The longest name, in characters. */
    public static final int NAME_MAX = 100;

    public FormHousehold {
        if (name.isBlank() || name.codePointCount(0, name.length()) > NAME_MAX) {
            throw new IllegalArgumentException("Name of a household is '" + name + "'");
        }
    }
}
