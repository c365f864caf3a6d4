package coop.milpa.demo.internal;

import java.util.List;
import java.util.Random;

/** Chance that comes out the same for the same seed on every machine ({@link Random} is specified to the bit). */
final class Dice {

    private final Random random;

    Dice(long seed) {
        this.random = new Random(seed);
    }

    /** True so many times in a thousand. */
    boolean permille(int chance) {
        return random.nextInt(1_000) < chance;
    }

    /** A whole number, both ends included. */
    int between(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** A die for something that must not change when something else is thrown more often. */
    Dice apart() {
        return new Dice(random.nextLong());
    }
}
