package coop.milpa.shares.web;

import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.members.Member;
import coop.milpa.members.Members;
import coop.milpa.registry.Cooperative;
import coop.milpa.shares.PayRedemption;
import coop.milpa.shares.Redemption;
import coop.milpa.shares.RedemptionId;
import coop.milpa.shares.Redemptions;
import coop.milpa.web.Answer;
import coop.milpa.web.Column;
import coop.milpa.web.Form;
import coop.milpa.web.Input;
import coop.milpa.web.ListRequest;
import coop.milpa.web.Listing;
import coop.milpa.web.Lists;
import coop.milpa.web.Message;
import coop.milpa.web.Needs;
import coop.milpa.web.Notices;
import coop.milpa.web.PageProblem;
import coop.milpa.web.Rows;
import coop.milpa.web.Words;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The queue of leavers, and the payment of what was released: who takes it; what it comes to; then it is paid. */
@Controller
@RequestMapping("/c/{cooperative}/shares/redemptions")
class RedemptionPages {

    private final AskedYear asked;
    private final Redemptions redemptions;
    private final Members members;
    private final RedemptionWindow window;
    private final Lists lists;
    private final Words words;
    private final Notices notices;

    RedemptionPages(
            AskedYear asked,
            Redemptions redemptions,
            Members members,
            RedemptionWindow window,
            Lists lists,
            Words words,
            Notices notices) {
        this.asked = asked;
        this.redemptions = redemptions;
        this.members = members;
        this.window = window;
        this.lists = lists;
        this.words = words;
        this.notices = notices;
    }

    /** A redemption and whose it is. */
    record Row(Redemption redemption, Member member) {

        Money owed() {
            return redemption.sums().owed();
        }
    }

    /** What an address and a form ask for. */
    private record Wanted(Cooperative cooperative, Row row, Form form) {

        String address() {
            return "/c/" + cooperative.code() + "/shares/redemptions";
        }
    }

    @GetMapping
    @Needs(SharesInTheMenu.READ)
    String queue(@PathVariable String cooperative, ListRequest request, Model model) {
        Cooperative found = asked.cooperative(cooperative, model);
        List<Row> rows = named(found, redemptions.owed(found.id()));
        List<Column<Row>> columns = List.of(
                Column.<Row>number(
                        "place", "page.shares.place", row -> row.redemption().place()),
                Column.<Row>text(
                                "member",
                                "page.shares.name",
                                row -> row.member().name())
                        .sorting()
                        .leading(
                                "members.read",
                                row -> "/c/" + found.code() + "/members/"
                                        + row.member().number()),
                Column.<Row>day(
                                "asked",
                                "page.shares.asked",
                                row -> row.redemption().askedOn())
                        .sorting(),
                Column.<Row>day(
                                "from",
                                "page.shares.from",
                                row -> row.redemption().payableFrom())
                        .sorting(),
                Column.<Row>text(
                        "estimate",
                        "page.shares.estimate",
                        row -> row.redemption()
                                .estimate()
                                .map(year -> String.valueOf(year.getYear()))
                                .orElse("")),
                Column.<Row>money(
                                "queued",
                                "page.shares.queued",
                                row -> row.redemption().sums().queued())
                        .adding(),
                Column.<Row>money(
                                "payable",
                                "page.shares.payable",
                                row -> row.redemption().sums().payable())
                        .leading(
                                SharesInTheMenu.PAY_REDEMPTION,
                                row -> "/c/" + found.code() + "/shares/redemptions/"
                                        + row.redemption().id())
                        .adding(),
                Column.money("owed", "page.shares.owed", Row::owed).sorting().adding());
        var listing = new Listing<>("redemptions", Message.of("page.shares.queue.caption"), columns, List.of());
        lists.show(model, listing, request, Rows.inMemory(columns, rows));
        model.addAttribute("room", redemptions.room(found.id(), asked.open(found)));
        return "shares/redemptions";
    }

    @GetMapping("/{redemption}")
    @Needs(SharesInTheMenu.PAY_REDEMPTION)
    String form(
            @PathVariable String cooperative,
            @PathVariable String redemption,
            @RequestParam Map<String, String> given,
            Model model,
            HttpServletResponse response) {
        return filledIn(wanted(cooperative, redemption, given, model), model, response);
    }

