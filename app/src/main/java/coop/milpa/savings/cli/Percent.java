package coop.milpa.savings.cli;

import coop.milpa.kernel.Rate;
import java.util.Optional;
import java.util.regex.Pattern;

/** A share in percent as it is typed: plain digits, at most 12 of them after the point. */
final class Percent {

    private static final Pattern FORM = Pattern.compile("[0-9]{1,4}(?:\\.[0-9]{1,12})?");

    private Percent() {}

    /** The same for one that a rule may refuse for being below zero. */
    static Optional<Rate> readSigned(String text, int most) {
        return text.startsWith("-")
                ? read(text.substring(1), most)
                        .map(rate -> new Rate(rate.percent().negate()))
                : read(text, most);
    }

    /** The rate; empty if the text is none, or above the most. */
    static Optional<Rate> read(String text, int most) {
        return Optional.of(text)
                .filter(FORM.asMatchPredicate())
                .map(Rate::of)
                .filter(rate -> rate.compareTo(Rate.of(String.valueOf(most))) <= 0);
    }
}
