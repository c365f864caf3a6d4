package coop.milpa.accounting.internal;

import coop.milpa.ledger.EntryId;
import coop.milpa.ledger.JournalLine;
import java.util.List;
import java.util.Optional;

/** Sets the lines of a journal: a heading for each entry, numbered from 1, and its lines. */
final class JournalFolios {

    private final Folios folios;
    private final BookWords words;
    private Optional<EntryId> entry = Optional.empty();
    private long number;

    JournalFolios(Folios folios, BookWords words) {
        this.folios = folios;
        this.words = words;
    }

    void accept(JournalLine line) {
        if (entry.filter(line.entry()::equals).isEmpty()) {
            number++;
            String heading = words.text("entry", number, line.businessDate().toString(), words.detail(line));
            folios.addWithNext(new Folio.Row(Folio.Kind.HEADING, List.of(heading)));
            entry = Optional.of(line.entry());
        }
        String name = line.names().in(words.language());
        folios.add(
                new Folio.Row(
                        Folio.Kind.LINE,
                        List.of(
                                line.businessDate().toString(),
                                line.code().value(),
                                name,
                                Amounts.debit(line.amount()),
                                Amounts.credit(line.amount()))),
                line.amount());
    }
}
