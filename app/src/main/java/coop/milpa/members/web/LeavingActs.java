package coop.milpa.members.web;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.PartyId;
import coop.milpa.members.AskToLeave;
import coop.milpa.members.Departure;
import coop.milpa.members.DepartureId;
import coop.milpa.members.Departures;
import coop.milpa.members.EstateShare;
import coop.milpa.members.Expel;
import coop.milpa.members.NameHeirs;
import coop.milpa.members.PayEstate;
import coop.milpa.members.RecordDeath;
import coop.milpa.parties.Party;
import coop.milpa.web.Form;
import coop.milpa.web.Message;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Reads how a member leaves: at her wish, by an organ's decision or by death, and what becomes of what she had. */
@Component
class LeavingActs implements ActReading {

    private final Departures departures;
    private final ResolutionForm resolutions;
    private final SharesField shares;
    private final PersonField people;

    LeavingActs(Departures departures, ResolutionForm resolutions, SharesField shares, PersonField people) {
        this.departures = departures;
        this.resolutions = resolutions;
        this.shares = shares;
        this.people = people;
    }

    @Override
    public Set<MemberAct> acts() {
        return Set.of(
                MemberAct.RESIGNATION,
                MemberAct.DEATH,
                MemberAct.ACCEPTANCE,
                MemberAct.EXPULSION,
                MemberAct.SETTLEMENT,
                MemberAct.HEIRS,
                MemberAct.ESTATE);
    }

    @Override
    public Map<String, String> options(AskedOfMember asked, String field, Locale reader) {
        return resolutions.organs(asked.cooperative().id(), asked.open(), reader);
    }

    @Override
    public Optional<Supplier<Outcome<Boolean>>> read(AskedOfMember asked, Form form) {
        CooperativeId cooperative = asked.cooperative().id();
        var member = asked.member().id();
        return switch (asked.act()) {
            case RESIGNATION ->
                ShortText.needed(form, "reason")
                        .map(reason -> new AskToLeave(cooperative, form.request(), member, reason))
                        .map(command -> () -> ActReading.done(departures.resign(command)));
            case DEATH -> death(asked, form);
            case EXPULSION -> expulsion(asked, form);
            case ACCEPTANCE ->
                resolutions
                        .read(form)
                        .flatMap(by -> last(asked, form)
                                .map(id -> () -> ActReading.done(departures.accept(cooperative, id, by))));
            case SETTLEMENT ->
                last(asked, form).map(id -> () -> ActReading.done(departures.settle(cooperative, form.request(), id)));
            case HEIRS -> heirs(asked, form);
            default -> estate(asked, form);
        };
    }

    @Override
    public List<Money> pays(AskedOfMember asked, Form form) {
        if (asked.act() != MemberAct.ESTATE) {
            return List.of();
        }
        CooperativeId cooperative = asked.cooperative().id();
        Optional<PartyId> person =
                people.find(asked.cooperative(), form.text("person")).map(Party::id);
        Map<Currency, Money> sums = new LinkedHashMap<>();
        departures
                .lastOf(cooperative, asked.member().id())
                .map(departure -> departures.estate(cooperative, departure.id()))
                .orElse(List.of())
                .stream()
                .filter(share -> share.paidOn().isEmpty())
                .filter(share -> share.party().isPresent() && share.party().equals(person))
                .map(EstateShare::amount)
                .forEach(amount -> sums.merge(amount.currency(), amount, Money::plus));
        return List.copyOf(sums.values());
    }

    private Optional<Supplier<Outcome<Boolean>>> death(AskedOfMember asked, Form form) {
        var died = form.day("diedOn");
        var certificate = ShortText.needed(form, "certificate");
        return died.flatMap(on -> certificate.map(paper -> new RecordDeath(
                        asked.cooperative().id(), form.request(), asked.member().id(), on, paper)))
                .map(command -> () -> ActReading.done(departures.died(command)));
    }

    private Optional<Supplier<Outcome<Boolean>>> expulsion(AskedOfMember asked, Form form) {
        var resolution = resolutions.read(form);
        var cause = ShortText.needed(form, "cause");
        return resolution
                .flatMap(by -> cause.map(why -> new Expel(
                        asked.cooperative().id(), form.request(), asked.member().id(), by, why)))
                .map(command -> () -> ActReading.done(departures.expel(command)));
    }

    private Optional<Supplier<Outcome<Boolean>>> heirs(AskedOfMember asked, Form form) {
        var ruling = ShortText.needed(form, "ruling");
        var parts = shares.read(asked.cooperative(), form);
        if (ruling.isEmpty() || parts.isEmpty()) {
            return Optional.empty();
        }
        return last(asked, form)
                .map(id -> new NameHeirs(asked.cooperative().id(), id, ruling.get(), parts.get()))
                .map(command -> () -> ActReading.done(departures.nameHeirs(command)));
    }

    private Optional<Supplier<Outcome<Boolean>>> estate(AskedOfMember asked, Form form) {
        return people.needed(asked.cooperative(), form, "person")
                .flatMap(person -> last(asked, form)
                        .map(id -> new PayEstate(asked.cooperative().id(), form.request(), id, person.id())))
                .map(command -> () -> ActReading.done(departures.payEstate(command)));
    }

    /** The departure that is meant: her last. */
    private Optional<DepartureId> last(AskedOfMember asked, Form form) {
        return departures
                .lastOf(asked.cooperative().id(), asked.member().id())
                .map(Departure::id)
                .or(() -> form.wrong(
                        asked.act().fields().isEmpty()
                                ? "act"
                                : asked.act().fields().getFirst().name(),
                        Message.of("members.form.does-not-leave")));
    }
}
