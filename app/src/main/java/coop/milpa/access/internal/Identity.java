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
 */
record Identity(String subject, Set<String> methods, Optional<Instant> askedAt) {

    Identity {
        methods = Set.copyOf(methods);
    }
}
