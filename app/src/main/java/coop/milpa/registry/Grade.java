package coop.milpa.registry;

import java.util.Arrays;
import java.util.Optional;

/** How far from people a cooperative stands: its members are people, cooperatives, or federations of them. */
public enum Grade {
    /** Its members are people: a primary cooperative. */
    FIRST(1),
    /** Its members are primary cooperatives: a federation or a central. */
    SECOND(2),
    /** Its members are federations: a confederation. */
    THIRD(3);

    private final int number;

    Grade(int number) {
        this.number = number;
    }

    /** One, two or three. */
    public int number() {
        return number;
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
