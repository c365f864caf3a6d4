package coop.milpa.demo.internal;

import coop.milpa.close.Closes;
import coop.milpa.demo.DemoCooperative;
import coop.milpa.demo.DemoEvent;
import coop.milpa.demo.DemoEvents;
import coop.milpa.imports.ImportOrder;
import coop.milpa.imports.ImportReport;
import coop.milpa.imports.Imports;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.PartyId;
import coop.milpa.ledger.Days;
import coop.milpa.members.Member;
import coop.milpa.members.MemberKind;
import coop.milpa.members.Members;
import coop.milpa.platform.Actor;
import coop.milpa.platform.Progress;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Brings a cooperative into Milpa the way a real one comes, and lets its savings earn from then on. */
@Component
class Migration {

    private static final String SOURCE = "demo";

    private final Imports imports;
    private final Days days;
    private final Shelf shelf;
    private final Members members;
    private final Offices offices;
    private final Closes closes;

    Migration(Imports imports, Days days, Shelf shelf, Members members, Offices offices, Closes closes) {
        this.imports = imports;
        this.days = days;
        this.shelf = shelf;
        this.members = members;
        this.offices = offices;
        this.closes = closes;
    }

    DemoEvents play(Site site, Setting setting, DemoCooperative made, Scene scene) {
        CooperativeId id = site.cooperative().id();
        ImportReport imported = Granted.of(imports.run(order(site, made), Progress.silent()));
        LocalDate open = days.open(id).orElseThrow();
        shelf.fill(id, setting.land(), open);
        offices.fill(id, adults(id), open);
        Granted.of(closes.closeThrough(id, scene.plan().through(), Progress.silent()));
        scene.progress().advance(scene.plan().days());
        return counted(imported);
    }

    private static ImportOrder order(Site site, DemoCooperative made) {
        var into = new ImportOrder.Into(
                site.cooperative().id(),
                site.branch(),
                site.cooperative().booksFrom(),
                Actor.named(Actor.Kind.IMPORT, SOURCE).id());
        return new ImportOrder(
                into, made.files(), new ImportOrder.Options(SOURCE, ImportOrder.TOLERANCE, false, false));
    }

    private List<PartyId> adults(CooperativeId cooperative) {
        return members.all(cooperative).values().stream()
                .filter(member -> member.registration().kind() == MemberKind.PERSON)
                .map(Member::party)
                .limit(Offices.SEATS_MAX)
                .toList();
    }

    private static DemoEvents counted(ImportReport imported) {
        var events = new DemoEvents();
        events.count(DemoEvent.MEMBERS, imported.rows().members());
        events.count(DemoEvent.MOVEMENTS, imported.posted());
        events.count(
                DemoEvent.BALANCES_MATCHED,
                imported.reconciliation().exact() + imported.reconciliation().withinTolerance());
        return events;
    }
}
