package coop.milpa.access.internal;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Who somebody is, as a provider says and signed.
 *
 * @param subject  its name for her, for good
 * @param methods  how she showed it who she is: {@code amr} and {@code acr}
 * @param askedAt  when it asked her last
 * @param word  the token itself that says so, sealed once it is to be kept
 */
record Identity(String subject, Set<String> methods, Optional<Instant> askedAt, Optional<String> word) {

    Identity {
        methods = Set.copyOf(methods);
    }

    Identity keeping(Optional<String> sealed) {
        return new Identity(subject, methods, askedAt, sealed);
    }

    /** Says nothing of the token, so that no log has it. */
    @Override
    public String toString() {
        return "Identity of " + subject;
    }
}
