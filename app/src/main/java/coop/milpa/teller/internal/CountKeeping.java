package coop.milpa.teller.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.platform.Subject;
import coop.milpa.teller.CashPoint;
import coop.milpa.teller.CountId;
import coop.milpa.teller.ShiftId;
import coop.milpa.teller.internal.ShiftRegister.Fresh;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Keeps what was counted of shifts, and says so in the audit trail. In the caller's transaction. */
@Component
class CountKeeping {

    private final CountLines lines;
    private final ShiftRegister register;
    private final TellerTrail trail;

    CountKeeping(CountLines lines, ShiftRegister register, TellerTrail trail) {
        this.lines = lines;
        this.register = register;
        this.trail = trail;
    }

    CountId keep(CooperativeId cooperative, CashPoint drawer, Fresh fresh) {
        CountId id = lines.add(cooperative, fresh.count());
        register.add(cooperative, id, fresh);
        trail.record(
                cooperative,
                new Subject("shift", fresh.shift().toString()),
                "drawer-counted",
                Map.of(
                        "drawer", drawer.code(),
                        "kind", fresh.kind().name().toLowerCase(Locale.ROOT),
                        "counted", fresh.count().sum().toString(),
                        "lines", TellerTrail.words(fresh.count()),
                        "expected", fresh.expected().toString(),
                        "reason", fresh.reason()));
        return id;
    }

    /** Something happened to a shift, in the past tense. */
    void tell(CooperativeId cooperative, ShiftId shift, String done, CashPoint drawer) {
        trail.record(cooperative, new Subject("shift", shift.toString()), done, Map.of("drawer", drawer.code()));
    }
}
