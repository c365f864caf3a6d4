package coop.milpa.imports;

/**
 * One thing that is wrong in an imported file. Messages are made from it in the reader's language
 * ({@code imports.error.<code>} with column and value).
 *
 * @param file  the file's name
 * @param row  as a spreadsheet counts: the header is row 1; multi-line cells and empty lines count as it shows them
 * @param column  the column's name; empty if the whole row or file is meant
 * @param code  stable: {@code formula}
 * @param value  what stood there, shortened to {@value #VALUE_MAX} characters; may be empty
 */
public record ImportError(String file, int row, String column, String code, String value) {

    /** The most that is repeated of what a file says. */
    public static final int VALUE_MAX = 60;

    public ImportError {
        value = value.length() > VALUE_MAX ? value.substring(0, VALUE_MAX - 1) + "…" : value;
    }
}
