package coop.milpa.registry;

import coop.milpa.kernel.CooperativeId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;

/**
 * A count that each cooperative has and that federations and the network look at beside the figures of the books, such
 * as members. A module that can tell it offers it as a bean; columns stand in the order of the beans.
 */
public interface CooperativeFigure {

    /** The message with the column's heading. */
    String key();

    /**
     * The count of each cooperative at the end of a day; one that has none may be left out. All of them in one reading:
     * a page asks for hundreds.
     */
    Map<CooperativeId, Long> of(Collection<CooperativeId> cooperatives, LocalDate on);
}
