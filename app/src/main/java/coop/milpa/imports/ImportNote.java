package coop.milpa.imports;

/**
 * Something worth saying about a file that is no error: a column that nobody knows.
 *
 * @param file  the file's name
 * @param column  the column that is passed over
 */
public record ImportNote(String file, String column) {}
