package coop.milpa.ledger.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.ledger.Entry;
import coop.milpa.ledger.EntryId;
import coop.milpa.ledger.Heading;
import coop.milpa.ledger.Line;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Entries of one cooperative as the arrays that the stored function takes: one place an entry, one place a line. No
 * request stands in it twice. {@link EntryArrays} and {@link LineArrays} say what each array holds.
 */
final class Batch {

    private final CooperativeId cooperative;
    private final List<Draft> drafts;
    final EntryArrays entries;
    final LineArrays lines;

    Batch(CooperativeId cooperative, List<Draft> drafts) {
        this.cooperative = cooperative;
        this.drafts = drafts;
        int all = 0;
        for (Draft draft : drafts) {
            all += draft.entry().lines().size();
        }
        this.entries = new EntryArrays(drafts.size());
        this.lines = new LineArrays(all);
        fill();
    }

    CooperativeId cooperative() {
        return cooperative;
    }

    List<Draft> drafts() {
        return drafts;
    }

    /** Whether a request stands in it twice after all: such a batch is not for one call. */
    boolean hasRepeatedRequest() {
        return Arrays.stream(entries.requests).distinct().count() < entries.requests.length;
    }

    private void fill() {
        int k = 0;
        for (int n = 0; n < drafts.size(); n++) {
            Draft draft = drafts.get(n);
            entries.set(n, draft, k + 1);
            for (Line line : draft.entry().lines()) {
                lines.set(k++, line, n + 1);
            }
        }
    }

    /**
     * An entry on its way into the books.
     *
     * @param entry  what was asked
     * @param id  its name, if it is new
     * @param content  what a repetition must match
     * @param reverses  the entry that it undoes
     * @param on  the past day that it stands on, for history
     */
    record Draft(Entry entry, EntryId id, UUID content, Optional<EntryId> reverses, Optional<LocalDate> on) {

        static Draft of(Entry entry) {
            return of(entry, Optional.empty());
        }

        static Draft of(Entry entry, Optional<EntryId> reverses) {
            return new Draft(entry, EntryId.next(), ContentHash.of(entry, reverses), reverses, Optional.empty());
        }
    }

    /** One place an entry; an array nobody filled stays null and travels as null. */
    static final class EntryArrays {
        final UUID[] requests;
        final UUID[] contents;
        final UUID[] ids;
        final String[] concepts;
        final UUID[] actors;
        final String[] narratives;
        final int[] firstLines;

        @Nullable
        LocalDate @Nullable [] valueDates;

        @Nullable
        LocalDate @Nullable [] businessDates;

        @Nullable
        UUID @Nullable [] reverses;

        EntryArrays(int size) {
            requests = new UUID[size];
            contents = new UUID[size];
            ids = new UUID[size];
            concepts = new String[size];
            actors = new UUID[size];
            narratives = new String[size];
            firstLines = new int[size];
        }

        void set(int n, Draft draft, int firstLine) {
            Heading heading = draft.entry().heading();
            requests[n] = heading.request().value();
            contents[n] = draft.content();
            ids[n] = draft.id().value();
            concepts[n] = heading.concept();
            actors[n] = heading.actor().value();
            narratives[n] = heading.narrative();
            firstLines[n] = firstLine;
            heading.valueDate().ifPresent(date -> {
                valueDates = valueDates == null ? new LocalDate[requests.length] : valueDates;
                valueDates[n] = date;
            });
            draft.on().ifPresent(date -> {
                businessDates = businessDates == null ? new LocalDate[requests.length] : businessDates;
                businessDates[n] = date;
            });
            draft.reverses().ifPresent(original -> {
                reverses = reverses == null ? new UUID[requests.length] : reverses;
                reverses[n] = original.value();
            });
        }
    }

    /** One place a line. */
    static final class LineArrays {
        final int[] entries;
        final UUID[] accounts;
        final long[] amounts;
        final String[] currencies;
        final String[] standings;

        LineArrays(int size) {
            entries = new int[size];
            accounts = new UUID[size];
            amounts = new long[size];
            currencies = new String[size];
            standings = new String[size];
        }

        void set(int k, Line line, int entry) {
            Currency currency = line.amount().currency();
            entries[k] = entry;
            accounts[k] = line.account().value();
            amounts[k] = line.amount().minor();
            currencies[k] = currency.getCurrencyCode();
            standings[k] = String.valueOf(line.standing().letter());
        }
    }
}
