package coop.milpa.registry.web;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.ledger.Books;
import coop.milpa.ledger.EntryId;
import coop.milpa.ledger.EntryView;
import coop.milpa.web.Input;
import coop.milpa.web.Message;
import coop.milpa.web.SearchSource;
import coop.milpa.web.Words;
import java.util.List;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Finds an entry of the books by its whole number. */
@Component
class EntrySource implements SearchSource {

    private final Books books;
    private final Words words;

    EntrySource(Books books, Words words) {
        this.books = books;
        this.words = words;
    }

    @Override
    public Message heading() {
        return Message.of("registry.search.entries");
    }

    @Override
    public String permission() {
        return PagesInTheMenu.BOOKS;
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public Found find(CooperativeId cooperative, String text) {
        return Input.parsed(text, EntryId::parse)
                .flatMap(entry -> books.entry(cooperative, entry))
                .map(entry -> new Found(List.of(hit(entry)), false))
                .orElse(Found.NOTHING);
    }

    private Hit hit(EntryView entry) {
        var reader = LocaleContextHolder.getLocale();
        return new Hit(
                words.concept(entry.concept(), reader),
                entry.id().toString(),
                words.day(entry.businessDate(), reader),
                Message.of("registry.search.by-number"),
                "/entries/" + entry.id(),
                true);
    }
}
