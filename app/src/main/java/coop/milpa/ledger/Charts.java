package coop.milpa.ledger;

import coop.milpa.kernel.CooperativeId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Charts of accounts: templates by country, and what each cooperative has made of its own. */
public interface Charts {

    /** Names of the templates that exist, such as {@code gt-cooperativa}. */
    Set<String> templates();

    /**
     * Gives a cooperative the chart of a template. A cooperative that has a chart keeps it.
     *
     * @throws IllegalArgumentException if there is no such template
     */
    void begin(CooperativeId cooperative, String template);

    /** All codes, in order. */
    List<ChartCode> codes(CooperativeId cooperative);

    /** One code. */
    Optional<ChartCode> find(CooperativeId cooperative, AccountCode code);

    /** Whether a code exists and is in use on a day: neither closed before it nor opened after it. */
    boolean isInUse(CooperativeId cooperative, AccountCode code, LocalDate on);

    /** The codes that are in use on a day, see {@link #isInUse}. */
    Set<AccountCode> inUse(CooperativeId cooperative, LocalDate on);

    /**
     * The code that plays a role, which it does for good.
     *
     * @throws IllegalStateException if this chart has none: the cooperative was not begun from a template
     */
    AccountCode playing(CooperativeId cooperative, AccountRole role);
}
