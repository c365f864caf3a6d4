package coop.milpa.members.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.members.Departure;
import coop.milpa.members.Departure.State;
import coop.milpa.members.MemberPanel;
import coop.milpa.platform.TenantScope;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How a member leaves, or left, on her page. */
@Component
class DeparturePanel implements MemberPanel {

    private static final int ORDER = 10;

    private final DepartureRegister register;
    private final TenantScope tenants;

    DeparturePanel(DepartureRegister register, TenantScope tenants) {
        this.register = register;
        this.tenants = tenants;
    }

    /**
     * A departure.
     *
     * @param state  the message that says how far it has come
     * @param day  the day that message names
     * @param payableFrom  the first day of its settlement, while that is to come
     */
    record Row(Departure departure, String state, LocalDate day, Optional<LocalDate> payableFrom) {}

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Shown> of(CooperativeId cooperative, MemberId member, LocalDate day) {
        return tenants.read(cooperative, () -> register.lastOf(cooperative, member))
                .map(departure -> new Shown("members/departure", row(departure), List.of()));
    }

    private static Row row(Departure departure) {
        LocalDate asked = departure.askedOn();
        return switch (departure.state()) {
            case State.Asked waiting -> new Row(departure, "members.departure.asked", asked, Optional.empty());
            case State.Decided decided ->
                new Row(
                        departure,
                        "members.departure.decided",
                        decided.effective(),
                        Optional.of(decided.payableFrom()));
            case State.Settled settled ->
                new Row(departure, "members.departure.settled", settled.on(), Optional.empty());
            case State.Lapsed lapsed -> new Row(departure, "members.departure.lapsed", asked, Optional.empty());
        };
    }
}
