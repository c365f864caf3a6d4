package coop.milpa.demo.internal;

import coop.milpa.demo.DemoLogin;
import coop.milpa.demo.DemoMember;
import coop.milpa.demo.DemoResult.Played;
import coop.milpa.demo.DemoResult.Proven;
import coop.milpa.ledger.Days;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.registry.Grade;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is done once every day is closed: federations sign, a member's savings are proven, people are let in. */
@Component
class Epilogue {

    private final Countersigning countersigning;
    private final HiddenDeposit hiddenDeposit;
    private final Logins logins;
    private final Guests guests;
    private final ShowCase showCase;
    private final Cooperatives cooperatives;
    private final Shelf shelf;
    private final Days days;

    Epilogue(
            Countersigning countersigning,
            HiddenDeposit hiddenDeposit,
            Logins logins,
            Guests guests,
            ShowCase showCase,
            Cooperatives cooperatives,
            Shelf shelf,
            Days days) {
        this.countersigning = countersigning;
        this.hiddenDeposit = hiddenDeposit;
        this.logins = logins;
        this.guests = guests;
        this.showCase = showCase;
        this.cooperatives = cooperatives;
        this.shelf = shelf;
        this.days = days;
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
        all.stream().filter(one -> one.grade() == Grade.SECOND).forEach(this::offer);
        List<DemoLogin> people = logins.create(all, dice.apart());
        Cooperative shown = cooperatives.byCode(Setting.SHOWN.code()).orElseThrow();
        showCase.fill(new Site(shown, cooperatives.mainBranch(shown.id()).id()), dice.apart());
        return people;
    }

    /** Lets members of the cooperative that is shown in by their own door. */
    List<DemoMember> members() {
        return guests.come(cooperatives.byCode(Setting.SHOWN.code()).orElseThrow());
    }

    /** What a federation offers, whoever is founded under it from now on begins with. */
    private void offer(Cooperative federation) {
        LocalDate open = days.open(federation.id()).orElseThrow();
        shelf.fill(federation.id(), Land.of(federation.country()), open);
    }
}
