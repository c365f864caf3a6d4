package coop.milpa.platform.internal;

import coop.milpa.platform.Acting;
import coop.milpa.platform.Background;
import coop.milpa.platform.CurrentActor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** A thread for each piece of work; the program does not wait for them when it ends. */
@Component
class ThreadBackground implements Background {

    private static final Logger LOG = LoggerFactory.getLogger(ThreadBackground.class);

    private final CurrentActor current;

    ThreadBackground(CurrentActor current) {
        this.current = current;
    }

    @Override
    public void begin(Runnable work) {
        Acting acting = current.get();
        Thread.ofVirtual()
                .name("background")
                .uncaughtExceptionHandler((thread, thrown) -> LOG.error("Work in the background failed", thrown))
                .start(() -> current.as(acting, () -> {
                    work.run();
                    return true;
                }));
    }
}
