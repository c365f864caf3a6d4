package coop.milpa.accounting.web;

import coop.milpa.accounting.ManualEntry;
import coop.milpa.api.Word;
import java.util.List;
import java.util.Optional;

/**
 * An entry by hand as other systems are told of it.
 *
 * @param state  {@code draft}, {@code submitted}, {@code posted} or {@code rejected}
 * @param reason  why it was rejected
 * @param posted  where it stands in the books
 */
record ManualEntryText(
        String id,
        String state,
        String narrative,
        Optional<String> valueDate,
        List<HandLineText> lines,
        ActText drafted,
        Optional<ActText> submitted,
        Optional<ActText> decided,
        Optional<String> reason,
        Optional<Posted> posted) {

    ManualEntryText {
        lines = List.copyOf(lines);
    }

    /** An entry of the books, and its day. */
    record Posted(String entry, String day) {}

    static ManualEntryText of(ManualEntry entry, HandTexts.Known known) {
        return new ManualEntryText(
                entry.id().toString(),
                Word.of(entry.state()),
                entry.draft().narrative(),
                entry.draft().valueDate().map(String::valueOf),
                known.lines(entry.draft().lines()),
                known.act(entry.drafted()),
                entry.submitted().map(known::act),
                entry.decided().map(known::act),
                Optional.of(entry.reason()).filter(text -> !text.isEmpty()),
                entry.posted()
                        .map(place ->
                                new Posted(place.entry().toString(), place.on().toString())));
    }
}
