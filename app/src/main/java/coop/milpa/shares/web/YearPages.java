package coop.milpa.shares.web;

import coop.milpa.contributions.ContributionDays;
import coop.milpa.kernel.Money;
import coop.milpa.ledger.ChartCode;
import coop.milpa.ledger.Charts;
import coop.milpa.members.Member;
import coop.milpa.members.Members;
import coop.milpa.registry.Cooperative;
import coop.milpa.shares.Distribution;
import coop.milpa.shares.MemberShare;
import coop.milpa.shares.MemberShares;
import coop.milpa.shares.MemberShares.Only;
import coop.milpa.web.Column;
import coop.milpa.web.ListFilter;
import coop.milpa.web.ListRequest;
import coop.milpa.web.Listing;
import coop.milpa.web.Lists;
import coop.milpa.web.Message;
import coop.milpa.web.Needs;
import coop.milpa.web.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The surplus of a year: what becomes of it, how far payment has come, and each member's part, explained. */
@Controller
@RequestMapping("/c/{cooperative}/shares/years/{endsOn}")
@Needs(SharesInTheMenu.READ)
class YearPages {

    private final AskedYear asked;
    private final MemberShares shares;
    private final Members members;
    private final ContributionDays contributions;
    private final Charts charts;
    private final Lists lists;
    private final Words words;

    YearPages(
            AskedYear asked,
            MemberShares shares,
            Members members,
            ContributionDays contributions,
            Charts charts,
            Lists lists,
            Words words) {
        this.asked = asked;
        this.shares = shares;
        this.members = members;
        this.contributions = contributions;
        this.charts = charts;
        this.lists = lists;
        this.words = words;
    }

    /** A line of what becomes of the surplus. */
    record Part(String label, String detail, Money amount) {}

    @GetMapping
    String year(
            @PathVariable String cooperative,
            @PathVariable String endsOn,
            ListRequest request,
            Locale reader,
            Model model) {
        Cooperative found = asked.cooperative(cooperative, model);
        Distribution year = asked.year(found, endsOn, model);
        Only only = request.text("only").map(YearPages::only).orElse(Only.ALL);
        String address = AskedYear.address(found, year) + "/members/";
        List<Column<ShareRows.Row>> columns = List.of(
                Column.text(ShareRows.NUMBER, "page.shares.number", ShareRows.Row::number)
                        .sorting()
                        .leading(row -> address + row.number()),
                Column.text("name", "page.shares.name", ShareRows.Row::name),
                Column.<ShareRows.Row>money(
                                ShareRows.INTEREST,
                                "page.shares.interest",
                                row -> row.share().interest())
                        .adding(),
                Column.<ShareRows.Row>money(
                                ShareRows.REFUND,
                                "page.shares.refund",
                                row -> row.share().refund())
                        .adding(),
                Column.<ShareRows.Row>money(
                                ShareRows.TOTAL,
                                "page.shares.total",
                                row -> row.share().total())
                        .sorting()
                        .adding(),
                Column.money(ShareRows.PAID, "page.shares.paid", ShareRows.Row::paid)
                        .adding(),
                Column.text("how", "page.shares.how", row -> how(row.share(), reader)));
        Map<String, String> options = new LinkedHashMap<>();
        options.put("", words.said(Message.of("choice.shares.only.ALL"), reader));
        options.put("PAID", words.said(Message.of("choice.shares.only.PAID"), reader));
        options.put("UNPAID", words.said(Message.of("choice.shares.only.UNPAID"), reader));
        var filter = new ListFilter(
                "only", "page.shares.only", only == Only.ALL ? "" : only.name(), new ListFilter.Form.Choice(options));
        var listing = new Listing<>(
                "surplus-" + year.endsOn(),
                Message.of("page.shares.parts.caption", year.endsOn()),
                columns,
                List.of(filter));
        lists.show(model, listing, request, new ShareRows(shares, members, found.id(), year, only));
        model.addAttribute("state", SurplusListPage.state(year));
        model.addAttribute("parts", parts(found, year, reader));
        model.addAttribute("sums", shares.sums(found.id(), year, Only.ALL));
        model.addAttribute("waiting", shares.waiting(found.id(), year));
        return "shares/year";
    }

    /** How one member's part comes about. */
    @GetMapping("/members/{number}")
    String member(
            @PathVariable String cooperative, @PathVariable String endsOn, @PathVariable String number, Model model) {
        Cooperative found = asked.cooperative(cooperative, model);
        Distribution year = asked.year(found, endsOn, model);
        Member member = asked.member(found, number);
        MemberShare share =
                shares.find(found.id(), year, member.id()).orElseThrow(() -> AskedYear.noPart(found, number));
        model.addAttribute("member", member);
        model.addAttribute("share", share);
        model.addAttribute("stretches", contributions.stretches(found.id(), member.id(), year.days()));
        model.addAttribute("refunds", shares.refunds(found.id(), year, share));
        return "shares/member";
    }

    private String how(MemberShare share, Locale reader) {
        return share.payment()
                .map(paid -> words.said(
                        Message.of("page.shares.paid-how." + paid.way().name(), paid.on()), reader))
                .or(() -> share.waits().map(code -> words.said(Message.of(code), reader)))
                .orElse("");
    }

    private List<Part> parts(Cooperative cooperative, Distribution year, Locale reader) {
        Distribution.Figures figures = year.figures();
        var parts = new ArrayList<Part>();
        parts.add(new Part(
                words.said(Message.of("page.shares.indivisible"), reader),
                words.said(
                        Message.of("page.shares.indivisible.how", figures.thirdIncome(), figures.memberIncome()),
                        reader),
                figures.indivisible()));
        for (Distribution.Reserve reserve : year.reserves()) {
            String name = charts.find(cooperative.id(), reserve.code())
                    .map(ChartCode::names)
                    .map(names -> names.in(reader))
                    .orElse("");
            String status = words.said(
                    Message.of(
                            "page.shares.source." + reserve.source().status().name(),
                            reserve.source().text()),
                    reader);
            parts.add(new Part(
                    reserve.code() + " " + name,
                    reserve.percent().toPlainString() + " % · " + status,
                    reserve.amount()));
        }
        parts.add(new Part(
                words.said(Message.of("page.shares.interest"), reader),
                words.said(
                        Message.of(
                                "page.shares.interest.how",
                                year.terms().rate().toText(),
                                year.terms().cap().toText()),
                        reader),
                figures.interest()));
        for (Distribution.Pool pool : year.pools()) {
            parts.add(new Part(
                    words.said(Message.of("page.shares.refund"), reader),
                    pool.percent().toPlainString() + " % · "
                            + words.saidOr("patronage." + pool.source(), pool.source(), reader),
                    pool.amount()));
        }
        parts.add(new Part(words.said(Message.of("page.shares.retained"), reader), "", figures.retained()));
        return parts;
    }

    private static Only only(String text) {
        return switch (text) {
            case "PAID" -> Only.PAID;
            case "UNPAID" -> Only.UNPAID;
            default -> Only.ALL;
        };
    }
}
