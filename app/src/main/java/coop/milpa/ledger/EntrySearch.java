package coop.milpa.ledger;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** Finds entries of the books by what they say: some of them, all of them, and what they add up to. */
public interface EntrySearch {

    /** Some of them, first days first unless sorted otherwise; those that are equal in it, as they were made. */
    List<Found> page(Question question, Sorting sorting, long offset, int limit);

    /** How many there are and what they moved, by currency. */
    List<Sum> sums(Question question);

    /**
     * Hands over all of them as they are read from a cursor.
     *
     * @param into  called once an entry and currency; must not ask this port anything
     */
    void each(Question question, Sorting sorting, Consumer<Found> into);

    /** The concepts that entries of some days have. */
    List<String> concepts(CooperativeId cooperative, Books.Period period);

    /**
     * Which entries are asked for: those of some days that fit everything that is said about them.
     *
     * @param cooperative  whose books
     * @param period  the days, both included
     * @param lines  what one of its lines has to be
     * @param concept  what happened, as a message code
     * @param text  part of its narrative, whatever the case of its letters
     * @param name  its own id, or that of the request it was posted under
     */
    record Question(
            CooperativeId cooperative,
            Books.Period period,
            OfLine lines,
            Optional<String> concept,
            Optional<String> text,
            Optional<UUID> name) {}

    /**
     * What a line of an entry has to be.
     *
     * @param code  the code, or the beginning of it
     * @param account  the number of the account
     * @param minor  the amount on either side, minor units
     */
    record OfLine(Optional<String> code, Optional<String> account, Optional<Long> minor) {

        /** Any line will do. */
        public static OfLine any() {
            return new OfLine(Optional.empty(), Optional.empty(), Optional.empty());
        }
    }

    /** How entries are sorted. */
    record Sorting(By by, boolean descending) {}

    /** What entries are sorted by. */
    enum By {
        DAY,
        CONCEPT,
        NARRATIVE,
        AMOUNT
    }

    /**
     * An entry that was found, in one currency.
     *
     * @param entry  its name
     * @param businessDate  the day of the books
     * @param valueDate  the day it counts from
     * @param concept  what happened, as a message code
     * @param narrative  in someone's words, may be empty
     * @param amount  what it debits in all, which is what it credits
     */
    record Found(
            EntryId entry,
            LocalDate businessDate,
            LocalDate valueDate,
            String concept,
            String narrative,
            Money amount) {}

    /** Entries of one currency together: how many, and what they debit in all, minor units. */
    record Sum(Currency currency, long entries, long debit) {}
}
