package coop.milpa.envelopes.internal;

import coop.milpa.envelopes.KeptList;
import coop.milpa.envelopes.KeptLists;
import coop.milpa.envelopes.ListCode;
import coop.milpa.envelopes.ListKind;
import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.platform.TenantScope;
import coop.milpa.receipts.FileHash;
import coop.milpa.receipts.KeptPayrolls;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Keeps lists for two hours. What an employer's file says is kept by receipts, under the same hash. */
@Service
class KeptListDesk implements KeptLists {

    private static final Duration KEPT = Duration.ofHours(2);
    private static final Duration KEPT_WHEN_TAKEN = Duration.ofMinutes(10);
    private static final int NAME_MAX = 100;
    private static final byte[] ELSEWHERE = {};

    private final KeptListRegister register;
    private final KeptPayrolls payrolls;
    private final TenantScope tenants;
    private final Clock clock;

    KeptListDesk(KeptListRegister register, KeptPayrolls payrolls, TenantScope tenants, Clock clock) {
        this.register = register;
        this.payrolls = payrolls;
        this.tenants = tenants;
        this.clock = clock;
    }

    @Override
    public KeptList keep(CooperativeId cooperative, KeptList.About about, ActorId by, byte[] content) {
        Instant now = clock.instant();
        String hash = FileHash.of(content);
        var named = new KeptList.About(about.kind(), plain(about.name()), about.words(), about.period());
        var list = new KeptList(ListCode.of(hash), hash, named);
        boolean payroll = about.kind() == ListKind.PAYROLL;
        if (payroll) {
            payrolls.keep(cooperative, about.name(), content);
        }
        tenants.run(cooperative, () -> {
            register.forgetUntil(cooperative, since());
            register.keep(cooperative, list, new KeptListRegister.Kept(now, by), payroll ? ELSEWHERE : content);
        });
        return list;
    }

    /** Whatever a browser calls it. */
    private static String plain(String name) {
        String plain = name.replaceAll("[^A-Za-z0-9._-]", "_").replaceAll("^[.]+", "_");
        String called = plain.isEmpty() ? "list.csv" : plain;
        return called.substring(0, Math.min(called.length(), NAME_MAX));
    }

    @Override
    public Optional<KeptList> find(CooperativeId cooperative, ListCode code) {
        return tenants.read(cooperative, () -> register.find(cooperative, code, since()));
    }

    @Override
    public List<KeptList> of(CooperativeId cooperative, ActorId by) {
        return tenants.read(cooperative, () -> register.of(cooperative, by, since()));
    }

    @Override
    public Optional<byte[]> content(CooperativeId cooperative, ListCode code) {
        return tenants.read(cooperative, () -> register.content(cooperative, code, since()));
    }

    @Override
    public void taken(CooperativeId cooperative, ListCode code) {
        tenants.run(cooperative, () -> register.age(cooperative, code, since().plus(KEPT_WHEN_TAKEN)));
    }

    @Override
    public void forget(CooperativeId cooperative, ListCode code) {
        tenants.run(cooperative, () -> register.forget(cooperative, code));
    }

    private Instant since() {
        return clock.instant().minus(KEPT);
    }
}
