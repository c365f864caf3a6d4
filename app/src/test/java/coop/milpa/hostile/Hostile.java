package coop.milpa.hostile;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * One way to fill a field in that no form expects.
 *
 * @param name  what it is, for whoever reads a failure
 * @param encoded  as it stands in the body of a request or in an address: bytes may be no text at all
 */
record Hostile(String name, String encoded) {

    /** What must never stand on a page as it was sent. */
    static final String SCRIPT = "<script>alert(1)</script>\"'>";

    private static final String SOMEBODYS_ID = "01a20288-0d0d-7000-8ef4-1c660ab89745";
    private static final int LONG = 10_000;

    /** All there are. */
    static final List<Hostile> ALL = List.of(
            text("script", SCRIPT),
            text("SQL", "'; drop table ledger.entry; --"),
            text("right to left", "Ana \u202egnp.exe\u202c \u2067Rosa\u2069"),
            text("10,000 characters", "x".repeat(LONG)),
            new Hostile("NUL", "An%00a"),
            new Hostile("controls", "%01An%08a%1B%5B31m%7F%C2%85"),
            text("emoji", "\uD83D\uDC69\u200D\uD83C\uDF3E\uD83C\uDDEC\uD83C\uDDF9"),
            new Hostile("lone surrogate", "Ana%ED%A0%BD"),
            new Hostile("no UTF-8", "%C0%80%FF%FE"),
            text("flood of marks", "A" + "\u0301\u0489".repeat(300)),
            text("1.234,56", "1.234,56"),
            text("1,234.56", "1,234.56"),
            text("wide digits", "\uFF11\uFF12\uFF13"),
            text("negative", "-1"),
            text("huge", "9".repeat(23)),
            text("small", "0.0000000001"),
            text("exponent", "1e9"),
            text("no such day", "31/02/2026"),
            text("year 99999", "01/01/99999"),
            text("last day of all", "31/12/9999"),
            text("first day of all", "0000-01-01"),
            text("lines", "a|b|c\r\n\r\nSet-Cookie: x=y\r\n100%"),
            text("expression", "${7*7}__${T(Runtime)}__{0}"),
            text("path", "../../../../etc/passwd"),
            text("id of nobody", SOMEBODYS_ID));

    /** Whether it is meant for fields that take an amount, a number or a day. */
    boolean isFigure() {
        return name.matches(".*(digits|1.234|1,234|negative|huge|small|exponent|day|year).*");
    }

    /** Whether it may harm where it is kept, not only where it is read. */
    boolean harmsWhatKeepsIt() {
        return List.of("script", "SQL", "10,000 characters", "NUL", "controls", "lone surrogate", "no UTF-8", "emoji")
                .contains(name);
    }

    static Hostile text(String name, String text) {
        return new Hostile(name, URLEncoder.encode(text, StandardCharsets.UTF_8));
    }

    /** As a part of a path, where a plus is a plus. */
    String inPath() {
        return encoded.replace("+", "%20");
    }
}
