package coop.milpa.bench;

import java.util.List;

/** The middle of several measurements. */
final class Medians {

    private Medians() {}

    static double of(List<Double> measured) {
        return measured.stream().sorted().toList().get(measured.size() / 2);
    }
}
