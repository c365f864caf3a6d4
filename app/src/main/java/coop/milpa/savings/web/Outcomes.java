package coop.milpa.savings.web;

import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
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
            mapped.add(
                    switch (outcomes.get(n)) {
                        case Outcome.Done<S>(S done) -> Outcome.done(told.of(n, done));
                        case Outcome.Refused<S>(Refusal why) -> Outcome.refused(why);
                    });
        }
        return mapped;
    }
}
