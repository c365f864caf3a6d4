package coop.milpa.registry;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A request to add a cooperative to the network. Its code makes it safe to repeat: there is one cooperative of a code.
 *
 * @param code  1 to 40 letters, digits, dots, hyphens and underscores, beginning with a letter or a digit
 * @param name  1 to 200 characters
 * @param country  ISO 3166-1, two letters
 * @param currency  ISO 4217, three letters; any, whatever the country
 * @param booksFrom  the first day of its books: from 1900 on, at most a year from now
 * @param choices  what may be left to the country
 */
public record CreateCooperative(
        String code, String name, String country, String currency, LocalDate booksFrom, Choices choices) {

    /**
     * What may be left to the country, or out.
     *
     * @param federation  which it belongs to, 1 to 200 characters; none if left out
     * @param template  chart template; otherwise the country's
     * @param zone  such as {@code America/Guatemala}; otherwise that of the country's most populous place
     */
    public record Choices(Optional<String> federation, Optional<String> template, Optional<String> zone) {

        /** Everything as is usual in the country. */
        public static Choices none() {
            return new Choices(Optional.empty(), Optional.empty(), Optional.empty());
        }
    }
}
