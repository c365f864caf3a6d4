package coop.milpa.cli;

import java.util.ArrayList;
import java.util.List;

/**
 * What a command has to say: results on stdout, all else on stderr. Values are text already: amounts as decimals with
 * their currency's digits, dates in ISO 8601.
 */
public final class Output {

    private final Terminal terminal;
    private final TableFormat format;
    private final boolean quiet;

    Output(Terminal terminal, TableFormat format, boolean quiet) {
        this.terminal = terminal;
        this.format = format;
        this.quiet = quiet;
    }

    /** Prints rows as {@code --format} wants them: a table, CSV with a header, or a JSON array of objects. */
    public void table(List<String> columns, List<List<String>> rows) {
        switch (format) {
            case TABLE -> TextTable.print(terminal.out(), columns, rows);
            case CSV -> Csv.print(terminal.out(), columns, rows);
            case JSON -> Json.print(terminal.out(), columns, rows);
        }
        terminal.out().flush();
    }

    /** The same for rows that come one by one; as CSV and JSON they are printed as they come and not kept. */
    public void rows(List<String> columns, RowSource rows) {
        switch (format) {
            case TABLE -> {
                List<List<String>> all = new ArrayList<>();
                rows.forEach(all::add);
                TextTable.print(terminal.out(), columns, all);
            }
            case CSV -> Csv.print(terminal.out(), columns, rows);
            case JSON -> Json.print(terminal.out(), columns, rows);
        }
        terminal.out().flush();
    }

    /** Prints a line of the result. */
    public void line(String text) {
        terminal.out().println(text);
    }

    /** Tells the person at the terminal something that is not the result; {@code --quiet} leaves it out. */
    public void note(String text) {
        if (!quiet) {
            terminal.err().println(text);
        }
    }

    /** Says on stderr what went wrong. */
    public void error(String text) {
        terminal.err().println("milpa: " + text);
    }
}
