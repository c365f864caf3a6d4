package coop.milpa.ledger;

import java.util.List;

/** Something to be written in the transaction of an entry, such as an audit record or an event. */
public interface SideRow {

    /** Writes all rows of this kind that a lane carries at once. Kinds are told apart by writer. */
    Writer writer();

    /** Writes many rows in the transaction that is open, in one statement. One instance for each kind. */
    interface Writer {

        void write(List<SideRow> rows);
    }
}
