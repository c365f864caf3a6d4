package coop.milpa.access;

import coop.milpa.kernel.CooperativeId;
import java.util.Optional;

/**
 * What a system shows to say who it is: a home and a secret like those of a {@link SessionToken}, behind a word by
 * which whoever finds it in a file knows what it is.
 *
 * @param secret  with the home it belongs to
 */
public record ApiKeyToken(SessionToken secret) {

    private static final String PREFIX = "milpa_";

    /** A new one. */
    public static ApiKeyToken next(CooperativeId home) {
        return new ApiKeyToken(SessionToken.next(home));
    }

    /** Reads what {@link #text} wrote; none if it cannot be one. */
    public static Optional<ApiKeyToken> parse(String text) {
        return text.startsWith(PREFIX)
                ? SessionToken.parse(text.substring(PREFIX.length())).map(ApiKeyToken::new)
                : Optional.empty();
    }

    /** What the other system keeps: 70 characters. */
    public String text() {
        return PREFIX + secret.text();
    }

    /** Says nothing, so that no log has it. */
    @Override
    public String toString() {
        return "ApiKeyToken";
    }
}
