package coop.milpa.envelopes.web;

import coop.milpa.envelopes.KeptList;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.platform.Progress;
import coop.milpa.receipts.KeptPayrolls;
import coop.milpa.receipts.PayrollError;
import coop.milpa.receipts.PayrollOrder;
import coop.milpa.receipts.PayrollReport;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.web.Column;
import coop.milpa.web.ListRequest;
import coop.milpa.web.Listing;
import coop.milpa.web.Lists;
import coop.milpa.web.Message;
import coop.milpa.web.PageProblem;
import coop.milpa.web.Rows;
import coop.milpa.web.Words;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Shows what an employer's file would pay, and what is wrong with it, row by row. */
@Component
class CheckedPayrolls {

    private final KeptPayrolls payrolls;
    private final Cooperatives cooperatives;
    private final Lists lists;
    private final Words words;

    CheckedPayrolls(KeptPayrolls payrolls, Cooperatives cooperatives, Lists lists, Words words) {
        this.payrolls = payrolls;
        this.cooperatives = cooperatives;
        this.lists = lists;
        this.words = words;
    }

    String show(Cooperative cooperative, KeptList list, ListRequest request, Locale reader, Model model) {
        var order = new PayrollOrder(
                cooperative.id(),
                cooperatives.mainBranch(cooperative.id()).id(),
                list.about().words(),
                list.about().period().orElseThrow(),
                cooperative.currency());
        Outcome<PayrollReport> outcome = payrolls.check(order, list.hash(), Progress.silent())
                .orElseThrow(() -> new PageProblem(
                        HttpStatus.NOT_FOUND,
                        "envelopes.list-gone",
                        AskedList.addressOf(cooperative),
                        list.code().text()));
        return switch (outcome) {
            case Outcome.Refused<PayrollReport>(Refusal why) -> {
                model.addAttribute("why", Message.of(why));
                yield "envelopes/payroll-refused";
            }
            case Outcome.Done<PayrollReport>(PayrollReport report) -> {
                show(report, list, reader, request, model);
                yield "envelopes/checked-payroll";
            }
        };
    }

    private void show(PayrollReport report, KeptList list, Locale reader, ListRequest request, Model model) {
        model.addAttribute("report", report);
        model.addAttribute("destinations", new TreeMap<>(report.byDestination()));
        model.addAttribute(
                "paid",
                report.byDestination().values().stream()
                        .reduce(Money.zero(report.sum().currency()), Money::plus));
        model.addAttribute("choice", "envelopes.payroll|" + list.code());
        List<Column<PayrollError>> columns = List.of(
                Column.text("row", "envelopes.row", error -> String.valueOf(error.row())),
                Column.text("column", "envelopes.column", PayrollError::column),
                Column.text("flaws", "envelopes.flaws", error -> said(error, reader)));
        var listing = new Listing<>(
                "payroll-" + list.code(),
                Message.of("envelopes.payroll.caption", list.about().words()),
                columns,
                List.of());
        lists.show(model, listing, request, Rows.inMemory(columns, report.errors()));
    }

    /** A refusal has words of its own. */
    private String said(PayrollError error, Locale reader) {
        String prefix = error.code().contains(".") ? "refusal." : "receipts.payroll-error.";
        return words.said(Message.of(prefix + error.code(), error.value(), error.column()), reader);
    }
}
