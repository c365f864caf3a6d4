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
     * @param federation  which it belongs to from the first day of its books: the code of a cooperative of the grade
     *     above, or its name; a name that the network does not have is kept as that of a body outside; none if left out
     * @param template  chart template; otherwise that of its federation if that is in the same country, or the
     *     country's
     * @param zone  such as {@code America/Guatemala}; otherwise that of the country's most populous place
     * @param grade  whether its members are people, cooperatives or federations
     * @param kinds  what sort it is
     */
    public record Choices(
            Optional<String> federation, Optional<String> template, Optional<String> zone, Grade grade, Kinds kinds) {

        /** A primary cooperative of a kind that is not said. */
        public Choices(Optional<String> federation, Optional<String> template, Optional<String> zone) {
            this(federation, template, zone, Grade.FIRST, Kinds.unsaid());
        }

        /** A primary cooperative, everything as is usual in the country. */
        public static Choices none() {
            return new Choices(Optional.empty(), Optional.empty(), Optional.empty());
        }

        /** The same, belonging to a federation. */
        public Choices under(String above) {
            return new Choices(Optional.of(above), template, zone, grade, kinds);
        }

        /** The same, of another grade. */
        public Choices of(Grade other) {
            return new Choices(federation, template, zone, other, kinds);
        }

        /** The same, of these kinds. */
        public Choices of(Kinds others) {
            return new Choices(federation, template, zone, grade, others);
        }
    }
}
