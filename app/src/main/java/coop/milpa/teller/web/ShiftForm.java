package coop.milpa.teller.web;

import coop.milpa.kernel.Money;
import coop.milpa.kernel.Refusal;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.Days;
import coop.milpa.platform.CurrentActor;
import coop.milpa.platform.WorkPlaces;
import coop.milpa.registry.Cooperative;
import coop.milpa.teller.CashCount;
import coop.milpa.teller.CashPoint;
import coop.milpa.teller.CashPointId;
import coop.milpa.teller.CashPointView;
import coop.milpa.teller.CashPoints;
import coop.milpa.teller.CountFields;
import coop.milpa.teller.Denomination;
import coop.milpa.teller.Denominations;
import coop.milpa.teller.Shift;
import coop.milpa.teller.ShiftId;
import coop.milpa.teller.Shifts;
import coop.milpa.web.Form;
import coop.milpa.web.Input;
import coop.milpa.web.PageProblem;
import java.nio.charset.StandardCharsets;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Reads counts from forms, and finds what a form is about. */
@Component
class ShiftForm {

    static final String SAID = "said";
    static final String REASON = "reason";
    static final int REASON_MAX = 200;

    private final CashPoints points;
    private final Shifts shifts;
    private final Denominations denominations;
    private final Days days;
    private final Optional<WorkPlaces> places;
    private final CurrentActor current;

    ShiftForm(
            CashPoints points,
            Shifts shifts,
            Denominations denominations,
            Days days,
            Optional<WorkPlaces> places,
            CurrentActor current) {
        this.points = points;
        this.shifts = shifts;
        this.denominations = denominations;
        this.days = days;
        this.places = places;
        this.current = current;
    }

    /** Drawers at which whoever acts may begin: of her branch, if she has one, and with nobody at them. */
    List<CashPointView> free(Cooperative cooperative) {
        var only = places.flatMap(
                each -> each.only(cooperative.id(), current.get().actor().id()));
        return points.all(cooperative.id()).stream()
                .filter(view -> view.point().kind() == CashPoint.Kind.DRAWER)
                .filter(view -> view.shift().isEmpty())
                .filter(view -> only.isEmpty() || only.get().equals(view.point().branch()))
                .toList();
    }

    CashPoint drawer(Cooperative cooperative, String id) {
        return Input.parsed(id, CashPointId::parse)
                .flatMap(point -> points.find(cooperative.id(), point))
                .filter(point -> point.kind() == CashPoint.Kind.DRAWER)
                .orElseThrow(() -> new PageProblem(
                        HttpStatus.NOT_FOUND, "teller.unknown-point", ShiftPages.addressOf(cooperative) + "/new"));
    }

    Optional<Shift> shift(Cooperative cooperative, String id) {
        return Input.parsed(id, ShiftId::parse).flatMap(shift -> shifts.find(cooperative.id(), shift));
    }

    /** What notes and coins are worth now, the largest first. */
    List<Money> values(Cooperative cooperative, Currency currency) {
        return days.open(cooperative.id()).stream()
                .flatMap(day -> denominations.of(currency, day).stream())
                .map(Denomination::value)
                .distinct()
                .toList();
    }

    /** Notes and coins, and what they were said to come to; empty if something of it is wrong. */
    Optional<CashCount> read(Form form, Currency currency) {
        List<CashCount.Line> lines = CountFields.read(form, currency);
        Optional<Money> said = form.money(SAID, currency);
        form.limit(REASON, REASON_MAX);
        return form.isRight() ? said.map(sum -> new CashCount(lines, sum)) : Optional.empty();
    }

    /** Counting again is another request: the name of the form, and what was counted. */
    RequestId request(Form form, CashCount count) {
        String name = form.request() + " " + count.present() + " " + form.text(REASON);
        return new RequestId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    /** The field where a refusal can be mended. */
    static String field(Refusal why) {
        return why.code().equals("teller.reason-needed") ? REASON : SAID;
    }
}
