package coop.milpa.cli;

import coop.milpa.platform.Progress;
import java.util.Optional;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A bar for each step, with rate and time left, for a person who watches. */
final class BarProgress implements Progress {

    private static final int UPDATE_MILLIS = 200;
    private static final int UNKNOWN = -1;

    private final Terminal terminal;
    private Optional<ProgressBar> bar = Optional.empty();

    BarProgress(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void begin(String step, long total) {
        end();
        bar = Optional.of(new ProgressBarBuilder()
                .setTaskName(step)
                .setInitialMax(total > 0 ? total : UNKNOWN)
                .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                .setUpdateIntervalMillis(UPDATE_MILLIS)
                .showSpeed()
                .setConsumer(new ConsoleProgressBarConsumer(terminal.err(), terminal.columns()))
                .build());
    }

    @Override
    public void advance(long units) {
        bar.ifPresent(shown -> shown.stepBy(units));
    }

    @Override
    public void end() {
        bar.ifPresent(ProgressBar::close);
        bar = Optional.empty();
    }
}
