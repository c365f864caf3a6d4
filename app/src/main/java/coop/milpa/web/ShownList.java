package coop.milpa.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** A list as one page shows it, all words chosen. Its rows are read when the page is drawn. */
final class ShownList<T> {

    static final String ATTRIBUTE = "list";

    private final Listing<T> listing;
    private final ListRequest request;
    private final ListedRows<T> rows;
    private final Surroundings at;
    private @Nullable Totals totals;
    private @Nullable KeyedPiece<T> keyed;

    ShownList(Listing<T> listing, ListRequest request, ListedRows<T> rows, Surroundings at) {
        this.listing = listing;
        this.request = request;
        this.rows = rows;
        this.at = at;
    }

    /** What a list is shown with. */
    record Surroundings(Words words, WebSettings settings, PdfFile paper, Locale reader) {}

    /** A heading; one that sorts leads somewhere. */
    record Heading(
            String key,
            String label,
            boolean figure,
            @Nullable String address,
            @Nullable String sorted) {}

    /** A cell in words. */
    record ShownCell(
            String text, @Nullable String style, @Nullable String address) {}

    /** A row: its cells, and what may be done with it. */
    record ShownRow(List<ShownCell> cells, List<ShownAct> acts) {}

    /** Something that may be done with a row; a button asks for it, or a link leads there. */
    record ShownAct(String words, String said, String address, boolean button) {}

    /** A sum: its word, over how many columns it stands, and the cells after it. */
    record ShownSum(String label, int span, List<ShownCell> cells) {}

    /** Which rows are shown, and where the others are; {@code first} is 0 where nobody counts. */
    record Piece(
            long first,
            String words,
            @Nullable String before,
            @Nullable String after) {}

    /** A value that a form carries on. */
    record Carried(String name, String value) {}

    Listing<T> listing() {
        return listing;
    }

    /** As which file the address asks for it. */
    Optional<ListFormat> asked() {
        return request.format();
    }

    /** As an element of it is called on its page. */
    public String own(String name) {
        return request.own(name);
    }

    /** Asked of the rows once, and only where they are shown: no sums stand in a file of text. */
    private Totals totals() {
        if (totals == null) {
            totals = rows.totals();
        }
        return totals;
    }

    /** What is shown of rows by key, read once; empty for rows by place. */
    private Optional<KeyedPiece<T>> keyed() {
        if (keyed == null && rows instanceof KeyedRows<T> byKey) {
            keyed = KeyedPiece.read(
                    byKey, request.order(listing), request, at.settings().pageRows());
        }
        return Optional.ofNullable(keyed);
    }

    public String caption() {
        return at.words().said(listing.caption(), at.reader());
    }

    public boolean isEmpty() {
        return keyed().map(piece -> piece.rows().isEmpty()).orElseGet(() -> totals().rows() == 0);
    }

    /** Whether it goes on on another page, so that its sums are not those of what is seen. */
    public boolean isInPieces() {
        return keyed().map(piece -> !piece.isAll())
                .orElseGet(() -> totals().rows() > at.settings().pageRows());
    }

    public List<ListFilter> filters() {
        return listing.filters();
    }

    public List<Heading> headings() {
        SortOrder order = request.order(listing);
        return listing.columns().stream().map(column -> heading(column, order)).toList();
    }

    public List<ShownRow> rows() {
        List<T> some = switch (rows) {
            case KeyedRows<T> byKey -> keyed().orElseThrow().rows();
            case Rows<T> byPlace ->
                byPlace.page(
                        request.order(listing),
                        piece().first() - 1,
                        at.settings().pageRows());
        };
        return some.stream().map(row -> new ShownRow(cells(row), acts(row))).toList();
    }

    /** Whether something may be done with its rows. */
    public boolean isActing() {
        return listing.acts().isPresent();
    }

    private List<ShownAct> acts(T row) {
        return listing.acts().stream()
                .flatMap(acts -> acts.apply(row).stream())
                .map(act -> new ShownAct(
                        at.words().said(act.words(), at.reader()),
                        at.words().said(act.said(), at.reader()),
                        act.address(),
                        act.button()))
                .toList();
    }

    /** Of rows by key there are none: they would have to be read. */
    public List<ShownSum> sums() {
        return keyed().isPresent()
                ? List.of()
                : totals().sums().stream().map(this::sum).toList();
    }

    public Piece piece() {
        return switch (rows) {
            case KeyedRows<T> byKey -> pieceByKey(byKey, keyed().orElseThrow());
            case Rows<T> byPlace -> pieceByPlace();
        };
    }

    private Piece pieceByKey(KeyedRows<T> byKey, KeyedPiece<T> piece) {
        String first = byKey.key(piece.rows().getFirst());
        String last = byKey.key(piece.rows().getLast());
        return new Piece(
                0,
                at.words().said(Message.of("web.list.keys", first, last), at.reader()),
                piece.before() ? request.with(ListRequest.BEFORE, first) : null,
                piece.after() ? request.with(ListRequest.AFTER, last) : null);
    }

