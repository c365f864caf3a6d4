package coop.milpa.parties.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.PartyId;
import coop.milpa.kernel.RequestId;
import coop.milpa.parties.FormHousehold;
import coop.milpa.parties.Household;
import coop.milpa.parties.Household.Place;
import coop.milpa.parties.Household.Relation;
import coop.milpa.parties.HouseholdId;
import coop.milpa.parties.HouseholdRefusal;
import coop.milpa.parties.Households;
import coop.milpa.parties.JoinHousehold;
import coop.milpa.parties.LeaveHousehold;
import coop.milpa.parties.Party;
import coop.milpa.parties.PartyKind;
import coop.milpa.platform.Json;
import coop.milpa.platform.TenantScope;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;

/** Forms households, and says who lives in them. */
@Service
class HouseholdDesk implements Households {

    private final TenantScope tenants;
    private final PartyReader reader;
    private final HouseholdRegister register;
    private final Once once;
    private final PartyTrail trail;

    HouseholdDesk(TenantScope tenants, PartyReader reader, HouseholdRegister register, Once once, PartyTrail trail) {
        this.tenants = tenants;
        this.reader = reader;
        this.register = register;
        this.once = once;
        this.trail = trail;
    }

    @Override
    public Outcome<HouseholdId> form(FormHousehold command) {
        CooperativeId cooperative = command.cooperative();
        return change(
                cooperative,
                command.request(),
                command,
                () -> onPerson(cooperative, command.head(), head -> {
                    if (register.hasPlaceFrom(cooperative, head.id(), command.from())) {
                        return Outcome.refused(new HouseholdRefusal.InAHousehold(head.name()));
                    }
                    HouseholdId household = HouseholdId.next();
                    register.form(cooperative, household, command);
                    place(cooperative, household, new Place(head.id(), Relation.HEAD), command.from());
                    return Outcome.done(household.value());
                }));
    }

    @Override
    public Outcome<HouseholdId> join(JoinHousehold command) {
        CooperativeId cooperative = command.cooperative();
        return change(
                cooperative,
                command.request(),
                command,
                () -> onPerson(cooperative, command.place().party(), person -> {
                    register.lock(command.household());
                    if (find(cooperative, command.household(), command.from()).isEmpty()) {
                        return Outcome.refused(
                                new HouseholdRefusal.UnknownHousehold(command.household(), command.from()));
                    }
                    if (register.hasPlaceFrom(cooperative, person.id(), command.from())) {
                        return Outcome.refused(new HouseholdRefusal.InAHousehold(person.name()));
                    }
                    var place = new Place(person.id(), command.place().relation());
                    place(cooperative, command.household(), place, command.from());
                    return Outcome.done(command.household().value());
                }));
    }

    @Override
    public Outcome<HouseholdId> leave(LeaveHousehold command) {
        CooperativeId cooperative = command.cooperative();
        return change(
                cooperative,
                command.request(),
                command,
                () -> onPerson(cooperative, command.party(), person -> leave(command, person)));
    }

    @Override
    public Optional<Household> find(CooperativeId cooperative, HouseholdId household, LocalDate day) {
        return tenants.read(cooperative, () -> register.find(cooperative, household, day));
    }

    @Override
    public Optional<Household> of(CooperativeId cooperative, PartyId party, LocalDate day) {
        return tenants.read(
                cooperative,
                () -> register.of(cooperative, reader.current(cooperative, party), day)
                        .flatMap(household -> register.find(cooperative, household, day)));
    }

    private Outcome<UUID> leave(LeaveHousehold command, Party person) {
        CooperativeId cooperative = command.cooperative();
        LocalDate next = command.last().plusDays(1);
        Optional<HouseholdId> hers = register.of(cooperative, person.id(), command.last());
        if (hers.isEmpty() || !register.hasPlaceFrom(cooperative, person.id(), next)) {
            return Outcome.refused(new HouseholdRefusal.InNoHousehold(person.name(), command.last()));
        }
        register.lock(hers.get());
        Household household =
                register.find(cooperative, hers.get(), command.last()).orElseThrow();
        Optional<PartyId> heir = command.newHead().map(party -> reader.current(cooperative, party));
        if (HouseholdPolicy.leavesWithoutHead(household, person.id(), heir)) {
            return Outcome.refused(new HouseholdRefusal.NoHead(household.name()));
        }
        register.end(cooperative, person.id(), command.last());
        if (HouseholdPolicy.isHead(household, person.id()) && heir.isPresent()) {
            register.end(cooperative, heir.get(), command.last());
            place(cooperative, household.id(), new Place(heir.get(), Relation.HEAD), next);
        }
        Json said = Json.of(Map.of(
                "household", household.id().toString(), "last", command.last().toString()));
        trail.record(cooperative, person.id(), "parties.household-left", Json.NOTHING, said);
        return Outcome.done(household.id().value());
    }

    private void place(CooperativeId cooperative, HouseholdId household, Place place, LocalDate from) {
        register.add(cooperative, household, place, from);
        Json said = Json.of(Map.of(
                "household", household.toString(),
                "relation", place.relation().name(),
                "from", from.toString()));
        trail.record(cooperative, place.party(), "parties.household-joined", Json.NOTHING, said);
    }

    private Outcome<UUID> onPerson(CooperativeId cooperative, PartyId id, Function<Party, Outcome<UUID>> work) {
        Optional<Party> party = reader.locked(cooperative, id);
        if (party.isEmpty()) {
            return Outcome.refused(new HouseholdRefusal.UnknownParty(id));
        }
        return party.get().particulars().kind() == PartyKind.PERSON
                ? work.apply(party.get())
                : Outcome.refused(new HouseholdRefusal.NoPerson(party.get().name()));
    }

    private Outcome<HouseholdId> change(
            CooperativeId cooperative, RequestId request, Record command, Supplier<Outcome<UUID>> work) {
        return tenants.write(
                cooperative, () -> once.run(cooperative, request, command, work).map(HouseholdId::new));
    }
}
