package coop.milpa.imports.internal;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * The cells of one row by column, read as what they should be. Whatever is wrong is found, and the row counts as
 * faulty from then on; what is returned then is only there to go on looking for more.
 */
final class Cells {

    private static final int DATE_LENGTH = 10;
    private static final int IDENTIFIER_MAX = 40;

    /** What servers and proxies take for a part of a path, or do not let through in one, however it is written. */
    private static final Pattern UNFIT_FOR_ADDRESSES = Pattern.compile("[/\\\\;%]|^\\.{1,2}$");

    private final String file;
    private final Row row;
    private final Header header;
    private final Findings findings;
    private boolean faulty;

    Cells(String file, Row row, Header header, Findings findings) {
        this.file = file;
        this.row = row;
        this.header = header;
        this.findings = findings;
    }

    int row() {
        return row.number();
    }

    boolean faulty() {
        return faulty;
    }

    /** The cell may be empty, and its column may be missing. */
    String optional(String column, int max) {
        String text = raw(column);
        if (text.codePointCount(0, text.length()) > max) {
            wrong(column, "too-long", text);
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            wrong(column, "control-character", visible(text));
        }
        return text;
    }

    String required(String column, int max) {
        if (raw(column).isEmpty()) {
            wrong(column, "missing", "");
            return "";
        }
        return optional(column, max);
    }

    /** Text that a spreadsheet would calculate is refused: names go out again in lists that people open. */
    String plain(String column, int max) {
        return refuseFormula(column, optional(column, max));
    }

    String requiredPlain(String column, int max) {
        return refuseFormula(column, required(column, max));
    }

    /** A number or code by which something is known. */
    String identifier(String column) {
        return requiredPlain(column, IDENTIFIER_MAX);
    }

    /** The number of a member or an account, which has to fit into the address of a page. */
    String number(String column) {
        String number = identifier(column);
        if (UNFIT_FOR_ADDRESSES.matcher(number).find()) {
            wrong(column, "unfit-for-addresses", number);
        }
        return number;
    }

    /** An {@link #identifier} that may be left out. */
    String optionalIdentifier(String column) {
        return plain(column, IDENTIFIER_MAX);
    }

    /** Free text: line ends and tabs become spaces, formulas are left as text. */
    String narrative(String column, int max) {
        String text = raw(column).replace('\n', ' ').replace('\t', ' ');
        if (text.length() > max) {
            wrong(column, "too-long", text);
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            wrong(column, "control-character", visible(text));
        }
        return text;
    }

    Optional<LocalDate> date(String column) {
        return required(column, IDENTIFIER_MAX).isEmpty() ? Optional.empty() : optionalDate(column);
    }

    Optional<LocalDate> optionalDate(String column) {
        String text = raw(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            if (text.length() == DATE_LENGTH) {
                return Optional.of(LocalDate.parse(text, DateTimeFormatter.ISO_LOCAL_DATE));
            }
        } catch (DateTimeParseException e) {
            // Said below, as for a text of another length.
        }
        wrong(column, "date", visible(text));
        return Optional.empty();
    }

    Optional<Currency> currency(String column) {
        String code = required(column, IDENTIFIER_MAX);
        if (code.isEmpty()) {
            return Optional.empty();
        }
        Optional<Currency> currency = Currencies.of(code);
        if (currency.isEmpty()) {
            wrong(column, "currency", code);
        }
        return currency;
    }

    /** An amount in minor units; empty if the cell is empty or wrong. */
    OptionalLong amount(String column, int digits) {
        String text = raw(column);
        if (text.isEmpty()) {
            return OptionalLong.empty();
        }
        String flaw = DecimalText.flawOf(text, digits);
        if (!flaw.isEmpty()) {
            wrong(column, flaw, visible(text));
            return OptionalLong.empty();
        }
        return OptionalLong.of(DecimalText.minor(text, digits));
    }

    void wrong(String column, String code, String value) {
        faulty = true;
        findings.wrong(file, row.number(), column, code, value);
    }

    /** The cell as it stands, without the space around it; empty if there is no such column. */
    String raw(String column) {
        Integer place = header.places().get(column);
        return place == null ? "" : row.cells().get(place).strip();
    }

    private String refuseFormula(String column, String text) {
        if (looksLikeFormula(text)) {
            wrong(column, "formula", text);
        }
        return text;
    }

    private static boolean looksLikeFormula(String text) {
        return !text.isEmpty() && List.of('=', '+', '-', '@').contains(text.charAt(0));
    }

    /** Control characters would spoil whatever shows them. */
    private static String visible(String text) {
        return text.replaceAll("\\p{Cntrl}", "?");
    }
}
