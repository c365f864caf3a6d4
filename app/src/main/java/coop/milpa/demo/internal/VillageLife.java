package coop.milpa.demo.internal;

import coop.milpa.close.Closes;
import coop.milpa.demo.DemoEvents;
import coop.milpa.demo.DemoPlan;
import coop.milpa.demo.internal.Setting.Populated;
import coop.milpa.kernel.PartyId;
import coop.milpa.platform.Progress;
import coop.milpa.platform.TenantScope;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Component;

/** Lets a founded cooperative live from day to day. A day's business is one transaction; then the day is closed. */
@Component
class VillageLife {

    /** The board meets so often, and on the last day. */
    private static final int BOARD_EVERY_DAYS = 7;

    private final TenantScope tenants;
    private final Closes closes;
    private final Shelf shelf;
    private final FrontDesk frontDesk;
    private final FirstSteps firstSteps;
    private final Offices offices;
    private final Business business;

    VillageLife(
            TenantScope tenants,
            Closes closes,
            Shelf shelf,
            FrontDesk frontDesk,
            FirstSteps firstSteps,
            Offices offices,
            Business business) {
        this.tenants = tenants;
        this.closes = closes;
        this.shelf = shelf;
        this.frontDesk = frontDesk;
        this.firstSteps = firstSteps;
        this.offices = offices;
        this.business = business;
    }

    /** What happens on a day besides admissions. */
    @Component
    record Business(
            DailyLife life,
            Collecting collecting,
            Schooling schooling,
            Farewells farewells,
            Terms terms,
            Borrowing borrowing,
            Surplus surplus,
            CashierDays cashier) {}

    DemoEvents play(Site site, Populated own, Dice dice, Scene scene) {
        DemoPlan plan = scene.plan();
        shelf.fill(site.cooperative().id(), own.setting().land(), plan.from());
        var newcomers = new Census(own.setting(), plan, dice.apart()).newcomers(own.members());
        var village = new Village(own.setting(), site, newcomers, dice.apart());
        if (own.setting().equals(Setting.SHOWN)) {
            business.cashier().prepare(village, plan);
            business.terms().offer(site.cooperative(), plan.from());
            business.surplus().decide(site.cooperative(), plan.from(), plan.through());
        }
        for (LocalDate day = plan.from(); !day.isAfter(plan.through()); day = day.plusDays(1)) {
            LocalDate today = day;
            tenants.run(village.id(), () -> pass(village, today, scene));
            Granted.of(closes.closeThrough(village.id(), day, Progress.silent()));
            scene.progress().advance(1);
        }
        return village.events();
    }

    private void pass(Village village, LocalDate day, Scene scene) {
        DemoPlan plan = scene.plan();
        boolean founding = day.equals(plan.from());
        frontDesk.arrive(village, day);
        if (meets(plan, day)) {
            List<Resident> fresh = frontDesk.decide(village, day);
            firstSteps.of(village, fresh, day);
        }
        if (founding) {
            offices.fill(village.id(), candidates(village), day);
        }
        if (village.setting().equals(Setting.SHOWN)) {
            business.cashier()
                    .serve(village, day, plan.from(), () -> business.life().pass(village, day));
        } else {
            business.life().pass(village, day);
        }
        if (When.PAYDAY.falls(day, village.setting(), 0)) {
            business.collecting().payday(village, day, scene.folder());
        }
        business.farewells().pass(village, day);
        if (village.setting().equals(Setting.SHOWN)) {
            business.terms().pass(village, day);
            business.borrowing().pass(village, day);
            business.schooling().pass(village, day, plan.through(), scene.folder());
        }
        if (day.equals(plan.through()) && village.setting().equals(Setting.SHOWN)) {
            business.surplus().earn(village, day);
        }
    }

    private static boolean meets(DemoPlan plan, LocalDate day) {
        return ChronoUnit.DAYS.between(plan.from(), day) % BOARD_EVERY_DAYS == 0 || day.equals(plan.through());
    }

    /** Grown founders who are going to stay. */
    private static List<PartyId> candidates(Village village) {
        return village.residents().stream()
                .filter(resident -> resident.who().isAdult())
                .filter(resident -> resident.who().fate().kind() == Fate.Kind.STAYS)
                .map(resident -> resident.member().party())
                .toList();
    }
}
