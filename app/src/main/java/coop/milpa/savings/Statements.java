package coop.milpa.savings;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.ledger.Books.Period;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;

/** Statements of savings accounts. */
public interface Statements {

    /** The statement of the account with this number, read at one moment; empty if there is none. */
    Optional<Statement> of(CooperativeId cooperative, String number, Period period);

    /** What a movement is called for its reader. */
    String concept(Statement.Words words, Locale reader);

    /** All that it says to its reader: the names beside its movements, and with what its balance can be checked. */
    PrintedStatement printed(CooperativeId cooperative, Statement statement);

    /**
     * Writes a statement as a PDF for its reader, under the cooperative's and the owner's names.
     *
     * @param into  is left open
     */
    void writePdf(PrintedStatement statement, Locale reader, OutputStream into);
}
