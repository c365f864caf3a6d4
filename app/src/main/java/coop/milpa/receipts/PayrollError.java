package coop.milpa.receipts;

import coop.milpa.web.Input;

/**
 * Something wrong with a row of an employer's file.
 *
 * @param file  the file's name
 * @param row  as a spreadsheet counts: the header is row 1
 * @param column  its name; empty if the whole row is meant
 * @param code  what is wrong: the message key is {@code receipts.payroll-error.} and this
 * @param value  what stood there: its beginning, in one line
 */
public record PayrollError(String file, long row, String column, String code, String value) {

    public PayrollError {
        value = Input.shown(value);
    }
}
