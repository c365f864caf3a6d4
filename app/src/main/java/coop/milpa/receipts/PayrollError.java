package coop.milpa.receipts;

/**
 * Something wrong with a row of an employer's file.
 *
 * @param file  the file's name
 * @param row  as a spreadsheet counts: the header is row 1
 * @param column  its name; empty if the whole row is meant
 * @param code  what is wrong: the message key is {@code receipts.payroll-error.} and this
 * @param value  what stood there, at most 60 characters
 */
public record PayrollError(String file, long row, String column, String code, String value) {

    private static final int VALUE_MAX = 60;

    public PayrollError {
        value = value.length() > VALUE_MAX ? value.substring(0, VALUE_MAX - 1) + "…" : value;
    }
}
