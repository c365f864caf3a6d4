package coop.milpa.imports.internal;

import coop.milpa.members.Registration;
import java.util.List;

/**
 * What was read out of the files of one import, checked as far as files and registers can tell.
 *
 * @param members  of the file, and known before
 * @param register  accounts of the file, and known before
 * @param accounts  the same accounts, numbered
 * @param openings  balances to begin with
 * @param movements  history
 * @param counts  how many rows there were
 * @param findings  what is wrong
 */
record Batch(
        Register<Registration> members,
        Register<AccountRow> register,
        Accounts accounts,
        List<Opening> openings,
        Movements movements,
        Counts counts,
        Findings findings) {

    /** Rows in each file, and rows of openings and movements that said again what the same file had said. */
    record Counts(int members, int accounts, int openings, int movements, int repeated) {}
}
