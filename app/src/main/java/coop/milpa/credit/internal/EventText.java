package coop.milpa.credit.internal;

import coop.milpa.credit.LoanHappening.Kind;
import coop.milpa.kernel.Rate;
import coop.milpa.loan.LoanEvent;
import coop.milpa.loan.LoanGrace;
import coop.milpa.loan.Portion;
import coop.milpa.platform.Json;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writes what happened beside its kind and amount, in the words of {@code loan scenario}, and reads it again. */
final class EventText {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private EventText() {}

    static Kind kind(LoanEvent event) {
        return switch (event) {
            case LoanEvent.Pay pay -> Kind.PAY;
            case LoanEvent.Charge charge -> Kind.CHARGE;
            case LoanEvent.Waive waive -> Kind.WAIVE;
            case LoanEvent.Reverse reverse -> Kind.REVERSE;
            case LoanEvent.ChangeRate change -> Kind.RATE;
            case LoanEvent.Reschedule reschedule -> Kind.RESCHEDULE;
            case LoanEvent.PayOff payOff -> Kind.PAY_OFF;
            case LoanEvent.WriteOff writeOff -> Kind.WRITE_OFF;
            case LoanEvent.Recover recover -> Kind.RECOVER;
            case LoanEvent.Allocate allocate -> throw new IllegalArgumentException("Orders are the product's");
        };
    }

    static Json write(LoanEvent event) {
        Map<String, Object> details = new HashMap<>();
        switch (event) {
            case LoanEvent.Charge charge -> {
                details.put("amount", charge.amount());
                details.put("due", charge.due().toString());
                details.put("name", charge.label().name());
                details.put("penalty", charge.label().penalty());
            }
            case LoanEvent.Waive waive -> {
                waive.amount().ifPresent(amount -> details.put("amount", amount));
                switch (waive.what()) {
                    case LoanEvent.Waived.Named(String name) -> details.put("name", name);
                    case LoanEvent.Waived.OfPortion(Portion portion) -> details.put("portion", portion.name());
                }
            }
            case LoanEvent.ChangeRate change ->
                details.put("annualRate", change.rate().toText());
            case LoanEvent.Reschedule reschedule -> put(details, reschedule);
            default -> {}
        }
        return Json.of(details);
    }

    private static void put(Map<String, Object> details, LoanEvent.Reschedule reschedule) {
        LoanEvent.Relief relief = reschedule.relief();
        details.put("fromDue", reschedule.fromDue().toString());
        relief.newDue().ifPresent(due -> details.put("newDue", due.toString()));
        relief.rate().ifPresent(rate -> details.put("annualRate", rate.toText()));
        details.put("extraInstalments", relief.extraInstalments());
        details.put("principalGrace", relief.grace().principal());
        details.put("interestPaymentGrace", relief.grace().interestPayment());
    }

    /**
     * The event again.
     *
     * @param amount  in minor units; without meaning where no money moved
     */
    static LoanEvent read(Kind kind, LocalDate on, long amount, String details) {
        JsonNode json = MAPPER.readTree(details);
        return switch (kind) {
            case PAY -> new LoanEvent.Pay(on, amount);
            case PAY_OFF -> new LoanEvent.PayOff(on);
            case WRITE_OFF -> new LoanEvent.WriteOff(on);
            case RECOVER -> new LoanEvent.Recover(on, amount);
            case CHARGE ->
                new LoanEvent.Charge(
                        on,
                        day(json, "due"),
                        json.get("amount").asLong(),
                        new LoanEvent.Label(
                                json.get("name").asString(), json.get("penalty").asBoolean()));
            case WAIVE -> waive(on, json);
            case RATE -> new LoanEvent.ChangeRate(on, rate(json));
            case RESCHEDULE -> reschedule(on, json);
            case REVERSE -> throw new IllegalArgumentException("What is undone is left out, not lived through");
        };
    }

    private static LoanEvent waive(LocalDate on, JsonNode json) {
        LoanEvent.Waived what = json.has("portion")
                ? new LoanEvent.Waived.OfPortion(
                        Portion.valueOf(json.get("portion").asString()))
                : new LoanEvent.Waived.Named(json.get("name").asString());
        OptionalLong amount =
                json.has("amount") ? OptionalLong.of(json.get("amount").asLong()) : OptionalLong.empty();
        return new LoanEvent.Waive(on, what, amount);
    }

    private static LoanEvent reschedule(LocalDate on, JsonNode json) {
        var grace = new LoanGrace(
                json.get("principalGrace").asInt(),
                json.get("interestPaymentGrace").asInt(),
                0);
        var relief = new LoanEvent.Relief(
                json.has("newDue") ? Optional.of(day(json, "newDue")) : Optional.empty(),
                json.has("annualRate") ? Optional.of(rate(json)) : Optional.empty(),
                json.get("extraInstalments").asInt(),
                grace);
        return new LoanEvent.Reschedule(on, day(json, "fromDue"), relief);
    }

    private static LocalDate day(JsonNode json, String name) {
        return LocalDate.parse(json.get(name).asString());
    }

    private static Rate rate(JsonNode json) {
        return new Rate(new BigDecimal(json.get("annualRate").asString()));
    }
}
