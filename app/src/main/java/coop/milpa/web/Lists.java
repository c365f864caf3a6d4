package coop.milpa.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Shows lists: {@code web/list :: list} in a template shows the one that was put into its model here, a piece at a
 * time, and the same address with {@code as=csv}, {@code xlsx} or {@code pdf} answers with all of it. A page that has
 * several shows the others by {@link ListRequest#of parts of its request}.
 */
@Component
public class Lists {

    private final Words words;
    private final WebSettings settings;
    private final PdfFile paper;

    Lists(Words words, WebSettings settings, PdfFile paper) {
        this.words = words;
        this.settings = settings;
        this.paper = paper;
    }

    /** Puts a list into the model of its page: as {@code list}, or as the part of the request is called. */
    public <T> void show(Model model, Listing<T> listing, ListRequest request, ListedRows<T> rows) {
        model.addAttribute(
                request.part().isEmpty() ? ShownList.ATTRIBUTE : request.part(),
                new ShownList<>(listing, request, rows, at(LocaleContextHolder.getLocale())));
    }

    /**
     * Writes all of a list as a file.
     *
     * @param into  not closed
     */
    public <T> void write(ListFormat format, Listing<T> listing, ListedRows<T> rows, OutputStream into)
            throws IOException {
        var request = new ListRequest("/", Map.of());
        new ShownList<>(listing, request, rows, at(LocaleContextHolder.getLocale())).write(format, into);
    }

    private ShownList.Surroundings at(Locale reader) {
        return new ShownList.Surroundings(words, settings, paper, reader);
    }
}
