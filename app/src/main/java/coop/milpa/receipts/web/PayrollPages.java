package coop.milpa.receipts.web;

import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.platform.Progress;
import coop.milpa.receipts.KeptPayrolls;
import coop.milpa.receipts.PayrollError;
import coop.milpa.receipts.PayrollOrder;
import coop.milpa.receipts.PayrollReport;
import coop.milpa.registry.AskedCooperative;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.web.Form;
import coop.milpa.web.Message;
import coop.milpa.web.Needs;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** An employer's file: what it would come to, every wrong row, and posting exactly what was checked. */
@Controller
@RequestMapping("/c/{cooperative}/payrolls")
@Needs(ReceiptPermissions.PAYROLL)
class PayrollPages {

    private static final int ERRORS_SHOWN_MAX = 200;
    private static final int EMPLOYER_MAX = 100;
    private static final String KEPT = "kept";

    private final Cooperatives cooperatives;
    private final KeptPayrolls files;

    PayrollPages(Cooperatives cooperatives, KeptPayrolls files) {
        this.cooperatives = cooperatives;
        this.files = files;
    }

    /**
     * A row that is wrong.
     *
     * @param words  what is wrong, and what to do
     */
    record Wrong(long row, String column, Message words) {}

    @GetMapping("/new")
    String form(@PathVariable String cooperative, Model model, HttpServletResponse response) {
        return filledIn(named(cooperative), Form.of(Map.of()), model, response);
    }

    /** Back from the check: the file has to be chosen again, since no page can choose one. */
    @PostMapping("/new")
    String again(
            @PathVariable String cooperative,
            @RequestParam Map<String, String> given,
            Model model,
            HttpServletResponse response) {
        return filledIn(named(cooperative), Form.of(given), model, response);
    }

    @PostMapping("/check")
    String check(
            @PathVariable String cooperative,
            @RequestParam Map<String, String> given,
            @RequestParam(name = "file") Optional<MultipartFile> file,
            Model model,
            HttpServletResponse response) {
        Cooperative found = named(cooperative);
        Form form = Form.of(given);
        Optional<PayrollOrder> order = order(found, form);
        Optional<MultipartFile> sent = file.filter(each -> !each.isEmpty());
        if (sent.isEmpty()) {
            form.wrong("file", Message.of("receipts.form.no-file"));
        }
        if (order.isEmpty() || sent.isEmpty()) {
            return filledIn(found, form, model, response);
        }
        String kept = files.keep(
                found.id(),
                Optional.ofNullable(sent.get().getOriginalFilename()).orElse(""),
                bytes(sent.get()));
        return switch (files.check(order.get(), kept, Progress.silent()).orElseThrow()) {
            case Outcome.Refused<PayrollReport>(Refusal why) -> {
                form.refused("file", why);
                yield filledIn(found, form, model, response);
            }
            case Outcome.Done<PayrollReport>(PayrollReport report) -> {
                Map<String, String> carried = new HashMap<>(form.carried());
                carried.put(KEPT, kept);
                Form.of(carried).show(model, response);
                show(found, report, model);
                yield "receipts/check-payroll";
            }
        };
    }

    /** A file is known by its content: posting it again posts nothing twice. */
    @PostMapping("/done")
    String post(
            @PathVariable String cooperative,
            @RequestParam Map<String, String> given,
            Model model,
            HttpServletResponse response) {
        Cooperative found = named(cooperative);
        Form form = Form.of(given);
        Optional<PayrollOrder> order = order(found, form);
        if (order.isEmpty()) {
            return filledIn(found, form, model, response);
        }
        Optional<Outcome<PayrollReport>> posted = files.post(order.get(), form.text(KEPT), Progress.silent());
        if (posted.isEmpty()) {
            form.wrong("file", Message.of("receipts.form.file-gone"));
            return filledIn(found, form, model, response);
        }
        return switch (posted.get()) {
            case Outcome.Refused<PayrollReport>(Refusal why) -> {
                form.refused("file", why);
                yield filledIn(found, form, model, response);
            }
            case Outcome.Done<PayrollReport>(PayrollReport report) -> {
                form.show(model, response);
                show(found, report, model);
                yield "receipts/payroll-done";
            }
        };
    }

    private static void show(Cooperative cooperative, PayrollReport report, Model model) {
        model.addAttribute("cooperative", cooperative);
        model.addAttribute("report", report);
        model.addAttribute("destinations", new TreeMap<>(report.byDestination()));
        model.addAttribute("charges", new TreeMap<>(report.charges()));
        Money paid = report.byDestination().values().stream().reduce(Money.zero(cooperative.currency()), Money::plus);
        model.addAttribute("paid", paid);
        List<Wrong> wrong = report.errors().stream()
                .limit(ERRORS_SHOWN_MAX)
                .map(error -> new Wrong(error.row(), error.column(), words(error)))
                .toList();
        model.addAttribute("wrong", wrong);
        model.addAttribute("more", report.errors().size() - wrong.size());
    }

    /** A refusal has words of its own. */
    private static Message words(PayrollError error) {
        String prefix = error.code().contains(".") ? "refusal." : "receipts.payroll-error.";
        return Message.of(prefix + error.code(), error.value(), error.column());
    }

    private Optional<PayrollOrder> order(Cooperative cooperative, Form form) {
        Optional<String> employer = form.needed("employer", EMPLOYER_MAX);
        Optional<YearMonth> period = form.month("period");
        BranchId branch = cooperatives.mainBranch(cooperative.id()).id();
        return employer.flatMap(name ->
                period.map(month -> new PayrollOrder(cooperative.id(), branch, name, month, cooperative.currency())));
    }

    private static String filledIn(Cooperative cooperative, Form form, Model model, HttpServletResponse response) {
        form.show(model, response);
        model.addAttribute("cooperative", cooperative);
        return "receipts/new-payroll";
    }

    private Cooperative named(String code) {
        return AskedCooperative.of(cooperatives, code);
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
