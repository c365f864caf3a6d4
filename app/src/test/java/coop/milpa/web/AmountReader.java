package coop.milpa.web;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Reads an amount in words the other way round: words that stand for numbers are added up, words that stand for powers
 * multiply what came before them. Knows both languages and none of what wrote them.
 */
final class AmountReader {

    private static final Map<String, Integer> SMALL = new HashMap<>();
    private static final Map<String, Integer> POWERS = new HashMap<>();

    static {
        small("cero 0 un 1 dos 2 tres 3 cuatro 4 cinco 5 seis 6 siete 7 ocho 8 nueve 9 diez 10 once 11 doce 12");
        small("trece 13 catorce 14 quince 15 dieciséis 16 diecisiete 17 dieciocho 18 diecinueve 19 veinte 20");
        small("veintiún 21 veintidós 22 veintitrés 23 veinticuatro 24 veinticinco 25 veintiséis 26 veintisiete 27");
        small("veintiocho 28 veintinueve 29 treinta 30 cuarenta 40 cincuenta 50 sesenta 60 setenta 70 ochenta 80");
        small("noventa 90 cien 100 ciento 100 doscientos 200 trescientos 300 cuatrocientos 400 quinientos 500");
        small("seiscientos 600 setecientos 700 ochocientos 800 novecientos 900");
        small("zero 0 one 1 two 2 three 3 four 4 five 5 six 6 seven 7 eight 8 nine 9 ten 10 eleven 11 twelve 12");
        small("thirteen 13 fourteen 14 fifteen 15 sixteen 16 seventeen 17 eighteen 18 nineteen 19 twenty 20");
        small("thirty 30 forty 40 fifty 50 sixty 60 seventy 70 eighty 80 ninety 90");
        POWERS.putAll(Map.of("millón", 6, "millones", 6, "billón", 12, "billones", 12, "trillón", 18));
        POWERS.putAll(Map.of("million", 6, "billion", 9, "trillion", 12, "quadrillion", 15));
    }

    private AmountReader() {}

    static BigInteger minor(String spelled) {
        boolean negative = spelled.startsWith("menos ") || spelled.startsWith("minus ");
        String[] parts = spelled.split(" (con|and) ", 2);
        BigInteger total = BigInteger.ZERO;
        long group = 0;
        for (String word : List.of(parts[0].replace('-', ' ').split(" ", -1))) {
            switch (word) {
                case "menos", "minus", "y", "de", "quetzal", "quetzales" -> {}
                case "hundred" -> group += 99 * (group % 1000);
                case "mil" -> group = Math.max(group, 1) * 1000;
                case "thousand" -> {
                    total = total.add(BigInteger.valueOf(group * 1000));
                    group = 0;
                }
                default -> {
                    if (POWERS.containsKey(word)) {
                        total = total.add(BigInteger.valueOf(group).multiply(BigInteger.TEN.pow(POWERS.get(word))));
                        group = 0;
                    } else {
                        group += Objects.requireNonNull(SMALL.get(word), word);
                    }
                }
            }
        }
        BigInteger whole = total.add(BigInteger.valueOf(group));
        var hundredths = new BigInteger(parts[1].substring(0, parts[1].indexOf('/')));
        BigInteger minor = whole.multiply(BigInteger.valueOf(100)).add(hundredths);
        return negative ? minor.negate() : minor;
    }

    private static void small(String table) {
        String[] cells = table.split(" ", -1);
        for (int n = 0; n < cells.length; n += 2) {
            SMALL.put(cells[n], Integer.valueOf(cells[n + 1]));
        }
    }
}
