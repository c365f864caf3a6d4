package coop.milpa.kernel;

import java.util.Random;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/** Tries a law on a thousand seeds; a failure names its seed. */
public final class Seeds {

    private static final int SEEDS = 1000;

    private Seeds() {}

    public static void forMany(Consumer<RandomGenerator> law) {
        for (int seed = 1; seed <= SEEDS; seed++) {
            try {
                law.accept(new Random(seed));
            } catch (AssertionError e) {
                throw new AssertionError("seed " + seed + ": " + e.getMessage(), e);
            }
        }
    }
}
