package coop.milpa.accounting.internal;

import coop.milpa.accounting.Book;
import coop.milpa.ledger.JournalLine;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;

/** What a printed book says, in one language. */
record BookWords(MessageSource messages, Locale language) {

    String text(String key, Object... arguments) {
        return messages.getMessage("accounting.book." + key, arguments, language);
    }

    /** The heads of the columns; amounts stand in the last ones. */
    List<String> columns(Book book) {
        Stream<String> keys = switch (book) {
            case JOURNAL -> Stream.of("date", "code", "detail", "debit", "credit");
            case GENERAL_LEDGER -> Stream.of("date", "entry", "detail", "debit", "credit", "balance");
        };
        return keys.map(key -> text("column." + key)).toList();
    }

    /** What somebody wrote about an entry, or else what kind it is. */
    String detail(JournalLine line) {
        return line.narrative().isBlank() ? concept(line.concept()) : line.narrative();
    }

    private String concept(String concept) {
        return messages.getMessage("concept." + concept, new Object[0], concept, language) + "";
    }
}
