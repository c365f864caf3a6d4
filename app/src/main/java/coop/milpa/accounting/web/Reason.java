package coop.milpa.accounting.web;

import coop.milpa.web.Form;
import java.util.Optional;

/** The reason that somebody gives for saying no, or for ending something. */
final class Reason {

    private static final int LENGTH_MAX = 200;

    private Reason() {}

    /** Empty if there is none, or one too long; the form then says so. */
    static Optional<String> of(Form form) {
        return form.needed("reason", LENGTH_MAX);
    }

    /** What an entry is for. */
    static Optional<String> narrative(Form form) {
        return form.needed("narrative", LENGTH_MAX);
    }
}
