package coop.milpa.accounting.web;

import coop.milpa.accounting.YearEnd;
import coop.milpa.accounting.YearEnds;
import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.registry.Branch;
import coop.milpa.registry.Branches;
import coop.milpa.registry.Cooperative;
import coop.milpa.web.Column;
import coop.milpa.web.Confirmation;
import coop.milpa.web.Form;
import coop.milpa.web.ListRequest;
import coop.milpa.web.Listing;
import coop.milpa.web.Lists;
import coop.milpa.web.Message;
import coop.milpa.web.Needs;
import coop.milpa.web.Notices;
import coop.milpa.web.Rows;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The financial years of a cooperative: which have ended with what result, and when this one does. */
@Controller
@RequestMapping("/c/{cooperative}/year-end")
@Needs(AccountingInTheMenu.FIGURES)
class YearEndPage {

    private final Asked asked;
    private final YearEnds years;
    private final Branches branches;
    private final Lists lists;
    private final Notices notices;

    YearEndPage(Asked asked, YearEnds years, Branches branches, Lists lists, Notices notices) {
        this.asked = asked;
        this.years = years;
        this.branches = branches;
        this.lists = lists;
        this.notices = notices;
    }

    /** What a branch earned in a year that has ended. */
    private record Earned(LocalDate endsOn, String branch, Money surplus) {}

    @GetMapping
    String years(@PathVariable String cooperative, ListRequest request, Model model) {
        return shown(asked.cooperative(cooperative, model), request, model);
    }

    /** A year that has ended is not opened again, so it asks first. */
    @PostMapping
    @Needs(AccountingInTheMenu.APPROVE)
    String end(
            @PathVariable String cooperative,
            @RequestParam Map<String, String> given,
            Model model,
            HttpServletResponse response) {
        Cooperative found = asked.cooperative(cooperative, model);
        String address = "/c/" + found.code() + "/year-end";
        Form form = Form.of(given);
        if (!form.isConfirmed()) {
            return new Confirmation(
                            Message.of("accounting.year-end.do.title", asked.open(found)),
                            Message.of("accounting.year-end.do.means"),
                            Message.of("accounting.year-end.do"),
                            address,
                            address)
                    .show(model, form);
        }
        return switch (years.close(found.id())) {
            case Outcome.Done<YearEnd>(YearEnd ended) -> {
                notices.tell(Message.of("accounting.year-end.done", ended.endsOn()));
                yield "redirect:" + address;
            }
            case Outcome.Refused<YearEnd>(Refusal why) -> {
                model.addAttribute("refused", Message.of(why));
                response.setStatus(HttpStatus.CONFLICT.value());
                yield shown(found, new ListRequest(address, Map.of()), model);
            }
        };
    }

    private String shown(Cooperative cooperative, ListRequest request, Model model) {
        LocalDate open = asked.open(cooperative);
        LocalDate endsOn = years.yearEndOf(cooperative.id(), open);
        Map<BranchId, String> codes =
                branches.of(cooperative.id()).stream().collect(Collectors.toMap(Branch::id, Branch::code));
        List<YearEnd> closed = years.closed(cooperative.id());
        List<Earned> rows = closed.stream()
                .flatMap(year -> year.surpluses().stream()
                        .map(each -> new Earned(
                                year.endsOn(),
                                codes.getOrDefault(each.branch(), each.branch().toString()),
                                each.amount())))
                .toList();
        List<Column<Earned>> columns = List.of(
                Column.day("ends", "accounting.year-end.ends-on", Earned::endsOn)
                        .sorting(),
                Column.text("branch", "accounting.branch", Earned::branch).sorting(),
                Column.money("surplus", "accounting.surplus", Earned::surplus).adding());
        var listing = new Listing<>("financial-years", Message.of("accounting.year-end.caption"), columns, List.of());
        lists.show(model, listing, request, Rows.inMemory(columns, rows));
        model.addAttribute("open", open);
        model.addAttribute("endsOn", endsOn);
        model.addAttribute(
                "ended", closed.stream().anyMatch(year -> year.endsOn().equals(endsOn)));
        return "accounting/year-end";
    }
}
