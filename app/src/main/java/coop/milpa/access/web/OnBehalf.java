package coop.milpa.access.web;

import coop.milpa.platform.Acting;
import coop.milpa.platform.CurrentActor;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Optional;

/** Runs the rest of a request on someone's behalf; what it throws goes on to whoever waits for it. */
final class OnBehalf {

    private OnBehalf() {}

    /** The rest of a request. */
    interface Rest {
        void run() throws ServletException, IOException;
    }

    static void of(CurrentActor current, Acting acting, Rest rest) throws ServletException, IOException {
        Exception thrown = current.as(acting, () -> outcome(rest)).orElse(null);
        switch (thrown) {
            case null -> {}
            case ServletException e -> throw e;
            case IOException e -> throw e;
            case RuntimeException e -> throw e;
            default -> throw new ServletException(thrown);
        }
    }

    /** What was thrown: work on someone's behalf throws nothing that has to be declared. */
    private static Optional<Exception> outcome(Rest rest) {
        try {
            rest.run();
            return Optional.empty();
        } catch (ServletException | IOException | RuntimeException e) {
            return Optional.of(e);
        }
    }
}
