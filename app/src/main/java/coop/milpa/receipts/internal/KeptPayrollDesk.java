package coop.milpa.receipts.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.platform.Progress;
import coop.milpa.platform.TenantScope;
import coop.milpa.receipts.FileHash;
import coop.milpa.receipts.KeptPayrolls;
import coop.milpa.receipts.PayrollOrder;
import coop.milpa.receipts.PayrollReport;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Keeps employers' files for two hours, and has them checked and posted. */
@Service
class KeptPayrollDesk implements KeptPayrolls {

    private static final Duration KEPT = Duration.ofHours(2);

    private final KeptPayrollRegister register;
    private final PayrollDesk payrolls;
    private final TenantScope tenants;
    private final Clock clock;

    KeptPayrollDesk(KeptPayrollRegister register, PayrollDesk payrolls, TenantScope tenants, Clock clock) {
        this.register = register;
        this.payrolls = payrolls;
        this.tenants = tenants;
        this.clock = clock;
    }

    @Override
    public String keep(CooperativeId cooperative, String name, byte[] content) {
        Instant now = clock.instant();
        String hash = FileHash.of(content);
        tenants.run(cooperative, () -> {
            register.forgetUntil(cooperative, now.minus(KEPT));
            register.keep(cooperative, KeptPayrollRegister.Label.of(hash, name, now), content);
        });
        return hash;
    }

    @Override
    public Optional<Outcome<PayrollReport>> check(PayrollOrder order, String key, Progress progress) {
        return find(order.cooperative(), key).map(file -> payrolls.check(order, file, progress));
    }

    @Override
    public Optional<Outcome<PayrollReport>> post(PayrollOrder order, String key, Progress progress) {
        return find(order.cooperative(), key).map(file -> payrolls.post(order, file, progress));
    }

    private Optional<PayrollFile> find(CooperativeId cooperative, String key) {
        if (!key.matches("[0-9a-f]{64}")) {
            return Optional.empty();
        }
        Instant since = clock.instant().minus(KEPT);
        return tenants.read(cooperative, () -> register.find(cooperative, key, since));
    }
}
