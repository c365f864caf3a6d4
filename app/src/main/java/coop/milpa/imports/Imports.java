package coop.milpa.imports;

import coop.milpa.kernel.Outcome;
import coop.milpa.platform.Progress;

/** Brings members, accounts and history out of files into the books. */
public interface Imports {

    /**
     * Reads all files, checks every row, compares printed balances and, unless a row is wrong or it is a dry run, posts
     * what is new and closes the days it covers: the open day afterwards is the one after the last movement. Commits as
     * it goes; the same order again after it was killed goes on from there, and after it has ended posts nothing.
     *
     * @return what was found and done; or an {@link ImportRefusal}, which a dry run says, too; or why its days may not
     *     be closed
     */
    Outcome<ImportReport> run(ImportOrder order, Progress progress);
}
