package coop.milpa.registry;

import java.util.Arrays;
import java.util.Optional;

/** How far from people a cooperative stands: its members are people, cooperatives, or federations of them. */
public enum Grade {
    /** Its members are people: a primary cooperative. */
    FIRST,
    /** Its members are primary cooperatives: a federation or a central. */
    SECOND,
    /** Its members are federations: a confederation. */
    THIRD;

    /** One, two or three. */
    public int number() {
        return ordinal() + 1;
    }

    /** Reads {@link #number}; empty if there is no such grade. */
    public static Optional<Grade> of(int number) {
        return Arrays.stream(values()).filter(grade -> grade.number() == number).findFirst();
    }

    /** Whether cooperatives of this grade may belong to a body of that one: it is the next. */
    public boolean mayBelongTo(Grade above) {
        return above.number() == number() + 1;
    }
}
