package coop.milpa.demo.internal;

import coop.milpa.demo.DemoPlan;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Days of a cashier of the cooperative that is shown: she begins with what she counts, is brought cash for the day,
 * serves, sends what is too much into the vault, counts blindly and ends before the day is closed. Once it is not what
 * the books say. No chance is asked.
 */
@Component
class CashierDays {

    private static final String DRAWER = "G2";

    /** Nobody has a shift with it when the demo ends: it is for whoever tries the window. */
    private static final String FREE = "G1";

    /** What she is to have, in minor units: so much for everybody who may come, and no less than that. */
    private static final long FOR_EACH = 10_000;

    private static final long FLOAT_LEAST = 400_000;

    /** What others than savers who come one day may take with them. */
    private static final long FOR_OTHERS = 100_000;

    /** On the first day that she serves after so many, so many cents are missing. */
    private static final int DAYS_BEFORE_A_MISTAKE = 9;

    private static final long MISSING = 25;

    private final Logins logins;
    private final Staff staff;
    private final Drawers drawers;
    private final Dealing dealing;
    private final Companies companies;

    CashierDays(Logins logins, Staff staff, Drawers drawers, Dealing dealing, Companies companies) {
        this.logins = logins;
        this.staff = staff;
        this.drawers = drawers;
        this.dealing = dealing;
        this.companies = companies;
    }

    /** Before the first day: people, drawers, and what is agreed with whom. */
    void prepare(Village village, DemoPlan plan) {
        logins.employ(village.id(), new Dice(plan.seed()).apart());
        village.employ(staff.id(village.id(), "teller"));
        Currency national = village.site().cooperative().currency();
        List.of(FREE, DRAWER).forEach(code -> drawers.open(village.site(), national, code));
        drawers.openVault(village.site(), national);
        dealing.prepare(village.site(), plan.from());
        companies.agree(village.site(), plan.from());
    }

    /** Has her serve those who come on a day; if the counter is closed they do what needs none. */
    void serve(Village village, LocalDate day, LocalDate first, Runnable business) {
        if (!When.counterIsOpen(day, village.setting())) {
            business.run();
            return;
        }
        Site site = village.site();
        Money cash = village.money(
                Math.max(FLOAT_LEAST, FOR_EACH * village.residents().size()));
        fetch(site, drawers.begin(site, DRAWER, day), cash, day);
        CooperativeId id = village.id();
        staff.as(id, "teller", () -> {
            business.run();
            return id;
        });
        fetch(site, drawers.of(site, DRAWER).balance(), cash, day);
        others(village, day, ChronoUnit.DAYS.between(first, day));
        Money there = drawers.of(site, DRAWER).balance();
        if (there.minor() > 2 * cash.minor()) {
            drawers.bringBack(site, DRAWER, there.minus(cash), day);
            there = cash;
        }
        if (there.minor() > MISSING && isOff(village, first, day)) {
            drawers.endOff(site, DRAWER, there.minus(village.money(MISSING)), day);
        } else {
            drawers.end(site, DRAWER, day);
        }
    }

    /** She is brought what she lacks once half of it is gone. */
    private void fetch(Site site, Money there, Money cash, LocalDate day) {
        if (there.minor() < cash.minor() / 2) {
            drawers.fetch(site, DRAWER, cash.minus(there), day);
        }
    }

    /** Every so many days somebody brings dollars, a cheque, or the number of a remittance. */
    private void others(Village village, LocalDate day, long passed) {
        List<Resident> steady = village.residents().stream()
                .filter(resident -> resident.who().isAdult())
                .filter(resident -> resident.who().fate().kind() == Fate.Kind.STAYS)
                .filter(resident -> !resident.account().isEmpty())
                .toList();
        boolean hasCash = drawers.of(village.site(), DRAWER).balance().minor() >= FOR_OTHERS;
        if (steady.isEmpty() || !hasCash) {
            return;
        }
        Resident who = steady.get((int) (passed % steady.size()));
        dealing.pass(village, who, day, passed);
        companies.pass(village, who, passed);
    }

    private static boolean isOff(Village village, LocalDate first, LocalDate day) {
        LocalDate least = first.plusDays(DAYS_BEFORE_A_MISTAKE);
        return !day.isBefore(least)
                && least.datesUntil(day).noneMatch(before -> When.counterIsOpen(before, village.setting()));
    }
}
