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

    private static final List<Column<String>> COLUMNS =
            List.of(Column.<String>text("name", "x", name -> name).sorting());

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

    /** The letters, and nobody may count them. */
    private record Letters(List<String> all) implements KeyedRows<String> {

        @Override
        public List<String> after(SortOrder order, String key, int limit) {
            List<String> sorted = order.descending() ? all.reversed() : all;
            return sorted.stream().skip(sorted.indexOf(key) + 1L).limit(limit).toList();
        }

        @Override
        public String key(String row) {
            return row;
        }

        @Override
        public Totals totals() {
            throw new AssertionError("Nobody counts");
        }
    }

    @Test
    void rowsByKeyAreReadFromAKeyOnAndNeverCounted() throws IOException {
        var letters = new Letters(List.of("a", "b", "c", "d", "e"));
        ShownList<String> first = list(letters, Map.of("kind", "x"));
        assertThat(texts(first)).containsExactly("a", "b");
        assertThat(first.isInPieces()).isTrue();
        assertThat(first.sums()).isEmpty();
        assertThat(first.piece().before()).isNull();
        assertThat(first.piece().after()).isEqualTo("/?after=b&kind=x");
        ShownList<String> second = list(letters, Map.of("after", "b", "kind", "x"));
        assertThat(texts(second)).containsExactly("c", "d");
        assertThat(second.piece().before()).isEqualTo("/?before=c&kind=x");
        assertThat(second.carried()).extracting(ShownList.Carried::name).containsExactly("kind");
        assertThat(texts(list(letters, Map.of("before", "c")))).containsExactly("a", "b");
        assertThat(list(letters, Map.of("before", "c")).piece().before()).isNull();
        assertThat(list(letters, Map.of("after", "d")).piece().after()).isNull();
        assertThat(list(letters, Map.of("after", "e")).isEmpty()).isTrue();
        var into = new ByteArrayOutputStream();
        second.write(ListFormat.CSV, into);
        assertThat(into.toString(StandardCharsets.UTF_8)).contains("a", "e");
    }

    @Test
    void ofSeveralListsEachHasItsOwnOrderPieceAndFile() {
        var asked = new ListRequest("/", Map.of("sort", "-name", "page", "7", "others-as", "csv"));
        ShownList<String> first = list(Rows.inMemory(COLUMNS, List.of("Ana", "Rosa")), asked);
        ShownList<String> others = list(Rows.inMemory(COLUMNS, List.of("Ana", "Rosa")), asked.of("others"));
        assertThat(first.asked()).isEmpty();
        assertThat(others.asked()).contains(ListFormat.CSV);
        assertThat(texts(first)).containsExactly("Rosa", "Ana");
        assertThat(texts(others)).containsExactly("Ana", "Rosa");
        assertThat(first.files()).containsEntry("PDF", "/?as=pdf&others-as=csv&sort=-name");
        assertThat(others.files()).containsEntry("PDF", "/?others-as=pdf&page=7&sort=-name");
        assertThat(others.own("rows-after")).isEqualTo("others-rows-after");
        assertThat(others.carried()).extracting(ShownList.Carried::name).containsExactly("page", "sort");
    }

    @Test
    void whatMayBeDoneWithARowStandsOnThePageAndInNoFile() throws IOException {
        var listing = new Listing<>("people", Message.of("x"), COLUMNS, List.of())
                .acting(name -> name.equals("Ana")
                        ? List.of(RowAct.button(Message.of("end"), Message.of("end-ana"), "/people/ana/end"))
                        : List.of());
        var list = new ShownList<>(
                listing, new ListRequest("/", Map.of()), Rows.inMemory(COLUMNS, List.of("Ana", "Rosa")), at(100));
        assertThat(list.isActing()).isTrue();
        assertThat(list.rows().getFirst().acts())
                .containsExactly(new ShownList.ShownAct("end", "end-ana", "/people/ana/end", true));
        assertThat(list.rows().getLast().acts()).isEmpty();
        var into = new ByteArrayOutputStream();
        list.write(ListFormat.CSV, into);
        assertThat(into.toString(StandardCharsets.UTF_8)).isEqualTo("\ufeffx\r\nAna\r\nRosa\r\n");
    }

    private static List<String> texts(ShownList<String> list) {
        return list.rows().stream().map(row -> row.cells().getFirst().text()).toList();
    }

    private static ShownList<String> list(ListedRows<String> rows) {
        return list(rows, Map.of());
    }

    private static ShownList<String> list(ListedRows<String> rows, Map<String, String> given) {
        return list(rows, new ListRequest("/", given));
    }

    private static ShownList<String> list(ListedRows<String> rows, ListRequest request) {
        var listing = new Listing<>("people", Message.of("x"), COLUMNS, List.of());
        return new ShownList<>(listing, request, rows, at(rows instanceof KeyedRows ? 2 : 100));
    }

    private static Surroundings at(int pageRows) {
        var messages = new StaticMessageSource();
        messages.setUseCodeAsDefaultMessage(true);
        return new Surroundings(
                new Words(messages),
                new WebSettings(pageRows, 100, ','),
                new PdfFile(new TemplateEngine()),
                Locale.ROOT);
    }
}
