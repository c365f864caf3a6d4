package coop.milpa.teller.internal;

import coop.milpa.close.CloseBlocker;
import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.platform.Actor;
import coop.milpa.platform.Actors;
import coop.milpa.platform.TenantScope;
import coop.milpa.teller.Shift;
import coop.milpa.web.Message;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Shifts that have not ended: a day is not closed over a drawer that nobody has counted. */
@Component
class ShiftsBeforeClose implements CloseBlocker {

    private static final String ADDRESS = "/c/{cooperative}/cash";

    private final ShiftReader reader;
    private final Actors actors;
    private final TenantScope tenants;

    ShiftsBeforeClose(ShiftReader reader, Actors actors, TenantScope tenants) {
        this.reader = reader;
        this.actors = actors;
        this.tenants = tenants;
    }

    @Override
    public Optional<Concern> before(CooperativeId cooperative, LocalDate through) {
        return tenants.read(cooperative, () -> {
            List<Shift> left = reader.unfinished(cooperative).stream()
                    .filter(shift -> !shift.day().isAfter(through))
                    .toList();
            return left.isEmpty() ? Optional.empty() : Optional.of(concern(cooperative, left));
        });
    }

    private Concern concern(CooperativeId cooperative, List<Shift> left) {
        Map<ActorId, Actor> known =
                actors.named(cooperative, left.stream().map(Shift::cashier).toList());
        String named = left.stream()
                .map(shift -> shift.point().code() + " ("
                        + Optional.ofNullable(known.get(shift.cashier()))
                                .map(Actor::name)
                                .orElse(shift.cashier().toString())
                        + ")")
                .collect(Collectors.joining(", "));
        return new Concern(
                /* stops= */ true, Message.of("teller.before-close", left.size(), named), "teller.read", ADDRESS);
    }
}
