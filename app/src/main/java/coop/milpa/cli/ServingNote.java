package coop.milpa.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Something that whoever starts the pages has to be told. Modules offer theirs as beans. */
public interface ServingNote {

    /** What to say; none if there is nothing. */
    Optional<String> text(Path data, Locale language);

    /**
     * What only a person at the terminal may be told, such as a password, and what is done only if she is; asked before
     * {@link #text}. It goes to no log and no file.
     */
    default Optional<String> told(Path data, Locale language) {
        return Optional.empty();
    }
}
