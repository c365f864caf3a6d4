package coop.milpa.demo.internal;

import coop.milpa.demo.DemoLogin;
import coop.milpa.demo.DemoResult.Played;
import coop.milpa.demo.DemoResult.Proven;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.registry.Grade;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is done once every day is closed: federations sign, a member's savings are proven, people are let in. */
@Component
class Epilogue {

    private final Countersigning countersigning;
    private final HiddenDeposit hiddenDeposit;
    private final Logins logins;
    private final ShowCase showCase;
    private final Cooperatives cooperatives;

    Epilogue(
            Countersigning countersigning,
            HiddenDeposit hiddenDeposit,
            Logins logins,
            ShowCase showCase,
            Cooperatives cooperatives) {
        this.countersigning = countersigning;
        this.hiddenDeposit = hiddenDeposit;
        this.logins = logins;
        this.showCase = showCase;
        this.cooperatives = cooperatives;
    }

    /** Proves the savings of a member of the first cooperative, on a day that its federation has signed. */
    Proven prove(List<Played> played, Scene scene) {
        countersigning.sign(
                played.stream().map(Played::cooperative).toList(), scene.plan().through());
        Played saving = played.stream()
                .filter(one -> one.cooperative().grade() == Grade.FIRST)
                .findFirst()
                .orElseThrow();
        return hiddenDeposit.show(saving, scene.folder());
    }

    /** Lets people in, and leaves them something to do. */
    List<DemoLogin> open(List<Cooperative> all, Scene scene) {
        var dice = new Dice(scene.plan().seed());
        List<DemoLogin> people = logins.create(all, dice.apart());
        Cooperative shown = cooperatives.byCode(Setting.SHOWN.code()).orElseThrow();
        showCase.fill(new Site(shown, cooperatives.mainBranch(shown.id()).id()), dice.apart());
        return people;
    }
}
