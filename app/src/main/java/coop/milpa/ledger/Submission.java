package coop.milpa.ledger;

import java.util.List;

/**
 * An entry and what is to be written beside it, in the same transaction and only if the entry is newly written.
 *
 * @param entry  for the books
 * @param beside  rows for other tables; rows of one kind are written together, as arrays
 */
public record Submission(Entry entry, List<SideRow> beside) {

    public Submission {
        beside = List.copyOf(beside);
    }
}
