package coop.milpa.platform.internal;

import coop.milpa.platform.Acting;
import coop.milpa.platform.Actor;
import coop.milpa.platform.CurrentActor;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps who acts with the thread. */
@Component
class ThreadActor implements CurrentActor {

    private static final ThreadLocal<@Nullable Acting> CURRENT = new ThreadLocal<>();
    private final Acting user;

    ThreadActor(Machine machine) {
        String from = "command-line:" + machine.host();
        this.user = new Acting(Actor.named(Actor.Kind.PERSON, machine.user() + "@" + machine.host()), from);
    }

    @Override
    public Acting get() {
        return Objects.requireNonNullElse(CURRENT.get(), user);
    }

    @Override
    public <T> T as(Acting acting, Supplier<T> work) {
        Acting before = CURRENT.get();
        CURRENT.set(acting);
        try {
            return work.get();
        } finally {
            if (before == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(before);
            }
        }
    }
}
