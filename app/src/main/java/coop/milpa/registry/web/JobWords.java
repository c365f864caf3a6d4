package coop.milpa.registry.web;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.platform.Job;
import coop.milpa.platform.JobStep;
import coop.milpa.platform.PlaceSettings;
import coop.milpa.platform.Settings;
import coop.milpa.web.Message;
import coop.milpa.web.Words;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says about jobs what people ask: which, since when, how far, how long. */
@Component
class JobWords {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final int WHOLE = 100;

    private final Words words;
    private final MessageSource messages;
    private final Settings settings;
    private final Clock clock;

    JobWords(Words words, MessageSource messages, Settings settings, Clock clock) {
        this.words = words;
        this.messages = messages;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * A step as its bar shows it.
     *
     * @param percent  0 to 100, for how much there is; nothing if that is not known
     * @param done  in words
     */
    record Bar(String name, int percent, boolean measured, String done) {}

    /** The kind in words, or as it is if no module has words for it. */
    String kind(Job job, Locale reader) {
        String kind = job.order().kind();
        return String.valueOf(messages.getMessage("job." + kind, null, kind, reader));
    }

    String state(Job job, Locale reader) {
        return words.said(
                Message.of("enum.registry.job-state." + job.run().state().name()), reader);
    }

    /** Day and time of the cooperative. */
    String at(CooperativeId cooperative, Instant instant, Locale reader) {
        ZoneId zone = settings.get(cooperative, PlaceSettings.ZONE, LocalDate.now(clock));
        ZonedDateTime there = instant.atZone(zone);
        return words.day(there.toLocalDate(), reader) + " " + TIME.format(there);
    }

    /** Until now while it runs, otherwise until it ended. */
    String took(Job job) {
        Instant until = job.run().state() == Job.State.RUNNING
                ? clock.instant()
                : job.run().changed();
        Duration took = Duration.between(job.run().started(), until);
        return "%d:%02d:%02d".formatted(took.toHours(), took.toMinutesPart(), took.toSecondsPart());
    }

    List<Bar> bars(Job job) {
        return job.steps().stream().map(JobWords::bar).toList();
    }

    private static Bar bar(JobStep step) {
        boolean measured = step.total() > 0;
        long percent = measured ? Math.min(WHOLE, WHOLE * step.done() / step.total()) : 0;
        String done = measured
                ? String.format(Locale.ROOT, "%,d / %,d", step.done(), step.total())
                : String.format(Locale.ROOT, "%,d", step.done());
        return new Bar(step.name(), (int) percent, measured, done);
    }
}
