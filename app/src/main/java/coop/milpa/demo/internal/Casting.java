package coop.milpa.demo.internal;

import coop.milpa.demo.DemoCooperative;
import coop.milpa.demo.DemoEvents;
import coop.milpa.demo.DemoResult.Played;
import coop.milpa.demo.internal.Setting.Populated;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Makes all cooperatives and bodies, and gives each its part and its dice. */
@Component
class Casting {

    private final Foundations foundations;
    private final Federating federating;
    private final Migration migration;
    private final VillageLife life;
    private final Outlook outlook;

    Casting(Foundations foundations, Federating federating, Migration migration, VillageLife life, Outlook outlook) {
        this.foundations = foundations;
        this.federating = federating;
        this.migration = migration;
        this.life = life;
        this.outlook = outlook;
    }

    /** What each does from the first day to the look at its books; whose parts are longest come first. */
    List<Supplier<Played>> plays(List<DemoCooperative> histories, Scene scene) {
        var dice = new Dice(scene.plan().seed());
        List<Supplier<Played>> bodies = new ArrayList<>();
        for (Body body : Body.ALL) {
            Site site = foundations.body(body, scene.plan().from());
            Dice own = dice.apart();
            bodies.add(play(site, scene, () -> federating.play(site, own, scene)));
        }
        Map<String, DemoCooperative> byCode =
                histories.stream().collect(Collectors.toMap(DemoCooperative::code, made -> made));
        List<Supplier<Played>> plays = new ArrayList<>();
        for (Populated populated : longestFirst(scene)) {
            Setting setting = populated.setting();
            Site site = foundations.cooperative(setting, scene.plan().from());
            Dice own = dice.apart();
            Supplier<DemoEvents> play = switch (setting.way()) {
                case FOUNDED -> () -> life.play(site, populated, own, scene);
                case MIGRATED ->
                    () -> migration.play(site, setting, Objects.requireNonNull(byCode.get(setting.code())), scene);
            };
            plays.add(play(site, scene, play));
        }
        plays.addAll(bodies);
        return plays;
    }

    private Supplier<Played> play(Site site, Scene scene, Supplier<DemoEvents> play) {
        return () -> outlook.on(site.cooperative(), play.get(), scene.plan());
    }

    private static List<Populated> longestFirst(Scene scene) {
        return Setting.populated(scene.plan().members()).stream()
                .sorted(Comparator.comparing((Populated own) -> own.setting().way() == Way.MIGRATED)
                        .thenComparing(
                                Comparator.comparingInt(Populated::members).reversed())
                        .thenComparing(own -> own.setting().code()))
                .toList();
    }
}