    @PostMapping("/{redemption}/again")
    @Needs(SharesInTheMenu.PAY_REDEMPTION)
    String again(
            @PathVariable String cooperative,
            @PathVariable String redemption,
            @RequestParam Map<String, String> given,
            Model model,
            HttpServletResponse response) {
        return filledIn(wanted(cooperative, redemption, given, model), model, response);
    }

    @PostMapping("/{redemption}/check")
    @Needs(SharesInTheMenu.PAY_REDEMPTION)
    String check(
            @PathVariable String cooperative,
            @PathVariable String redemption,
            @RequestParam Map<String, String> given,
            Model model,
            HttpServletResponse response) {
        Wanted wanted = wanted(cooperative, redemption, given, model);
        Optional<PayRedemption> command = command(wanted);
        if (command.isEmpty()) {
            return filledIn(wanted, model, response);
        }
        return switch (window.rehearse(command.get())) {
            case Outcome.Refused<Redemption>(Refusal why) -> refused(wanted, why, model, response);
            case Outcome.Done<Redemption> done -> {
                show(wanted, model, response);
                model.addAttribute(
                        "answers",
                        List.of(
                                new Answer(
                                        "page.shares.name",
                                        wanted.row().member().name()),
                                new Answer(
                                        "page.shares.payable",
                                        words.money(
                                                wanted.row().redemption().sums().payable())),
                                new Answer(
                                        "field.shares.executor", wanted.form().text(RedemptionWindow.EXECUTOR)),
                                new Answer("field.shares.source", wanted.form().text(RedemptionWindow.SOURCE))));
                yield "shares/check-redemption";
            }
        };
    }

    @PostMapping("/{redemption}")
    @Needs(SharesInTheMenu.PAY_REDEMPTION)
    String pay(
            @PathVariable String cooperative,
            @PathVariable String redemption,
            @RequestParam Map<String, String> given,
            Model model,
            HttpServletResponse response) {
        Wanted wanted = wanted(cooperative, redemption, given, model);
        Optional<PayRedemption> command = command(wanted);
        if (command.isEmpty()) {
            return filledIn(wanted, model, response);
        }
        return switch (redemptions.pay(command.get())) {
            case Outcome.Refused<Redemption>(Refusal why) -> refused(wanted, why, model, response);
            case Outcome.Done<Redemption>(Redemption paid) -> {
                notices.tell(Message.of(
                        "shares.redemption-paid",
                        wanted.row().member().name(),
                        paid.sums().paid()));
                yield "redirect:" + wanted.address();
            }
        };
    }

    private Optional<PayRedemption> command(Wanted wanted) {
        return window.read(
                wanted.cooperative(),
                wanted.form(),
                wanted.row().member().party(),
                wanted.row().redemption().id());
    }

    private Wanted wanted(String cooperative, String redemption, Map<String, String> given, Model model) {
        Cooperative found = asked.cooperative(cooperative, model);
        Redemption one = Input.parsed(redemption, RedemptionId::parse)
                .flatMap(id -> redemptions.find(found.id(), id))
                .orElseThrow(() -> new PageProblem(
                        HttpStatus.NOT_FOUND,
                        "shares.unknown-redemption",
                        "/c/" + found.code() + "/shares/redemptions",
                        Input.shown(redemption)));
        return new Wanted(found, named(found, List.of(one)).getFirst(), Form.of(given));
    }

    private List<Row> named(Cooperative found, List<Redemption> some) {
        List<MemberId> ids = some.stream().map(Redemption::member).toList();
        Map<MemberId, Member> known = ids.isEmpty() ? Map.of() : members.named(found.id(), ids);
        return some.stream()
                .map(one -> new Row(one, Objects.requireNonNull(known.get(one.member()))))
                .toList();
    }

    private String refused(Wanted wanted, Refusal why, Model model, HttpServletResponse response) {
        wanted.form()
                .refused(
                        why.code().startsWith("receipts.source") ? RedemptionWindow.SOURCE : RedemptionWindow.EXECUTOR,
                        why);
        return filledIn(wanted, model, response);
    }

    private String filledIn(Wanted wanted, Model model, HttpServletResponse response) {
        show(wanted, model, response);
        model.addAttribute("branches", window.branches(wanted.cooperative()));
        redemptions
                .objection(wanted.cooperative().id(), wanted.row().redemption())
                .ifPresent(why -> model.addAttribute("objection", Message.of(why)));
        return "shares/redemption";
    }

    private static void show(Wanted wanted, Model model, HttpServletResponse response) {
        wanted.form().show(model, response);
        model.addAttribute("row", wanted.row());
    }
}
