package coop.milpa.ledger;

/**
 * A request to undo an entry.
 *
 * @param heading  the new entry's request, concept, actor and reason; its value date is the original's
 * @param original  what is undone
 */
public record ReverseEntry(Heading heading, EntryId original) {}