    private Piece pieceByPlace() {
        int size = at.settings().pageRows();
        long all = totals().rows();
        long pages = Math.max(1, (all + size - 1) / size);
        long page = Math.min(request.page(), pages);
        long first = (page - 1) * size + 1;
        long last = Math.min(page * size, all);
        return new Piece(
                first,
                at.words().said(Message.of("web.list.piece", count(first), count(last), count(all)), at.reader()),
                page > 1 ? request.with(ListRequest.PAGE, String.valueOf(page - 1)) : null,
                page < pages ? request.with(ListRequest.PAGE, String.valueOf(page + 1)) : null);
    }

    /** Where it can be had as a file, by the word for it. */
    public Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        for (ListFormat format : ListFormat.values()) {
            files.put(format.name(), request.with(ListRequest.FORMAT, format.ending()));
        }
        return files;
    }

    /** What the form of the filters carries on: the order, and what other parts of the page ask for. */
    public List<Carried> carried() {
        List<String> own = listing.filters().stream().map(ListFilter::name).toList();
        return request.given().entrySet().stream()
                .filter(each -> !own.contains(each.getKey()))
                .filter(each -> !request.isPassing(each.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .map(each -> new Carried(each.getKey(), each.getValue()))
                .toList();
    }

    /** Ends the request where a file would hold more than it can. */
    void refuseTooLong(ListFormat format) {
        switch (format) {
            case CSV -> {}
            case XLSX -> refuseTooLong(format, XlsxFile.ROWS_MAX);
            case PDF -> refuseTooLong(format, at.settings().paperRowsMax());
        }
    }

    private void refuseTooLong(ListFormat format, long most) {
        long all = totals().rows();
        if (all > most) {
            throw new PageProblem(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "web.list-too-long",
                    request.with(ListRequest.FORMAT, "csv"),
                    format.name(),
                    count(all),
                    count(most));
        }
    }

    void write(ListFormat format, OutputStream into) throws IOException {
        switch (format) {
            case CSV -> new CsvFile(separator()).write(whole(), into);
            case XLSX -> new XlsxFile(totals()).write(whole(), into);
            case PDF -> {
                List<List<ShownCell>> all = new ArrayList<>();
                rows.each(request.order(listing), row -> all.add(cells(row)));
                at.paper().write(this, all, at.reader(), into);
            }
        }
    }

    private ListFile.Whole<T> whole() {
        List<String> labels =
                listing.columns().stream().map(column -> said(column.label())).toList();
        var headings = new ListFile.Headings(labels, said("web.list.currency"));
        return new ListFile.Whole<>(caption(), headings, said("web.list.total"), listing, rows, request.order(listing));
    }

    private char separator() {
        return request.text("separator")
                .map(text -> text.equals("tab") ? '\t' : text.charAt(0))
                .filter(CsvFile::isSeparator)
                .orElse(at.settings().csvSeparator());
    }

    private Heading heading(Column<T> column, SortOrder order) {
        boolean by = order.isBy(column.key());
        String address = column.sortable()
                ? request.with(ListRequest.SORT, new SortOrder(column.key(), by && !order.descending()).text())
                : null;
        String sorted = by ? (order.descending() ? "descending" : "ascending") : null;
        return new Heading(column.key(), said(column.label()), column.kind().isFigure(), address, sorted);
    }

    private List<ShownCell> cells(T row) {
        return listing.columns().stream()
                .map(column ->
                        cell(column, column.cell().apply(row), column.link().apply(row)))
                .toList();
    }

    private ShownSum sum(Totals.Sum sum) {
        int span = 1;
        while (span < listing.columns().size() && !listing.columns().get(span).summed()) {
            span++;
        }
        String label = sum.currency()
                .map(currency ->
                        at.words().said(Message.of("web.list.total-of", currency.getCurrencyCode()), at.reader()))
                .orElseGet(() -> said("web.list.total"));
        List<ShownCell> cells = listing.columns().stream()
                .skip(span)
                .map(column -> cell(column, sum.figures().getOrDefault(column.key(), Cell.NOTHING), Optional.empty()))
                .toList();
        return new ShownSum(label, span, cells);
    }

    private ShownCell cell(Column<T> column, Cell cell, Optional<String> address) {
        String style = switch (column.kind()) {
            case MONEY -> column.summed() ? "amount" : "running";
            case NUMBER -> "running";
            case DAY -> "text-nowrap";
            case TEXT -> null;
        };
        String text = at.words().cell(cell, at.reader());
        return new ShownCell(text, style, text.isEmpty() ? null : address.orElse(null));
    }

    private String count(long rows) {
        return at.words().cell(new Cell.Count(rows), at.reader());
    }

    private String said(String key) {
        return at.words().said(Message.of(key), at.reader());
    }
}
