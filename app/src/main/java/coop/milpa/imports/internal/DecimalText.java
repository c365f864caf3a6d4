package coop.milpa.imports.internal;

import java.util.regex.Pattern;

/** Amounts as files write them: digits, a point, the currency's decimals. Nothing that a program guesses at. */
final class DecimalText {

    /** Digits before the point: a thousand times the largest balance anyone has seen. */
    private static final int WHOLE_DIGITS_MAX = 13;

    private static final int DECIMALS_MAX = 10;
    private static final Pattern FORM =
            Pattern.compile("-?[0-9]{1," + WHOLE_DIGITS_MAX + "}(?:\\.[0-9]{1," + DECIMALS_MAX + "})?");

    private DecimalText() {}

    /** Why a text is no amount with so many decimals: an error code; empty if it is one. */
    static String flawOf(String text, int digits) {
        if (text.length() > WHOLE_DIGITS_MAX + DECIMALS_MAX + 2
                || !FORM.matcher(text).matches()) {
            return "number";
        }
        int point = text.indexOf('.');
        for (int at = point < 0 ? text.length() : point + 1 + digits; at < text.length(); at++) {
            if (text.charAt(at) != '0') {
                return "decimals";
            }
        }
        return "";
    }

    /** The amount in minor units. Ask {@link #flawOf} first. */
    static long minor(String text, int digits) {
        int point = text.indexOf('.');
        int end = point < 0 ? text.length() : point;
        long minor = Long.parseLong(text, 0, end, 10);
        boolean negative = text.charAt(0) == '-';
        for (int place = 1; place <= digits; place++) {
            int at = end + place;
            int digit = at < text.length() ? text.charAt(at) - '0' : 0;
            minor = minor * 10 + (negative ? -digit : digit);
        }
        return minor;
    }
}
