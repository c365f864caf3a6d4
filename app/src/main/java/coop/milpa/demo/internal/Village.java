package coop.milpa.demo.internal;

import coop.milpa.demo.DemoEvents;
import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.PartyId;
import coop.milpa.platform.Actor;
import coop.milpa.registry.Cooperative;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * A cooperative of the demo that is founded in Milpa, as it lives: who comes and who is there. What they own is in the
 * books; here is only what chance must know to go on. One thread plays a village, so that its dice fall in one order.
 */
final class Village {

    /** Where no cashier has a shift. */
    private static final ActorId NOBODY =
            Actor.named(Actor.Kind.PERSON, "demo: caja").id();

    private final Setting setting;
    private final Cooperative cooperative;
    private final BranchId branch;
    private final Dice dice;
    private final List<Newcomer> newcomers;
    private final Map<Integer, PartyId> parties = new HashMap<>();
    private final Map<Integer, Resident> residents = new LinkedHashMap<>();
    private final List<Waiting> waiting = new ArrayList<>();
    private final List<Farewell> farewells = new ArrayList<>();
    private final Map<String, Long> purses = new HashMap<>();
    private final Set<String> paid = new HashSet<>();
    private final DemoEvents events = new DemoEvents();
    private ActorId teller = NOBODY;

    Village(Setting setting, Site site, List<Newcomer> newcomers, Dice dice) {
        this.setting = setting;
        this.cooperative = site.cooperative();
        this.branch = site.branch();
        this.newcomers = List.copyOf(newcomers);
        this.dice = dice;
    }

    Setting setting() {
        return setting;
    }

    Cooperative cooperative() {
        return cooperative;
    }

    CooperativeId id() {
        return cooperative.id();
    }

    BranchId branch() {
        return branch;
    }

    /** Who serves at the counter. */
    ActorId teller() {
        return teller;
    }

    /** From now on a cashier of the cooperative's own serves there. */
    void employ(ActorId cashier) {
        teller = cashier;
    }

    Site site() {
        return new Site(cooperative, branch);
    }

    Dice dice() {
        return dice;
    }

    DemoEvents events() {
        return events;
    }

    Money money(long minor) {
        return new Money(minor, cooperative.currency());
    }

    List<Newcomer> arriving(LocalDate day) {
        return newcomers.stream()
                .filter(newcomer -> newcomer.life().joined().equals(day))
                .toList();
    }

    /** Under which id the cooperative knows a newcomer; a new one the first time it is asked. */
    PartyId party(int number) {
        return parties.computeIfAbsent(number, unknown -> PartyId.next());
    }

    /** Applications that nobody has decided. */
    List<Waiting> waiting() {
        return waiting;
    }

    /** Those who are leaving. */
    List<Farewell> farewells() {
        return farewells;
    }

    List<Resident> residents() {
        return List.copyOf(residents.values());
    }

    Resident resident(int number) {
        return Objects.requireNonNull(residents.get(number));
    }

    /** She lives here from now on, or as this says from now on. */
    void put(Resident resident) {
        residents.put(resident.who().number(), resident);
    }

    void remove(Resident resident) {
        residents.remove(resident.who().number());
    }

    /** What chance takes to be in an account; interest and fees of the close it does not know. */
    long purse(String account) {
        return purses.getOrDefault(account, 0L);
    }

    void moved(String account, long change) {
        purses.merge(account, change, Long::sum);
    }

    /** Whether somebody comes for the first time in a month; from then on she has. */
    boolean isFirstVisit(Resident resident, YearMonth month) {
        return paid.add(resident.who().number() + " " + month);
    }
}
