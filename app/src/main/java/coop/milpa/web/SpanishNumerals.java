package coop.milpa.web;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * Numbers in Spanish, counting something masculine: {@code un} and {@code veintiún} lose their last letter before it.
 * Six digits at a time, since a billón is a million millions (Ortografía de la lengua española, RAE 2010, cap. VIII).
 */
final class SpanishNumerals implements Numerals {

    private static final BigInteger MILLION = BigInteger.valueOf(1_000_000);
    private static final List<String> BELOW_THIRTY =
            List.of(("cero un dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis"
                            + " diecisiete dieciocho diecinueve veinte veintiún veintidós veintitrés veinticuatro"
                            + " veinticinco veintiséis veintisiete veintiocho veintinueve")
                    .split(" "));
    private static final List<String> TENS =
            List.of("", "", "", "treinta", "cuarenta", "cincuenta", "sesenta", "setenta", "ochenta", "noventa");
    private static final List<String> HUNDREDS = List.of(
            "",
            "ciento",
            "doscientos",
            "trescientos",
            "cuatrocientos",
            "quinientos",
            "seiscientos",
            "setecientos",
            "ochocientos",
            "novecientos");
    private static final List<String> ONE = List.of("", "millón", "billón", "trillón");
    private static final List<String> MANY = List.of("", "millones", "billones", "trillones");

    @Override
    public String of(BigInteger number) {
        if (number.signum() == 0) {
            return BELOW_THIRTY.getFirst();
        }
        List<String> words = new ArrayList<>();
        BigInteger rest = number;
        for (int power = 0; rest.signum() > 0; power++) {
            BigInteger[] divided = rest.divideAndRemainder(MILLION);
            int six = divided[1].intValueExact();
            if (six > 0) {
                words.addFirst(power == 0 ? sixDigits(six) : sixDigits(six) + " " + (six == 1 ? ONE : MANY).get(power));
            }
            rest = divided[0];
        }
        return String.join(" ", words);
    }

    @Override
    public boolean isNoun(BigInteger number) {
        return number.signum() > 0 && number.mod(MILLION).signum() == 0;
    }

    @Override
    public String minus() {
        return "menos";
    }

    /** Nobody says {@code un mil}. */
    private static String sixDigits(int number) {
        int thousands = number / 1000;
        String below = number % 1000 == 0 ? "" : " " + threeDigits(number % 1000);
        return switch (thousands) {
            case 0 -> threeDigits(number);
            case 1 -> "mil" + below;
            default -> threeDigits(thousands) + " mil" + below;
        };
    }

    private static String threeDigits(int number) {
        if (number == 100) {
            return "cien";
        }
        int rest = number % 100;
        String hundreds = HUNDREDS.get(number / 100);
        if (rest == 0 || hundreds.isEmpty()) {
            return rest == 0 ? hundreds : twoDigits(rest);
        }
        return hundreds + " " + twoDigits(rest);
    }

    private static String twoDigits(int number) {
        if (number < BELOW_THIRTY.size()) {
            return BELOW_THIRTY.get(number);
        }
        String tens = TENS.get(number / 10);
        return number % 10 == 0 ? tens : tens + " y " + BELOW_THIRTY.get(number % 10);
    }
}
