package coop.milpa.receipts.cli;

import coop.milpa.cli.ExitStatus;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.receipts.PayrollError;
import coop.milpa.receipts.PayrollOrder;
import coop.milpa.receipts.PayrollReport;
import coop.milpa.receipts.Payrolls;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.registry.cli.CooperativeCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** Posts what an employer withheld from its people, or says what that would come to. */
@Command(name = "payroll")
public final class PayrollCommand extends CooperativeCommand {

    private static final int ERRORS_SHOWN_MAX = 20;

    @Option(names = "--file", paramLabel = "FILE", required = true)
    private Path file = Path.of("");

    @Option(names = "--employer", paramLabel = "NAME", required = true)
    private String employer = "";

    @Option(names = "--period", paramLabel = "YYYY-MM", required = true)
    private String period = "";

    @Option(names = "--dry-run")
    private boolean dryRun;

    @Option(names = "--report", paramLabel = "FILE")
    private Optional<Path> report = Optional.empty();

    @Override
    public String group() {
        return "receipts";
    }

    @Override
    protected int call(Cooperative cooperative) throws IOException {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            return misused("receipts.payroll.no-such-file", file.toString());
        }
        Optional<YearMonth> month = month();
        if (month.isEmpty() || employer.isBlank()) {
            return misused("receipts.payroll.bad-period", period);
        }
        Outcome<PayrollReport> outcome = run(order(cooperative, month.get()));
        return switch (outcome) {
            case Outcome.Refused<PayrollReport>(Refusal why) -> refused(why);
            case Outcome.Done<PayrollReport>(PayrollReport done) -> tell(done);
        };
    }

    private Outcome<PayrollReport> run(PayrollOrder order) {
        Payrolls payrolls = platform().port(Payrolls.class);
        return dryRun ? payrolls.check(order, file, progress()) : payrolls.post(order, file, progress());
    }

    private PayrollOrder order(Cooperative cooperative, YearMonth month) {
        var branch = platform().port(Cooperatives.class).mainBranch(cooperative.id());
        return new PayrollOrder(cooperative.id(), branch.id(), employer, month, cooperative.currency());
    }

    private Optional<YearMonth> month() {
        try {
            return Optional.of(YearMonth.parse(period));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private int tell(PayrollReport done) throws IOException {
        if (report.isPresent()) {
            Files.writeString(report.get(), JsonMapper.builder().build().writeValueAsString(json(done)) + "\n");
        }
        output().table(List.of("figure", "value"), rows(done));
        done.errors().stream().limit(ERRORS_SHOWN_MAX).forEach(error -> output().error(line(error)));
        if (done.errors().isEmpty()) {
            return ExitStatus.DONE;
        }
        failed(
                done.posted() == 0 ? "receipts.payroll.nothing-posted" : "receipts.payroll.some-posted",
                String.valueOf(done.errors().size()));
        return ExitStatus.REFUSED;
    }

    private static List<List<String>> rows(PayrollReport done) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("rows", String.valueOf(done.rows())));
        rows.add(List.of("sum", decimal(done.sum())));
        new TreeMap<>(done.byDestination()).forEach((code, money) -> rows.add(List.of(code, decimal(money))));
        new TreeMap<>(done.charges()).forEach((reason, money) -> rows.add(List.of(reason, decimal(money))));
        rows.add(List.of("errors", String.valueOf(done.errors().size())));
        rows.add(List.of("posted", String.valueOf(done.posted())));
        rows.add(List.of("repeated", String.valueOf(done.repeated())));
        return rows;
    }

    private Map<String, Object> json(PayrollReport done) {
        List<Map<String, Object>> errors = done.errors().stream()
                .map(error -> Map.<String, Object>of(
                        "file",
                        error.file(),
                        "row",
                        error.row(),
                        "column",
                        error.column(),
                        "code",
                        error.code(),
                        "value",
                        error.value(),
                        "message",
                        words(error)))
                .toList();
        return Map.of(
                "rows",
                done.rows(),
                "sum",
                decimal(done.sum()),
                "destinations",
                decimals(done.byDestination()),
                "charges",
                decimals(done.charges()),
                "posted",
                done.posted(),
                "repeated",
                done.repeated(),
                "errors",
                errors);
    }

    private String line(PayrollError error) {
        return text("receipts.payroll.error-line", error.file(), String.valueOf(error.row()), words(error));
    }

    /** A refusal has words of its own. */
    private String words(PayrollError error) {
        String prefix = error.code().contains(".") ? "refusal." : "receipts.payroll-error.";
        return text(prefix + error.code(), error.value(), error.column());
    }

    private static Map<String, String> decimals(Map<String, Money> amounts) {
        Map<String, String> decimals = new TreeMap<>();
        amounts.forEach((code, money) -> decimals.put(code, decimal(money)));
        return decimals;
    }

    private static String decimal(Money money) {
        return money.toDecimal().toPlainString();
    }
}
