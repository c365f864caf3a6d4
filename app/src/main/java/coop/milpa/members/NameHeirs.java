package coop.milpa.members;

import coop.milpa.kernel.CooperativeId;
import java.util.List;

/**
 * A court has said who inherits what nobody was named for.
 *
 * @param ruling  the court's paper: 1 to 200 characters
 */
public record NameHeirs(CooperativeId cooperative, DepartureId departure, String ruling, List<Beneficiary> heirs) {

    private static final int RULING_MAX = 200;

    public NameHeirs {
        heirs = List.copyOf(heirs);
        if (ruling.isBlank() || ruling.length() > RULING_MAX) {
            throw new IllegalArgumentException("Ruling is '" + ruling + "'");
        }
    }
}
