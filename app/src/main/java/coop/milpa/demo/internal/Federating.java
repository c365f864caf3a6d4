package coop.milpa.demo.internal;

import coop.milpa.close.Closes;
import coop.milpa.demo.DemoEvents;
import coop.milpa.platform.Progress;
import org.springframework.stereotype.Component;

/** What a federation or confederation does in the demo: it elects its organs and closes its days. */
@Component
class Federating {

    private final Delegates delegates;
    private final Offices offices;
    private final Closes closes;

    Federating(Delegates delegates, Offices offices, Closes closes) {
        this.delegates = delegates;
        this.offices = offices;
        this.closes = closes;
    }

    DemoEvents play(Site site, Dice dice, Scene scene) {
        var id = site.cooperative().id();
        offices.fill(id, delegates.enter(site, dice), scene.plan().from());
        Granted.of(closes.closeThrough(id, scene.plan().through(), Progress.silent()));
        scene.progress().advance(scene.plan().days());
        return new DemoEvents();
    }
}
