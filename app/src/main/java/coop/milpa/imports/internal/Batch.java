package coop.milpa.imports.internal;

import coop.milpa.members.Registration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

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

    /** How many rows may go into the books: movements first, then openings. */
    int positions() {
        return movements.count() + openings.size();
    }

    boolean isOpening(int at) {
        return at >= movements.count();
    }

    Opening opening(int at) {
        return openings.get(at - movements.count());
    }

    int row(int at) {
        return isOpening(at) ? opening(at).row() : movements.row(at);
    }

    /** Epoch day. */
    int day(int at) {
        return isOpening(at) ? (int) opening(at).date().toEpochDay() : movements.day(at);
    }

    LocalDate date(int at) {
        return LocalDate.ofEpochDay(day(at));
    }

    UUID request(int at) {
        return isOpening(at) ? opening(at).request() : movements.request(at);
    }

    /** Digest of what the row says. */
    long content(int at) {
        return isOpening(at) ? opening(at).balance() : movements.content(at);
    }

    /** How a person finds the row. */
    String describe(int at) {
        return isOpening(at) ? date(at).toString() : accounts.number(movements.account(at)) + " " + date(at);
    }
}
