package coop.milpa.cli;

import ch.qos.logback.core.spi.ContextAwareBase;
import ch.qos.logback.core.spi.LifeCycle;
import ch.qos.logback.core.status.OnConsoleStatusListener;
import ch.qos.logback.core.status.Status;
import ch.qos.logback.core.status.StatusListener;
import ch.qos.logback.core.status.StatusManager;

/**
 * Takes the place of the listener that prints each trouble of the log itself, with its stack trace, on stderr. Where
 * the log cannot be written, as on a full disk, a command has its own line to say so.
 */
public final class SilentLogTrouble extends ContextAwareBase implements StatusListener, LifeCycle {

    @Override
    public void start() {
        StatusManager manager = getContext().getStatusManager();
        manager.getCopyOfStatusListenerList().stream()
                .filter(OnConsoleStatusListener.class::isInstance)
                .forEach(manager::remove);
    }

    @Override
    public void addStatusEvent(Status status) {}

    @Override
    public void stop() {}

    @Override
    public boolean isStarted() {
        return true;
    }
}
