package coop.milpa.imports;

import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.CooperativeId;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A request to import files.
 *
 * @param into  whose history it is
 * @param files  what is to be read
 * @param options  how
 */
public record ImportOrder(Into into, ImportFiles files, Options options) {

    /** How far a printed balance may be from ours unless somebody says otherwise. */
    public static final BigDecimal TOLERANCE = new BigDecimal("0.10");

    /**
     * Where history goes.
     *
     * @param cooperative  whose books
     * @param branch  keeps the accounts, and its cash moved
     * @param booksFrom  the first day of the books
     * @param actor  who imports
     */
    public record Into(CooperativeId cooperative, BranchId branch, LocalDate booksFrom, ActorId actor) {}

    /**
     * How to import.
     *
     * @param source  where references come from; the same reference of another source is another movement
     * @param tolerance  how far a printed balance may be from the expected one, in units of the currency
     * @param skipsBadRows  whether good rows are posted although others are wrong
     * @param dryRun  whether nothing is to be posted at all
     */
    public record Options(String source, BigDecimal tolerance, boolean skipsBadRows, boolean dryRun) {

        public Options {
            if (source.isBlank() || tolerance.signum() < 0) {
                throw new IllegalArgumentException("Source '" + source + "', tolerance " + tolerance);
            }
        }
    }
}
