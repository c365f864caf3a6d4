package coop.milpa.demo.internal;

import coop.milpa.registry.Grade;
import java.util.List;
import java.util.Optional;

/**
 * A federation or confederation that might exist.
 *
 * @param code  short
 * @param name  in full
 * @param land  where its books are kept
 * @param grade  the second or the third
 * @param above  the code of the body it belongs to
 */
record Body(String code, String name, Land land, Grade grade, Optional<String> above) {

    private static final String CONFEDERATION = "CORA";

    /** All bodies of the demo, those above first. */
    static final List<Body> ALL = List.of(
            new Body(
                    CONFEDERATION,
                    "Confederación de Cooperativas Raíces de América, R.L.",
                    Land.GUATEMALA,
                    Grade.THIRD,
                    Optional.empty()),
            federation(Land.GUATEMALA, "Federación de Cooperativas La Milpa, R.L."),
            federation(Land.PERU, "Federación de Cooperativas El Ayni Ltda."));

    private static Body federation(Land land, String name) {
        return new Body(land.federation(), name, land, Grade.SECOND, Optional.of(CONFEDERATION));
    }
}
