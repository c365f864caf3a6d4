package coop.milpa.demo.internal;

import coop.milpa.demo.Demo;
import coop.milpa.demo.DemoHistory;
import coop.milpa.demo.DemoPlan;
import coop.milpa.demo.DemoRefusal;
import coop.milpa.demo.DemoResult;
import coop.milpa.demo.DemoResult.Played;
import coop.milpa.kernel.Outcome;
import coop.milpa.platform.Progress;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;

/** Has everybody's part made up, played a few at a time, and then looks at all of them. */
@Service
class DemoDesk implements Demo {

    private final Cooperatives cooperatives;
    private final DemoHistory history;
    private final Casting casting;
    private final Stage stage;
    private final TrialDigest digest;
    private final Epilogue epilogue;
    private final Clock clock;

    DemoDesk(
            Cooperatives cooperatives,
            DemoHistory history,
            Casting casting,
            Stage stage,
            TrialDigest digest,
            Epilogue epilogue,
            Clock clock) {
        this.cooperatives = cooperatives;
        this.history = history;
        this.casting = casting;
        this.stage = stage;
        this.digest = digest;
        this.epilogue = epilogue;
        this.clock = clock;
    }

    @Override
    public boolean isPlayed() {
        return !cooperatives.all().isEmpty();
    }

    @Override
    public Outcome<DemoResult> play(DemoPlan plan, Path folder, Progress progress) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of(Land.GUATEMALA.zone()));
        if (plan.through().isAfter(today)) {
            return Outcome.refused(new DemoRefusal.AfterToday(plan.through(), today));
        }
        var scene = new Scene(plan, folder, progress.shared());
        List<Supplier<Played>> plays = casting.plays(history.write(plan, folder, progress), scene);
        progress.begin("days", (long) plan.days() * plays.size());
        List<Played> played = stage.play(plays).stream()
                .sorted(Comparator.comparing((Played one) -> one.cooperative().grade(), Comparator.reverseOrder())
                        .thenComparing(one -> one.cooperative().code()))
                .toList();
        progress.end();
        return Outcome.done(told(played, scene));
    }

    private DemoResult told(List<Played> played, Scene scene) {
        List<Cooperative> inOrder = played.stream().map(Played::cooperative).toList();
        return new DemoResult(
                played,
                played.stream().flatMap(one -> one.verified().broken().stream()).toList(),
                epilogue.prove(played, scene),
                digest.of(inOrder, scene.plan()),
                epilogue.open(inOrder, scene),
                epilogue.members());
    }
}
