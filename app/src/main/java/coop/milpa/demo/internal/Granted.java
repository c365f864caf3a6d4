package coop.milpa.demo.internal;

import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import java.util.List;

/** What the demo asks for it has a right to: if a rule refuses it, that is a defect of the demo. */
final class Granted {

    private Granted() {}

    static <T> T of(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T>(Refusal why) ->
                throw new IllegalStateException(why.code() + " " + List.of(why.arguments()));
        };
    }
}
