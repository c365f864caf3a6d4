package coop.milpa.contributions.web;

import coop.milpa.contributions.ContributionBook;
import coop.milpa.contributions.ContributionBook.Asked;
import coop.milpa.contributions.ContributionBook.Figures;
import coop.milpa.contributions.ContributionBook.Line;
import coop.milpa.contributions.ContributionBook.Sum;
import coop.milpa.kernel.MemberId;
import coop.milpa.members.Member;
import coop.milpa.members.Members;
import coop.milpa.web.Rows;
import coop.milpa.web.SortOrder;
import coop.milpa.web.Totals;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The book of contributions as rows of a list; names are looked up for a piece at a time. */
record BookRows(ContributionBook book, Members members, Asked asked) implements Rows<BookRow> {

    static final String OPENING = "opening";
    static final String IN = "paid-in";
    static final String OUT = "paid-out";
    static final String CLOSING = "closing";

    private static final int PIECE = 5_000;

    @Override
    public List<BookRow> page(SortOrder order, long offset, int limit) {
        return named(book.page(asked, offset, limit));
    }

    @Override
    public Totals totals() {
        List<Sum> sums = book.sums(asked);
        return new Totals(
                sums.stream().mapToLong(Sum::accounts).sum(),
                sums.stream()
                        .map(sum -> Totals.Sum.of(sum.currency(), minor(sum.figures())))
                        .toList());
    }

    @Override
    public void each(SortOrder order, Consumer<BookRow> into) {
        List<Line> piece = book.after(asked, "", PIECE);
        while (!piece.isEmpty()) {
            named(piece).forEach(into);
            piece = book.after(asked, piece.getLast().number(), PIECE);
        }
    }

    private List<BookRow> named(List<Line> lines) {
        List<MemberId> ids = lines.stream().map(Line::member).toList();
        Map<MemberId, Member> people = ids.isEmpty() ? Map.of() : members.named(asked.cooperative(), ids);
        return lines.stream().map(line -> row(line, people)).toList();
    }

    private static BookRow row(Line line, Map<MemberId, Member> people) {
        Member member = people.get(line.member());
        return member == null ? new BookRow(line, "", "–") : new BookRow(line, member.number(), member.name());
    }

    private static Map<String, Long> minor(Figures figures) {
        return Map.of(
                OPENING, figures.opening().minor(),
                IN, figures.paidIn().minor(),
                OUT, figures.paidOut().minor(),
                CLOSING, figures.closing().minor());
    }
}
