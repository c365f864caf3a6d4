package coop.milpa.web;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** Numbers in English, three digits at a time: a billion is a thousand millions. */
final class EnglishNumerals implements Numerals {

    private static final BigInteger THOUSAND = BigInteger.valueOf(1000);
    private static final List<String> BELOW_TWENTY = List.of(
            ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
                            + " seventeen eighteen nineteen")
                    .split(" "));
    private static final List<String> TENS =
            List.of("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
    private static final List<String> POWERS =
            List.of("", " thousand", " million", " billion", " trillion", " quadrillion", " quintillion");

    @Override
    public String of(BigInteger number) {
        if (number.signum() == 0) {
            return BELOW_TWENTY.getFirst();
        }
        List<String> words = new ArrayList<>();
        BigInteger rest = number;
        for (int power = 0; rest.signum() > 0; power++) {
            BigInteger[] divided = rest.divideAndRemainder(THOUSAND);
            int three = divided[1].intValueExact();
            if (three > 0) {
                words.addFirst(threeDigits(three) + POWERS.get(power));
            }
            rest = divided[0];
        }
        return String.join(" ", words);
    }

    @Override
    public boolean isNoun(BigInteger number) {
        return false;
    }

    @Override
    public String minus() {
        return "minus";
    }

    private static String threeDigits(int number) {
        int rest = number % 100;
        if (number < 100) {
            return twoDigits(rest);
        }
        String hundreds = BELOW_TWENTY.get(number / 100) + " hundred";
        return rest == 0 ? hundreds : hundreds + " " + twoDigits(rest);
    }

    private static String twoDigits(int number) {
        if (number < BELOW_TWENTY.size()) {
            return BELOW_TWENTY.get(number);
        }
        String tens = TENS.get(number / 10);
        return number % 10 == 0 ? tens : tens + "-" + BELOW_TWENTY.get(number % 10);
    }
}
