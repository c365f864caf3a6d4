package coop.milpa.web;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.web.ShownList.Surroundings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;
import org.thymeleaf.TemplateEngine;

/** What a list asks of its rows, which may be a million. */
class ShownListTest {

    private static final List<Column<String>> COLUMNS = List.of(Column.text("name", "x", name -> name));

    /** Rows that count how often they are added up. */
    private static final class Counting implements Rows<String> {

        private final Rows<String> rows = Rows.inMemory(COLUMNS, List.of("Ana", "Rosa"));
        private int added;

        @Override
        public List<String> page(SortOrder order, long offset, int limit) {
            return rows.page(order, offset, limit);
        }

        @Override
        public Totals totals() {
            added++;
            return rows.totals();
        }

        @Override
        public void each(SortOrder order, Consumer<String> into) {
            rows.each(order, into);
        }
    }

    @Test
    void aTextFileIsWrittenWithoutAddingUp() throws IOException {
        var rows = new Counting();
        ShownList<String> list = list(rows);
        list.refuseTooLong(ListFormat.CSV);
        var into = new ByteArrayOutputStream();
        list.write(ListFormat.CSV, into);
        assertThat(into.toString(StandardCharsets.UTF_8)).contains("Ana", "Rosa");
        assertThat(rows.added).isZero();
    }

    @Test
    void aWorkbookAndAPageAreAddedUpOnce() throws IOException {
        var rows = new Counting();
        ShownList<String> list = list(rows);
        list.refuseTooLong(ListFormat.XLSX);
        list.write(ListFormat.XLSX, OutputStream.nullOutputStream());
        assertThat(rows.added).isEqualTo(1);
        rows.added = 0;
        ShownList<String> page = list(rows);
        assertThat(page.isEmpty() || page.isInPieces()).isFalse();
        assertThat(page.piece().first()).isEqualTo(1);
        assertThat(page.sums()).isEmpty();
        assertThat(rows.added).isEqualTo(1);
    }

    private static ShownList<String> list(Rows<String> rows) {
        var messages = new StaticMessageSource();
        messages.setUseCodeAsDefaultMessage(true);
        var at = new Surroundings(
                new Words(messages), new WebSettings(100, 100, ','), new PdfFile(new TemplateEngine()), Locale.ROOT);
        var listing = new Listing<>("people", Message.of("x"), COLUMNS, List.of());
        return new ShownList<>(listing, new ListRequest("/", Map.of()), rows, at);
    }
}
