package coop.milpa.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Writes a list into a file, line by line as its rows are read. */
interface ListFile {

    /**
     * Writes all of it.
     *
     * @param list  which
     * @param into  not closed
     */
    <T> void write(Whole<T> list, OutputStream into) throws IOException;

    /**
     * A whole list with all its words chosen.
     *
     * @param title  its caption
     * @param headings  of its columns, and of the currency if it has amounts
     * @param total  the word for a sum
     * @param listing  its columns
     * @param rows  its rows
     * @param order  how they are sorted
     */
    record Whole<T>(
            String title, Headings headings, String total, Listing<T> listing, ListedRows<T> rows, SortOrder order) {}

    /**
     * What stands above the columns of a file.
     *
     * @param columns  as many as the list has
     * @param currency  of the column that a file has besides, before the first amount
     */
    record Headings(List<String> columns, String currency) {}
}
