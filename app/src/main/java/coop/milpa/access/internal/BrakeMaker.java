package coop.milpa.access.internal;

import coop.milpa.access.Brake;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Lends the slowing down of this door to others. */
@Component
class BrakeMaker implements Brake.Maker {

    private final Clock clock;

    BrakeMaker(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Brake make(int free) {
        var slowdown = new Slowdown(free);
        return new Brake() {
            @Override
            public Duration attempt(String name, String address) {
                return slowdown.attempt(name, address, clock.instant());
            }

            @Override
            public void succeeded(String name, String address) {
                slowdown.succeeded(name, address);
            }
        };
    }
}
