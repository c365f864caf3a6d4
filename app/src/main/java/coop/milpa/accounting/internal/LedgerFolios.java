package coop.milpa.accounting.internal;

import coop.milpa.kernel.Money;
import coop.milpa.ledger.JournalLine;
import coop.milpa.ledger.TrialBalance;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;

/** Sets the lines of a general ledger: each code with what it stood at before, its lines and what it stands at. */
final class LedgerFolios {

    private final Folios folios;
    private final BookWords words;
    private final NavigableMap<CodePlace, TrialBalance.Row> openings;
    private Optional<CodePlace> current = Optional.empty();
    private long balance;

    LedgerFolios(Folios folios, BookWords words, NavigableMap<CodePlace, TrialBalance.Row> openings) {
        this.folios = folios;
        this.words = words;
        this.openings = openings;
    }

    void accept(JournalLine line) {
        CodePlace place = CodePlace.of(line.code(), line.amount());
        if (current.filter(place::equals).isEmpty()) {
            end();
            restBefore(place);
            begin(place, line.names().in(words.language()), opening(place));
        }
        balance = Math.addExact(balance, line.amount().minor());
        folios.add(
                new Folio.Row(
                        Folio.Kind.LINE,
                        List.of(
                                line.businessDate().toString(),
                                shortNameOf(line),
                                words.detail(line),
                                Amounts.debit(line.amount()),
                                Amounts.credit(line.amount()),
                                Amounts.grouped(place.money(balance)))),
                line.amount());
    }

    /** Ends the last code, and sets those that did not move. */
    void endBook() {
        end();
        while (!openings.isEmpty()) {
            unmoved(openings.pollFirstEntry().getValue());
        }
    }

    private void restBefore(CodePlace place) {
        while (!openings.isEmpty() && openings.firstKey().compareTo(place) < 0) {
            unmoved(openings.pollFirstEntry().getValue());
        }
    }

    private long opening(CodePlace place) {
        TrialBalance.Row row = openings.remove(place);
        return row == null ? 0 : row.balance().minor();
    }

    private void unmoved(TrialBalance.Row row) {
        CodePlace place = CodePlace.of(row.code(), row.balance());
        begin(place, row.names().in(words.language()), row.balance().minor());
        end();
    }

    private void begin(CodePlace place, String name, long opening) {
        current = Optional.of(place);
        balance = opening;
        String heading = place.code() + " " + name + " · " + place.currency();
        folios.addWithNext(new Folio.Row(Folio.Kind.HEADING, List.of(heading)));
        folios.add(row(Folio.Kind.LINE, words.text("opening"), place.money(opening)));
    }

    private void end() {
        current.ifPresent(
                place -> folios.add(row(Folio.Kind.TOTAL, words.text("closing", place.code()), place.money(balance))));
        current = Optional.empty();
    }

    private static Folio.Row row(Folio.Kind kind, String detail, Money balance) {
        return new Folio.Row(kind, List.of("", "", detail, "", "", Amounts.grouped(balance)));
    }

    /** The last digits are the random ones, by which people tell entries apart. */
    private static String shortNameOf(JournalLine line) {
        String name = line.entry().toString();
        return name.substring(name.lastIndexOf('-') + 1);
    }
}
