package coop.milpa.contributions.web;

import coop.milpa.contributions.ContributionBook;
import coop.milpa.contributions.ContributionBook.Asked;
import coop.milpa.ledger.Books.Period;
import coop.milpa.members.Members;
import coop.milpa.registry.AskedCooperative;
import coop.milpa.registry.AskedDays;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.web.Column;
import coop.milpa.web.ListFilter;
import coop.milpa.web.ListRequest;
import coop.milpa.web.Listing;
import coop.milpa.web.Lists;
import coop.milpa.web.Message;
import coop.milpa.web.Needs;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The book of contributions of some days, with its sums, as a page and as files. */
@Controller
@Needs(ContributionsInTheMenu.READ)
class BookPages {

    private final Cooperatives cooperatives;
    private final ContributionBook book;
    private final Members members;
    private final AskedDays days;
    private final Lists lists;

    BookPages(Cooperatives cooperatives, ContributionBook book, Members members, AskedDays days, Lists lists) {
        this.cooperatives = cooperatives;
        this.book = book;
        this.members = members;
        this.days = days;
        this.lists = lists;
    }

    /** Of the year so far, unless the address names other days. */
    @GetMapping("/c/{cooperative}/contributions/book")
    String book(@PathVariable String cooperative, ListRequest request, Model model) {
        Cooperative found = AskedCooperative.of(cooperatives, cooperative, model);
        Period period = days.yearPeriod(found, request.text("from"), request.text("to"));
        String from = period.from().toString();
        String to = period.to().toString();
        var bounds = new ListFilter.Form.Day(
                found.booksFrom().toString(), days.open(found).toString());
        var listing = new Listing<>(
                "contributions-" + from + "-" + to,
                Message.of("page.contributions.book.caption", period.from(), period.to()),
                columns(found),
                List.of(
                        new ListFilter("from", "page.contributions.book.from", from, bounds),
                        new ListFilter("to", "page.contributions.book.to", to, bounds)));
        lists.show(model, listing, request, new BookRows(book, members, new Asked(found.id(), period)));
        return "contributions/book";
    }

    private static List<Column<BookRow>> columns(Cooperative cooperative) {
        return List.of(
                Column.text(
                        "account",
                        "page.contributions.panel.account",
                        row -> row.line().number()),
                Column.<BookRow>text("member", "page.contributions.book.member", BookRow::member)
                        .leading("members.read", row -> "/c/" + cooperative.code() + "/members/" + row.member()),
                Column.text("name", "page.contributions.book.name", BookRow::name),
                Column.<BookRow>money(
                                BookRows.OPENING,
                                "page.contributions.book.opening",
                                row -> row.line().figures().opening())
                        .adding(),
                Column.<BookRow>money(
                                BookRows.IN,
                                "page.contributions.book.paid-in",
                                row -> row.line().figures().paidIn())
                        .adding(),
                Column.<BookRow>money(
                                BookRows.OUT,
                                "page.contributions.book.paid-out",
                                row -> row.line().figures().paidOut())
                        .adding(),
                Column.<BookRow>money(
                                BookRows.CLOSING,
                                "page.contributions.book.closing",
                                row -> row.line().figures().closing())
                        .adding());
    }
}
