package coop.milpa.parties.internal;

import java.util.Optional;

/** A number without a check digit: 4 to 20 letters and digits, some digit among them. */
final class PlainNumber implements NumberRule {

    private static final int LENGTH_MIN = 4;
    private static final int LENGTH_MAX = 20;

    @Override
    public Optional<String> keyOf(String number) {
        boolean right = number.length() >= LENGTH_MIN
                && number.length() <= LENGTH_MAX
                && number.chars().anyMatch(Character::isDigit);
        return right ? Optional.of(number) : Optional.empty();
    }
}
