package coop.milpa.savings.web;

import coop.milpa.kernel.Outcome;
import java.util.ArrayList;
import java.util.List;

/** Lists of outcomes. */
final class Outcomes {

    private Outcomes() {}

    /** Tells what was done by its place in the list. */
    interface Told<S, T> {
        T of(int place, S done);
    }

    /** The same outcomes, with something else said of what was done. */
    static <S, T> List<Outcome<T>> map(List<Outcome<S>> outcomes, Told<S, T> told) {
        List<Outcome<T>> mapped = new ArrayList<>(outcomes.size());
        for (int n = 0; n < outcomes.size(); n++) {
            int place = n;
            mapped.add(outcomes.get(n).map(done -> told.of(place, done)));
        }
        return mapped;
    }
}
