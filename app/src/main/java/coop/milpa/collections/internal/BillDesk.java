package coop.milpa.collections.internal;

import coop.milpa.collections.Bill;
import coop.milpa.collections.CollectBill;
import coop.milpa.collections.Collected;
import coop.milpa.collections.OpenBills;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.platform.AuditTrail;
import coop.milpa.platform.Change;
import coop.milpa.platform.Json;
import coop.milpa.platform.Subject;
import coop.milpa.platform.TenantScope;
import coop.milpa.registry.Cooperatives;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Keeps which bills may be paid, as billers' files say. */
@Service
class BillDesk implements OpenBills {

    private static final Duration KEPT = Duration.ofHours(2);
    private static final int PAID_MAX = 200;

    private final BillRegister register;
    private final CollectedRegister collected;
    private final BillerRegister billers;
    private final HandOverRegister handing;
    private final Cooperatives cooperatives;
    private final AuditTrail audit;
    private final TenantScope tenants;
    private final Clock clock;

    BillDesk(
            BillRegister register,
            CollectedRegister collected,
            BillerRegister billers,
            HandOverRegister handing,
            Cooperatives cooperatives,
            AuditTrail audit,
            TenantScope tenants,
            Clock clock) {
        this.register = register;
        this.collected = collected;
        this.billers = billers;
        this.handing = handing;
        this.cooperatives = cooperatives;
        this.audit = audit;
        this.tenants = tenants;
        this.clock = clock;
    }

    @Override
    public Optional<Bill> find(CooperativeId cooperative, String biller, String reference) {
        return tenants.read(
                cooperative,
                () -> register.find(cooperative, biller, CollectBill.key(reference), currency(cooperative)));
    }

    @Override
    public Map<String, Sum> sums(CooperativeId cooperative) {
        Currency currency = currency(cooperative);
        return tenants.read(cooperative, () -> register.sums(cooperative, currency));
    }

    @Override
    public String keep(CooperativeId cooperative, byte[] content) {
        String id = digest(content);
        Instant now = clock.instant();
        tenants.run(cooperative, () -> register.keep(cooperative, id, content, now, now.minus(KEPT)));
        return id;
    }

    @Override
    public Optional<Report> check(CooperativeId cooperative, String biller, String file) {
        return tenants.read(
                cooperative,
                () -> read(cooperative, biller, file)
                        .map(read -> compared(cooperative, biller, read).report()));
    }

    @Override
    public Optional<Report> take(CooperativeId cooperative, String biller, String file) {
        return tenants.write(cooperative, () -> {
            handing.lock(cooperative, biller);
            return read(cooperative, biller, file)
                    .map(read -> take(cooperative, biller, compared(cooperative, biller, read)));
        });
    }

    /** What a file would do, and with which bills. */
    private record Compared(Report report, List<Bill> open) {}

    private Report take(CooperativeId cooperative, String biller, Compared compared) {
        Report report = compared.report();
        if (report.isRight()) {
            register.replace(cooperative, biller, compared.open());
            audit.record(
                    cooperative,
                    new Change(
                            new Subject("biller", biller),
                            "collections.bills-taken-over",
                            Json.NOTHING,
                            Json.of(Map.of(
                                    "bills", report.bills(), "sum", report.sum().toString()))));
        }
        return report;
    }

    private Compared compared(CooperativeId cooperative, String biller, BillFile file) {
        List<String> references = file.bills().stream().map(Bill::reference).toList();
        Set<String> paid = collected.referred(cooperative, biller, references).stream()
                .map(Collected::reference)
                .collect(Collectors.toCollection(TreeSet::new));
        List<Bill> open = file.bills().stream()
                .filter(bill -> !paid.contains(bill.reference()))
                .toList();
        Set<String> before = register.references(cooperative, biller);
        Set<String> after = open.stream().map(Bill::reference).collect(Collectors.toSet());
        Money sum = open.stream().map(Bill::amount).reduce(Money.zero(currency(cooperative)), Money::plus);
        var report = new Report(
                open.size(),
                sum,
                (int) after.stream().filter(each -> !before.contains(each)).count(),
                (int) before.stream().filter(each -> !after.contains(each)).count(),
                paid.stream().limit(PAID_MAX).toList(),
                file.wrong());
        return new Compared(report, open);
    }

    private Optional<BillFile> read(CooperativeId cooperative, String biller, String file) {
        boolean works = billers.find(cooperative, biller)
                .filter(kept -> kept.biller().byFile())
                .isPresent();
        return works && file.matches("[0-9a-f]{64}")
                ? register.kept(cooperative, file, clock.instant().minus(KEPT))
                        .map(content -> BillFile.read(content, currency(cooperative)))
                : Optional.empty();
    }

    private Currency currency(CooperativeId cooperative) {
        return cooperatives.byId(cooperative).orElseThrow().currency();
    }

    private static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
