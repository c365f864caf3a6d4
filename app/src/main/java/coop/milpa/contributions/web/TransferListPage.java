package coop.milpa.contributions.web;

import coop.milpa.contributions.ContributionTransfers;
import coop.milpa.contributions.ContributionTransfers.Which;
import coop.milpa.ledger.Books.Period;
import coop.milpa.members.Member;
import coop.milpa.members.Members;
import coop.milpa.members.Resolution;
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
import coop.milpa.web.Words;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Transfers of some days, of all or of one member, with their sum, as a page and as files. */
@Controller
@Needs(ContributionsInTheMenu.READ)
class TransferListPage {

    private static final String MEMBER = "member";

    private final Cooperatives cooperatives;
    private final ContributionTransfers transfers;
    private final Members members;
    private final AskedDays days;
    private final Lists lists;
    private final Words words;

    TransferListPage(
            Cooperatives cooperatives,
            ContributionTransfers transfers,
            Members members,
            AskedDays days,
            Lists lists,
            Words words) {
        this.cooperatives = cooperatives;
        this.transfers = transfers;
        this.members = members;
        this.days = days;
        this.lists = lists;
        this.words = words;
    }

    /** Of the year so far, unless the address names other days. */
    @GetMapping("/c/{cooperative}/contributions/transfers")
    String transfers(@PathVariable String cooperative, ListRequest request, Locale reader, Model model) {
        Cooperative found = AskedCooperative.of(cooperatives, cooperative, model);
        Period period = days.yearPeriod(found, request.text("from"), request.text("to"));
        Optional<Member> member =
                request.text(MEMBER).filter(text -> !text.isBlank()).map(text -> members.asked(found, text));
        var which = new Which(found.id(), period, member.map(Member::id));
        var listing = new Listing<>(
                "contribution-transfers-" + period.from() + "-" + period.to(),
                Message.of("page.contributions.transfers.caption", period.from(), period.to()),
                columns(found, reader),
                filters(found, period, member.map(Member::number).orElse("")));
        lists.show(model, listing, request, new TransferRows(transfers, members, which));
        return "contributions/transfers";
    }

    private List<ListFilter> filters(Cooperative cooperative, Period period, String member) {
        var bounds = new ListFilter.Form.Day(
                cooperative.booksFrom().toString(), days.open(cooperative).toString());
        return List.of(
                new ListFilter(
                        "from", "page.contributions.book.from", period.from().toString(), bounds),
                new ListFilter("to", "page.contributions.book.to", period.to().toString(), bounds),
                new ListFilter(MEMBER, "page.contributions.transfers.member", member, new ListFilter.Form.Words()));
    }

    private List<Column<TransferRows.Row>> columns(Cooperative cooperative, Locale reader) {
        String root = "/c/" + cooperative.code();
        return List.of(
                Column.<TransferRows.Row>text(
                                TransferRows.NUMBER,
                                "page.contributions.transfers.number",
                                row -> Long.toString(row.transfer().number()))
                        .sorting()
                        .leading(row -> root + "/contributions/transfers/"
                                + row.transfer().number()),
                Column.day(
                        "day",
                        "page.contributions.transfers.day",
                        row -> row.transfer().made().on()),
                Column.<TransferRows.Row>text(
                                "giver-number",
                                "page.contributions.transfers.giver-number",
                                row -> TransferRows.Row.number(row.giver()))
                        .leading("members.read", row -> root + "/members/" + TransferRows.Row.number(row.giver())),
                Column.text("giver", "page.contributions.transfer.giver", row -> TransferRows.Row.name(row.giver())),
                Column.<TransferRows.Row>text(
                                "receiver-number",
                                "page.contributions.transfers.receiver-number",
                                row -> TransferRows.Row.number(row.receiver()))
                        .leading("members.read", row -> root + "/members/" + TransferRows.Row.number(row.receiver())),
                Column.text(
                        "receiver",
                        "page.contributions.transfer.receiver",
                        row -> TransferRows.Row.name(row.receiver())),
                Column.text(
                        "resolution",
                        "page.contributions.transfer.resolution",
                        row -> resolution(row.transfer().allowed().resolution(), reader)),
                Column.<TransferRows.Row>money(
                                TransferRows.AMOUNT,
                                "field.contributions.amount",
                                row -> row.transfer().amount())
                        .sorting()
                        .adding());
    }

    private String resolution(Resolution resolution, Locale reader) {
        return words.said(
                Message.of(
                        "page.contributions.transfer.resolved",
                        resolution.minute(),
                        resolution.point(),
                        resolution.on()),
                reader);
    }
}
